"""A case as django-fsm-2 keeps it: a state field, seven transitions, a log row for each."""
