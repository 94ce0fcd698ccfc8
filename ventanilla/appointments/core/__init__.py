"""Places, offices, slots and bookings without tables."""
