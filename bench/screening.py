"""A thousand people against a register of a hundred thousand: speed, who is found, who is bothered.

Both sides hold the register in memory and see the same crowd. The peer is what a team would write
in an afternoon: every name bare of accents, rapidfuzz over all entries, the year of birth as a
sieve. nomenklatura is compiled against ICU and does not run here; its figures are the design's.
"""

import time
from collections.abc import Callable, Sequence
from datetime import date

from anyascii import anyascii
from rapidfuzz import fuzz, process

from bench.crowd import Somebody, people, register
from bench.frame import Figure
from ventanilla.screening.adapters.index import Index
from ventanilla.screening.core.person import Entry, Person

ALIKE = 88  # the afternoon's threshold
BESIDE = "rapidfuzz over all entries"
EARLIER, EARLIER_RATE, EARLIER_RECALL = "nomenklatura (design figure, not run here)", 102.0, 0.79
Search = Callable[[Somebody], list[str]]


def run(quick: bool) -> list[Figure]:
    """People a second, recall, and the share of clean people alerted."""
    entries = register(20_000 if quick else 100_000)
    crowd = people(entries, 200 if quick else 1_000)
    ours, peer = _measure(_ours(entries), crowd), _measure(_peer(entries), crowd)
    fast = ours.rate >= 10 * EARLIER_RATE
    found = ours.recall >= 0.95
    calm = ours.alerted <= peer.alerted
    size = f"{len(crowd):,} people, {len(entries):,} entries"
    recall = ("share found", ours.recall, peer.recall)
    return [
        Figure(f"screening, {size}", "/s", ours.rate, peer.rate, BESIDE),
        Figure("— the same", "/s", ours.rate, EARLIER_RATE, EARLIER, "≥ 10 ×", fast),
        Figure("— of those in the register", *recall, BESIDE, "≥ 0.95", found),
        Figure("— the same", *recall[:2], EARLIER_RECALL, EARLIER),
        *_by_way(ours, peer),
        Figure(
            "— clean people alerted",
            "share",
            ours.alerted,
            peer.alerted,
            BESIDE,
            "no more",
            calm,
            less_is_better=True,
        ),
    ]


class Measured:
    """What came of one side: the references found for each person, in so many seconds."""

    def __init__(self, crowd: Sequence[Somebody], found: Sequence[list[str]], took: float) -> None:
        self.pairs = list(zip(crowd, found, strict=True))
        self.rate = len(crowd) / took

    def found(self, kind: str = "") -> float:
        """The share of people in the register (written in that way) whose own entry came up."""
        hits = [p.ref in f for p, f in self.pairs if p.ref and kind in ("", p.kind)]
        return sum(hits) / len(hits)

    @property
    def recall(self) -> float:
        return self.found()

    @property
    def alerted(self) -> float:
        """The share of people who are not in the register for whom anything came up."""
        hits = [bool(f) for p, f in self.pairs if not p.ref]
        return sum(hits) / len(hits)


def _measure(search: Search, crowd: Sequence[Somebody]) -> Measured:
    search(crowd[0])
    began = time.perf_counter()
    found = [search(one) for one in crowd]
    return Measured(crowd, found, time.perf_counter() - began)


def _by_way(ours: Measured, peer: Measured) -> list[Figure]:
    kinds = dict.fromkeys(person.kind for person, _ in ours.pairs if person.ref)
    return [
        Figure(f"— — {kind}", "share found", ours.found(kind), peer.found(kind), BESIDE)
        for kind in kinds
    ]


def _ours(entries: Sequence[Somebody]) -> Search:
    index = Index(Entry(one.ref, _person(one)) for one in entries)
    return lambda one: [match.entry.ref for match in index.search(_person(one))]


def _person(one: Somebody) -> Person:
    return Person((one.name,), one.birth_date, one.nationality)


def _peer(entries: Sequence[Somebody]) -> Search:
    names = [anyascii(one.name).lower() for one in entries]

    def search(one: Somebody) -> list[str]:
        asked = anyascii(one.name).lower()
        alike = process.extract(
            asked, names, scorer=fuzz.token_set_ratio, score_cutoff=ALIKE, limit=None
        )
        hits = (entries[number] for _, _, number in alike)
        return [hit.ref for hit in hits if _same_age(hit.birth_date, one.birth_date)]

    return search


def _same_age(one: date | None, other: date | None) -> bool:
    return one is None or other is None or abs(one.year - other.year) <= 1
