"""How an answer looks to one person: the ways that are open, from when to when, read both ways.

The answer is that of the procedure's own conditions. Beside it stand the routes, the readings of
the law where it is read in two ways, the smallest change that helps, and which time in the
country counted.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ventanilla.eligibility.core import ask
from ventanilla.eligibility.core.answer import Answer, Criterion, assess
from ventanilla.eligibility.core.boundary import domains
from ventanilla.eligibility.core.change import Change, smallest_changes
from ventanilla.eligibility.core.days import anniversary
from ventanilla.eligibility.core.turning import Window, first_day, window
from ventanilla.eligibility.core.values import Facts, Stay
from ventanilla.kernel.citation import Citation
from ventanilla.kernel.text import Text
from ventanilla.procedures.core.given import facts
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.schema.page import Quality
from ventanilla.procedures.core.schema.rules import KeepingPart, RoutePart


@dataclass(frozen=True, slots=True)
class Route:
    """A way to the goal. `quality` is the status to ask for now, None where none is needed or it
    is not known; `opens` from when to when the goal can be asked for, None where that depends on
    facts not given, or is over (`closed`). Where a first status is needed, it is counted as if
    that were granted on the day of the question (`if_granted`)."""

    part: RoutePart
    quality: Quality | None
    opens: Window | None
    keep: tuple[KeepingPart, ...]
    if_granted: bool
    closed: bool

    @property
    def loses(self) -> bool:
        """Is there a last day, to come or over?"""
        return self.closed or (self.opens is not None and self.opens.last is not None)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a point of law: what it says of this person, and where that is no, from
    which day it would be a yes by waiting."""

    criterion_id: str
    name: Text
    citation: Citation
    holds: bool | None
    from_day: date | None


@dataclass(frozen=True, slots=True)
class Time:
    """One stay: does it count as legal residence, and who says so."""

    stay: Stay
    quality: Quality

    @property
    def counted(self) -> bool:
        return self.quality.resident


@dataclass(frozen=True, slots=True)
class Prospect:
    """The answer, and what can be made of it."""

    answer: Answer
    routes: tuple[Route, ...]
    readings: tuple[Reading, ...]
    times: tuple[Time, ...]


def prospect(procedure: Procedure, answers: Mapping[str, object], on: date) -> Prospect:
    """Assess the answers on the day `on`; unknown facts stay unknown."""
    known = known_facts(procedure, answers, on)
    return Prospect(
        assess(procedure.rules, known, on),
        tuple(_routes(procedure, known, on)),
        tuple(readings(procedure, procedure.rules, known, on)),
        tuple(_times(procedure, known)),
    )


def known_facts(procedure: Procedure, answers: Mapping[str, object], on: date) -> Facts:
    """The answers as facts, without those to a question that does not apply."""
    return ask.used(procedure.check, facts(answers, procedure.declared), on)


def changes(procedure: Procedure, answers: Mapping[str, object], on: date) -> tuple[Change, ...]:
    """The smallest changes that a person can make which turn the answer."""
    levers = {fact.id for fact in procedure.facts if fact.change}
    tried = domains([rule.needs for rule in procedure.rules], procedure.declared, on)
    known = known_facts(procedure, answers, on)
    return smallest_changes(
        lambda changed: assess(procedure.rules, changed, on),
        known,
        {name: values for name, values in tried.items() if name in levers},
    )


def readings(
    procedure: Procedure, rules: tuple[Criterion, ...], known: Facts, on: date
) -> Iterator[Reading]:
    """Every point that is read in two ways, each way with its own first day."""
    parts = {rule.id: procedure.criterion_named(rule.id) for rule in rules}
    named = {part.reads for part in parts.values()} - {None}
    for rule in rules:
        part = parts[rule.id]
        if part.reading is None or not (part.reads or part.id in named):
            continue
        holds = rule.needs.value(known, on)
        turns = first_day(rule.needs, known, on) if holds is False else None
        yield Reading(
            rule.id, part.reading, rule.citation, None if holds is None else holds is True, turns
        )


def _routes(procedure: Procedure, known: Facts, on: date) -> Iterator[Route]:
    keeping = {part.id: part for part in procedure.keeping}
    for part in procedure.routes:
        if procedure.condition(part.when).value(known, on) is not True:
            continue
        quality = procedure.quality_named(part.first_quality) if part.first_quality else None
        keep = tuple(keeping[name] for name in part.keep)
        if part.ready is None:
            yield Route(part, quality, _after_grant(part, on), keep, if_granted=True, closed=False)
            continue
        ready = procedure.condition(part.ready)
        opens = window(ready, known, on)
        over = opens is None and ready.value(known, on) is False
        yield Route(part, quality, opens, keep, if_granted=False, closed=over)


def _after_grant(part: RoutePart, on: date) -> Window:
    """The goal's days, were the first status granted on the day `on`."""
    goal = anniversary(on, part.years or 0)
    if part.days_before is None:
        return Window(goal)
    return Window(goal - timedelta(days=part.days_before), goal)


def _times(procedure: Procedure, known: Facts) -> Iterator[Time]:
    stays = known.get("stays", ())
    for stay in stays if isinstance(stays, tuple) else ():
        if isinstance(stay, Stay):
            yield Time(stay, procedure.quality_named(stay.quality))
