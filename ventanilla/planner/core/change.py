"""What happened since, and the plan that follows from it.

What the earlier plan had begun by today is taken to be under way, and what it expected to be done,
to be done, unless the person says otherwise. Nothing said, nothing changes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.planner.core.compose import Progress
from ventanilla.planner.core.plan import Blocked, Line, Maker, Plan, Unsaid
from ventanilla.planner.core.request import Event, Given, planning_day
from ventanilla.planner.core.words import dated


@dataclass(frozen=True, slots=True)
class Moved:
    """How a paper's last day, or the filing, differs from the earlier plan. Days; more is later."""

    line: Line
    was: date
    is_: date

    @property
    def days(self) -> int:
        return (self.is_ - self.was).days


@dataclass(frozen=True, slots=True)
class Change:
    """The plan as it stands on `on`, beside the one it was made from."""

    before: Plan
    now: Plan | Blocked | Unsaid
    on: date

    @property
    def moved(self) -> tuple[Moved, ...]:
        """The papers that come on another day than was planned."""
        if not isinstance(self.now, Plan):
            return ()
        was = {line.need.id: line.ready for line in self.before.lines}
        lines = (line for line in self.now.lines if line.need.id in was and line.stints)
        found = (Moved(line, was[line.need.id], line.ready) for line in lines)
        return tuple(one for one in found if one.days)

    @property
    def later(self) -> int:
        """By how many days the filing moved; negative: earlier."""
        if not isinstance(self.now, Plan):
            return 0
        return (self.now.filing - self.before.filing).days


LATER = Text(
    "Un documento que llegó no pudo llegar después de hoy, {day}. Diga que se atrasó.",
    "A paper that arrived did not arrive after today, {day}. Say that it is late.",
)
SOONER = Text(
    "Un documento que se atrasa llegará desde hoy, {day}, en adelante. Si ya llegó, dígalo así.",
    "A paper that is late will come from today, {day}, on. If it has arrived, say so.",
)
NOT_PLANNED = Text("Ese paso no está en su plan.", "That step is not in your plan.")


def changed(maker: Maker, given: Given, on: date) -> "Change | Blocked | Unsaid":
    """The plan of `given` as it stands on `on`; an earlier day than its start is its start."""
    before = maker.make(replace(given, happened=()))
    if not isinstance(before, Plan):
        return before
    on = max(planning_day(on, "on"), given.start)
    if on == given.start and not given.happened:
        return Change(before, before, on)
    progress = {line.need.id: _as_planned(line, on) for line in before.lines if line.option}
    held, seat = dict(given.held), given.appointment_on
    for place, event in enumerate(given.happened):
        if event.what == "appointment":
            seat = event.day
        elif event.what == "lost":
            progress.pop(event.of, None)
            held.pop(event.of, None)
        else:
            paper = event.of.partition("/")[0]
            progress[paper] = _told(before, progress.get(paper), event, on, f"happened[{place}]")
            held.pop(paper, None)
    then = replace(given, start=on, held=held, appointment_on=seat, happened=())
    far = {name: one for name, one in progress.items() if one.begun or one.ended}
    return Change(before, maker.make(then, far), on)


def _as_planned(line: Line, on: date) -> Progress:
    assert line.option is not None  # noqa: S101 - only lines with a way come here
    begun = {s.task.does: s.start.toordinal() for s in line.stints if s.start < on}
    ended = {
        s.task.does: s.end.toordinal() for s in line.stints if s.task.does in begun and s.end < on
    }
    return Progress(line.option.id, begun, ended)


def _told(before: Plan, so_far: Progress | None, event: Event, on: date, at: str) -> Progress:
    """One step's paper came, or will come, on a day; the steps before it are done by then."""
    paper, _, does = event.of.partition("/")
    line = next((one for one in before.lines if one.need.id == paper), None)
    if line is None or line.option is None:
        raise Refusal("plan-request", NOT_PLANNED, at=f"{at}.of")
    if event.what == "arrived" and event.day > on:
        raise Refusal("plan-request", dated(LATER, on), at=f"{at}.day")
    if event.what == "late" and event.day < on:
        raise Refusal("plan-request", dated(SOONER, on), at=f"{at}.day")
    names = [task.does for task in line.option.tasks]
    if does not in names:
        raise Refusal("plan-request", NOT_PLANNED, at=f"{at}.of")
    place, day = names.index(does), event.day.toordinal()
    base = so_far or Progress(line.option.id)
    kept = set(names[: place + 1])
    begun = {name: min(start, day) for name, start in base.begun.items() if name in kept}
    ended = {name: min(end, day) for name, end in _ends(line, base).items() if name in kept}
    return Progress(line.option.id, {**begun, does: begun.get(does, day)}, {**ended, does: day})


def _ends(line: Line, so_far: Progress) -> Mapping[str, int]:
    """The days on which the steps of a paper ended or were to end."""
    planned = {stint.task.does: stint.end.toordinal() for stint in line.stints}
    return {**planned, **so_far.ended}
