"""Addresses: after a label, or where running text says that something lies."""

from collections.abc import Iterator

from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.label import Label
from ventanilla.reading.core.text.labels import Named, Span, places, trimmed
from ventanilla.reading.core.text.phrases import Phrases, flat
from ventanilla.reading.core.text.plain import plain, words
from ventanilla.reading.core.text.scene import Scene

LONG = 130  # letters
OFFICE = "direccion"  # an address, and an office: "Dirección General de"
FEWEST = 2  # words
MOST = 4  # of a page
ENDS = Phrases(
    {
        "end": flat(
            "gemeldet ist | gemeldet | wohnhaft ist | doy fe | en adelante | a quien",
            "hereinafter | y de la otra | declara | por el plazo | inscrito en | to the tenant",
            "ci-après | nachfolgend | el mismo que | la misma que | cuyo | para uso",
            "de propiedad de | por un plazo | destinado | as landlord | and | que en",
            "di seguito | forma de pago | declaro | otorgo | según | a la fecha",
        )
    }
)


SHORTENED = words(
    "av jr dpto urb mz lt psje pje nro int of ofic edif st rd ave apt str dist prov dep col cdra "
    "km ca cl dto no pza plza res asoc sec gral ste bd blvd strasse ap apto rua pte sta sto dra dr "
    "alt bl blq lote mza piso bldg flr hwy ln sq"
)


def addresses(scene: Scene) -> Iterator[Finding]:
    """At most a few of a page; sure where a label stands before it."""
    said: set[str] = set()
    sorts = {Label.PREMISES, Label.ADDRESS}
    labels = [one for one in scene.labels if one.label in sorts]
    let = Kind.LEASE in scene.kinds and any(one.label is Label.PREMISES for one in labels)
    for label in sorted(labels, key=lambda one: one.label is Label.ADDRESS):
        office = scene.flow.plain.startswith(OFFICE, label.start) and not _told(scene, label)
        if len(said) < MOST and not office and not scene.within_form(label.start):
            span = _span(scene, label)
            value = scene.flow.said(*span) if span else ""
            if span and value not in said:
                said.add(value)
                yield scene.flow.finding(
                    What.ADDRESS, value, span, not let or label.label is Label.PREMISES
                )


def _told(scene: Scene, label: Named) -> bool:
    """Whether a colon, or another cell, sets the label apart from what it names."""
    colon = ":" in scene.flow.raw[label.end : label.end + 3]
    return colon or (label.leads and label.end >= scene.flow.cell(label.start).end - 1)


def _span(scene: Scene, label: Named) -> Span | None:
    told = ":" in scene.flow.raw[label.end : label.end + 3]
    if not label.leads or (not told and label.rest > label.end + 2):
        return _sound(scene, _sentence(scene, label.end))
    return next((p for place in places(scene.flow, label) if (p := _sound(scene, place))), None)


def _sound(scene: Scene, place: Span) -> Span | None:
    start, end = trimmed(scene.flow, place[0], min(place[1], place[0] + LONG))
    text = scene.flow.said(start, end)
    return (start, end) if len(text.split()) >= FEWEST and _has_letters(text) else None


def _has_letters(text: str) -> bool:
    return sum(char.isalpha() for char in text) >= 5


def _sentence(scene: Scene, start: int) -> Span:
    """To the end of the sentence, over the end of a line; "Av." and "dpto." end none."""
    raw, last = scene.flow.raw, min(len(scene.flow.raw), start + LONG)
    for hit in ENDS.hits(scene.flow.tokens[scene.flow.token_at(start) : scene.flow.token_at(last)]):
        last = min(last, hit.start)
    at = start
    while at < last and not _stops(raw, at, start):
        at += 1
    return start, at


def _stops(raw: str, at: int, start: int) -> bool:
    if raw[at] in ";\t":
        return True
    if raw[at] != "." or not raw[at + 1 : at + 2].isspace():
        return False
    word = plain(raw[start:at]).split()[-1:] or [""]
    return len(word[0]) > 1 and word[0] not in SHORTENED
