"""Is a step as quick in a house of many years as in an empty one? One client, whole cases."""

from collections.abc import Iterator
from contextlib import ExitStack

from bench.contest import OURS, Run, side, turns
from bench.frame import Figure

STOCK = (0, 100_000, 300_000)  # cases that are there already
STEPS = 7  # of a whole case
FLAT = 0.8  # of the speed in an empty house, at least
DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def run(quick: bool) -> list[Figure]:
    """The time of a step, half within, beside that in an empty house."""
    stock = tuple(size // 100 for size in STOCK) if quick else STOCK
    return [one for database in DATABASES for one in _figures(database, stock, quick=quick)]


def _figures(database: str, stock: tuple[int, ...], *, quick: bool) -> Iterator[Figure]:
    with ExitStack() as stack:
        houses = [stack.enter_context(side("bench.ours.stock", OURS, database)) for _ in stock]
        for house, cases in zip(houses, stock, strict=True):
            house.tell("prepare", cases=cases)
        rounds, seconds = (1, 2) if quick else (5, 5)
        runs = turns(houses, rounds=rounds, processes=1, threads=1, seconds=seconds)
    for cases, found in zip(stock, runs, strict=True):
        name = f"a step, {DATABASES[database]}, {cases:,} cases"
        yield _beside(name, _step(found), _step(runs[0]), marked=cases == stock[-1])
        yield _beside("— processor time", found.effort / STEPS, runs[0].effort / STEPS)


def _step(found: Run) -> float:
    return found.within(0.5) / STEPS


def _beside(name: str, took: float, empty: float, *, marked: bool = False) -> Figure:
    said, met = (f"≥ {FLAT:g} ×", empty >= FLAT * took) if marked else ("", None)
    return Figure(name, "ms", took, empty, "in an empty house", said, met, less_is_better=True)
