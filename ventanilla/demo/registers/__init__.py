"""A synthetic register: invented people, so that the background check has something to read."""
