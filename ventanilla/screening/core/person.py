"""Whom a check is about, and what a register says of somebody."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Person:
    """Names in any order and script; what is not known is None or ""."""

    names: tuple[str, ...]
    birth_date: date | None = None
    nationality: str = ""  # ISO 3166-1 alpha-2
    documents: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a register: its own reference, and the names it is known by, aliases included."""

    ref: str
    person: Person
    note: str = ""
    key: int = 0  # of its row, where it has one
