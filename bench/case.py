"""A whole case of seven durable steps: ours beside django-fsm-2 with a log and an outbox."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack

from bench.contest import OURS, PEERS, side, turns
from bench.frame import Figure

SIDES = (("bench.ours.case", OURS), ("bench.peers.fsm.play", PEERS))
BESIDE = "django-fsm-2, log and outbox"
# name, database, processes, threads of each, times the peer
CONTESTS = (
    ("whole case, SQLite, one client", "sqlite", 1, 1, 3.5),
    ("whole case, PostgreSQL, one client", "postgresql", 1, 1, None),
    ("whole case, PostgreSQL, eight clients", "postgresql", 2, 4, 6.0),
)


def run(quick: bool) -> list[Figure]:
    """Cases a second, and the processor time of one."""
    return [figure for contest in CONTESTS for figure in _contest(*contest, quick=quick)]


def _contest(
    name: str, database: str, processes: int, threads: int, mark: float | None, *, quick: bool
) -> list[Figure]:
    with ExitStack() as stack:
        sides = [stack.enter_context(side(*one, database)) for one in SIDES]
        ours, peer = turns(
            sides,
            rounds=1 if quick else 3,
            processes=processes,
            threads=threads,
            seconds=2 if quick else 6,
        )
        made = sides[0].tell("statements")
        for one in sides:
            one.tell("verdict")
    met = ours.rate >= mark * peer.rate if mark else None
    said = f"≥ {mark:g} ×" if mark else ""
    figures = [
        Figure(name, "cases/s", ours.rate, peer.rate, BESIDE, said, met),
        Figure("— processor time", "ms", ours.effort, peer.effort, BESIDE, less_is_better=True),
    ]
    return figures if threads > 1 else [*figures, *_statements(made)]


def _statements(made: Mapping[str, float]) -> Iterator[Figure]:
    """How many an event takes at most, BEGIN and COMMIT aside; the same whoever else is there."""
    for which, words in (("silent", "that tells nobody"), ("all", "of all")):
        count = made[which]
        yield Figure(f"— statements of a step, {words}", "", count, None, "", "≤ 3", count <= 3)
