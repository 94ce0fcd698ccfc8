"""The answer: every finding with the values used, by how much it falls short, and from when on.

Only a criterion whose source may refuse can come out as not met; any other that does not hold is
*to be confirmed* (`kernel.citation`). "Yes" means: every condition we know of is met.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ventanilla.eligibility.core.days import nth
from ventanilla.eligibility.core.shortfall import Shortfall, shortfalls
from ventanilla.eligibility.core.terms import Term
from ventanilla.eligibility.core.turning import Window, first_day, first_window, turns
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
    findings = tuple(_find(rule, facts, on) for rule in rules if rule.in_force(on))
    verdict = _verdict([one for one in findings if one.citation.standing.may_refuse])
    if verdict is not Verdict.NOT_YET:
        return Answer(verdict, findings)
    opens = yes_window(rules, facts, on)
    return Answer(verdict, findings, opens.first if opens else None)


def yes_window(criteria: Sequence[Criterion], facts: Facts, on: date) -> Window | None:
    """The first run of days, from `on`, on which every criterion that may refuse is met."""
    binding = [rule for rule in criteria if rule.citation.standing.may_refuse]
    days = (day for rule in binding for day in (*rule.edges(), *turns(rule.needs, facts, on)))

    def all_met(day: date) -> bool:
        return all(rule.needs.value(facts, day) is True for rule in binding if rule.in_force(day))

    return first_window(days, on, all_met)


def _find(criterion: Criterion, facts: Facts, on: date) -> Finding:
    holds = criterion.needs.value(facts, on)
    needed = sorted(criterion.needs.needs())
    values = {name: facts[name] for name in needed if name in facts}
    outcome = _outcome(holds, criterion.citation)
    if holds is True:
        return Finding(
            criterion.id, criterion.title, outcome, criterion.met, criterion.citation, values
        )
    if holds is None:
        missing = tuple(name for name in needed if name not in facts)
        said = criterion.unknown
        return Finding(
            criterion.id, criterion.title, outcome, said, criterion.citation, values, missing
        )
    turns_on = first_day(criterion.needs, facts, on)
    return Finding(
        criterion.id,
        criterion.title,
        outcome,
        criterion.not_met,
        criterion.citation,
        values,
        short=tuple(shortfalls(criterion.needs, facts, on)),
        from_day=turns_on,
        short_by=(turns_on - on).days if turns_on else 0,
    )


def _outcome(holds: Value | None, citation: Citation) -> Outcome:
    if holds is None or not citation.standing.may_refuse:
        return Outcome.TO_BE_CONFIRMED
    return Outcome.MET if holds is True else Outcome.NOT_MET


def _verdict(binding: Sequence[Finding]) -> Verdict:
    outcomes = {finding.outcome for finding in binding}
    if Outcome.NOT_MET in outcomes:
        return Verdict.NOT_YET
    return Verdict.UNKNOWN if Outcome.TO_BE_CONFIRMED in outcomes else Verdict.YES
