"""What a page of a specimen is made of: values only, so that a paper reads as a list of facts."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Rows:
    """Labels with their values; a title stands above where it has one."""

    rows: tuple[tuple[str, str], ...]
    title: str = ""
    kind: Literal["rows"] = "rows"


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs; a title stands above where it has one."""

    lines: tuple[str, ...]
    title: str = ""
    kind: Literal["prose"] = "prose"


@dataclass(frozen=True, slots=True)
class Ledger:
    """A table; the last `amounts` columns are set to the right, `total` closes it."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    amounts: int = 1
    title: str = ""
    kind: Literal["ledger"] = "ledger"


@dataclass(frozen=True, slots=True)
class Signatures:
    """Who signs, each with what they are; drawn by hand, after the letters of the name."""

    people: tuple[tuple[str, str], ...]
    stamp: str = ""
    kind: Literal["signatures"] = "signatures"


@dataclass(frozen=True, slots=True)
class Cells:
    """Ruled cells with the label above the value: (label, value, span of six)."""

    fields: tuple[tuple[str, str, int], ...]
    title: str = ""
    kind: Literal["cells"] = "cells"


@dataclass(frozen=True, slots=True)
class Apostille:
    """The form of the Hague Convention of 5 October 1961: its ten numbered fields, as filled.

    The words around them are in `language` (en, es, fr, pt, de) and in those of `also`, the title
    in French as the form asks. A page of its own, or a block of a letter: on the back, or below.
    """

    country: str
    signed_by: str
    capacity: str
    seal_of: str
    place: str
    day: str
    by: str
    number: str
    signatory: str
    title: str = "Apostille"
    language: str = "en"
    also: tuple[str, ...] = ()
    frame: Literal["square", "table"] = "square"
    kind: Literal["apostille"] = "apostille"


Block = Rows | Prose | Ledger | Signatures | Cells | Apostille


@dataclass(frozen=True, slots=True)
class Letter:
    """One or more A4 pages under an issuer's head. `colour` is the issuer's, "#rrggbb"."""

    issuer: str
    address: str
    title: str
    blocks: tuple[Block, ...]
    number: str = ""
    colour: str = "#1f3d5c"
    language: str = "es"
    design: Literal["head", "centred", "typed"] = "head"
    kind: Literal["letter"] = "letter"


@dataclass(frozen=True, slots=True)
class Card:
    """A card or data page, photographed on a table: fields as (label, value, span of six)."""

    title: str
    issuer: str
    fields: tuple[tuple[str, str, int], ...]
    zone: tuple[str, ...] = ()
    size: Literal["page", "card"] = "page"
    colour: str = "#1f3d5c"
    language: str = "es"
    signed: str = field(default="")
    kind: Literal["card"] = "card"


Sheet = Letter | Apostille | Card
