"""What a line says and how lines are chained, without tables."""
