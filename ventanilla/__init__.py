"""Ventanilla: the page that explains a procedure, turned into the service that does it.

ARCHITECTURE.md draws the floors; `.importlinter` keeps them.
"""
