"""Evidence with its formalities, and the fee."""

from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from ventanilla.kernel.calendar import add_months
from ventanilla.kernel.citation import Basis
from ventanilla.procedures.core.schema.words import (
    Cite,
    Name,
    Named,
    Part,
    Statement,
    T,
    Words,
)
from ventanilla.reading.core.text.finding import What
from ventanilla.reading.core.text.kinds import Kind


def _amount(value: str) -> str:
    try:
        Decimal(value)
    except InvalidOperation as error:
        raise ValueError("an amount is a decimal number written as text") from error
    return value


def _kind(value: object) -> object:
    """The kind of that name; anything else is left for the schema to refuse."""
    return Kind(value) if isinstance(value, str) and value in list(Kind) else value


def _what(value: object) -> object:
    return What(value) if isinstance(value, str) and value in list(What) else value


Amount = Annotated[str, AfterValidator(_amount)]
Asked = Literal["asked", "no"]
Ended = Literal["not_filed", "granted", "refused", "withdrawn"]


class Dates(Part):
    """Which of the paper's dates the person is asked to type."""

    issued: Asked = "asked"
    expires: Asked = "no"


class Window(Part):
    """How old the paper may be; `text` says so."""

    months: int | None = None
    days: int | None = None
    text: T
    cite: Cite

    def last_day(self, issued: date) -> date:
        """The last day on which a paper of that day is young enough."""
        if self.months is not None:
            return add_months(issued, self.months)
        return issued + timedelta(days=self.days or 0)


class Formality(Named):
    """Apostille, translation, notarisation: what is done to a paper, and who says it must be."""

    when: Words | None = None


class Obtaining(Part):
    """How the plan gets a paper: whose figures tell of it, and on which day it must be in force.

    `of` is "origin" (the country of the person's papers) or "peru", `what` the name that the
    figures have; `counts_on` the day that counts for its validity; `needs` the papers that come
    first; `remaining` how long it must last beyond that day, where anybody says so; an `optional`
    one is planned only for who wants it.
    """

    of: Literal["origin", "peru"]
    what: Name
    counts_on: Literal["filing", "appointment", "decision"] = "filing"
    needs: tuple[Name, ...] = ()
    remaining: Window | None = None
    optional: bool = False


class Fit(Part):
    """What a machine looks for on the paper, to advise; no norm stands behind these lines.

    `kinds` are what it may be; `holder` whose name it bears: the applicant's, or perhaps that of a
    relative who pays; `zone`: it has a machine readable zone; `sides` pages or pictures make it
    whole; `reads` is all that may be read of it (everything where it is empty).
    """

    kinds: Annotated[tuple[Annotated[Kind, BeforeValidator(_kind)], ...], Field(min_length=1)]
    holder: Literal["applicant", "family"] = "applicant"
    zone: bool = False
    sides: Annotated[int, Field(ge=1, le=10)] = 1
    reads: tuple[Annotated[What, BeforeValidator(_what)], ...] = ()


class Evidence(Named):
    """A paper. `number` is its place among the page's six, None for what is also asked.

    `text` says what it is, `where` where to get it, `law_says` what the law says of it;
    `held_by_state` papers are shown as ticked and never asked; of the office `only_case_officer`
    papers are opened by nobody but the officer who has the case in hand.
    """

    number: Annotated[int, Field(ge=1, le=6)] | None = None
    where: T
    law_says: T
    when: Words | None = None
    sensitive: bool = False
    only_case_officer: bool = False
    held_by_state: bool = False
    dates: Dates = Dates()
    window: Window | None = None
    formalities: tuple[Formality, ...] = ()
    accepts: tuple[T, ...] = ()
    obtaining: Obtaining | None = None
    fit: Fit | None = None

    @property
    def needs_consent(self) -> bool:
        """Only the guide asks for it: without a norm it is taken by the person's leave alone."""
        return self.cite.basis is Basis.GUIDE


class Retention(Named):
    """How long papers are kept once their case is at its end, by how it ended.

    `evidence` names the papers (all where it is empty), the first line that fits a paper counts.
    `days` are calendar days where a norm gives them; None where none was found: then the
    installation's own setting holds, the shorter one where the papers go `first`.
    """

    outcomes: Annotated[tuple[Ended, ...], Field(min_length=1)]
    evidence: tuple[Name, ...] = ()
    first: bool = False
    days: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def _figure_has_a_norm(self) -> Self:
        if self.days is not None and not self.cite.standing.may_be_observed:
            raise ValueError("a number of days that no norm gives is a setting, not a definition")
        return self

    def holds(self, outcome: str, evidence_id: str) -> bool:
        """Does this line speak of that paper of a case that ended so?"""
        return outcome in self.outcomes and evidence_id in (self.evidence or (evidence_id,))


class Reported(Statement):
    """A figure that somebody reported, for this or for a neighbouring procedure."""

    amount: Amount | None = None
    currency: str = "PEN"


class Fee(Part):
    """What is owed; `amount` None: not known."""

    amount: Amount | None = None
    currency: str = "PEN"
    text: T
    cite: Cite
    receipt: Statement
    reported: tuple[Reported, ...] = ()
    exemptions: tuple[Named, ...] = ()
