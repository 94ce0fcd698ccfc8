"""A plan as a problem of days: papers, the ways to get each, and what must hold on which day."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import IntEnum

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.planner.core.days import AT_ONCE, Shift
from ventanilla.procedures.core.prerequisites import circle


class Counts(IntEnum):
    """The day that counts for a paper's validity: the place of it in `Problem.days`."""

    FILING = 0
    APPOINTMENT = 1
    DECISION = 2


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is done for a paper, and how long it takes.

    `wait` must pass after the step before it; `within` is how long after that step it may begin at
    the latest, `window` the name of that rule. `begun` and `ended` are days on which it did.
    """

    id: str
    takes: Shift
    wait: Shift = AT_ONCE
    within: Shift | None = None
    window: str = ""
    begun: int | None = None
    ended: int | None = None


@dataclass(frozen=True, slots=True)
class Limit:
    """How old a paper may be on the day that counts: it holds until `span` after its issue."""

    id: str
    span: Shift
    on: Counts


@dataclass(frozen=True, slots=True)
class Expiry:
    """A paper ends on `until`, and must last for `remaining` beyond the day that counts."""

    id: str
    until: int
    on: Counts
    remaining: Shift = AT_ONCE


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a paper. It is issued when step `issue` ends, unless it was already (`issued`).

    One that is on its way, or at hand, needs no other paper any more. `plain`: see `_plain`.
    """

    id: str
    steps: tuple[Step, ...]
    limits: tuple[Limit, ...] = ()
    ends: tuple[Expiry, ...] = ()
    issued: int | None = None
    issue: int = 0
    plain: tuple[Callable[[int], int], ...] | None = field(init=False, repr=False, compare=False)
    on_its_way: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        first = self.steps[0] if self.steps else None
        begun = first is not None and (first.begun is not None or first.ended is not None)
        object.__setattr__(self, "plain", _plain(self))
        object.__setattr__(self, "on_its_way", begun or self.issued is not None)


def _plain(way: Way) -> tuple[Callable[[int], int], ...] | None:
    """What leads from the first start to the end where nothing stands between; else None."""
    if way.issue or any(
        step.within or step.begun is not None or step.ended is not None for step in way.steps
    ):
        return None
    shifts = [shift for step in way.steps for shift in (step.wait, step.takes)]
    return tuple(shift.after for shift in shifts[1:] if shift != AT_ONCE)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper; `ways` in the order in which they are preferred, `needs` are papers before it."""

    id: str
    ways: tuple[Way, ...]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """What is asked. `papers` come after what they need; `stages` lead from filing to appointment
    and to decision; filing is thought of from `not_before` to `last`."""

    start: int
    papers: tuple[Paper, ...]
    last: int
    appointment: Shift = AT_ONCE
    decision: Shift = AT_ONCE
    not_before: int = 0

    def days(self, filing: int) -> tuple[int, int, int]:
        """The three days that may count, were it filed on `filing`."""
        return filing, self.appointment.after(filing), self.decision.after(filing)


CYCLE = Text(
    "Estos documentos se necesitan unos a otros en círculo: {path}.",
    "These papers need one another in a circle: {path}.",
)
UNKNOWN = Text("No hay un documento «{name}».", "There is no paper “{name}”.")


def ordered(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    """Each paper after those it needs. Refusal "cycle" with the path where that cannot be."""
    named = {paper.id: paper for paper in papers}
    found = circle({name: paper.needs for name, paper in named.items()})
    if found:
        path = " → ".join(found)
        raise Refusal("cycle", CYCLE.filled(path=path), at=path)
    done: dict[str, Paper] = {}
    for name in named:
        _put(name, named, done)
    return tuple(done.values())


def _put(name: str, named: dict[str, Paper], done: dict[str, Paper]) -> None:
    for need in named[name].needs:
        if need not in named:
            raise Refusal("unknown-paper", UNKNOWN.filled(name=need), at=f"{name} → {need}")
        if need not in done:
            _put(need, named, done)
    done[name] = named[name]
