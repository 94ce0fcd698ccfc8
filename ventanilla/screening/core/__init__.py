"""Names, scores and files without tables."""
