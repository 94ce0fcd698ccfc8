"""The days printed on papers, worked out from the day `on` which they are handed in.

They move in steps of a month or a year: a paper that is brought again some days later, say with
its translation, still bears the same dates, unless a month has turned in between.
"""

from datetime import date, timedelta

from ventanilla.kernel.calendar import add_years

MONTHS = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"),
    *("septiembre", "octubre", "noviembre", "diciembre"),
)
MONTHS_EN = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def months_before(on: date, months: int, day: int) -> date:
    """The `day` (1 to 28) of the month that lies `months` before that of `on`."""
    year, month = divmod(on.year * 12 + on.month - 1 - months, 12)
    return date(year, month + 1, day)


def day_before_years(start: date, years: int) -> date:
    """The last day of a term of `years` that begins on `start`."""
    return add_years(start, years) - timedelta(days=1)


def in_words(day: date) -> str:
    """9 de julio de 2026."""
    return f"{day.day} de {MONTHS[day.month - 1]} de {day.year}"


def in_english(day: date) -> str:
    """9 July 2026."""
    return f"{day.day} {MONTHS_EN[day.month - 1]} {day.year}"


def short(day: date) -> str:
    """09/07/2026."""
    return f"{day:%d/%m/%Y}"


def on_passport(day: date) -> str:
    """09 JUL 2026, the months in English as Doc 9303-3 lets a state write them."""
    return f"{day:%d} {MONTHS_EN[day.month - 1][:3].upper()} {day.year}"
