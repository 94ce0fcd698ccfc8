"""The check for a whole population, from a file of people."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from typing import TypedDict, Unpack, cast

import click
from django.utils import timezone

from ventanilla import wiring
from ventanilla.cli.eligibility_said import Simulation
from ventanilla.cli.speech import language
from ventanilla.eligibility.core.lists import NO_DAY, day
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.population.adapters import csv_table
from ventanilla.population.core.batch import Batch, columns_known
from ventanilla.population.core.census import Census, Keep, take
from ventanilla.population.core.judge import Rulebook
from ventanilla.population.core.listing import columns
from ventanilla.population.ports import Drawing, Table
from ventanilla.procedures import queries
from ventanilla.procedures.core.reading import load
from ventanilla.procedures.core.schema.definition import Procedure

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
NEW = click.Path(dir_okay=False, writable=True, path_type=Path)
DRAWINGS = (".svg", ".png")
MISSING = Text(
    "Para esto falta la biblioteca {name}: instale ventanilla[simulate].",
    "This needs the library {name}: install ventanilla[simulate].",
)
SAME = Text("Escriba las respuestas en otro archivo.", "Write the answers to another file.")
ENDING = Text("El nombre tiene que terminar en {endings}.", "The name must end in {endings}.")


class Asked(TypedDict):
    """The options of `simulate`."""

    procedure_id: str
    on: datetime | None
    definition: Path | None
    against: Path | None
    out: Path | None
    plot: Path | None
    as_json: bool
    skip_bad: bool


@click.group()
def command() -> None:
    """Who qualifies."""


@command.command()
@click.argument("file", type=FILE)
@click.option("--procedure", "procedure_id", default="pe/permanent-residency", show_default=True)
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day of the question; today.")
@click.option("--definition", type=FILE, help="A definition file, instead of the published one.")
@click.option("--against", type=FILE, help="Another definition file, to see what it changes.")
@click.option("--out", type=NEW, help="Where to write everybody's answer: .csv or .parquet.")
@click.option("--plot", type=NEW, help="Where to draw the counts: .svg or .png.")
@click.option("--json", "as_json", is_flag=True, help="Print the counts for machines.")
@click.option("--skip-bad", is_flag=True, help="Leave out rows that cannot be read; count them.")
def simulate(file: Path, **asked: Unpack[Asked]) -> None:
    """Count who qualifies, by route and by reason, among the people of FILE (.csv or .parquet).

    Its columns are facts of the definition, its rows people; an empty cell is not known.
    """
    on, definition, against = asked["on"], asked["definition"], asked["against"]
    today = _day(on.date()) if on else timezone.localdate(wiring.clock().now())
    if asked["out"] and asked["out"].resolve() == file.resolve():
        raise Refusal("population", SAME, at=file.name)
    first = _read(definition) if definition else queries.current(asked["procedure_id"], on=today)
    chosen = [first, *([_read(against)] if against else [])]
    plot = asked["plot"]
    drawing = _drawing(plot) if plot else None
    census = _census(file, chosen, today, asked["out"], skip_bad=asked["skip_bad"])
    found = Simulation(chosen, today, census)
    if asked["as_json"]:
        click.echo(json.dumps(found.plain(), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(found.lines(language())))
    if drawing and plot:
        heading = found.heading(first, language())
        drawing.draw(plot, heading, found.bars(language()), census.tallies[0].size)


def _day(on: date) -> date:
    if day(on) is None:
        raise Refusal("population", NO_DAY, at="--on")
    return on


def _read(file: Path) -> Procedure:
    return load(file.read_text(encoding="utf-8"))


def _census(
    file: Path, chosen: Sequence[Procedure], on: date, out: Path | None, *, skip_bad: bool
) -> Census:
    table = _table(file)
    columns_known(table.names(file), [one.declared for one in chosen])
    books = [Rulebook.of(one, on) for one in chosen]
    with _writing(out) as write:
        batches = _progress(table.batches(file))
        return take(batches, books, skip_bad=skip_bad, keep=write)


@contextmanager
def _writing(out: Path | None) -> Iterator[Keep | None]:
    """What takes everybody's answer to a file; None where nobody asked for one."""
    if out is None:
        yield None
        return
    with _table(out).writer(out) as write:
        yield lambda judged: write(list(columns(judged)))


def _progress(batches: Iterable[Batch]) -> Iterator[Batch]:
    """A bar on the terminal, beside what is printed; none where nobody watches."""
    with click.progressbar(length=1000, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        for batch in batches:
            yield batch
            bar.update(int(batch.done * 1000) - bar.pos)


def _table(file: Path) -> Table:
    ending = file.suffix.lower()
    if ending == ".csv":
        return csv_table
    if ending == ".parquet":
        return cast(Table, _adapter("parquet_table"))
    raise Refusal("population", ENDING.filled(endings=".csv, .parquet"), at=file.name)


def _drawing(file: Path) -> Drawing:
    if file.suffix.lower() not in DRAWINGS:
        raise Refusal("population", ENDING.filled(endings=", ".join(DRAWINGS)), at=file.name)
    return cast(Drawing, _adapter("plot"))


def _adapter(name: str) -> object:
    """A module whose library may not be there."""
    try:
        return import_module(f"ventanilla.population.adapters.{name}")
    except ModuleNotFoundError as error:
        raise Refusal("population", MISSING.filled(name=error.name)) from error
