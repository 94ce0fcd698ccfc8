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
    """A fact, its type and its short name; `digits` is the exact number of digits of a number
    kept as text. `change` says what a person can do so that it becomes otherwise; without it, it
    is taken for something that is as it is."""

    id: Name
    type: Annotated[FactType, _member(FactType)]
    title: T
    change: T | None = None
    choices: tuple[Choice, ...] = ()
    choices_from: Literal["audiences", "qualities"] | None = None
    digits: int | None = None


class QuestionPart(Part):
    """How a fact is asked; `when` is a condition over facts answered before, `usual` what most
    people are expected to answer: it only orders the questions."""

    fact: Name
    text: T
    hint: T | None = None
    when: Words | None = None
    usual: Words | bool | int | None = None


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
    """A condition with the sentence for each of the three outcomes.

    `since` and `until` are the first and the last day on which the rule is in force. Where a
    point of law is read in two ways, the second reading names the first in `reads`, and `reading`
    says for each how it reads.
    """

    id: Name
    title: T
    needs: Words
    met: T
    not_met: T
    unknown: T
    cite: Cite
    since: Day | None = None
    until: Day | None = None
    reads: Name | None = None
    reading: T | None = None


class KeepingPart(Part):
    """What keeps the present status alive."""

    id: Name
    text: T
    cite: Cite


class RoutePart(Part):
    """A way to the goal, for whom `when` holds.

    Either the goal can be asked for while `ready` holds; or a `first_quality` (None: not known
    which) is asked for now and the goal `years` after its grant, in the last `days_before` days
    where that is how it goes. `lost` says what is lost once the window has closed.
    """

    id: Name
    title: T
    when: Words
    text: T
    ready: Words | None = None
    first_quality: Name | None = None
    years: Annotated[int, Field(ge=0, le=50)] | None = None
    days_before: Annotated[int, Field(ge=1, le=366)] | None = None
    lost: T | None = None
    keep: tuple[Name, ...] = ()
    cite: Cite


class GroundPart(Part):
    """What a decision may rest on."""

    id: Name
    outcome: Literal["grant", "refuse"]
    title: T
    text: T
    cite: Cite
    criterion: Name | None = None


class Opens(Part):
    """From which day to which a route is open."""

    first: Day | None = None
    last: Day | None = None


class Expectation(Part):
    """What the example must come to."""

    verdict: Annotated[Verdict, _member(Verdict)]
    findings: dict[Name, Annotated[Outcome, _member(Outcome)]] = Field(default_factory=dict)
    earliest: Day | None = None
    routes: dict[Name, Opens] | None = None


class ExamplePart(Part):
    """A person, a day and the answer: law's own test, run with the tests."""

    id: Name
    title: T
    on: Day
    facts: dict[Name, str | bool | int]
    expect: Expectation
