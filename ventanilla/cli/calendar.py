"""The working calendar on a terminal: which days do not count, why, and when a term is over."""

import unicodedata
from collections.abc import Iterable
from datetime import date

import click
from babel.dates import format_date

from ventanilla import wiring
from ventanilla.cases.adapters import holidays
from ventanilla.cases.core.closed_days import ClosedDay, ClosedDays
from ventanilla.cases.core.limits import Rule
from ventanilla.cases.core.retold import Calendars
from ventanilla.cases.core.terms import UNLESS_DECREED, term
from ventanilla.cases.core.unfolding import DISTANCE, Sort, unfold
from ventanilla.cli.speech import language, say
from ventanilla.kernel.calendar import SATURDAY, WorkingCalendar, outside
from ventanilla.kernel.dates import LOCALES, in_words
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

MOST = 250  # working days: about a year, and every day of it is told
WORKING_DAYS = Text("plazo en días hábiles", "term in working days")
HEAD = Text(
    "{year}, {place}: {count} feriados y días no laborables, {weekdays} de lunes a viernes.",
    "{year}, {place}: {count} holidays and non-working days, {weekdays} from Monday to Friday.",
)
WHOLE_COUNTRY = Text("todo el país", "the whole country")
KNOWN = Text(
    "Los decretos se conocen hasta el {day}; después, {unless}.",
    "Decrees are known until {day}; after that, {unless}.",
)
REGION_UNKNOWN = Text(
    "De los días de las regiones solo se hallaron algunos; por eso cada fecha vale {unless}.",
    "Of the days of the regions only some were found, so each date holds {unless}.",
)
INCOMPLETE = Text(
    "De {year} no se hallaron todos los decretos.", "Of {year} not every decree was found."
)
READ_ON = Text("Archivo del {day}.", "File of {day}.")
LAST = Text("Último día: {day}.", "Last day: {day}.")
LAST_UNLESS = Text("Último día: {day}, {unless}.", "Last day: {day}, {unless}.")
NOT_COUNTED = Text("No contaron:", "These did not count:")
MONTHS_OR_MORE = Text(
    "Un plazo tiene de 1 a {most} días o meses.", "A term has from 1 to {most} days or months."
)
NO_YEAR = Text("«{value}» no es un año.", "“{value}” is not a year.")
NO_DAY = Text(
    "«{value}» no es un día. Escríbalo así: 2026-12-04.",
    "“{value}” is not a day. Write it like this: 2026-12-04.",
)
YEARS = Text("Escriba uno de {first} a {last}.", "Write one from {first} to {last}.")


class BareYear(click.Group):
    """`calendar 2026` is `calendar year 2026`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        bare = [] if args[0] in self.commands else ["year"]
        return super().resolve_command(ctx, [*bare, *args])


REGION = click.option("--region", default="", help="A department, such as Apurímac.")
TOLD_ON = click.option("--told-on", default="", help="By what was known on that day.")


@click.command(cls=BareYear)
def command() -> None:
    """The days that count for the terms of the law, and those that do not."""


@command.command()
@click.argument("year")
@REGION
@TOLD_ON
def year(year: str, region: str, told_on: str) -> None:
    """Print the non-working days of YEAR, each with what made it one and where that was read."""
    found, place = holidays.version(_on(told_on)), _department(region)
    asked = _year(year, found.years)
    listed = holidays.closed_days(found, range(asked, asked + 1), place)
    weekdays = sum(one.day.weekday() < SATURDAY for one in listed)
    said = HEAD.filled(
        year=asked, place=place or WHOLE_COUNTRY, count=len(listed), weekdays=weekdays
    )
    say(said)
    for one in listed:
        click.echo(_line(one))
    _sources(found, listed)
    _known(found, asked, place)


@command.command("term")
@click.argument("start")
@click.argument("count")
@REGION
@TOLD_ON
@click.option("--months", is_flag=True, help="COUNT months, date to date, instead of days.")
def term_(start: str, count: str, region: str, told_on: str, *, months: bool) -> None:
    """Print the last day of a term of COUNT working days from START, and each day left out."""
    begins, length = _day(start, "start"), _count(count)
    place, on = _department(region), _on(told_on)
    today = wiring.calendar(place)
    last = _end(begins, length, today, months=months)
    said = LAST if today.settled(last, since=begins) else LAST_UNLESS
    say(said.filled(day=in_words(last), unless=UNLESS_DECREED))
    if not months:
        _left_out(begins, length, today)
    if on:
        then = wiring.calendar(place, told_on=on)
        told = _end(begins, length, then, months=months)
        if found := Calendars(on, then, today).retold(begins, told, last):
            say(found.text)
    say(DISTANCE)


def _end(begins: date, length: int, calendar: WorkingCalendar, *, months: bool) -> date:
    count = calendar.months_later if months else calendar.add
    return count(begins, length)


def _left_out(begins: date, length: int, calendar: WorkingCalendar) -> None:
    rule = Rule("term", length, "LPAG art. 134.1", WORKING_DAYS)
    say(NOT_COUNTED)
    for one in unfold(term(rule, begins, calendar), calendar, begins):
        if one.sort is not Sort.COUNTS:
            click.echo(f"  {_weekday(one.day)}  {one.why.say(language())} ({one.article})")


def _line(one: ClosedDay) -> str:
    name, label = one.name.say(language()), one.cite.standing.label.say(language())
    norm = "" if one.norm in name else f" — {one.norm}"
    return f"  {_weekday(one.day)}  {name}{norm} [{one.cite.source}, {label}]"


def _weekday(day: date) -> str:
    return f"{day.isoformat()} {format_date(day, 'EEE', locale=LOCALES[language()]):<4}"


def _sources(found: ClosedDays, listed: Iterable[ClosedDay]) -> None:
    for name in dict.fromkeys(one.cite.source for one in listed):
        source = found.sources[name]
        click.echo(f"[{name}] {source.title.say(language())}. {source.locator}, {source.date}")


def _known(found: ClosedDays, asked: int, place: str) -> None:
    if place and found.known_until.regional is None:
        say(REGION_UNKNOWN.filled(unless=UNLESS_DECREED))
    say(KNOWN.filled(day=in_words(found.known_until.national), unless=UNLESS_DECREED))
    if asked in found.incomplete:
        say(INCOMPLETE.filled(year=asked))
    say(READ_ON.filled(day=in_words(found.version)))


def _department(typed: str) -> str:
    """The department as the table writes it; small letters and missing accents are forgiven."""
    known = {_plain(name): name for name in wiring.departments()}
    place = known.get(_plain(typed), typed)
    wiring.calendar(place)
    return place


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.strip().casefold())
    return "".join(one for one in letters if not unicodedata.combining(one))


def _year(typed: str, years: range) -> int:
    if not (typed.isascii() and typed.isdigit()):
        offered = YEARS.filled(first=years[0], last=years[-1])
        raise Refusal("not-a-year", NO_YEAR.filled(value=typed), then=offered)
    if int(typed) not in years:
        raise outside(int(typed), years)
    return int(typed)


def _count(typed: str) -> int:
    number = int(typed) if typed.isascii() and typed.isdigit() else 0
    if not 1 <= number <= MOST:
        raise Refusal("not-a-term", MONTHS_OR_MORE.filled(most=MOST), at="count")
    return number


def _on(typed: str) -> date | None:
    return _day(typed, "--told-on") if typed else None


def _day(typed: str, at: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError as error:
        raise Refusal("not-a-day", NO_DAY.filled(value=typed), at=at) from error
