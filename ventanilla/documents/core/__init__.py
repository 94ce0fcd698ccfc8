"""What a document is, and how its bytes are sealed: pure."""
