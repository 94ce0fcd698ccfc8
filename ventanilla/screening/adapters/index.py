"""The index over the current registers: few candidates for a person, fast, aliases included.

Each word of each name is kept under what it sounds like and under what is left of that when one
sound is taken out, so that one slip does not hide a name. Candidates are weighed by how rare the
words are that they share with the person; the best are then compared in full.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

import numpy as np
import numpy.typing as npt

from ventanilla.screening.core.matching import Match, compare, possible
from ventanilla.screening.core.names import forms, skeleton, words
from ventanilla.screening.core.person import Entry, Person

RANKED = 200  # candidates of one name that are looked at
COMPARED = 25  # of them, those that are compared in full
LEAST_SHARE = 0.45  # of a person's own weight that a candidate has to share
SLIP = 0.6  # weight of a key that holds with one sound left out
SHORT = 3  # bones below which no sound is left out

Numbers = npt.NDArray[np.int32]


class Index:
    """A register in memory. `entries` keeps the order of the rows."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries: list[Entry] = []
        gathered: defaultdict[str, array[int]] = defaultdict(lambda: array("i"))
        for number, entry in enumerate(entries):
            self.entries.append(entry)
            for key in {key for name in entry.person.names for key, _ in _keys(name)}:
                gathered[key].append(number)
        self._under: dict[str, Numbers] = {
            key: np.array(found, dtype=np.int32) for key, found in gathered.items()
        }

    def search(self, person: Person) -> list[Match]:
        """The hits, the most alike first."""
        ranked = (self.entries[number] for number in self._candidates(person))
        worth = (entry for entry in ranked if possible(person, entry))
        found = (compare(person, entry) for entry in islice(worth, COMPARED))
        hits = [match for match in found if match.hit]
        return sorted(hits, key=lambda match: (-match.score, match.entry.ref))

    def _candidates(self, person: Person) -> list[int]:
        """The numbers of the entries that share the rarest words, whichever name is asked for."""
        best: dict[int, float] = {}
        for name in person.names:
            for number, share in self._sharing(name):
                best[number] = max(best.get(number, 0.0), share)
        ranked = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))
        return [number for number, _ in ranked]

    def _sharing(self, name: str) -> Iterator[tuple[int, float]]:
        pieces, weights = [], []
        whole = 0.0
        for key, certainty in _keys(name):
            rare = self._rarity(key)
            whole += rare if certainty == 1.0 else 0.0
            under = self._under.get(key)
            if under is not None:
                pieces.append(under)
                weights.append(np.full(len(under), rare * certainty, dtype=np.float32))
        if not pieces or not whole:
            return
        numbers, place = np.unique(np.concatenate(pieces), return_inverse=True)
        shares = np.bincount(place, weights=np.concatenate(weights)) / whole
        enough = np.flatnonzero(shares >= LEAST_SHARE)
        top = _best(enough, shares[enough])
        yield from zip(numbers[top].tolist(), shares[top].tolist(), strict=True)

    def _rarity(self, key: str) -> float:
        """A word that few share weighs more (inverse document frequency)."""
        often = len(self._under.get(key, ()))
        return float(np.log1p(len(self.entries) / (1 + often)))


def _best(numbers: npt.NDArray[np.intp], shares: npt.NDArray[np.float64]) -> npt.NDArray[np.intp]:
    """The numbers of the greatest shares; which of many equal ones is left to their order."""
    if len(numbers) > RANKED:
        numbers = numbers[np.argpartition(-shares, RANKED)[:RANKED]]
    return numbers


def _keys(name: str) -> list[tuple[str, float]]:
    """Every key of a name, with how certain it is; a key twice counts as its more certain self."""
    found: dict[str, float] = {}
    for form in forms(name):
        for word in words(form):
            bones = skeleton(word)
            found[bones] = 1.0
            if len(bones) > SHORT:
                for place in range(len(bones)):
                    found.setdefault(f"-{bones[:place]}{bones[place + 1 :]}", SLIP)
                found.setdefault(f"-{bones}", SLIP)
    return list(found.items())
