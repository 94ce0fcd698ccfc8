"""Backup, restore and health from the command line."""

import sys
from pathlib import Path

import click
from django.conf import settings

from ventanilla import wiring
from ventanilla.cli.speech import say
from ventanilla.kernel.text import Text
from ventanilla.upkeep import backup as copies
from ventanilla.upkeep import health as doctor

ARCHIVE = click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--keys/--no-keys",
    default=None,
    help="With the installation's keys. In production they are left out unless asked for.",
)
def backup(file: Path, keys: bool | None) -> None:
    """Copy everything into FILE while people work."""
    if not file.parent.is_dir():
        raise click.UsageError(f"{file.parent} is no folder")
    with_keys = settings.DEMO if keys is None else keys
    done = copies.make(file, keys=with_keys)
    said = Text(
        "{rows} filas y {files} archivos en la copia.", "{rows} rows and {files} files in the copy."
    )
    say(said.filled(**done))
    if not with_keys:
        say(
            Text(
                "Sin llaves: guarde aparte la carpeta «keys», o los documentos no se podrán abrir.",
                "Without keys: keep the folder “keys” apart, or documents cannot be opened.",
            )
        )


@click.command("backup-check")
@ARCHIVE
def check(file: Path) -> None:
    """Read a backup whole and compare every digest."""
    manifest = copies.check(file)
    said = Text("Íntegra: {files} archivos, hecha {at}.", "Whole: {files} files, made {at}.")
    say(said.filled(files=len(manifest["sha256"]), at=manifest["made_at"]))


@click.command()
@ARCHIVE
def restore(file: Path) -> None:
    """Bring a backup back into an empty VENTANILLA_HOME; never over data, never half."""
    found = copies.restore(file)
    said = Text(
        "Libro: {lines} líneas, íntegro: {whole}. Documentos: {count}, dañados: {damaged}.",
        "Ledger: {lines} lines, whole: {whole}. Documents: {count}, damaged: {damaged}.",
    )
    say(
        said.filled(
            lines=found.ledger_lines,
            whole=found.whole,
            count=found.documents,
            damaged=len(found.damaged),
        )
    )
    sys.exit(0 if found.well else 1)


@click.command()
def health() -> None:
    """What is well and what is not; exit 1 where people cannot be served."""
    found = doctor.facts(wiring.clock().now())
    for fact in found:
        click.echo(f"{'✓' if fact.ok else '✗'} {fact.name:<16} {fact.said}")
    sys.exit(0 if doctor.well(found) else 1)
