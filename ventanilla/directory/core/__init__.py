"""What an entry may hold: pure."""
