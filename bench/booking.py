"""Seats: one hot slot, and ten thousand, by 32 clients, beside Django's `select_for_update`.

After every contest the seats are counted: a seat given twice stops the benchmark.
"""

from collections.abc import Sequence
from contextlib import ExitStack

from bench.contest import OURS, PEERS, Run, Side, side, turns
from bench.frame import Figure

SIDES = (("bench.ours.booking", OURS), ("bench.peers.locking.play", PEERS))
BESIDE = "Django select_for_update"
CREW = {"processes": 2, "threads": 16}
HOT, WIDE = {"slots": 1, "seats": 32_000}, {"slots": 10_000, "seats": 50}
FEW = 500  # seats for which 32 clients compete until nothing is left
QUICKEST = 50.0  # ms, the mark for the slowest of a hundred
# name, database, slots, times the peer, is there a mark on the time
CONTESTS = (
    ("bookings, one hot slot, 32 clients, PostgreSQL", "postgresql", HOT, 5.0, True),
    ("bookings, 10,000 slots, 32 clients, PostgreSQL", "postgresql", WIDE, 5.5, False),
    ("bookings, one hot slot, 32 clients, SQLite", "sqlite", HOT, None, False),
)


def run(quick: bool) -> list[Figure]:
    """Bookings a second, the time of the slowest of a hundred, and seats given twice."""
    figures = [one for contest in CONTESTS for one in _contest(*contest, quick=quick)]
    return [*figures, _few()]


def _contest(
    name: str,
    database: str,
    slots: dict[str, int],
    mark: float | None,
    timed: bool,
    *,
    quick: bool,
) -> list[Figure]:
    with ExitStack() as stack:
        sides = [stack.enter_context(side(*one, database)) for one in SIDES]
        for one in sides:
            one.tell("prepare", **slots)
        runs = turns(
            sides,
            rounds=1 if quick else 3,
            seconds=2 if quick else 5,
            slots=slots["slots"],
            **CREW,
        )
        _no_seat_twice(sides)
    return _figures(name, runs, mark, timed=timed)


def _figures(name: str, runs: Sequence[Run], mark: float | None, *, timed: bool) -> list[Figure]:
    ours, peer = runs
    met = ours.rate >= mark * peer.rate if mark else None
    said = f"≥ {mark:g} ×, no seat twice" if mark else "no seat twice"
    slow, slow_peer = ours.within(0.99), peer.within(0.99)
    slow_met = slow <= QUICKEST if timed else None
    limit = f"≤ {QUICKEST:g} ms" if timed else ""
    return [
        Figure(name, "/s", ours.rate, peer.rate, BESIDE, said, met),
        Figure("— 99 of 100 within", "ms", slow, slow_peer, BESIDE, limit, slow_met, True),
        Figure("— processor time", "ms", ours.effort, peer.effort, BESIDE, less_is_better=True),
    ]


def _few() -> Figure:
    """Twenty seats, 32 clients, until none is left: exactly twenty bookings."""
    with ExitStack() as stack:
        one = stack.enter_context(side(*SIDES[0], "postgresql"))
        one.tell("prepare", slots=1, seats=FEW)
        one.run(seconds=20, slots=1, **CREW)
        _no_seat_twice([one])
        booked = one.tell("verdict")["bookings"]
    name = f"bookings of {FEW} seats by 32 clients"
    return Figure(name, "bookings", booked, None, "", f"exactly {FEW}", booked == FEW)


def _no_seat_twice(sides: Sequence[Side]) -> None:
    for one in sides:
        found = one.tell("verdict")
        if found["double"]:
            raise RuntimeError(f"{one.module}: seats given twice: {found}")
