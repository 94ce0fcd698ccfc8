"""From lines to fields (Doc 9303, parts 4 to 7).

A field is verified only if its own digit passes, the last digit (where the format has one and it
speaks for the field) passes too, nothing in it was repaired, and no character was unsure. One
wrong reading in ten passes a digit by chance, one in a hundred passes both.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.reading.core.mrz import dates
from ventanilla.reading.core.mrz.digits import ALPHABET, FILLER, check_digit
from ventanilla.reading.core.mrz.formats import LEGAL, Format, Kind, Slot, format_of
from ventanilla.reading.core.mrz.long_number import Long, long_number
from ventanilla.reading.core.mrz.repair import repaired
from ventanilla.reading.core.mrz.states import CODES
from ventanilla.reading.core.mrz.values import Check, Field, Mrz, Names, Standing, Value, Why

Unsure = frozenset[tuple[int, int]]
MOST = 400  # characters that anybody may mean as a zone


def parse(lines: tuple[str, ...], on: date, unsure: Unsure = frozenset()) -> Mrz:
    """The zone in these lines, read on the day `on`.

    `unsure` are places (row, column) that the eye was not certain of. Refusal "no-zone" where the
    lines are not two or three of 30, 36 or 44 legal characters.
    """
    shape = format_of(lines)
    if shape is None or any(char not in ALPHABET + FILLER for line in lines for char in line):
        raise _no_zone()
    return _Reading(shape, lines, repaired(shape, lines), on, unsure).zone()


def tidy(text: str) -> tuple[str, ...]:
    """Lines as somebody types or pastes them: no blanks, no empty lines, capitals."""
    if len(text) > MOST:
        raise _no_zone()
    lines = ("".join(line.split()).upper() for line in text.splitlines())
    return tuple(line for line in lines if line)


@dataclass(frozen=True, slots=True)
class _Reading:
    shape: Format
    raw: tuple[str, ...]
    lines: tuple[str, ...]
    on: date
    unsure: Unsure

    def zone(self) -> Mrz:
        whole = self._whole()
        long = long_number(self.shape, self.lines)
        fields = tuple(self._field(slot, whole, long) for slot in self.shape.slots)
        return Mrz(self.shape, self.raw, fields, whole)

    def _whole(self) -> Check:
        if self.shape.whole_check is None:
            return Check.NONE
        covered = "".join(part.of(self.lines) for part in self.shape.whole)
        passes = check_digit(covered) == self.shape.whole_check.of(self.lines)
        return Check.PASSES if passes else Check.FAILS

    def _field(self, slot: Slot, whole: Check, long: Long | None) -> Field:
        text = slot.span.of(self.lines)
        check = self._check(slot, text, long)
        value = self._value(slot, text, long)
        why = (*self._wrongs(slot, text, value, check), *self._doubts(slot, text, check, whole))
        return Field(
            slot.name, slot.span.of(self.raw), text, value, check, _standing(why), why, slot.span
        )

    def _check(self, slot: Slot, text: str, long: Long | None) -> Check:
        if long and slot.name == "number":
            return Check.PASSES if check_digit(long.number) == long.digit else Check.FAILS
        if slot.check is None:
            return Check.NONE
        digit = slot.check.of(self.lines)
        if slot.name == "optional" and not text.strip(FILLER):
            return Check.PASSES if digit in ("0", FILLER) else Check.FAILS
        return Check.PASSES if check_digit(text) == digit else Check.FAILS

    def _value(self, slot: Slot, text: str, long: Long | None) -> Value:
        if slot.name == "birth":
            return dates.birth(text, self.on)
        if slot.name == "expiry":
            born = dates.birth(self.shape.slot("birth").span.of(self.lines), self.on)
            return dates.expiry(text, self.on, born)
        if long and slot.name == "number":
            return long.number
        if long and slot.name == self.shape.overflow:
            return long.left.strip(FILLER)
        return names(text) if slot.kind is Kind.NAME else text.strip(FILLER)

    def _wrongs(self, slot: Slot, text: str, value: Value, check: Check) -> tuple[Why, ...]:
        found = (
            (check is Check.FAILS, Why.DIGIT),
            (value is None, Why.CALENDAR),
            (any(char not in LEGAL[slot.kind] for char in text), Why.ALPHABET),
            (slot.kind is Kind.NUMBER and _hollow(slot.name, text), Why.ALPHABET),
            (slot.name in ("type", "names") and text.startswith(FILLER), Why.ALPHABET),
        )
        return tuple(dict.fromkeys(why for holds, why in found if holds))

    def _doubts(self, slot: Slot, text: str, check: Check, whole: Check) -> tuple[Why, ...]:
        covered = self.shape.covered(slot.span)
        found = (
            (check is Check.NONE, Why.NO_DIGIT),
            (covered and whole is Check.FAILS, Why.LAST_DIGIT),
            (self._any(slot, self._mended), Why.REPAIRED),
            (self._any(slot, lambda row, at: (row, at) in self.unsure), Why.UNSURE),
            (
                slot.name in ("state", "nationality") and text.rstrip(FILLER) not in CODES,
                Why.UNKNOWN_CODE,
            ),
            (slot.kind is Kind.NAME and text[-1] != FILLER, Why.TRUNCATED),
        )
        return tuple(why for holds, why in found if holds)

    def _any(self, slot: Slot, holds: Callable[[int, int], bool]) -> bool:
        """Whether it holds of any place that the field's value rests on, its digits included."""
        spans = [slot.span, slot.check]
        if slot.name == "number" and self.shape.overflow:
            spans.append(self.shape.slot(self.shape.overflow).span)
        if slot.check and self.shape.covered(slot.span):
            spans.append(self.shape.whole_check)
        return any(holds(s.row, at) for s in spans if s for at in range(s.start, s.end))

    def _mended(self, row: int, at: int) -> bool:
        return self.raw[row][at] != self.lines[row][at]


def names(text: str) -> Names:
    """Primary and secondary identifier (9303-3, 4.6)."""
    primary, _, secondary = text.strip(FILLER).partition(FILLER * 2)
    return Names(_words(primary), _words(secondary), possible=not text.endswith(FILLER))


def _words(half: str) -> str:
    return " ".join(part for part in half.split(FILLER) if part)


def _hollow(name: str, text: str) -> bool:
    """A document number that is empty, or begins with a filler."""
    return name == "number" and text.startswith(FILLER)


WRONG = frozenset({Why.DIGIT, Why.CALENDAR, Why.ALPHABET})


def _standing(why: tuple[Why, ...]) -> Standing:
    if WRONG & set(why):
        return Standing.WRONG
    return Standing.DOUBT if why else Standing.VERIFIED


def _no_zone() -> Refusal:
    return Refusal(
        "no-zone",
        Text(
            "Esto no es una zona de lectura mecánica: son dos líneas de 36 o 44 caracteres, o tres "
            "de 30, con letras de la A a la Z, cifras y <.",
            "This is no machine readable zone: that is two lines of 36 or 44 characters, or three "
            "of 30, with letters A to Z, digits and <.",
        ),
    )
