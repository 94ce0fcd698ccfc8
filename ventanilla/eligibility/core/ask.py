"""Which question comes next: the first in order that applies and was not answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ventanilla.eligibility.core.terms import Facts, Term
from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Question:
    """A question about one fact; `when` None: always asked."""

    fact: str
    text: Text
    hint: Text | None
    when: Term | None


def applies(question: Question, facts: Facts, on: date) -> bool:
    """Is the question to be asked of somebody with these facts?"""
    return question.when is None or question.when.value(facts, on) is True


def path(questions: Iterable[Question], facts: Facts, on: date) -> tuple[Question, ...]:
    """Every question that applies, in order."""
    return tuple(question for question in questions if applies(question, facts, on))


def next_question(questions: Iterable[Question], facts: Facts, on: date) -> Question | None:
    """The first that applies and is open; None once all are answered."""
    return next((q for q in path(questions, facts, on) if q.fact not in facts), None)
