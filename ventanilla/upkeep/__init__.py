"""Upkeep: is all well, a copy of everything, and everything back from a copy. For operators."""
