"""Specimens: the papers of invented people, rendered here and marked as what they are.

No photograph of a real document, no real person, no real issuer's design.
"""
