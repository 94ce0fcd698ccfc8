"""Definitions from the command line: check a file, publish it, list what is in force."""

from pathlib import Path

import click

from ventanilla.cli.speech import language, say, stamp_of_machine
from ventanilla.journeys import publish as journey
from ventanilla.kernel.text import Text
from ventanilla.procedures import queries
from ventanilla.procedures.core.examples import failures
from ventanilla.procedures.core.reading import DefinitionRefused, load

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
