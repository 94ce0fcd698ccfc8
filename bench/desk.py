"""The desk over a million cases, sixteen readers: one view after the other, with the counts."""

from contextlib import ExitStack

from bench.contest import OURS, Run, side
from bench.frame import Figure

CASES = 1_000_000
CREW = {"processes": 2, "threads": 8}
QUICKEST = 100.0  # ms within which 95 of 100 pages shall come
MARKED = 0.95
WITHIN = {0.5: "— half within", MARKED: "— 95 of 100 within", 0.99: "— 99 of 100 within"}


def run(quick: bool) -> list[Figure]:
    """Pages a second, and within which time they came."""
    cases = 20_000 if quick else CASES
    databases = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
    return [
        one for key, name in databases.items() for one in _figures(key, name, cases, quick=quick)
    ]


def _figures(database: str, name: str, cases: int, *, quick: bool) -> list[Figure]:
    with ExitStack() as stack:
        ours = stack.enter_context(side("bench.ours.full_desk", OURS, database))
        waiting = ours.tell("prepare", cases=cases)
        found = ours.run(seconds=2 if quick else 15, **CREW)
    beside = f"16 readers, {waiting:,} of {cases:,} cases waiting"
    rate = Figure(f"desk, {name}", "pages/s", found.rate, None, beside)
    effort = Figure("— processor time", "ms", found.effort, None, "", less_is_better=True)
    return [rate, effort, *(_within(share, found) for share in WITHIN)]


def _within(share: float, found: Run) -> Figure:
    took, marked = found.within(share), share == MARKED
    said, met = (f"< {QUICKEST:g} ms", took < QUICKEST) if marked else ("", None)
    return Figure(WITHIN[share], "ms", took, None, "", said, met, less_is_better=True)
