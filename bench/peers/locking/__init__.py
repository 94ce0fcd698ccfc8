"""A seat as Django's documentation would give it: the slot's row is locked, counted, written."""
