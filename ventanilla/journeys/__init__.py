"""One verb, one file: who does what, when, and in which order.

A journey walks through the doors of the rooms inside one transaction. It contains no rule: what
is allowed stands in the rooms, what the law says in the definition. It returns frozen values.
"""
