"""An invented population as columns, in two kinds: one stay each, or lists as people have them.

Shares are guesses that look like residents of a country: most hold a resident status, few have a
record.
"""

from collections.abc import Sequence
from datetime import date

import numpy as np
import numpy.typing as npt

from ventanilla.population.core.calendar import LAST
from ventanilla.population.core.columns import NOT_SAID, Coded, Column, Listed, People, Periods
from ventanilla.procedures.core.schema.definition import Procedure

YES_NO = {"has_records": 0.03, "interpol_alert": 0.002, "entry_bar": 0.05}
CHOICES = ("audience", "quality", "agreement", "kin_of_peruvian")
STAYS, TRIPS = (
    (0.02, 0.7, 0.18, 0.07, 0.03),
    (0.85, 0.1, 0.05),
)  # shares of those who have 0, 1, 2 …
STATED = 0.97
Small = npt.NDArray[np.uint8]
Days = npt.NDArray[np.int32]


def one_stay(procedure: Procedure, size: int, today: date) -> People:
    """Everything is known, one stay each, which goes on, and nobody travelled."""
    dice = np.random.default_rng(size)
    columns = _choices(procedure, size, dice, stated=1.0)
    since = (today.toordinal() - dice.integers(0, 3650, size, dtype=np.int32)).astype(np.int32)
    quality = columns["quality"]
    assert isinstance(quality, Coded)
    head = Listed(
        quality.codes.astype(np.uint8), since, np.full(size, LAST, np.int32), _zeros(size)
    )
    ones, none = np.ones(size, np.uint8), np.zeros(size, np.int32)
    columns["stays"] = Periods(quality.words, ones, head, none, NOBODYS)
    empty = Listed(_zeros(size), none, none, _zeros(size))
    columns["absences"] = Periods((), _zeros(size), empty, none, NOBODYS)
    return People(size, columns)


def with_lists(procedure: Procedure, size: int, today: date) -> People:
    """Up to four stays and two trips each; here and there a fact is not known."""
    dice = np.random.default_rng(size)
    columns = _choices(procedure, size, dice, stated=STATED)
    now = today.toordinal()
    columns["stays"] = _periods(procedure.declared["stays"].choices, STAYS, size, now, dice)
    columns["absences"] = _periods((), TRIPS, size, now, dice)
    return People(size, columns)


def _choices(
    procedure: Procedure, size: int, dice: np.random.Generator, *, stated: float
) -> dict[str, Column]:
    found: dict[str, Column] = {}
    for name in CHOICES:
        words = tuple(procedure.declared[name].choices)
        found[name] = Coded(words, dice.integers(1, len(words) + 1, size, dtype=np.uint8))
    for name, share in YES_NO.items():
        codes = (dice.random(size, np.float32) < share).view(np.uint8) + np.uint8(1)
        found[name] = Coded((False, True), codes)
    for name, column in found.items():
        assert isinstance(column, Coded)
        column.codes[dice.random(size, np.float32) >= stated] = 0
        found[name] = Coded.of(column.words, column.codes)
    return found


def _periods(
    words: Sequence[str], shares: Sequence[float], size: int, now: int, dice: np.random.Generator
) -> Periods:
    """Periods end to end or with a gap, the last of them going on."""
    counts = np.searchsorted(np.cumsum(shares), dice.random(size, np.float32)).astype(np.uint8)
    most = len(shares) - 1
    np.minimum(counts, most, out=counts)
    later = np.maximum(counts, 1) - np.uint8(1)
    starts = (np.cumsum(later, dtype=np.int32) - later).astype(np.int32)
    owners = np.repeat(np.arange(size, dtype=np.int32), later)
    rank = np.arange(len(owners), dtype=np.int32) - starts[owners] + 1
    since = (now - dice.integers(0, 1500, size, dtype=np.int32)).astype(np.int32)
    head = _listed(since, counts, np.zeros(size, np.int32), words, dice)
    rest = _listed(since[owners], counts[owners], rank, words, dice)
    counts[dice.random(size, np.float32) >= STATED] = NOT_SAID
    for column in (head.quality, head.first, head.stop, head.said):
        column[(counts == 0) | (counts == NOT_SAID)] = 0
    return Periods(tuple(words), counts, head, starts, rest)


def _listed(
    since: Days, counts: Small, rank: Days, words: Sequence[str], dice: np.random.Generator
) -> Listed:
    """The period of that rank of people whose last one began on `since`: each before it began two
    years earlier, and left a gap or none."""
    ahead = counts.astype(np.int32) - 1 - rank
    first = since - 730 * ahead
    gap = dice.choice(np.array([0, 0, 0, 40], np.int32), len(first))
    stop = np.where(ahead == 0, LAST if words else first + 200, first + 730 - gap)
    quality = dice.integers(1, len(words) + 1 if words else 2, len(first), dtype=np.uint8)
    said = dice.integers(0, 3 if words else 2, len(first), dtype=np.uint8)
    return Listed(quality, first.astype(np.int32), stop.astype(np.int32), said)


def _zeros(size: int) -> Small:
    return np.zeros(size, np.uint8)


NOBODYS = Listed(_zeros(0), np.zeros(0, np.int32), np.zeros(0, np.int32), _zeros(0))
