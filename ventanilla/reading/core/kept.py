"""A reading as JSON text, for whoever keeps it; what is kept reads back as it was."""

import json
from dataclasses import astuple
from datetime import date
from typing import Any

from ventanilla.reading.core.paper import PageRead, PaperRead, ZoneRead
from ventanilla.reading.core.sight import Box
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.page import By

FORM = 1  # of what is written here; another one is not read


def kept(read: PaperRead) -> str:
    """All of it on one line."""
    return json.dumps(
        {
            "form": FORM,
            "pages": [[page.number, page.by, page.words, page.sure] for page in read.pages],
            "pages_in_all": read.pages_in_all,
            "found": [_finding(one) for one in read.found],
            "zone": _zone(read.zone) if read.zone else None,
        },
        ensure_ascii=False,
    )


def told(text: str) -> PaperRead:
    """What was kept; ValueError for anything else."""
    plain = json.loads(text)
    if not isinstance(plain, dict) or plain.get("form") != FORM:
        raise ValueError("this is no reading that we kept")
    zone = plain["zone"]
    return PaperRead(
        tuple(PageRead(number, By(by), words, sure) for number, by, words, sure in plain["pages"]),
        plain["pages_in_all"],
        tuple(_told_finding(one) for one in plain["found"]),
        _told_zone(zone) if zone else None,
    )


def _finding(one: Finding) -> list[Any]:
    return [one.what, one.value, one.said, one.page, _box(one.box), one.sure]


def _told_finding(plain: list[Any]) -> Finding:
    what, value, said, page, box, sure = plain
    return Finding(What(what), value, said, page, Box(*box), sure)


def _zone(zone: ZoneRead) -> dict[str, Any]:
    return {
        "page": zone.page,
        "on": zone.on.isoformat(),
        "lines": zone.lines,
        "unsure": sorted(zone.unsure),
        "places": {name: _box(box) for name, box in zone.places.items()},
    }


def _told_zone(plain: dict[str, Any]) -> ZoneRead:
    return ZoneRead(
        plain["page"],
        date.fromisoformat(plain["on"]),
        tuple(plain["lines"]),
        frozenset((row, column) for row, column in plain["unsure"]),
        {name: Box(*box) for name, box in plain["places"].items()},
    )


def _box(box: Box) -> list[float]:
    """Four places of a decimal: a tenth of a millimetre on A4 is three of them."""
    return [round(side, 4) for side in astuple(box)]
