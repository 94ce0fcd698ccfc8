"""The index over a register, in memory."""
