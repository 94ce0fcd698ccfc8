"""Documents: seals, opens and reads what a person gave; it does not judge the case.

Words: the *original* is the bytes as given, sealed and never changed; a *page* is a picture drawn
from them, which is all that anybody sees. Doors: `actions.receive`; `queries.facts`, `of_case`,
`page`, `original`.
"""
