"""Reading a zone on a terminal: a picture or its lines in, every field and its standing out."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click
from django.utils import timezone

from ventanilla import wiring
from ventanilla.cli.reading_papers import overruled, paper
from ventanilla.cli.speech import language, say
from ventanilla.kernel.text import Text
from ventanilla.reading import queries
from ventanilla.reading.core.mrz.saying import FIELDS, STANDINGS, WHYS
from ventanilla.reading.core.mrz.values import Mrz
from ventanilla.reading.core.sight import Box, NoneFound
from ventanilla.reading.core.sight import Reading as Found

NONE = Text(
    "No se encontró ninguna zona de lectura mecánica en la imagen.",
    "No machine readable zone was found in the picture.",
)


@click.group()
def command() -> None:
    """Read what is printed on documents; nothing is kept."""


command.add_command(paper)
command.add_command(overruled)


@command.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--lines", is_flag=True, help="FILE (or -) holds the lines of a zone as text.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="Read as of that day, not today.")
def mrz(file: str, lines: bool, as_json: bool, on: Any) -> None:
    """Read the machine readable zone of a passport, card or visa in FILE (JPEG, PNG).

    Ends with 1 where there is no zone or FILE cannot be read, with 2 where it was called wrongly.
    """
    day = on.date() if on else timezone.localdate(wiring.clock().now())
    content = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    found = _read(content, lines, day)
    if isinstance(found, NoneFound):
        click.echo(json.dumps({"found": False}) if as_json else NONE.say(language()))
        raise click.exceptions.Exit(1)
    zone, places = (found, {}) if isinstance(found, Mrz) else (found.mrz, found.places)
    if as_json:
        click.echo(json.dumps(_plain(zone, places), ensure_ascii=False, indent=1))
    else:
        _print(zone)


def _read(content: bytes, lines: bool, day: date) -> Mrz | Found | NoneFound:
    if lines:
        return queries.read_lines(content.decode("utf-8", "replace"), day)
    return queries.read_mrz(content, day, wiring.eye())


def _plain(zone: Mrz, places: dict[str, Box]) -> dict[str, Any]:
    """The zone as JSON; a place is left, top, right and bottom, each from 0 to 1."""
    fields = {
        field.name: {
            "raw": field.raw,
            "text": field.text,
            "value": None if field.value is None else str(field.value),
            "check": field.check,
            "standing": field.standing,
            "why": list(field.why),
            "place": _corners(places.get(field.name)),
        }
        for field in zone.fields
    }
    head = {"found": True, "format": zone.format.name, "lines": list(zone.lines)}
    return {**head, "last_digit": zone.whole, "verified": zone.verified, "fields": fields}


def _corners(box: Box | None) -> list[float] | None:
    if box is None:
        return None
    return [round(side, 4) for side in (box.left, box.top, box.right, box.bottom)]


def _print(zone: Mrz) -> None:
    click.echo(zone.format.name)
    for line in zone.lines:
        click.echo(f"  {line}")
    for field in zone.fields:
        why = "; ".join(WHYS[one].say(language()) for one in field.why)
        standing = STANDINGS[field.standing].say(language())
        shown = "" if field.value is None else str(field.value)
        tail = f" ({why})" if why else ""
        click.echo(f"{FIELDS[field.name].say(language())}: {shown} – {standing}{tail}")
    if not zone.verified:
        say(Text("Una persona debe confirmarlo.", "A person must confirm it."))
