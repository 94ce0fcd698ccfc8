"""The answer: every finding with the values used, by how much it falls short, and from when on.

Only a criterion whose source may refuse can come out as not met; any other that does not hold is
*to be confirmed* (`kernel.citation`). "Yes" means: every condition we know of is met.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ventanilla.eligibility.core.terms import (
    All,
    Any,
    Compare,
    Facts,
    Literal,
    Term,
    Value,
    YearsSince,
)
from ventanilla.kernel.calendar import add_years
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

    Which sentence is said follows the facts; what may follow from it, the source alone.
    """

    id: str
    title: Text
    needs: Term
    met: Text
    not_met: Text
    unknown: Text
    citation: Citation


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion applied.

    `values` are the facts that were used, `missing` the names of those not given, `from_day` the
    day on which the criterion is met by the mere passing of time, `short_by` the days until then.
    """

    criterion_id: str
    title: Text
    outcome: Outcome
    text: Text
    citation: Citation
    values: Mapping[str, Value]
    missing: tuple[str, ...] = ()
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
    """Apply every criterion to `facts` on the day `on`."""
    findings = tuple(_find(criterion, facts, on) for criterion in criteria)
    binding = [finding for finding in findings if finding.citation.standing.may_refuse]
    return Answer(_verdict(binding), findings, _earliest(binding, on))


def _find(criterion: Criterion, facts: Facts, on: date) -> Finding:
    holds = criterion.needs.value(facts, on)
    needed = sorted(criterion.needs.needs())
    values = {name: facts[name] for name in needed if name in facts}
    missing = tuple(name for name in needed if name not in facts)
    outcome = _outcome(holds, criterion.citation)
    turns = first_day(criterion.needs, facts, on) if outcome is Outcome.NOT_MET else None
    said = {True: criterion.met, False: criterion.not_met, None: criterion.unknown}
    return Finding(
        criterion.id,
        criterion.title,
        outcome,
        said[None if holds is None else bool(holds)],
        criterion.citation,
        values,
        missing if holds is None else (),
        turns,
        (turns - on).days if turns else 0,
    )


def _outcome(holds: Value | None, citation: Citation) -> Outcome:
    if holds is True:
        return Outcome.MET if citation.standing.may_refuse else Outcome.TO_BE_CONFIRMED
    if holds is False and citation.standing.may_refuse:
        return Outcome.NOT_MET
    return Outcome.TO_BE_CONFIRMED


def _verdict(binding: Sequence[Finding]) -> Verdict:
    outcomes = {finding.outcome for finding in binding}
    if Outcome.NOT_MET in outcomes:
        return Verdict.NOT_YET
    return Verdict.UNKNOWN if Outcome.TO_BE_CONFIRMED in outcomes else Verdict.YES


def _earliest(binding: Sequence[Finding], on: date) -> date | None:
    """The day on which the last criterion that only waits is met, where nothing else is open."""
    waiting = [finding for finding in binding if finding.outcome is not Outcome.MET]
    days = [finding.from_day for finding in waiting if finding.from_day]
    return max(days, default=on) if waiting and len(days) == len(waiting) else None


def first_day(term: Term, facts: Facts, on: date) -> date | None:
    """The first day from `on` at which `term` holds by the passing of time; None if never.

    Only `years_since(fact) >= n` changes with time, so its anniversaries are the only days on
    which the value can turn from no to yes: they are tried one by one.
    """
    candidates = sorted(day for day in _turns(term, facts) if day > on)
    return next((day for day in candidates if term.value(facts, day) is True), None)


def _turns(term: Term, facts: Facts) -> Iterable[date]:
    match term:
        case Compare(YearsSince(fact), _, Literal(years)):
            start = facts.get(fact)
            if isinstance(start, date) and isinstance(years, int):
                # "more than n years" turns a year later than "at least n".
                yield from (add_years(start, years), add_years(start, years + 1))
        case All(terms) | Any(terms):
            for one in terms:
                yield from _turns(one, facts)
