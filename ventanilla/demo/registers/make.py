"""Write the synthetic register again: python -m ventanilla.demo.registers.make > FILE.

Some three hundred invented people, a third of them with aliases, and one who is almost the
demonstration's applicant: the year of birth and the spelling of the surname are others.
"""

import csv
import sys
from itertools import islice

from ventanilla.demo.registers.invented import Invented, people
from ventanilla.screening.core.file import COLUMNS
from ventanilla.screening.core.names import forms

SEED, COUNT = 20260901, 299
NOTE = "SINTÉTICO: persona inventada para la demostración"
ALMOST = ("SIN-0000", "Inés Duarte Penalosa", "Ines Duarte", "1957-03-14", "PT", "", NOTE)


def rows() -> list[tuple[str, ...]]:
    """The whole register, its header first."""
    invented = islice(people(SEED), COUNT)
    return [COLUMNS, ALMOST, *(_row(number, one) for number, one in enumerate(invented, 1))]


def _row(number: int, one: Invented) -> tuple[str, ...]:
    aliases = [f"{one.given.split()[0]} {one.surnames[0]}", *forms(one.name)]
    known_as = ";".join(aliases) if number % 3 == 0 else ""
    born = one.birth_date.isoformat() if number % 7 else ""
    return (f"SIN-{number:04d}", one.name, known_as, born, one.nationality, "", NOTE)


if __name__ == "__main__":
    csv.writer(sys.stdout, lineterminator="\n").writerows(rows())
