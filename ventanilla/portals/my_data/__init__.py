"""My data: what is held about whoever is signed in, and what they ask of it."""
