"""Days as papers write them: in digits here, with words in `worded`."""

import re
from collections.abc import Iterator

from ventanilla.reading.core.text.day import Day, Ymd, possible
from ventanilla.reading.core.text.flow import Flow
from ventanilla.reading.core.text.plain import digits
from ventanilla.reading.core.text.worded import in_words

# A comma may be what was read for the second point.
N = "[0-9oil|]"  # digits, and what is read for them
_NUMERIC = re.compile(
    rf"(?<![0-9a-z])(?<![0-9][/.\-])({N}{{1,2}})(?: ?([/.\-–]) ?)({N}{{1,2}})(?: ?(\2|,) ?)"
    rf"({N}{{4}}|[0-9]{{2}})(?![0-9a-z])(?![/.\-][0-9])"
)
_ISO = re.compile(
    rf"(?<![0-9a-z])({N}{{4}}) ?([/.\-–年년]) ?({N}{{1,2}}) ?[/.\-–月월] ?({N}{{1,2}})(?![0-9a-z])"
)
_BLANKS = re.compile(
    r"(?<![0-9a-z/.\-] )(?<![0-9a-z/.\-])(\d\d) (\d\d) ((?:19|20)\d\d)(?![0-9a-z])"
)


def days(page: Flow) -> tuple[Day, ...]:
    """Every date of a page, from the first to the last; none within another."""
    found = sorted((*_in_digits(page), *in_words(page)), key=lambda day: (day.start, -day.end))
    kept: list[Day] = []
    for day in found:
        if not kept or day.start >= kept[-1].end:
            kept.append(day)
    return tuple(kept)


def _in_digits(page: Flow) -> Iterator[Day]:
    for match in _NUMERIC.finditer(page.plain):
        first, second, year = (_number(match.group(n)) for n in (1, 3, 5))
        readings = possible((Ymd(year, second, first), Ymd(year, first, second)))
        if match.group(2) == ".":
            readings = readings[:1]
        if readings and _mostly_digits(match.group()):
            telling = len(readings) == 1 and first != second and match.group(2) != "."
            yield Day(*match.span(), readings, year < 100, telling, second > 12)
    for match in _ISO.finditer(page.plain):
        readings = possible((Ymd(*(_number(match.group(n)) for n in (1, 3, 4))),))
        if readings and _mostly_digits(match.group()):
            yield Day(*match.span(), readings)
    for match in _BLANKS.finditer(page.plain):
        day, month, year = (int(part) for part in match.groups())
        if readings := possible((Ymd(year, month, day),)):
            yield Day(*match.span(), readings, loose=True)


def _number(text: str) -> int:
    return int(digits(text))


def _mostly_digits(text: str) -> bool:
    return sum(char.isdecimal() for char in text) >= 4
