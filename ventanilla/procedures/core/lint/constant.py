"""Conditions that always come to the same, and parts of conditions that change nothing."""

from collections.abc import Iterator

from ventanilla.eligibility.core.terms import All, Literal, Not, Term
from ventanilla.procedures.core.lint.conditions import Condition, asking, conditions, parts
from ventanilla.procedures.core.lint.crowd import Crowd
from ventanilla.procedures.core.lint.remarks import Remark, remark

OPEN_TO_ALL = ("routes", "questions", "application", "evidence")  # may well hold for everybody


def constants(crowd: Crowd) -> Iterator[Remark]:
    """Conditions that nobody fulfils, or that everybody does."""
    asked = {one.path for one in asking(crowd.procedure)}
    for one in conditions(crowd.procedure):
        holds, fails = crowd.somebody(one, True), crowd.somebody(one, False)
        if not holds:
            yield _said("never-holds", one, crowd, fails)
        elif not fails and one.path in asked:
            yield _said("always-asked", one, crowd, holds)
        elif not fails and not one.path.startswith(OPEN_TO_ALL):
            yield _said("never-fails", one, crowd, holds)


def idle_parts(crowd: Crowd) -> Iterator[Remark]:
    """Parts that could be left out: the whole comes to the same for everybody without them."""
    for one in conditions(crowd.procedure):
        if not (crowd.somebody(one, True) and crowd.somebody(one, False)):
            continue
        idle: list[str] = []
        for part in parts(one.term):
            if any(part.at.startswith(outer) for outer in idle):
                continue
            if any(_same(one, part.put(Literal(fixed)), crowd) for fixed in (True, False)):
                idle.append(part.at)
                yield remark(
                    "part-without-effect",
                    f"{one.path}.{part.at}",
                    person=crowd.somebody(Condition(one.path, part.term, one.in_check), False),
                    on=crowd.on,
                    part=part.term,
                    condition=one.term,
                )


def _same(one: Condition, other: Term, crowd: Crowd) -> bool:
    """Does `other` come to the same for everybody? Whoever tells them apart is sought first."""
    for yes, no in ((other, one.term), (one.term, other)):
        if crowd.somebody(Condition(one.path, All((yes, Not(no))), one.in_check), True):
            return False
    for answers in crowd.people(one.term.needs()):
        known = crowd.known(answers) if one.in_check else answers
        if one.term.value(known, crowd.on) is not other.value(known, crowd.on):
            return False
    return True


def _said(code: str, one: Condition, crowd: Crowd, person: object) -> Remark:
    shown = person if isinstance(person, dict) else None
    return remark(code, one.path, person=shown, on=crowd.on, condition=one.term)
