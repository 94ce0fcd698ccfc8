"""What every part of a definition is made of: sentences, citations, days, names."""

from datetime import date
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetPydanticSchema,
    StringConstraints,
)
from pydantic_core import CoreSchema, core_schema

from ventanilla.kernel.citation import Basis, Citation, Confidence
from ventanilla.kernel.text import Text

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$", max_length=60)]


class Part(BaseModel):
    """Strict, closed and frozen: a key we do not know is a mistake, not a wish."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _Said(Part):
    es: Words
    en: Words


class _Cited(Part):
    basis: Annotated[Basis, BeforeValidator(lambda value: _of(Basis, value))]
    confidence: Annotated[Confidence, BeforeValidator(lambda value: _of(Confidence, value))]
    source: Words
    article: str = ""


def _of(kind: type[Basis] | type[Confidence], value: object) -> object:
    """The member of that name; anything else is left for the schema to refuse."""
    return kind(value) if isinstance(value, str) and value in list(kind) else value


def _through(model: type[Part], build: Any) -> Any:
    """Read with `model`, so that mistakes have their path, then build the kernel's value."""

    def schema(_: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(build, handler(model))

    return GetPydanticSchema(schema)


def _known(cited: Citation) -> Citation:
    if (cited.basis is Basis.UNCONFIRMED) != (cited.confidence is Confidence.UNCONFIRMED):
        raise ValueError("basis and confidence are unconfirmed together or not at all")
    if cited.basis is Basis.LAW and not cited.article:
        raise ValueError("a statement of law names its article")
    return cited


def _day(value: object) -> object:
    if not isinstance(value, str):
        raise ValueError('a day is written as text: "2026-09-01"')
    return date.fromisoformat(value)


T = Annotated[Text, _through(_Said, lambda said: Text(said.es, said.en))]
Cite = Annotated[
    Citation,
    _through(_Cited, lambda c: Citation(c.basis, c.confidence, c.source, c.article)),
    AfterValidator(_known),
]
Day = Annotated[date, BeforeValidator(_day)]


class Statement(Part):
    """One sentence and where it comes from; `note` is the one plain line where page and law
    differ."""

    text: T
    cite: Cite
    note: T | None = None


class Named(Statement):
    """A statement that other parts refer to."""

    id: Name
    title: T
