"""Definition files as values: reading, checking, and what follows from them."""
