"""The reading doors: a picture, or lines, in; every field with its standing out."""

from datetime import date

from ventanilla.reading.core.mrz.parsing import parse, tidy
from ventanilla.reading.core.mrz.values import Mrz
from ventanilla.reading.core.sight import NoneFound, Reading, around
from ventanilla.reading.ports import Eye


def read_mrz(picture: bytes, on: date, eye: Eye) -> Reading | NoneFound:
    """The zone on a JPEG or PNG, read on the day `on` (for the century of its dates).

    Refusals "no-picture" and "picture-too-large".
    """
    seen = eye.look(picture)
    if seen is None:
        return NoneFound()
    mrz = parse(seen.lines, on, seen.unsure)
    places = {
        field.name: around(seen.boxes[field.place.row][field.place.start : field.place.end])
        for field in mrz.fields
    }
    return Reading(mrz, places, seen.likeness)


def read_lines(text: str, on: date) -> Mrz:
    """The zone that somebody typed or pasted; Refusal "no-zone" where it is none."""
    return parse(tidy(text), on)
