"""Upkeep: is all well, figures, a copy of everything, and everything back from a copy.

For whoever operates an installation. It reads files and asks the rooms' doors; of the database it
knows the tables' names and how many rows they have, never what a row says.

Doors: `checks.facts`, `metrics.text`, `backup.make`, `archive.read`, `restore.restore`,
`proof.examine`, `lock.in_use`.
"""
