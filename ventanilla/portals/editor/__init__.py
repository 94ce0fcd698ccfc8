"""The editor's page: entries that providers proposed for the guide's table."""
