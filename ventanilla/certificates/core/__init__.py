"""Papers, numbers, seals, status and verdicts: pure."""
