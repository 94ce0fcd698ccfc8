"""People as they stand in a file, a few thousand at a time, read as the personal check reads them.

Each distinct cell is read once, by the same reader as an answer (`procedures.core.given`), so a
population cannot be understood otherwise than its people.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ventanilla.eligibility.core.types import Declarations, Declared
from ventanilla.eligibility.core.values import Value
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.population.core.columns import People
from ventanilla.population.core.fill import Index, column, fits
from ventanilla.procedures.core.given import typed

ID = "id"  # a column that names people; no fact, it only comes back in what is written
SHOWN = 20  # mistakes
LONGEST = 60  # characters of a column's name that are shown
TOO_LARGE = Text("El número es demasiado grande.", "The number is too large.")


@dataclass(frozen=True, slots=True)
class Cells:
    """A column of a file: person n has `values[index[n]]`."""

    values: Sequence[object]
    index: Index


@dataclass(frozen=True, slots=True)
class Mistake:
    """A cell that cannot be read, by its row (the heading is row 1) and column."""

    row: int
    column: str
    why: Text

    def say(self, language: str) -> str:
        """One line."""
        row = Text("fila {row}", "row {row}").filled(row=self.row).say(language)
        return f"{', '.join(part for part in (row, self.column) if part)}: {self.why.say(language)}"


@dataclass(frozen=True, slots=True)
class Batch:
    """People who stand at these `rows` of a file; `faults` are rows of another shape, which are
    among them as empty ones. `done` is the share of the file that has been read."""

    rows: Index
    columns: Mapping[str, Cells]
    done: float
    faults: Sequence[Mistake] = ()

    def only(self, keep: Index) -> "Batch":
        """Some of them."""
        columns = {name: Cells(one.values, one.index[keep]) for name, one in self.columns.items()}
        return Batch(self.rows[keep], columns, self.done)


@dataclass(slots=True)
class Read:
    """The cells of a batch as values of facts; what could not be read is among `mistakes`."""

    batch: Batch
    values: dict[str, list[Value | None]] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def good(self) -> Index:
        """The people in whose row nothing is wrong."""
        wrong = [one.row for one in (*self.batch.faults, *self.mistakes)]
        return np.flatnonzero(~np.isin(self.batch.rows, wrong))

    def people(self, declared: Declarations, keep: Index) -> People:
        """Those people as columns."""
        columns = {
            name: column(declared[name], values, self.batch.columns[name].index[keep])
            for name, values in self.values.items()
        }
        return People(len(keep), columns)


def read(batch: Batch, declared: Declarations) -> Read:
    """Read every column that is a fact of the definition."""
    found = Read(batch)
    for name, cells in batch.columns.items():
        if name in declared:
            found.values[name] = list(_column(name, cells, declared[name], found))
    return found


def _column(name: str, cells: Cells, declared: Declared, found: Read) -> Iterator[Value | None]:
    for n, raw in enumerate(cells.values):
        try:
            yield _value(name, raw, declared)
        except Refusal as refusal:
            rows = found.batch.rows[cells.index == n]
            found.mistakes += (Mistake(int(row), refusal.at, refusal.why) for row in rows)
            yield None


def _value(name: str, raw: object, declared: Declared) -> Value | None:
    if raw is None or raw == "":
        return None
    value = typed(declared, name, raw)
    if not fits(value):
        raise Refusal("answer", TOO_LARGE, at=name)
    return value


def columns_known(names: Iterable[str], declared: Iterable[Declarations]) -> None:
    """Refusal where a column is no fact of any of the definitions, or stands there twice."""
    known = {ID}.union(*declared)
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise Refusal(
                "population",
                Text("La columna se repite.", "The column is repeated."),
                at=name,
            )
        if name not in known:
            raise Refusal("population", NO_FACT.filled(known=", ".join(sorted(known))), at=name)
        seen.add(name)


TWICE = Text("La columna se repite.", "The column is repeated.")
NO_FACT = Text(
    "La columna no es un dato de la definición. Se conocen: {known}.",
    "The column is no fact of the definition. Known are: {known}.",
)


class PopulationRefused(Refusal):
    """Cells that cannot be read: the first of them, and how many there are."""

    def __init__(self, mistakes: Sequence[Mistake], count: int) -> None:
        head = Text("No se pueden leer {count} celdas:", "{count} cells cannot be read:")
        rest = Text("… y {more} más.", "… and {more} more.") if count > SHOWN else None
        super().__init__(
            "population",
            Text(
                *(
                    "\n".join(
                        [
                            head.filled(count=count).say(language),
                            *(f"  {one.say(language)}" for one in mistakes[:SHOWN]),
                            *(
                                [f"  {rest.filled(more=count - SHOWN).say(language)}"]
                                if rest
                                else []
                            ),
                        ]
                    )
                    for language in ("es", "en")
                )
            ),
        )
