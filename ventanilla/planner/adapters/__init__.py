"""Holidays of the countries that papers come from, read from outside."""
