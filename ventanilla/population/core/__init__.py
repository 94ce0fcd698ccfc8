"""Columns, bits, and the plan that a definition becomes over them: pure."""
