"""Facts, questions, criteria, routes, grounds and examples: what the answer is made of."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from ventanilla.eligibility.core.answer import Outcome, Verdict
from ventanilla.eligibility.core.types import FactType
from ventanilla.procedures.core.schema.words import Cite, Day, Name, Part, T, Words


def _member(kind: type) -> BeforeValidator:
    """Read a member of an enumeration from its text."""
    members = [str(one) for one in kind]  # type: ignore[attr-defined]
    return BeforeValidator(lambda value: kind(value) if value in members else value)


class Choice(Part):
    """One possible value of a fact."""

    id: Name
    title: T
    hint: T | None = None


class FactPart(Part):
    """A fact and its type; `digits` is the exact number of digits of a number kept as text."""

    id: Name
    type: Annotated[FactType, _member(FactType)]
    choices: tuple[Choice, ...] = ()
    choices_from: Literal["audiences", "qualities"] | None = None
    digits: int | None = None


class QuestionPart(Part):
    """How a fact is asked; `when` is a condition over facts answered before."""

    fact: Name
    text: T
    hint: T | None = None
    when: Words | None = None


class FieldPart(QuestionPart):
    """A question of the application form beyond the check."""

    section: Name
    required: bool = True


class SectionPart(Part):
    """A page of the application form."""

    id: Name
    title: T
    why: T | None = None


class CriterionPart(Part):
    """A condition with the sentence for each of the three outcomes."""

    id: Name
    title: T
    needs: Words
    met: T
    not_met: T
    unknown: T
    cite: Cite


class RoutePart(Part):
    """Which status to ask for first, for whom the condition holds, and how long it takes then."""

    id: Name
    when: Words
    text: T
    first_quality: Name
    years: int
    cite: Cite


class GroundPart(Part):
    """What a decision may rest on."""

    id: Name
    outcome: Literal["grant", "refuse"]
    title: T
    text: T
    cite: Cite
    criterion: Name | None = None


class Expectation(Part):
    """What the example must come to."""

    verdict: Annotated[Verdict, _member(Verdict)]
    findings: dict[Name, Annotated[Outcome, _member(Outcome)]] = Field(default_factory=dict)
    earliest: Day | None = None


class ExamplePart(Part):
    """A person, a day and the answer: law's own test, run with the tests."""

    id: Name
    title: T
    on: Day
    facts: dict[Name, str | bool | int]
    expect: Expectation
