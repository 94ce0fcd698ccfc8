"""Tools of the workshop; nothing of them is installed."""
