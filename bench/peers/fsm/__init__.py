"""A case as django-fsm-2 keeps it: a state field, a log row for each transition, an outbox."""
