"""Decisions binds findings into grounds and an outcome; it signs no paper.

A *finding* is a concrete fact with its article. A *decision* is a draft bound to findings until
another officer *countersigns* it (then it has a number) or *returns* it with a reason.

Doors: `actions.propose`, `countersign`, `return_draft`; `queries.current`, `decision`, `of_case`.
"""
