"""The parts of the page: audiences, steps, terms, outputs, differences, related pages."""

from typing import Annotated, Literal

from pydantic import Field

from ventanilla.procedures.core.schema.words import Cite, Name, Named, Part, Statement, T, Words


class Source(Part):
    """Something that was read."""

    title: T
    kind: Literal["norm", "official_page", "press", "blog", "guide"]
    date: str = ""
    locator: str = ""


class GuideSource(Part):
    """The page that the service comes from."""

    title: T
    author: str
    date: str
    licence: str
    locator: str
    source: Words


class Audience(Named):
    """Who needs it: one of the page's four, the status that is theirs, and the way from there."""

    quality: Name
    route: T


class Quality(Part):
    """A migratory status that somebody may hold; `resident` ones count as legal residence."""

    id: Name
    title: T
    hint: T | None = None
    resident: bool
    cite: Cite


class Step(Statement):
    """One of the page's six steps; `also` is what the law adds within it."""

    number: Annotated[int, Field(ge=1, le=6)]
    title: T
    also: tuple[Statement, ...] = ()


class TermPart(Named):
    """A legal term."""

    days: int
    unit: Literal["working", "calendar"]


class SilencePart(Statement):
    """What it means that nobody decides in time (LPAG 33, 34, 188).

    `kind` says what a norm says; only a norm that was read itself can make silence speak.
    """

    kind: Literal["positive", "negative", "unconfirmed"] = "unconfirmed"

    @property
    def speaks(self) -> str:
        """The kind, where its source may start a clock; else "unconfirmed"."""
        return self.kind if self.cite.standing.may_refuse else "unconfirmed"


class Difference(Part):
    """One item: what the page says, what the law says."""

    id: Name
    item: T
    page: T
    law: T
    cite: Cite


class Related(Part):
    """A short page of our own; `helps` says whether it helps with this procedure."""

    id: Name
    title: T
    summary: T
    body: tuple[Statement, ...]
    helps: Literal["yes", "no", "partly"]
    helps_text: T
    cite: Cite


class Privacy(Part):
    """The privacy notice (Ley 29733 art. 18; D.S. 016-2024-JUS art. 6)."""

    items: tuple[Named, ...]
