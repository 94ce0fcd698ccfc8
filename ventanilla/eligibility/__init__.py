"""Eligibility: the rule language. It looks at rules and facts; it does not know who is asking.

Words: a *term* is a node of a condition, a *fact* something a person knows about themselves, a
*finding* what one criterion came to. Doors: `core.grammar.parse`, `core.answer.assess`,
`core.ask.next_question`. Pure: no tables, no clock.
"""
