"""Rights and their terms, reviews and their months, incidents and their hours: pure."""
