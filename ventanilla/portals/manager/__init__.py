"""The manager's pages: who serves where, who is away and who covers."""
