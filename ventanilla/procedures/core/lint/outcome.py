"""The whole answer: is there, of every kind of person, one who gets a yes and one who waits?"""

from collections.abc import Iterator

from ventanilla.eligibility.core.answer import Criterion, Verdict, assess
from ventanilla.eligibility.core.values import Facts
from ventanilla.procedures.core.lint.crowd import Crowd, closeness
from ventanilla.procedures.core.lint.remarks import Remark, remark


def unreachable(crowd: Crowd) -> Iterator[Remark]:
    """Audiences nobody of whom can get a yes, or a day from which it will be one."""
    for name, who, fixed in kinds(crowd):
        yes = closest_to(crowd, Verdict.YES, fixed)
        if _verdict(crowd, yes) is not Verdict.YES:
            lacking = ", ".join(rule.id for rule in _lacking(crowd, yes))
            yield remark(
                "nobody-gets-a-yes", name, person=yes, on=crowd.on, who=who, lacking=lacking
            )
            continue
        waits = closest_to(crowd, Verdict.NOT_YET, fixed)
        if _verdict(crowd, waits) is not Verdict.NOT_YET:
            yield remark("nobody-waits", name, person=yes, on=crowd.on, who=who)


def kinds(crowd: Crowd) -> Iterator[tuple[str, str, Facts]]:
    """The audiences: path, name and the fact that says so; without such a fact, everybody."""
    fact = next((f.id for f in crowd.procedure.facts if f.choices_from == "audiences"), None)
    if fact is None or fact not in crowd.tried:
        yield "criteria", "…", {}
        return
    for n, audience in enumerate(crowd.procedure.audiences):
        yield f"audiences[{n}]", audience.id, {fact: audience.id}


def closest_to(crowd: Crowd, verdict: Verdict, fixed: Facts) -> Facts:
    """Whoever comes closest to that answer; to a *not yet* that has a day."""

    def score(answers: Facts) -> float:
        known = crowd.known(answers)
        near = [closeness(rule.needs, known, crowd.on) for rule in binding(crowd)]
        met = sum(near) / len(near) if near else 1
        if verdict is Verdict.YES:
            return met
        waits = met < 1 and assess(crowd.procedure.rules, known, crowd.on).earliest is not None
        return 1 if waits else 0.9 * met

    names = frozenset().union(*(rule.needs.needs() for rule in binding(crowd)))
    return crowd.closest(names, score, fixed)


def binding(crowd: Crowd) -> list[Criterion]:
    """The criteria that can say no on the day."""
    rules = crowd.procedure.rules
    return [rule for rule in rules if rule.citation.standing.may_refuse and rule.in_force(crowd.on)]


def _verdict(crowd: Crowd, answers: Facts) -> Verdict | None:
    """The verdict; of a *not yet* only where time turns it into a yes."""
    answer = assess(crowd.procedure.rules, crowd.known(answers), crowd.on)
    waits_for_nothing = answer.verdict is Verdict.NOT_YET and answer.earliest is None
    return None if waits_for_nothing else answer.verdict


def _lacking(crowd: Crowd, answers: Facts) -> Iterator[Criterion]:
    known = crowd.known(answers)
    for rule in binding(crowd):
        if rule.needs.value(known, crowd.on) is not True:
            yield rule
