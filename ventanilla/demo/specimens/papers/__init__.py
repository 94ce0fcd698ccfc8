"""The papers themselves: each a function of a person and days, giving the sheets of one document.

One module for each thing that a paper proves: who somebody is, what they live on, their family,
their conduct, their health and home.
"""
