"""How a population is told: a table for a terminal, a value for machines, bars for a drawing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ventanilla.eligibility.core.answer import Outcome, Verdict
from ventanilla.kernel.text import Text
from ventanilla.population.core.census import Census
from ventanilla.population.core.tally import Tally
from ventanilla.population.ports import Bars
from ventanilla.procedures.core.schema.definition import Procedure

VERDICTS = {
    Verdict.YES: Text("sí", "yes"),
    Verdict.NOT_YET: Text("aún no", "not yet"),
    Verdict.UNKNOWN: Text("no se sabe", "unknown"),
}
OUTCOMES = {
    Outcome.MET: Text("se cumple", "met"),
    Outcome.NOT_MET: Text("no se cumple", "not met"),
    Outcome.TO_BE_CONFIRMED: Text("por confirmar", "to be confirmed"),
}
HEAD = Text("{title}, versión {version}, al {day}", "{title}, version {version}, on {day}")
PEOPLE = Text("personas", "people")
REASONS = Text("Por razón", "By reason")
ROUTES = Text("Por camino abierto", "By open route")
FIRST = Text("pide antes: {quality}", "asks first for: {quality}")
LEFT_OUT = Text(
    "Filas dejadas fuera, por no poder leerse: {count}", "Rows left out, as unreadable: {count}"
)
AGAINST = Text(
    "Con la versión {version}: cambia la respuesta de {count} personas",
    "With version {version}: the answer changes for {count} people",
)
BECAUSE = Text("por", "because of")
Word = TypeVar("Word", Verdict, Outcome)
Rows = Mapping[str, Sequence[int]]
Words = Mapping[Verdict, Text] | Mapping[Outcome, Text]


@dataclass(frozen=True, slots=True)
class Simulation:
    """What was asked and what came of it; the second of two definitions is the one compared."""

    definitions: Sequence[Procedure]
    on: date
    census: Census

    def lines(self, language: str) -> Iterator[str]:
        """The table."""
        for procedure, tally in zip(self.definitions, self.census.tallies, strict=True):
            yield self.heading(procedure, language)
            yield from _table(PEOPLE, VERDICTS, {"": _counts(tally.verdicts, Verdict)}, language)
            yield from _table(REASONS, OUTCOMES, reasons(procedure, tally, language), language)
            yield from _table(ROUTES, VERDICTS, routes(procedure, tally, language), language)
            yield ""
        if len(self.definitions) > 1:
            yield from self._changes(language)
        if self.census.left_out:
            yield LEFT_OUT.filled(count=f"{self.census.left_out:,}").say(language)

    def heading(self, procedure: Procedure, language: str) -> str:
        """Which definition, and on which day."""
        title, version = procedure.title.say(language), procedure.version
        return HEAD.filled(title=title, version=version, day=self.on).say(language)

    def _changes(self, language: str) -> Iterator[str]:
        titles = {one.id: one.title.say(language) for p in self.definitions for one in p.criteria}
        moved = {move: n for move, n in self.census.shift.moves.items() if move[0] is not move[1]}
        version, count = self.definitions[1].version, f"{sum(moved.values()):,}"
        yield AGAINST.filled(version=version, count=count).say(language)
        for (old, new), n in moved.items():
            if n:
                was, now = VERDICTS[old].say(language), VERDICTS[new].say(language)
                yield f"  {n:>12,}  {was} → {now}"
                for name, those in _some(self.census.shift.because[old, new]).items():
                    yield f"  {'':>12}  {BECAUSE.say(language)} {titles[name]}: {those:,}"

    def bars(self, language: str) -> list[Bars]:
        """The verdicts, a row for each definition, and the reasons of each."""
        both = list(zip(self.definitions, self.census.tallies, strict=True))
        verdicts = {
            f"{n}. {procedure.version}": _counts(tally.verdicts, Verdict)
            for n, (procedure, tally) in enumerate(both, 1)
        }
        return [
            _bars(PEOPLE.say(language), VERDICTS, verdicts, language),
            *(
                _bars(
                    f"{n}. {procedure.version}: {REASONS.say(language)}",
                    OUTCOMES,
                    reasons(procedure, tally, language),
                    language,
                )
                for n, (procedure, tally) in enumerate(both, 1)
            ),
        ]

    def plain(self) -> dict[str, object]:
        """The same for machines."""
        shift = self.census.shift
        return {
            "on": self.on.isoformat(),
            "left_out": self.census.left_out,
            "definitions": [
                {"procedure": procedure.id, "version": procedure.version, **_plain(tally)}
                for procedure, tally in zip(self.definitions, self.census.tallies, strict=True)
            ],
            "changes": [
                {"from": old, "to": new, "people": n, "because": _some(shift.because[old, new])}
                for (old, new), n in shift.moves.items()
                if n and old is not new
            ],
        }


def reasons(procedure: Procedure, tally: Tally, language: str) -> Rows:
    """Of every criterion, by its title, how many people have which outcome."""
    return {
        procedure.criterion_named(name).title.say(language): _counts(counts, Outcome)
        for name, counts in tally.criteria.items()
    }


def routes(procedure: Procedure, tally: Tally, language: str) -> Rows:
    """Of every route, by its title and what it asks for first, to how many people it is open."""
    found = {}
    for route in procedure.routes:
        name = route.title.say(language)
        if route.first_quality:
            quality = procedure.quality_named(route.first_quality).title
            name += f" ({FIRST.filled(quality=quality.say(language)).say(language)})"
        found[name] = _counts(tally.routes[route.id], Verdict)
    return found


def _counts(counts: Mapping[Word, int], words: Iterable[Word]) -> list[int]:
    return [counts.get(word, 0) for word in words]


def _some(counts: Counter[str]) -> dict[str, int]:
    """The largest first, without those that are zero."""
    return {name: n for name, n in counts.most_common() if n}


def _plain(tally: Tally) -> dict[str, object]:
    return {
        "people": tally.size,
        "verdicts": dict(tally.verdicts),
        "criteria": {name: dict(counts) for name, counts in tally.criteria.items()},
        "routes": {name: dict(counts) for name, counts in tally.routes.items()},
    }


def _bars(title: str, words: Words, rows: Rows, language: str) -> Bars:
    return Bars(title, [one.say(language) for one in words.values()], rows)


def _table(head: Text, words: Words, rows: Rows, language: str) -> Iterator[str]:
    """Numbers first, so that long names need no room of their own."""
    columns = [one.say(language) for one in words.values()]
    yield "  ".join(f"{word:>15}" for word in columns) + f"  {head.say(language)}"
    for name, counts in rows.items():
        yield ("  ".join(f"{n:>15,}" for n in counts) + f"  {name}").rstrip()
