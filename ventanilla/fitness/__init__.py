"""Is a paper fit on the day that counts for it? What a machine can tell, as advice.

Words: a *check* has an *outcome*: it fits, it is a doubt, it does not fit, or it could not be told.
Each outcome is one sentence with its source and its place on the page. The room is pure and keeps
nothing: from what was read, what was said and the days, the same outcomes follow every time. Door:
`core.checks.of`.
"""
