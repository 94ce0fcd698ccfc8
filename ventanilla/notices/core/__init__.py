"""Pure: the ways out of the house, and how a letter and a short message read."""
