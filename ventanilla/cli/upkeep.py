"""Backup, restore, proof and health from the command line."""

import os
import subprocess
import sys
from pathlib import Path

import click
from django.conf import settings

from ventanilla import wiring
from ventanilla.cli.speech import language, say, stamp_of_machine
from ventanilla.kernel.text import Text
from ventanilla.upkeep import archive, checks, health, proof, restore
from ventanilla.upkeep import backup as copies

ARCHIVE = click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
MADE = Text(
    "{path}: {rows} filas, {documents} documentos, {keys} llaves, {size} bytes.\nSHA-256 {digest}",
    "{path}: {rows} rows, {documents} documents, {keys} keys, {size} bytes.\nSHA-256 {digest}",
)
ELSEWHERE = Text(
    "Sin documentos: están en el bucket de VENTANILLA_VAULT. Cópielo también, después de esta.",
    "Without documents: they lie in the bucket of VENTANILLA_VAULT. Copy it too, after this one.",
)
WITHOUT_KEYS = Text(
    "Sin llaves: guarde aparte la carpeta «keys» y los secretos del entorno, o los documentos no "
    "se podrán abrir ni los certificados se podrán seguir firmando.",
    "Without keys: keep the folder “keys” and the secrets of the environment apart, or documents "
    "cannot be opened and certificates no longer signed.",
)
WITH_KEYS = Text(
    "Con llaves: quien tenga esta copia puede leerlo todo y firmar. Cífrela y guárdela aparte.",
    "With keys: whoever holds this copy can read everything and sign. Encrypt it and keep it safe.",
)
WHOLE = Text("Íntegra: {files} archivos, hecha {at}.", "Whole: {files} files, made {at}.")
PROVEN = Text(
    "Libro: {lines} líneas, {breaks} rotas. Casos que no cuadran: {mismatches}. "
    "Documentos: {documents}, dañados {damaged}.",
    "Ledger: {lines} lines, {breaks} broken. Cases that do not agree: {mismatches}. "
    "Documents: {documents}, damaged {damaged}.",
)
UNOPENED = Text(
    "Falta la llave maestra: los documentos están, pero no se abrieron.",
    "The master key is missing: the documents are there but were not opened.",
)


@click.command()
@click.argument("target", type=click.Path(path_type=Path))
@click.option(
    "--keys",
    type=click.Choice(["include", "exclude"]),
    default=lambda: "include" if settings.DEMO else "exclude",
    help="With the installation's keys? In production they are kept apart unless asked for.",
)
def backup(target: Path, keys: str) -> None:
    """Copy everything into TARGET, a file or a folder, while people work."""
    if not target.is_dir() and not target.parent.is_dir():
        raise click.UsageError(f"{target.parent} is no folder")
    made = copies.make(target, keys=keys == "include", at=wiring.clock().now())
    said = {name: getattr(made, name) for name in made.__slots__}
    say(MADE.filled(**said))
    if not wiring.papers_lie_here():
        say(ELSEWHERE)
    say(WITH_KEYS if keys == "include" else WITHOUT_KEYS)


@click.command("backup-check")
@ARCHIVE
def check(file: Path) -> None:
    """Read a backup whole and compare every digest."""
    manifest = archive.read(file)
    say(WHOLE.filled(files=len(manifest["sha256"]), at=manifest["made_at"]))


@click.command("restore")
@ARCHIVE
@click.option(
    "--into", type=click.Path(file_okay=False, path_type=Path), help="Instead of VENTANILLA_HOME."
)
def back(file: Path, into: Path | None) -> None:
    """Bring a backup back into an empty home; never over data, never half."""
    if into is not None:
        _elsewhere(file, into)
    _told(restore.restore(file))


def _elsewhere(file: Path, into: Path) -> None:
    """The same in a process that lives in that home; settings are read once in a process."""
    command = [sys.executable, "-m", "ventanilla", "--lang", language(), "restore", str(file)]
    environment = {**os.environ, "VENTANILLA_HOME": str(into.resolve())}
    sys.exit(subprocess.run(command, env=environment, check=False).returncode)  # noqa: S603 - ours


@click.command()
def inspect() -> None:
    """Walk the ledger, fold every case, open every document; exit 1 where one is wrong."""
    _told(proof.examine())


def _told(found: proof.Proof) -> None:
    said = {name: getattr(found, name) for name in found.__slots__}
    say(PROVEN.filled(**said))
    if not found.opened and found.documents:
        say(UNOPENED)
    sys.exit(0 if found.well else 1)


@click.command(hidden=True)
@click.argument("given")
def proven(given: str) -> None:
    """The last part of a restore, in the home that was restored."""
    click.echo(proof.proven_here(given, stamp_of_machine()))


@click.command("health")
def doctor() -> None:
    """What is well and what is not; exit 1 where people cannot be served, 3 where one may look."""
    found = checks.facts(wiring.clock().now())
    for fact in found:
        click.echo(f"{fact.mark} {fact.name:<16} {fact.said.say(language())}")
    sys.exit(health.exit_code(found))
