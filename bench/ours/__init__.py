"""Our side of each contest, through the doors that pages and commands use."""
