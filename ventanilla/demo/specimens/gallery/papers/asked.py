"""What a paper is asked to be: of whom, from when, in which language."""

import random
from dataclasses import dataclass
from datetime import date

from ventanilla.demo.specimens.gallery.papers.writing import Hand, hand
from ventanilla.demo.specimens.people import Person


@dataclass(frozen=True, slots=True)
class Asked:
    """`until` is the last day of what expires, `name` the order of the holder's name (`NAMES`)."""

    who: Person
    issued: date
    until: date
    language: str
    chance: random.Random
    name: str = "natural"
    hague: bool = True

    def hand(self) -> Hand:
        """A way of writing for this paper."""
        return hand(self.language, self.chance, self.name)

    def number(self, pattern: str) -> str:
        """A number after a pattern: every # is a digit."""
        return "".join(str(self.chance.randrange(10)) if c == "#" else c for c in pattern)
