"""Reading a whole paper on a terminal, and how often officers saw a check otherwise."""

import io
import json
import sys
from dataclasses import asdict
from pathlib import Path

import click
from django.utils import timezone

from ventanilla import wiring
from ventanilla.cli.speech import language, say
from ventanilla.documents.adapters.leaves import OpenLeaves
from ventanilla.documents.core.kinds import PDF_WITHIN, kind_of
from ventanilla.journeys import rule
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.reading import queries
from ventanilla.reading.core.paper import PaperRead
from ventanilla.reading.core.text.engines import missing
from ventanilla.reading.queries import Readers

CLOSED = Text(
    "El archivo no se puede abrir: está dañado o tiene contraseña.",
    "The file cannot be opened: it is damaged or has a password.",
)
NOTHING = Text("No se encontró nada que decir.", "Nothing was found to tell.")
COUNTED = Text(
    "{check}: {rulings} miradas, {overruled} vistas de otro modo",
    "{check}: {rulings} looked at, {overruled} seen otherwise",
)


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def paper(file: str, as_json: bool) -> None:
    """Read FILE (PDF, JPEG, PNG; - for standard input) and tell what it says and where.

    Nothing is kept. Ends with 1 where FILE cannot be read, with 2 where it was called wrongly.
    """
    content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    read = _read(content)
    if as_json:
        click.echo(json.dumps(_plain(read), ensure_ascii=False, indent=1))
        return
    if any(page.by == "unread" for page in read.pages) and wiring.engine() is None:
        say(missing().why)
    _print(read)


def _read(content: bytes) -> PaperRead:
    reader = wiring.reader(kind_of(content[:PDF_WITHIN]))
    opened = reader.open(io.BytesIO(content))
    if opened.reason:
        raise Refusal("closed", CLOSED)
    leaves = OpenLeaves(content, reader, opened.pages)
    readers = Readers(wiring.eye(), wiring.engine())
    day = timezone.localdate(wiring.clock().now())
    return queries.read_paper(leaves, day, readers, _nobody)


def _nobody(_: int) -> None:
    """A terminal does not show how far it is: a page takes a second."""


def _plain(read: PaperRead) -> dict[str, object]:
    pages = [{**asdict(page), "legible": page.legible} for page in read.pages]
    zone = list(read.zone.lines) if read.zone else None
    found = [asdict(one) for one in read.found]
    return {"pages": pages, "pages_in_all": read.pages_in_all, "zone": zone, "found": found}


def _print(read: PaperRead) -> None:
    for page in read.pages:
        click.echo(f"{page.number}/{read.pages_in_all} · {page.by} · {page.legible}")
    for line in read.zone.lines if read.zone else ():
        click.echo(f"  {line}")
    for one in read.found:
        sure = "" if one.sure else " ?"
        click.echo(f"{one.what:14} {one.value}{sure}  (p. {one.page})")
    if not read.found and not read.zone:
        say(NOTHING)


@click.command()
def overruled() -> None:
    """How often officers saw each check otherwise than the machine."""
    for one in rule.overruled():
        words = {"check": one.check.value, "rulings": one.rulings, "overruled": one.overruled}
        click.echo(COUNTED.filled(**words).say(language()))
