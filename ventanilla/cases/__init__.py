"""A case appends an event and folds the log; it opens no document, no seat, no key.

A *case* is one request of one person under one version of a procedure. Its *state* is what the
*moves* made of it; beside them run *facets* (answers, papers, consents). Both are *events*, and
the *file* is their fold. `core/moves.py` is the table that views, tests and docs read.

Doors: `actions.open`, `note`, `move`; `queries.file`, `history`, `mine`, `closed`, `mismatches`;
`queries_of_desk.desk`, `queries_of_figures`; pure: `core.moves.possible`, `core.terms`.
"""
