"""The ledger remembers who did, or looked at, what; it forgets only by legal order.

A *line* is written in the transaction of the change it records, unsealed. The *sealer* later
chains lines in batches, so that no two transactions wait for one another over a hash. An
*audit* walks the chain and names each *break* and the unsealed tail. Lines carry ids and
digests, never personal data.

Doors: `actions.append`, `actions.seal`; `queries.lines`, `queries.head`, `queries.walk`.
"""
