"""`python -m ventanilla` is the `ventanilla` command."""

from ventanilla.cli.main import main

main()
