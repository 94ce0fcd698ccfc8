"""The vault from the command line: a new master key, and is every paper what was given?"""

import sys

import click

from ventanilla import wiring
from ventanilla.cli.speech import AS, say, stamp_as, stamp_of_machine
from ventanilla.documents.core.erasing import REASONS
from ventanilla.journeys import erase as rubbing
from ventanilla.journeys import rotate as rotating
from ventanilla.kernel.actor import Role
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import Text
from ventanilla.upkeep import vault

ROTATED = Text(
    "{count} llaves envueltas con la llave maestra nueva; los documentos no se tocaron. Guarde la "
    "nueva como la anterior. La anterior todavía abre las copias de respaldo de antes.",
    "{count} keys wrapped by the new master key; the documents were not touched. Keep the new one "
    "as you kept the old. The old one still opens the backups made before.",
)
FOUND = Text(
    "{documents} documentos: {damaged} dañados, {missing} perdidos, {keyless} sin llave. Objetos "
    "sin documento: {orphans}.",
    "{documents} documents: {damaged} damaged, {missing} missing, {keyless} without key. Objects "
    "without a document: {orphans}.",
)
FORGOTTEN = Text("Llaves olvidadas: {ids}.", "Keys forgotten: {ids}.")
NONE = Text("Ninguna llave está de más.", "No key is left over.")
SWEPT = Text(
    "{count} objetos sin documento, borrados.", "{count} objects without a document removed."
)
OVER_KEPT = Text(
    "{count} papeles por borrar; nadie los borra mientras VENTANILLA_ERASE no lo diga.",
    "{count} papers to erase; nobody erases them unless VENTANILLA_ERASE says so.",
)
OVER_ERASED = Text("{count} papeles que se van a borrar.", "{count} papers about to be erased.")
ERASED = Text("Borrado.", "Erased.")
KINDS = ("damaged", "missing", "keyless", "orphans")


@click.group()
def command() -> None:
    """Where papers lie sealed, and the keys that open them."""


@command.command()
def rotate() -> None:
    """Wrap every document's key under a new master key; may be broken off and run again."""
    say(ROTATED.filled(count=rotating.rotate(stamp=stamp_of_machine())))


@command.command()
def check() -> None:
    """Open every document and compare its digest; exit 1 where one is not what was given."""
    found = vault.check(stamp=stamp_of_machine())
    counts = {kind: len(getattr(found, kind)) for kind in KINDS}
    say(FOUND.filled(documents=found.documents, **counts))
    for kind in KINDS:
        for name in getattr(found, kind):
            click.echo(f"  {kind} {name}")
    if not found.well:
        sys.exit(1)


@command.command()
@click.confirmation_option(prompt="Backups made before can then be opened by nobody. Go on?")
def forget() -> None:
    """Forget the master keys that wrap nothing any more: older backups become unreadable."""
    ids = rotating.forget(stamp=stamp_of_machine())
    say(FORGOTTEN.filled(ids=", ".join(ids)) if ids else NONE)


@command.command()
def over() -> None:
    """List the papers that were kept long enough, with the last day they had to be kept."""
    found = tuple(rubbing.over(legal_day(wiring.clock().now())))
    for one in found:
        click.echo(f"  {one.until} {one.evidence_id} {one.document_id} {one.case_id}")
    say((OVER_ERASED if wiring.erases() else OVER_KEPT).filled(count=len(found)))


@command.command()
@AS
@click.argument("case_id")
@click.argument("document_id")
@click.option("--why", type=click.Choice(list(REASONS)), required=True)
@click.confirmation_option(prompt="Nobody can bring it back. Go on?")
def erase(email: str, case_id: str, document_id: str, why: str) -> None:
    """Erase one paper by destroying its key."""
    stamp = stamp_as(email, Role.OPERATOR)
    rubbing.paper(case_id=case_id, document_id=document_id, why=why, stamp=stamp)
    say(ERASED)


@command.command()
def sweep() -> None:
    """Remove objects without a document, while no server and no worker runs."""
    say(SWEPT.filled(count=vault.sweep()))
