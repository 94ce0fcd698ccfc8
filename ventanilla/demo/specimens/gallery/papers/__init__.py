"""Papers to read, labelled: what a perfect reader finds on each, and what a check should say.

From the inside out: `facts` (a thing that stands on a paper, and how it is written there),
`writing` (days, money and labels in five languages), `people` and `states` (whose papers, and of
which invented authorities), one module for each sort of paper, `formal` (apostille, legalisation,
translation), `makers` (which sorts there are), `flaws` (what can be wrong with a paper that is
handed in, one thing at a time), `expected` (what each check should say then), `camera` (scans and
photographs), `collection` (labelled sets; start there). A seed always gives the same set.
"""
