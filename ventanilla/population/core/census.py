"""A whole file of people, batch by batch: judged by one definition or two, and counted.

Memory holds one batch. Where a row cannot be read nothing comes of the whole, unless it was asked
to leave such rows out.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.population.core.batch import SHOWN, Batch, Mistake, PopulationRefused, Read, read
from ventanilla.population.core.fill import Index
from ventanilla.population.core.judge import Found, Rulebook, judge
from ventanilla.population.core.tally import Shift, Tally

NOBODY = Text("El archivo no tiene personas.", "The file holds no people.")


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of the people of one batch, by each definition."""

    batch: Batch
    found: Sequence[Found]


Keep = Callable[[Judged], None]


@dataclass(slots=True)
class Census:
    """The counts of each definition, what the second changes against the first, the rows that were
    left out, and the first mistakes of how many there were."""

    tallies: list[Tally]
    shift: Shift = field(default_factory=Shift)
    left_out: int = 0
    mistakes: list[Mistake] = field(default_factory=list)
    mistaken: int = 0


def take(
    batches: Iterable[Batch], books: Sequence[Rulebook], *, skip_bad: bool, keep: Keep | None = None
) -> Census:
    """Judge and count everybody; `keep` is handed every batch with what came of it.

    PopulationRefused where a row cannot be read and `skip_bad` is not asked for; Refusal
    "population" where there is nobody.
    """
    census = Census([Tally() for _ in books])
    for batch in batches:
        found = [read(batch, book.plan.declared) for book in books]
        good = _good(found)
        _note(census, batch, found, good)
        if len(good) and (skip_bad or not census.mistaken):
            _judge(census, batch.only(good), found, books, good, keep)
    if census.mistaken and not skip_bad:
        raise PopulationRefused(census.mistakes, census.mistaken)
    if not census.tallies[0].size:
        raise Refusal("population", NOBODY)
    return census


def _good(found: Sequence[Read]) -> Index:
    good = found[0].good()
    for other in found[1:]:
        good = np.intersect1d(good, other.good())
    return good


def _note(census: Census, batch: Batch, found: Sequence[Read], good: Index) -> None:
    mistakes = [*batch.faults, *(one for each in found for one in each.mistakes)]
    once = dict.fromkeys(sorted(mistakes, key=lambda one: one.row))
    census.mistakes += list(once)[: SHOWN - len(census.mistakes)]
    census.mistaken += len(once)
    census.left_out += len(batch.rows) - len(good)


def _judge(
    census: Census,
    batch: Batch,
    found: Sequence[Read],
    books: Sequence[Rulebook],
    good: Index,
    keep: Keep | None,
) -> None:
    judged = [
        judge(book, one.people(book.plan.declared, good))
        for book, one in zip(books, found, strict=True)
    ]
    for tally, one in zip(census.tallies, judged, strict=True):
        tally.add(one)
    for other in judged[1:]:
        census.shift.add(judged[0], other)
    if keep:
        keep(Judged(batch, judged))
