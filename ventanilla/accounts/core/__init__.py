"""What makes a password easy to guess: pure."""
