"""What a reading is, and the zones of travel documents: pure."""
