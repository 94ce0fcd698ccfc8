"""Who qualifies among ten thousand to ten million people: columns in, verdict and reasons out.

Two populations under the definition of Peru: one stay each with everything known, beside what an
analyst writes with NumPy for just that; and lists of stays and trips with gaps in what is known,
which nobody writes by hand. OpenFisca-core is not run here; its figure is the design's. Memory is
what tracemalloc sees above the columns: the answers, and all that is made in between.
"""

import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import numpy as np

from bench import by_hand
from bench.frame import Figure
from bench.inhabitants import one_stay, with_lists
from ventanilla.population.core.bits import unpack
from ventanilla.population.core.columns import People
from ventanilla.population.core.judge import Found, Rulebook, judge
from ventanilla.procedures.core.reading import load
from ventanilla.procedures.core.schema.definition import Procedure

DEFINITION = Path("definitions/pe/permanent-residency/2026-09-01.yaml")
TODAY = date(2026, 9, 15)
SIZES, QUICK = (10**4, 10**5, 10**6, 10**7), (10**4, 10**5)
MARKED = 10**6  # people: from here on the mark is to be met
EARLIER, EARLIER_RATE, FASTER = "OpenFisca-core (design figure, not run here)", 7.6e6, 13
BESIDE = "NumPy by hand"
ROOM = 100  # MB
ROUNDS = 7


def run(quick: bool) -> list[Figure]:
    """People a second, what one costs the processor, and the memory of the largest population."""
    procedure = load(DEFINITION.read_text())
    rules = Rulebook.of(procedure, TODAY)
    return [
        figure
        for size in (QUICK if quick else SIZES)
        for figure in (*_simple(procedure, rules, size), *_lists(procedure, rules, size))
    ]


def _simple(procedure: Procedure, rules: Rulebook, size: int) -> Iterator[Figure]:
    people = one_stay(procedure, size, TODAY)
    columns = by_hand.Columns.of(people, procedure)
    _same(judge(rules, people), by_hand.judged(columns, TODAY))
    ours, hand = _rates(size, lambda: judge(rules, people), lambda: by_hand.judged(columns, TODAY))
    met = ours.rate >= FASTER * EARLIER_RATE if size >= MARKED else None
    yield Figure(f"population, {size:,} people, one stay each", "/s", ours.rate, hand.rate, BESIDE)
    mark = f"≥ {FASTER} ×" if size >= MARKED else ""
    yield Figure("— the same", "/s", ours.rate, EARLIER_RATE, EARLIER, mark, met)
    yield Figure("— processor time", "ns each", ours.cost, hand.cost, BESIDE, less_is_better=True)
    yield _memory(rules, people)


def _lists(procedure: Procedure, rules: Rulebook, size: int) -> Iterator[Figure]:
    people = with_lists(procedure, size, TODAY)
    (ours,) = _rates(size, lambda: judge(rules, people))
    yield Figure("— with lists of stays and trips", "/s", ours.rate, EARLIER_RATE, EARLIER)
    yield Figure("— — processor time", "ns each", ours.cost, None, "")
    yield _memory(rules, people, "— — memory above the columns")


class Measured:
    """People a second in the median round; processor nanoseconds each in the best one."""

    def __init__(self, size: int, rounds: list[tuple[float, float]]) -> None:
        self.rate = size / statistics.median(wall for wall, _ in rounds)
        self.cost = min(cpu for _, cpu in rounds) / size * 1e9


def _rates(size: int, *sides: Callable[[], object]) -> list[Measured]:
    """The sides take turns."""
    rounds: list[list[tuple[float, float]]] = [[] for _ in sides]
    for _ in range(ROUNDS):
        for side, taken in zip(sides, rounds, strict=True):
            began, spent = time.perf_counter(), time.process_time()
            side()
            taken.append((time.perf_counter() - began, time.process_time() - spent))
    return [Measured(size, taken) for taken in rounds]


def _memory(rules: Rulebook, people: People, name: str = "— memory above the columns") -> Figure:
    tracemalloc.start()
    judge(rules, people)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    mb = peak / 1e6
    mark = f"≤ {ROOM} MB"
    return Figure(name, "MB", mb, None, "", mark, mb <= ROOM, less_is_better=True)


def _same(ours: Found, hand: dict[str, by_hand.Truth]) -> None:
    """Both sides must say the same of everybody."""
    packed = {"yes": ours.verdict.yes, **ours.routes}
    packed |= {name: bits.yes for name, bits in ours.binding.items()}
    for name, truth in hand.items():
        assert np.array_equal(unpack(packed[name], ours.size), truth), name
