"""Days whose month is a word: 12 September 2026, September 12, 2026, a los doce días del mes…"""

import re
from collections.abc import Iterator, Sequence

from ventanilla.reading.core.text.day import Day, Ymd, is_day
from ventanilla.reading.core.text.flow import Flow
from ventanilla.reading.core.text.months import (
    AND,
    GLUE,
    MONTHS,
    NUMBERS,
    ORDINALS,
    TENS,
    THOUSAND,
    TWO,
)
from ventanilla.reading.core.text.plain import Token, digits, key

FAR = 14  # letters between two words of one date
GLUED = 5  # small words between its parts
_COMPACT = re.compile(r"(\d{1,2})([a-z]{3,10})(\d{4}|\d\d)$")
_DAY = re.compile(r"([0-9ol]{1,2})([a-z]{0,3})$")


def in_words(page: Flow) -> Iterator[Day]:
    """Every date of a page whose month is a word."""
    words = page.tokens
    for at, word in enumerate(words):
        if word.text.isdecimal() or len(word.text) < 3:
            continue
        month = MONTHS.get(word.key)
        found = _around(words, at, month) if month else _compact(word)
        if found:
            yield found


def _around(words: Sequence[Token], at: int, month: int) -> Day | None:
    after = at + 1
    while after < min(len(words), at + 3) and MONTHS.get(words[after].key) == month:
        after += 1  # "SEP/SEPT": the month in two languages
    return _month_first(words, at, after, month) or _day_first(words, at, after, month)


def _month_first(words: Sequence[Token], at: int, after: int, month: int) -> Day | None:
    """September 12, 2026."""
    after = _skip(words, after, 1)
    day = _day(words, after)
    year = _year(words, _skip(words, after + 1, 1)) if day and _near(words, at, after) else None
    if not day or not year or year[0] < 100 or not _near(words, after, year[1]):
        return None
    return _made(words[at].start, words[year[1]].end, Ymd(year[0], month, day))


def _day_first(words: Sequence[Token], at: int, after: int, month: int) -> Day | None:
    """12 September 2026; a los doce días del mes de septiembre de 2026."""
    before = _skip(words, at - 1, -1)
    day = _day(words, before) if before >= 0 else None
    year = _year(words, _skip(words, after, 1))
    if not day or not year or not _near(words, before, year[1]):
        return None
    apart = words[before - 1].text in AND
    begun = before - 1 - apart if day != _day(words, before, joined=False) else before
    return _made(words[begun].start, words[year[1]].end, Ymd(year[0], month, day))


def _made(start: int, end: int, said: Ymd) -> Day | None:
    return Day(start, end, (said,), loose=said.year < 100) if is_day(said) else None


def _compact(word: Token) -> Day | None:
    """12SEP2026."""
    match = _COMPACT.fullmatch(word.text)
    month = MONTHS.get(key(match.group(2))) if match else None
    if not match or not month:
        return None
    return _made(word.start, word.end, Ymd(int(match.group(3)), month, int(match.group(1))))


def _skip(words: Sequence[Token], at: int, step: int) -> int:
    for _ in range(GLUED):
        if not 0 <= at < len(words) or words[at].text not in GLUE:
            break
        at += step
    return at


def _near(words: Sequence[Token], first: int, last: int) -> bool:
    pairs = zip(words[first:last], words[first + 1 : last + 1], strict=True)
    return all(after.start - before.end <= FAR for before, after in pairs)


def _day(words: Sequence[Token], at: int, *, joined: bool = True) -> int | None:
    if not 0 <= at < len(words):
        return None
    match = _DAY.fullmatch(words[at].text)
    if match and match.group(2) in ORDINALS and any(c.isdecimal() for c in match.group(1)):
        return int(digits(match.group(1)))
    value = NUMBERS.get(words[at].text)
    if joined and value and value < 10:
        return value + _tens(words, at)
    return value


def _tens(words: Sequence[Token], at: int) -> int:
    """Before it: twenty-first, veinte y uno."""
    last = at - 2 if at and words[at - 1].text in AND else at - 1
    tens = NUMBERS.get(words[last].text, 0) if last >= 0 else 0
    return tens if tens in TENS else 0


def _year(words: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The year that begins with token `at`, and its last token."""
    if not 0 <= at < len(words):
        return None
    text = digits(words[at].text)
    if text.isdecimal() and len(text) in (2, 4) and any(c.isdecimal() for c in words[at].text):
        return int(text), at
    if words[at].text in TWO and at + 1 < len(words) and words[at + 1].text in THOUSAND:
        return _year_in_words(words, at + 2)
    return None


def _year_in_words(words: Sequence[Token], at: int) -> tuple[int, int]:
    year, last = 2000, at - 1
    for place in range(at, min(at + 4, len(words))):
        value = NUMBERS.get(words[place].text)
        if value:
            year, last = year + value, place
        elif words[place].text not in AND:
            break
    return year, last
