"""The machine readable zone: do its digits agree, and does the application say the same?"""

from collections.abc import Iterator
from datetime import date

from ventanilla.fitness.core.names import bare
from ventanilla.fitness.core.outcome import Check, Outcome, Place, Result
from ventanilla.fitness.core.paper import Paper
from ventanilla.kernel.dates import in_words
from ventanilla.kernel.text import Text
from ventanilla.reading.core.mrz.dates import PartialDate
from ventanilla.reading.core.mrz.saying import FIELDS
from ventanilla.reading.core.mrz.values import Check as Digit
from ventanilla.reading.core.mrz.values import Field, Standing
from ventanilla.reading.core.paper import ZoneRead

NONE = Text(
    "No se ve la zona de lectura mecánica: las líneas de letras y «<» al pie. Tome la foto con "
    "ellas completas y sin brillo.",
    "The machine readable zone is not seen: the lines of letters and “<” at the foot. Photograph "
    "the page with all of them and without glare.",
)
AGREES = Text(
    "Los dígitos de control de la zona concuerdan.", "The check digits of the zone agree."
)
DOUBTS = Text(
    "En la zona hay que mirar: {fields}. Compare con lo impreso.",
    "In the zone, look at: {fields}. Compare with what is printed.",
)
DIFFERS = Text(
    "La solicitud dice {said} y la zona del papel {there} ({field}).",
    "The application says {said} and the paper's zone {there} ({field}).",
)


def check(paper: Paper) -> Iterator[Result]:
    """Where the paper should have a zone: one result, and one for each answer that differs."""
    if not paper.fit.zone:
        return
    if not paper.zones:
        yield paper.result(Check.ZONE, Outcome.UNTOLD, NONE)
        return
    document_id, zone = paper.zones[0]
    yield _digits(paper, document_id, zone)
    yield from _differences(paper, document_id, zone)


def _digits(paper: Paper, document_id: str, zone: ZoneRead) -> Result:
    """A wrong digit is a doubt of the reading before it is one of the paper."""
    open_fields = [field for field in zone.mrz.fields if _open(field)]
    if not open_fields and zone.mrz.verified:
        place = Place(document_id, zone.page, zone.places.get("number"))
        return paper.result(Check.ZONE, Outcome.FITS, AGREES, place)
    names = [FIELDS[field.name] for field in open_fields]
    said = DOUBTS.filled(fields=_listed(names or [FIELDS["number"]]))
    first = open_fields[0].name if open_fields else "number"
    place = Place(document_id, zone.page, zone.places.get(first))
    return paper.result(Check.ZONE, Outcome.DOUBT, said, place)


def _open(field: Field) -> bool:
    """A field with a digit that is not verified, or one that contradicts itself."""
    wrong = field.standing is Standing.WRONG
    return wrong or (field.check is not Digit.NONE and field.standing is not Standing.VERIFIED)


def _listed(names: list[Text]) -> Text:
    return Text(", ".join(one.es.lower() for one in names), ", ".join(n.en.lower() for n in names))


def _differences(paper: Paper, document_id: str, zone: ZoneRead) -> Iterator[Result]:
    """Only what the digits vouch for is held against what was typed."""
    for name, said in _said(paper).items():
        field = zone.mrz.field(name)
        if said and field.standing is Standing.VERIFIED and _plain(field.value) != said:
            text = DIFFERS.filled(
                said=_shown(said), there=_shown(_plain(field.value)), field=FIELDS[name]
            )
            place = Place(document_id, zone.page, zone.places.get(name))
            yield paper.result(Check.ZONE, Outcome.DOUBT, text, place)


def _said(paper: Paper) -> dict[str, str]:
    """The answers that a zone of this paper repeats, by the name of its field."""
    born = paper.person.birth_date
    by_field = {"birth": born.isoformat() if born else ""}
    if paper.evidence.id == "passport":
        by_field["number"] = bare(paper.person.passport_number)
    return by_field


def _plain(value: object) -> str:
    return str(value) if isinstance(value, PartialDate | str) else ""


def _shown(value: str) -> Text:
    try:
        return in_words(date.fromisoformat(value))
    except ValueError:
        return Text(value, value)
