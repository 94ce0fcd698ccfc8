"""Registers from the command line: import a file, list versions, try a name."""

from datetime import datetime
from pathlib import Path

import click

from ventanilla.cli.speech import language, say, stamp_of_machine
from ventanilla.kernel.text import Text
from ventanilla.screening import actions, queries
from ventanilla.screening.actions.importing import READERS
from ventanilla.screening.core.person import Person

DAY = click.DateTime(["%Y-%m-%d"])


@click.group()
def command() -> None:
    """The registers that a background check reads."""


@command.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--register", required=True, help="Short name: small letters, digits, hyphens.")
@click.option("--title", default="", help="How it is called to officers.")
@click.option("--dated", type=DAY, required=True, help="The day as of which it is, YYYY-MM-DD.")
@click.option("--format", "kind", type=click.Choice(sorted(READERS)), default="csv")
def import_(file: Path, register: str, title: str, dated: datetime, kind: str) -> None:
    """Import a file as the register's current version; the old ones are kept."""
    with file.open("rb") as stream:
        done = actions.import_register(
            register=register,
            title=title,
            stream=stream,
            dated_on=dated.date(),
            format=kind,
            stamp=stamp_of_machine(),
        )
    for broken in done.broken:
        click.echo(f"  {broken.line}: {broken.why.say(language())}", err=True)
    said = Text(
        "{entries} personas; {skipped} líneas no se entendieron.",
        "{entries} people; {skipped} lines could not be read.",
    )
    say(said.filled(entries=done.entries, skipped=done.skipped))


@command.command("list")
def list_() -> None:
    """Every version of every register."""
    for one in queries.registers():
        mark = "*" if one.current else " "
        click.echo(f"{mark} {one.register}  {one.dated_on}  {one.entries:>8}  {one.sha256[:16]}")


@command.command("try")
@click.option("--name", "names", required=True, multiple=True)
@click.option("--born", type=DAY, help="YYYY-MM-DD.")
@click.option("--nationality", default="", help="Two letters.")
def try_(names: tuple[str, ...], born: datetime | None, nationality: str) -> None:
    """Look somebody up and print the matches with their reasons; nothing is kept."""
    person = Person(names, born.date() if born else None, nationality.upper())
    versions = queries.current_versions()
    found = [match for one in versions for match in queries.index(one).search(person)]
    for match in found:
        click.echo(f"{match.score:>3}  {match.entry.ref}  {match.entry.person.names[0]}")
        for feature in match.features:
            click.echo(f"     {feature.points:>+4}  {feature.why.say(language())}")
    if not found:
        say(Text("Nadie se parece.", "Nobody is like this."))
