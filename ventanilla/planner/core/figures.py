"""Sourced figures: what somebody published about how long a paper takes and what it costs.

A figure is no law: by its standing (`kernel.citation`) it may advise and never says no.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from ventanilla.kernel import plain_yaml
from ventanilla.kernel.citation import Basis, Citation, Confidence
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.planner.core.days import Calendar, Months, Shift
from ventanilla.procedures.core.schema.papers import Amount
from ventanilla.procedures.core.schema.words import Name, Part, T, Words

Unit = Literal["working", "calendar"]
Flag = Literal["stale", "conflict"]
Days = Annotated[int, Field(ge=0, le=1000)]
ELSEWHERE = "other"


class Lead(Part):
    """How long something takes: the least, the usual and the most that were stated."""

    least: Days | None = None
    usual: Days | None = None
    most: Days | None = None
    unit: Unit

    @property
    def points(self) -> tuple[int, int, int]:
        """Least, usual and most; what was not stated follows from what was.

        Without a usual one it is the middle of least and most, or else the most: a plan that holds
        only if all goes fast is none.
        """
        stated = [day for day in (self.least, self.most) if day is not None]
        usual = self.usual if self.usual is not None else -(-sum(stated) // len(stated))
        least = usual if self.least is None else min(self.least, usual)
        return least, usual, max(usual, self.most or 0)


class Span(Part):
    """Months date to date, or calendar days."""

    months: int | None = None
    days: int | None = None

    @property
    def shift(self) -> Shift:
        return Months(self.months) if self.months else Calendar(self.days or 0)


class Cost(Part):
    """An amount, or the range that was stated; 0 is free."""

    amount: Amount | None = None
    least: Amount | None = None
    most: Amount | None = None
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    per: Literal["month"] | None = None

    @property
    def bounds(self) -> tuple[str, str]:
        """From and to; the same where one amount was stated."""
        return self.amount or self.least or "0", self.amount or self.most or "0"


class Read(Part):
    """What was read. `language` is the one its title is in."""

    title: Words
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    kind: Literal["official_page", "press", "blog"]
    date: str = ""
    locator: Words


class Figure(Part):
    """One record. `within` is how soon the next step must begin, `wait` how long it cannot."""

    id: Name
    country: Words
    what: Name
    lead: Lead | None = None
    wait: Lead | None = None
    within: Span | None = None
    validity: Span | None = None
    cost: Cost | None = None
    electronic: bool | None = None
    fingerprints: bool | None = None
    translation_needed: bool | None = None
    hague_since: str | None = None
    in_force_with_peru: str | None = None
    payment_code: str | None = None
    flags: tuple[Flag, ...] = ()
    source: Words
    confidence: Literal["official", "press", "blog", "unconfirmed"]
    text: T

    @property
    def cite(self) -> Citation:
        """What somebody does or says, never a norm."""
        known = self.confidence != "unconfirmed"
        basis = Basis.PRACTICE if known else Basis.UNCONFIRMED
        return Citation(basis, Confidence(self.confidence), self.source)


class StepPart(Part):
    """One thing to do; lead, cost and the rest come from the first figure that has them."""

    does: Name
    figures: tuple[Name, ...] = ()


class WayPart(Part):
    """One way to a paper in a country. `chosen_only`: it needs somebody or something that not all
    have, so that it is taken only by whoever chooses it."""

    country: Words
    what: Name
    id: Name
    title: T
    chosen_only: bool = False
    steps: tuple[StepPart, ...]


class Figures(Part):
    """Everything that was read, as of `version`."""

    version: Words
    sources: dict[str, Read]
    figures: tuple[Figure, ...]
    ways: tuple[WayPart, ...]

    @cached_property
    def named(self) -> Mapping[str, Figure]:
        """Each figure by its name."""
        return {figure.id: figure for figure in self.figures}

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries of papers for which anything was found."""
        return tuple(dict.fromkeys(way.country for way in self.ways if way.country.isupper()))

    def ways_to(self, what: str, country: str) -> tuple[WayPart, ...]:
        """The ways to a paper there; where nothing was found, the way that anybody goes."""
        return self._ways(what, country) or self._ways(what, ELSEWHERE)

    def of(self, step: StepPart) -> tuple[Figure, ...]:
        """The figures of a step, the one that is taken first."""
        return tuple(self.named[name] for name in step.figures)

    def _ways(self, what: str, country: str) -> tuple[WayPart, ...]:
        return tuple(way for way in self.ways if (way.what, way.country) == (what, country))


def load(text: str) -> Figures:
    """The figures that `text` holds; Refusal "figures" with every path that is wrong."""
    try:
        figures = Figures.model_validate(plain_yaml.load(text))
    except ValidationError as error:
        paths = [".".join(map(str, one["loc"])) for one in error.errors(include_url=False)]
        raise _refused(paths) from error
    except plain_yaml.Unreadable as error:
        raise _refused([str(error)]) from error
    unknown = list(_unknown(figures))
    if unknown:
        raise _refused(unknown)
    return figures


def _refused(paths: list[str]) -> Refusal:
    listed = ", ".join(paths)
    said = Text("Las cifras no se pueden leer: {where}.", "The figures cannot be read: {where}.")
    return Refusal("figures", said.filled(where=listed), at=paths[0])


def _unknown(figures: Figures) -> Iterator[str]:
    for figure in figures.figures:
        if figure.source not in figures.sources:
            yield f"figures.{figure.id}.source"
    for way in figures.ways:
        for step in way.steps:
            missing = (name for name in step.figures if name not in figures.named)
            yield from (f"ways.{way.country}.{way.id}.{step.does}.{name}" for name in missing)
