"""Reading a file of closed days: every mistake at once, each with its path."""

from collections import Counter
from collections.abc import Iterable, Iterator

from pydantic import ValidationError

from ventanilla.cases.core.closed_days import ClosedDays, Decree
from ventanilla.kernel import plain_yaml
from ventanilla.kernel.citation import Citation
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.procedures.core.mistake import Mistake, told

NO_SOURCE = Text("la fuente «{source}» no está en «sources»", "“{source}” is not in “sources”")
TWICE = Text("el día {day} está repetido", "the day {day} stands twice")
OTHER_NAME = Text("el archivo se llama {name}", "the file is called {name}")
BACKWARDS = Text("el primer año viene después del último", "the first year is after the last")
OUT_OF_YEARS = Text(
    "{year} no está entre los años de «law.years»", "{year} is not one of the years of “law.years”"
)


def load(text: str, name: str) -> ClosedDays:
    """The days that `text` holds; Refusal "calendar-file" with every mistake and its path.

    `name` is the file's name without its ending, which the version inside must equal.
    """
    try:
        found = ClosedDays.model_validate(plain_yaml.load(text))
    except ValidationError as error:
        raise _refused(told(error), name) from error
    except plain_yaml.Unreadable as error:
        raise _refused([Mistake("", Text(str(error), str(error)))], name) from error
    mistakes = tuple(_mistakes(found, name))
    if mistakes:
        raise _refused(mistakes, name)
    return found


def _mistakes(found: ClosedDays, name: str) -> Iterator[Mistake]:
    if found.version.isoformat() != name:
        yield Mistake("version", OTHER_NAME.filled(name=name))
    if not found.years:
        yield Mistake("law.years", BACKWARDS)
    for path, cite in _cites(found):
        if cite.source not in found.sources:
            yield Mistake(f"{path}.source", NO_SOURCE.filled(source=cite.source))
    yield from _twice("law.holidays", (one.on or one.easter for one in found.law.holidays))
    yield from _twice("decreed", _days(found.decreed))
    of_a_place = ((one.department, day) for one in found.regional for day in one.days)
    yield from _twice("regional", (f"{place} {day}" for place, day in of_a_place))
    yield from _out_of_years(found)


def _cites(found: ClosedDays) -> Iterator[tuple[str, Citation]]:
    yield "law.cite", found.law.cite
    for at, one in enumerate(found.law.holidays):
        if one.added:
            yield f"law.holidays[{at}].added.cite", one.added.cite
    for part, norms in (("decreed", found.decreed), ("regional", found.regional)):
        yield from ((f"{part}[{at}].cite", norm.cite) for at, norm in enumerate(norms))


def _twice(path: str, days: Iterable[object]) -> Iterator[Mistake]:
    counted = Counter(days)
    yield from (Mistake(path, TWICE.filled(day=day)) for day, times in counted.items() if times > 1)


def _days(norms: Iterable[Decree]) -> Iterator[str]:
    return (day.isoformat() for norm in norms for day in norm.days)


def _out_of_years(found: ClosedDays) -> Iterator[Mistake]:
    named = {
        "incomplete": set(found.incomplete),
        "decreed": {day.year for norm in found.decreed for day in norm.days},
        "regional": {day.year for norm in found.regional for day in norm.days},
    }
    for path, years in named.items():
        for year in sorted(years - set(found.years)):
            yield Mistake(path, OUT_OF_YEARS.filled(year=year))


def _refused(mistakes: Iterable[Mistake], name: str) -> Refusal:
    listed = tuple(mistakes)
    return Refusal(
        "calendar-file",
        Text(
            f"Los días no laborables de «{name}» no se entienden: {_listing(listed, 'es')}",
            f"The non-working days of “{name}” are not understood: {_listing(listed, 'en')}",
        ),
        at=listed[0].path,
    )


def _listing(mistakes: tuple[Mistake, ...], language: str) -> str:
    return "; ".join(f"{one.path or 'yaml'}: {one.text.say(language)}" for one in mistakes)
