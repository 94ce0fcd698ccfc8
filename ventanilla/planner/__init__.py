"""The plan: which papers, when to start each, and the first day on which all of them hold.

No tables and no clock: a plan is made from what a person says, thrown away, and made again. It
arranges steps and days; it promises no seat.
"""
