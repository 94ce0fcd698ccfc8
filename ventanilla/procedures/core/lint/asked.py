"""Facts and questions: what nobody asks, what nothing uses, what no answer changes."""

from collections.abc import Iterator
from itertools import chain

from ventanilla.eligibility.core.values import Facts
from ventanilla.procedures.core.lint.conditions import Condition, conditions
from ventanilla.procedures.core.lint.crowd import Crowd
from ventanilla.procedures.core.lint.remarks import Remark, remark

AT_THE_START = frozenset({"capacity"})  # said when a case is opened, before any form


def never_asked(crowd: Crowd) -> Iterator[Remark]:
    """Conditions over a fact that is asked nowhere before they are put."""
    in_check = {one.fact for one in crowd.procedure.questions}
    asked = in_check | {one.fact for one in crowd.procedure.application} | AT_THE_START
    for one in conditions(crowd.procedure):
        for name in sorted(one.term.needs() - (in_check if one.in_check else asked)):
            yield remark("never-asked", one.path, condition=one.term, fact=name)


def asked_later(crowd: Crowd) -> Iterator[Remark]:
    """Conditions of a question over one that comes after it: whether it applies would jump."""
    for n, question in enumerate(crowd.procedure.check):
        later = {one.fact for one in crowd.procedure.check[n:]}
        for name in sorted(question.when.needs() & later) if question.when else ():
            path = f"questions[{n}].when"
            yield remark("asked-later", path, condition=question.when, fact=name)


def unused(crowd: Crowd) -> Iterator[Remark]:
    """Facts that neither a condition nor the application form looks at."""
    used = {name for one in conditions(crowd.procedure) for name in one.term.needs()}
    used |= {one.fact for one in crowd.procedure.application}
    for n, fact in enumerate(crowd.procedure.facts):
        if fact.id not in used:
            yield remark("fact-unused", f"facts[{n}]", fact=fact.id)


def without_effect(crowd: Crowd) -> Iterator[Remark]:
    """Questions of the check whose answer changes no condition, and so no answer and no route."""
    deciding = [
        one
        for one in conditions(crowd.procedure)
        if one.path.startswith(("criteria", "routes", "after_grant"))
    ]
    for n, question in enumerate(crowd.procedure.check):
        near = [one for one in deciding if question.fact in crowd.deciding(one.term.needs())]
        if not any(_turns(crowd, one, question.fact) for one in near):
            person = next(crowd.people({question.fact}), {})
            yield remark(
                "question-without-effect",
                f"questions[{n}]",
                person=person,
                on=crowd.on,
                fact=question.fact,
            )


def _turns(crowd: Crowd, one: Condition, fact: str) -> bool:
    """Are there two people who differ in `fact` alone, and for whom the condition differs?
    Looked for first around somebody who fulfils it, and somebody who does not."""
    values = crowd.tried.get(fact, ())
    found = (crowd.somebody(one, wanted) for wanted in (True, False))
    people = chain((p for p in found if p), crowd.people(one.term.needs()))
    return any(len({_comes_to(crowd, one, {**p, fact: v}) for v in values}) > 1 for p in people)


def _comes_to(crowd: Crowd, one: Condition, answers: Facts) -> object:
    return one.term.value(crowd.known(answers), crowd.on)
