"""Lint: what a definition that can be published may still get wrong; found by trying people."""
