"""The holidays of a country, read from outside."""
