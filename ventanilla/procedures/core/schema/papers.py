"""Evidence with its formalities, and the fee."""

from decimal import Decimal, InvalidOperation
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from ventanilla.procedures.core.schema.words import (
    Cite,
    Name,
    Named,
    Part,
    Statement,
    T,
    Words,
)


def _amount(value: str) -> str:
    try:
        Decimal(value)
    except InvalidOperation as error:
        raise ValueError("an amount is a decimal number written as text") from error
    return value


Amount = Annotated[str, AfterValidator(_amount)]
Asked = Literal["asked", "no"]


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


class Evidence(Named):
    """A paper. `number` is its place among the page's six, None for what is also asked.

    `text` says what it is, `where` where to get it, `law_says` what the law says of it;
    `held_by_state` papers are shown as ticked and never asked.
    """

    number: Annotated[int, Field(ge=1, le=6)] | None = None
    where: T
    law_says: T
    when: Words | None = None
    sensitive: bool = False
    held_by_state: bool = False
    dates: Dates = Dates()
    window: Window | None = None
    formalities: tuple[Formality, ...] = ()
    accepts: tuple[T, ...] = ()
    obtaining: Obtaining | None = None


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
