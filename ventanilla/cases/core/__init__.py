"""The case as pure values: states, events, the table of moves, the fold, the legal clock."""
