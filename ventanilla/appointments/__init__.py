"""Appointments: gives seats and takes them back; it does not know why the person comes.

Free time = openings − closures − bookings. A seat is taken by one conditional statement, so that
of two people pressing at once one gets it and the other is offered the next. Doors: `actions.load`,
`book`, `hold`, `confirm`, `move`, `cancel`, `check_in`, `no_show`, `declare_closure`,
`release_expired`; `queries.offices`, `nearest`, `free`, `live`, `by_code`, `day`.
"""
