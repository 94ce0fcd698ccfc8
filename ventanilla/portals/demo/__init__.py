"""Pages that only a demonstration has: its people, its mail, its clock."""
