"""The answer: every finding with the values used, by how much it falls short, and from when on.

Only a criterion whose source may refuse can come out as not met; any other that does not hold is
*to be confirmed* (`kernel.citation`). "Yes" means: every condition we know of is met.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ventanilla.eligibility.core.days import nth
from ventanilla.eligibility.core.shortfall import Shortfall, shortfalls
from ventanilla.eligibility.core.terms import Term
from ventanilla.eligibility.core.turning import first_day, first_window, turns
from ventanilla.eligibility.core.values import Facts, Value
from ventanilla.kernel.citation import Citation
from ventanilla.kernel.text import Text


class Outcome(StrEnum):
    """What one criterion came to."""

    MET = "met"
    NOT_MET = "not_met"
    TO_BE_CONFIRMED = "to_be_confirmed"


class Verdict(StrEnum):
    """The whole answer."""

    YES = "yes"
    NOT_YET = "not_yet"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Criterion:
    """A condition with its source, and a sentence for each: it holds, it does not, not known.

    Which sentence is said follows the facts; what may follow from it, the source alone. `since`
    and `until` are the first and the last day on which the rule is in force; None: no such end.
    """

    id: str
    title: Text
    needs: Term
    met: Text
    not_met: Text
    unknown: Text
    citation: Citation
    since: date | None = None
    until: date | None = None
    asks: tuple[str, ...] = field(init=False, repr=False)  # the facts it looks at, by name
    binds: bool = field(init=False, repr=False)  # can it say no?

    def __post_init__(self) -> None:
        object.__setattr__(self, "asks", tuple(sorted(self.needs.needs())))
        object.__setattr__(self, "binds", self.citation.standing.may_refuse)

    def in_force(self, on: date) -> bool:
        """Is it a rule on that day?"""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)

    def edges(self) -> Iterator[date]:
        """The days on which it becomes a rule, or is one no more."""
        if self.since:
            yield self.since
        if self.until:
            yield nth(self.until.toordinal() + 1)


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion applied.

    `values` are the facts that were used, `missing` the names of those not given, `short` what is
    lacking where something can be counted, `from_day` the day on which the criterion holds by the
    mere passing of time, `short_by` the days until then.
    """

    criterion_id: str
    title: Text
    outcome: Outcome
    text: Text
    citation: Citation
    values: Mapping[str, Value]
    missing: tuple[str, ...] = ()
    short: tuple[Shortfall, ...] = ()
    from_day: date | None = None
    short_by: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """The findings in the definition's order, what they add up to, and the first day of a yes.

    `earliest` is None unless time alone turns the answer into a yes.
    """

    verdict: Verdict
    findings: tuple[Finding, ...]
    earliest: date | None = None


def assess(criteria: Iterable[Criterion], facts: Facts, on: date) -> Answer:
    """Apply every criterion that is in force to `facts` on the day `on`."""
    rules = tuple(criteria)
    applied = [rule for rule in rules if rule.in_force(on)]
    findings = tuple([_find(rule, facts, on) for rule in applied])
    verdict = _verdict([f.outcome for f, rule in zip(findings, applied, strict=True) if rule.binds])
    if verdict is not Verdict.NOT_YET:
        return Answer(verdict, findings)
    waits = [one.from_day for one in findings if one.outcome is Outcome.NOT_MET]
    return Answer(verdict, findings, _earliest(rules, facts, on, waits))


def _earliest(
    rules: Sequence[Criterion], facts: Facts, on: date, waits: Sequence[date | None]
) -> date | None:
    """The first day after `on` on which every criterion that may refuse is met; `waits` are the
    first days of those that are not met now. It is the last of these, unless a rule ends before or
    another day than theirs counts: then all days are tried."""
    binding = [rule for rule in rules if rule.binds]

    def all_met(day: date) -> bool:
        return all(rule.needs.value(facts, day) is True for rule in binding if rule.in_force(day))

    last = max((day for day in waits if day), default=on)
    if None not in waits and not any(rule.until for rule in binding) and all_met(last):
        return last
    days = (day for rule in binding for day in (*rule.edges(), *turns(rule.needs, facts, on)))
    opens = first_window(days, on, all_met)
    return opens.first if opens else None


def _find(rule: Criterion, facts: Facts, on: date) -> Finding:
    holds = rule.needs.value(facts, on)
    values = {name: facts[name] for name in rule.asks if name in facts}
    if holds is True:
        outcome = Outcome.MET if rule.binds else Outcome.TO_BE_CONFIRMED
        return Finding(rule.id, rule.title, outcome, rule.met, rule.citation, values)
    if holds is None:
        missing = tuple(name for name in rule.asks if name not in facts)
        outcome, said = Outcome.TO_BE_CONFIRMED, rule.unknown
        return Finding(rule.id, rule.title, outcome, said, rule.citation, values, missing)
    turns_on = first_day(rule.needs, facts, on)
    return Finding(
        rule.id,
        rule.title,
        Outcome.NOT_MET if rule.binds else Outcome.TO_BE_CONFIRMED,
        rule.not_met,
        rule.citation,
        values,
        short=tuple(shortfalls(rule.needs, facts, on)),
        from_day=turns_on,
        short_by=(turns_on - on).days if turns_on else 0,
    )


def _verdict(outcomes: Sequence[Outcome]) -> Verdict:
    """Of the criteria that can say no."""
    if any(one is Outcome.NOT_MET for one in outcomes):
        return Verdict.NOT_YET
    to_confirm = any(one is Outcome.TO_BE_CONFIRMED for one in outcomes)
    return Verdict.UNKNOWN if to_confirm else Verdict.YES
