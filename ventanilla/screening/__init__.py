"""Screening: compares a name with a register and says how sure it is; it does not decide.

Registers come in from files, with digest and date; every version that a check used is kept. A
match is settled by two officers: one records a disposition with reasons, another confirms it.
Doors: `actions.import_register`, `check`, `dispose`, `confirm`, `send_back`; `queries.registers`,
`latest`, `waiting`.
"""
