"""Words on pages: where they stand, in which language, and what they tell of the paper."""
