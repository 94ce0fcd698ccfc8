"""What a receipt number may look like, and when two are the same: pure."""
