"""From needs to a problem of days: a known time becomes a shift, a rule becomes a limit."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.planner.core.aim import first_yes
from ventanilla.planner.core.days import AT_ONCE, Calendar, Fixed, Later, Shift, Working, chain
from ventanilla.planner.core.figures import Lead
from ventanilla.planner.core.needs import PERU, Need, Option, Rule, Stance, Task
from ventanilla.planner.core.problem import (
    Expiry,
    Limit,
    Paper,
    Problem,
    Step,
    Way,
    ordered,
)
from ventanilla.planner.core.request import Given
from ventanilla.planner.core.words import dated
from ventanilla.planner.ports import Rulers
from ventanilla.procedures.core.schema.definition import Procedure

HORIZON = 3 * 365  # days: a plan that takes longer is none
HELD, AGAIN = "held", "again:"
LEAST_NOTICE = 3  # working days before anybody is called (LPAG 59.1.4)
USUAL = 1  # the place of the usual among least, usual and most
ISSUED = Text(
    "Escriba el día en que se emitió: este documento sirve por un tiempo.",
    "Type the day of its issue: this paper serves for a time.",
)
NOT_YET = Text(
    "Un documento que ya tiene no pudo emitirse después del {day}.",
    "A paper that you hold was not issued after {day}.",
)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one paper has come: the way that was taken, and days of its steps by what they do."""

    way: str
    begun: Mapping[str, int] = field(default_factory=dict)
    ended: Mapping[str, int] = field(default_factory=dict)


def compose(
    found: tuple[Need, ...],
    procedure: Procedure,
    given: Given,
    rulers: Rulers,
    progress: Mapping[str, Progress] | None = None,
) -> Problem:
    """The problem of everything that is to be brought, by the usual times."""
    brought = [need for need in found if need.stance in (Stance.GET, Stance.HELD)]
    names = {need.id for need in brought}
    far = progress or {}
    papers = [
        Paper(
            need.id,
            tuple(_ways(need, given, rulers, far.get(need.id))),
            tuple(one for one in _first(need) if one in names),
        )
        for need in brought
    ]
    start, aim = given.start.toordinal(), given.file_from or first_yes(procedure, given)
    not_before = max(start, aim.toordinal()) if aim else start
    last = min([not_before + HORIZON, *([given.file_by.toordinal()] if given.file_by else [])])
    term = procedure.term_named("decision").days
    return Problem(
        start,
        ordered(papers),
        last,
        appointment=appointment(given, rulers),
        decision=Working(term, rulers(PERU)),
        not_before=not_before,
    )


def appointment(given: Given, rulers: Rulers) -> Shift:
    """From filing to the appointment: its day, the person's estimate, or the least by law.

    Nobody is called before the third working day, nor on a day that is none.
    """
    if given.appointment_on:
        return Fixed(given.appointment_on.toordinal())
    least = Working(LEAST_NOTICE, rulers(PERU))
    if given.appointment is None:
        return least
    return Later(least, to_a_working_day(given.appointment.points[USUAL], rulers))


def to_a_working_day(days: int, rulers: Rulers) -> Shift:
    """So many calendar days, and on to the next working day of Peru (LPAG 134.2)."""
    return chain((Calendar(days - 1), Working(1, rulers(PERU))))


def shift(lead: Lead, country: str, rulers: Rulers, place: int = USUAL) -> Shift:
    """A lead time in the working days of its country, or in calendar days."""
    return of_days(lead.points[place], lead.unit, country, rulers)


def of_days(days: int, unit: str, country: str, rulers: Rulers) -> Shift:
    """So many days of a kind; no working day at all is still done on a day that is one."""
    if unit == "working":
        table = rulers(country)
        return Working(days, table) if days else chain((Calendar(-1), Working(1, table)))
    return Calendar(days) if days else AT_ONCE


def without(problem: Problem, dropped: frozenset[str]) -> Problem:
    """The same problem without the limits and windows of those names."""

    def freed(way: Way) -> Way:
        steps = tuple(
            replace(step, within=None) if step.window in dropped else step for step in way.steps
        )
        kept = tuple(limit for limit in way.limits if limit.id not in dropped)
        return replace(way, steps=steps, limits=kept)

    return _each_way(problem, freed)


def _each_way(problem: Problem, change: Callable[[Way], Way]) -> Problem:
    papers = tuple(
        replace(paper, ways=tuple(change(way) for way in paper.ways)) for paper in problem.papers
    )
    return replace(problem, papers=papers)


def _first(need: Need) -> tuple[str, ...]:
    return need.evidence.obtaining.needs if need.evidence.obtaining else ()


def _ways(need: Need, given: Given, rulers: Rulers, progress: Progress | None) -> Iterator[Way]:
    """What is under way, what is held, then every way from the beginning."""
    if progress is not None:
        for option in need.known:
            if option.id == progress.way:
                yield _way(need, option, rulers, progress)
    elif need.held is not None:
        yield _held(need, given)
    for option in need.known:
        way = _way(need, option, rulers, None)
        yield replace(way, id=AGAIN + way.id) if progress or need.held else way


def check_held(found: tuple[Need, ...], given: Given) -> None:
    """Refuse a held paper that serves for a time and has no day, or a day that is still to come."""
    for need in found:
        if need.held is None or need.stance is not Stance.HELD:
            continue
        issued, place = need.held.issued, f"held.{need.id}.issued"
        if issued is None and need.rules_when_held:
            raise Refusal("plan-request", ISSUED, at=place)
        if issued is not None and issued > given.start:
            raise Refusal("plan-request", dated(NOT_YET, given.start), at=place)


def _held(need: Need, given: Given) -> Way:
    assert need.held is not None  # noqa: S101 - `_ways` has looked
    issued, expires = need.held.issued, need.held.expires
    rest = need.remaining or AT_ONCE
    ends = (Expiry(f"{need.id}:expires", expires.toordinal(), need.on, rest),) if expires else ()
    day = (issued or given.start).toordinal()
    return Way(HELD, (), _limits(need, need.rules_when_held), ends, day)


def _way(need: Need, option: Option, rulers: Rulers, progress: Progress | None) -> Way:
    steps = tuple(_step(need, task, rulers, progress) for task in option.tasks)
    issue = next((n for n, task in enumerate(option.tasks) if task.does == "obtain"), 0)
    return Way(option.id, steps, _limits(need, need.rules), issue=issue)


def _limits(need: Need, rules: tuple[Rule, ...]) -> tuple[Limit, ...]:
    return tuple(Limit(f"{need.id}:{rule.id}", rule.span, rule.on) for rule in rules)


def _step(need: Need, task: Task, rulers: Rulers, progress: Progress | None) -> Step:
    assert task.lead is not None  # noqa: S101 - only known ways are composed
    return Step(
        task.does,
        shift(task.lead, task.country, rulers),
        shift(task.wait, task.country, rulers) if task.wait else AT_ONCE,
        task.within.span if task.within else None,
        window_of(task) if task.within else "",
        begun=progress.begun.get(task.does) if progress else None,
        ended=progress.ended.get(task.does) if progress else None,
    )


def window_of(task: Task) -> str:
    """The name of the window in which the step must begin."""
    return f"{task.key}:within"
