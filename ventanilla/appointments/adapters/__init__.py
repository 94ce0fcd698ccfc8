"""The calendar file and the ticket with its code."""
