"""The worker does what nobody presses a button for: letters, terms, seats, seals, checks.

It reads the clock and calls journeys. Every task may run late, twice, or in two workers at once:
each piece of work is taken by one conditional statement, so that nothing happens twice, and what
a killed worker had taken is free again after its lease.
"""
