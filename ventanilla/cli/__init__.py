"""The same journeys from the command line, for operators and for whoever prefers to type.

`ventanilla --help` lists the groups, one file each. A refusal is printed as its sentence on
standard error and ends with exit code 1; wrong usage ends with 2, as everywhere.
"""
