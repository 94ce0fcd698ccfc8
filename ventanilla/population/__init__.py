"""A population against a definition: who qualifies, by route and reason; two definitions compared.

The same rules as one person's check, applied to columns instead of persons: `core` turns a table
of facts into typed columns, a definition into a plan over them, and a plan into verdicts of one bit
each. It keeps nothing. `core.judge.judge` is its door; files and drawings are in `adapters`.
"""
