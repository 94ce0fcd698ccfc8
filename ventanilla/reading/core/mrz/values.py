"""What reading a zone gives: every field with its text, its value and how sure it is."""

from dataclasses import dataclass
from enum import StrEnum

from ventanilla.reading.core.mrz.dates import PartialDate
from ventanilla.reading.core.mrz.formats import Format, Span


class Standing(StrEnum):
    """How far a field may be relied on."""

    VERIFIED = "verified"  # its digit, and the last one, pass; nothing was repaired or unsure
    DOUBT = "doubt"  # a person must confirm it
    WRONG = "wrong"  # it contradicts its digit, the calendar or the alphabet


class Why(StrEnum):
    """The reason of a doubt or a wrong."""

    NO_DIGIT = "no-check-digit"
    REPAIRED = "repaired"
    UNSURE = "unsure-character"
    LAST_DIGIT = "last-digit-fails"
    DIGIT = "check-digit-fails"
    CALENDAR = "no-such-day"
    ALPHABET = "not-legal-here"
    UNKNOWN_CODE = "unknown-code"
    TRUNCATED = "perhaps-truncated"


class Check(StrEnum):
    """A check digit."""

    PASSES = "passes"
    FAILS = "fails"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Names:
    """Primary and secondary identifier, words parted by spaces.

    `possible`: the field is full to its last place, so that something may have been cut.
    """

    primary: str
    secondary: str
    possible: bool = False

    def __str__(self) -> str:
        return f"{self.primary}, {self.secondary}".rstrip(", ")


Value = str | PartialDate | Names | None


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `raw` is what stood there, `text` the same after repair, `place` where.

    `value` is None for a date that no calendar has, and "" where there is nothing.
    """

    name: str
    raw: str
    text: str
    value: Value
    check: Check
    standing: Standing
    why: tuple[Why, ...]
    place: Span


@dataclass(frozen=True, slots=True)
class Mrz:
    """A whole zone. `lines` are those that were read, before any repair."""

    format: Format
    lines: tuple[str, ...]
    fields: tuple[Field, ...]
    whole: Check

    def field(self, name: str) -> Field:
        """The field of that name; KeyError where the format has none."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(name)

    @property
    def verified(self) -> bool:
        """Whether every field that has a check digit is verified."""
        checked = [field for field in self.fields if field.check is not Check.NONE]
        return bool(checked) and all(f.standing is Standing.VERIFIED for f in checked)
