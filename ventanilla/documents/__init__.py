"""Documents: seals, opens and reads what a person gave; it does not judge the case.

Words: the *original* is the bytes as given, sealed and never changed; a *page* is a picture drawn
from them, which is all that anybody but its owner gets; a *master key* wraps the one key of every
document; *erasing* destroys that one key. Doors: `actions.receive`, `copy`, `rewrap`, `erase`,
`report_damage`; `queries.facts`, `of_case`, `page`, `original`, `pieces`, `check`.
"""
