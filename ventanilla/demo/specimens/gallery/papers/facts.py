"""A thing that stands on a paper, in its one written form and letter for letter; and a draft."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ventanilla.demo.specimens.sheet import Sheet
from ventanilla.reading.core.text.finding import What
from ventanilla.reading.core.text.kinds import Kind

OF_A_PAGE = (What.KIND, What.LANGUAGE)  # one finding for each page, so repeats stay


@dataclass(frozen=True, slots=True)
class Fact:
    """`value` in the written form of `What`; `said` is what stands there, in one piece or more."""

    what: What
    value: str
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A paper before it is printed: its sheets and all that stands on them.

    `signatory`, `capacity` and `seal` are what an apostille says of whoever signed it.
    """

    evidence_id: str
    sheets: tuple[Sheet, ...]
    facts: tuple[Fact, ...]
    issued: date
    signatory: str = ""
    capacity: str = ""
    seal: str = ""


def text(what: What, said: str) -> Fact:
    """Something whose written form is what stands there."""
    return Fact(what, said, (said,))


def day(what: What, value: date, said: str) -> Fact:
    """A day."""
    return Fact(what, value.isoformat(), (said,))


def page(kind: Kind, language: str) -> tuple[Fact, Fact]:
    """What a page is, and its language."""
    return Fact(What.KIND, kind.value), Fact(What.LANGUAGE, language)


def truth(facts: Iterable[Fact]) -> dict[What, tuple[str, ...]]:
    """All values by sort, in the order of the pages; each once but for those told of every page."""
    found: dict[What, list[str]] = {}
    for fact in facts:
        values = found.setdefault(fact.what, [])
        if fact.what in OF_A_PAGE or fact.value not in values:
            values.append(fact.value)
    return {what: tuple(values) for what, values in found.items()}


def said(facts: Sequence[Fact]) -> tuple[str, ...]:
    """Every piece that stands there, once."""
    return tuple(dict.fromkeys(piece for fact in facts for piece in fact.said))
