"""Files in, files and drawings out."""
