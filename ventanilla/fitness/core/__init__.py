"""Checks of a paper: pure, from what was read, what was said and the days that count."""
