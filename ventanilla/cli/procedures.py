"""Definitions from the command line: check a file, publish it, list what is in force."""

import json
import shlex
import sys
from pathlib import Path

import click

from ventanilla import wiring
from ventanilla.cases.core.facets import FACETS
from ventanilla.cases.core.moves import MOVES
from ventanilla.cases.core.proof import PROVEN, only_observations_stop
from ventanilla.cases.core.states import OBSERVED_STATES
from ventanilla.cli.speech import language, say, stamp_of_machine
from ventanilla.journeys import publish as journey
from ventanilla.kernel.text import Text
from ventanilla.procedures import queries
from ventanilla.procedures.core.examples import failures
from ventanilla.procedures.core.lint.remarks import Level, Remark, Written
from ventanilla.procedures.core.lint.run import lint
from ventanilla.procedures.core.reading import DefinitionRefused, load
from ventanilla.procedures.core.rule_tables import page

FILES = click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)


@click.group()
def command() -> None:
    """The dated, cited files that everything follows from."""


@command.command()
@FILES
def check(files: tuple[Path, ...]) -> None:
    """Report every mistake of each file with its path, and run its examples."""
    for file in files:
        procedure = load(file.read_text(), version=file.stem)
        wrong = tuple(failures(procedure))
        if wrong:
            raise DefinitionRefused(wrong)
        said = Text(
            "{file}: sin errores, {count} ejemplos.", "{file}: no mistakes, {count} examples."
        )
        say(said.filled(file=file, count=len(procedure.examples)))


@command.command("lint")
@FILES
@click.option("--json", "as_json", is_flag=True, help="For machines: one list of remarks.")
def lint_(files: tuple[Path, ...], *, as_json: bool) -> None:
    """Try people on each file: conditions that never turn, questions and routes for nobody, and
    what is missing. Ends with 1 where there is an error; warnings do not count.

    The tables that every case follows are looked at too: only an open observation stops the clock.
    """
    remarks = [
        (file, one) for file in files for one in lint(load(file.read_text(), version=file.stem))
    ]
    if as_json:
        click.echo(json.dumps([_record(*pair) for pair in remarks], ensure_ascii=False, indent=1))
    else:
        for file, one in remarks:
            click.echo(f"{file}: {one.level}: {one.path}: {one.text.say(language())} [{one.code}]")
            if one.person:
                click.echo(f"    {one.on} {_person(one.person)}")
    errors = sum(one.level is Level.ERROR for _, one in remarks)
    if not as_json:
        say(COUNTED.filled(errors=errors, warnings=len(remarks) - errors))
    if not _clock_proven(quiet=as_json) or errors:
        sys.exit(1)


@command.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def rules(file: Path) -> None:
    """Write the rule tables of a file as a page of the docs."""
    click.echo(page(load(file.read_text(), version=file.stem)), nl=False)


@command.command()
@FILES
def publish(files: tuple[Path, ...]) -> None:
    """Publish each file as an immutable version."""
    for file in files:
        load(file.read_text(), version=file.stem)
        name, version = journey.publish(text=file.read_text(), stamp=stamp_of_machine())
        click.echo(f"{name} {version}")


@command.command("list")
def list_() -> None:
    """What was published, the newest first."""
    for one in queries.published():
        title = queries.version(one.procedure, one.version).title.say(language())
        click.echo(f"{one.version}  {one.procedure}  {title}  sha256 {one.digest[:16]}")


def _clock_proven(*, quiet: bool) -> bool:
    """Is it so on the tables that only an observation stops the clock? What is not is said.

    Refusal "holidays-differ" where the days by which it counts are not those of the law.
    """
    wiring.calendar()
    rows, notes = tuple(MOVES.values()), tuple(FACETS.values())
    found = only_observations_stop(rows, notes, OBSERVED_STATES)
    for one in found:
        click.echo(one.say(language()), err=True)
    if not found and not quiet:
        say(PROVEN.filled(moves=len(rows), facets=len(notes)))
    return not found


COUNTED = Text("{errors} errores, {warnings} avisos.", "{errors} errors, {warnings} warnings.")


def _record(file: Path, one: Remark) -> dict[str, object]:
    return {
        "file": str(file),
        "code": one.code,
        "level": one.level,
        "path": one.path,
        "es": one.text.es,
        "en": one.text.en,
        "person": dict(one.person),
        "on": one.on.isoformat() if one.on else None,
    }


def _person(person: Written) -> str:
    """The facts as the command `check` takes them."""
    return " ".join(shlex.quote(f"{name}={_fact(value)}") for name, value in person.items())


def _fact(value: str | bool | int) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
