"""A case as django-fsm-2 keeps it: a state field, nine transitions, a log row for each, an outbox."""
