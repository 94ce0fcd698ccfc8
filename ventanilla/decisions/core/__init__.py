"""Findings, grounds and reasons as pure values and rules."""
