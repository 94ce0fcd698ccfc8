"""Fees: knows what was stated as paid; it never holds up a filing that the law lets in.

The law lets an office ask for the number and date of the receipt and no more (LPAG art. 40.1.8).
Doors: `actions.state_receipt`, `actions.state_exemption`; `queries.statement`, `queries.doubts`.
"""
