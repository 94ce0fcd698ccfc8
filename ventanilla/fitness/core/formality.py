"""What must be done to a paper: its translation, and its apostille or legalisation."""

from collections.abc import Iterator
from datetime import date

from ventanilla.fitness.core.outcome import Check, Outcome, Place, Result
from ventanilla.fitness.core.paper import BESIDE, Paper, Seen
from ventanilla.kernel.citation import Citation
from ventanilla.kernel.countries import country
from ventanilla.kernel.dates import in_words
from ventanilla.kernel.text import Text
from ventanilla.reading.core.paper import Legible
from ventanilla.reading.core.text.finding import What
from ventanilla.reading.core.text.kinds import Kind

SPANISH, PERU = "es", "PE"
ENOUGH = 6  # of the ten fields: photographs lose some
IN_SPANISH = Text("Está en español.", "It is in Spanish.")
TRANSLATED = Text(
    "Viene con su traducción, firmada por {who}.", "It comes with its translation, signed by {who}."
)
BY_WHOM = Text(
    "Viene con una traducción, pero no se ve quién la hizo. Quien traduce firma y pone su nombre y "
    "su documento.",
    "It comes with a translation, but who made it is not seen. The translator signs and gives "
    "their name and document.",
)
NOT_TRANSLATED = Text(
    "No está en español y no se ve la traducción. Súbala aquí mismo, como otro archivo.",
    "It is not in Spanish and no translation is seen. Upload it right here, as another file.",
)
NO_LANGUAGE = Text(
    "No se pudo ver en qué idioma está.", "Which language it is in could not be seen."
)
OF_PERU = Text(
    "Se emitió en el Perú: no lleva apostilla.", "It was issued in Peru: it needs no apostille."
)
APOSTILLED = Text(
    "Lleva apostilla n.º {number} ({country}), que certifica la firma de {who}.",
    "It carries apostille no. {number} ({country}), which certifies the signature of {who}.",
)
NUMBERED = Text(
    "Lleva apostilla n.º {number} ({country}).", "It carries apostille no. {number} ({country})."
)
STRANGER = Text(
    "Lleva apostilla. Certifica la firma de {who}, y ni ese nombre ni ese sello se leen en el "
    "papel. Mire que sea la apostilla de este papel.",
    "It carries an apostille. It certifies the signature of {who}, and neither that name nor that "
    "seal can be read on the paper. See that it is this paper's apostille.",
)
ELSEWHERE = Text(
    "La apostilla es de otro país ({country}) que el papel ({issuer}): parece de otro documento.",
    "The apostille is of another country ({country}) than the paper ({issuer}): it looks like "
    "another paper's.",
)
EARLY = Text(
    "La apostilla es del {day}, anterior al papel: parece de otro documento.",
    "The apostille is of {day}, before the paper itself: it looks like another paper's.",
)
INCOMPLETE = Text(
    "Se ve una apostilla, pero no se leen todos sus datos ({seen} de 10).",
    "An apostille is seen, but not all of it can be read ({seen} of 10 fields).",
)
UNREAD = Text(
    "Se ve una apostilla, pero aquí no se pudieron leer sus datos. Una persona la mirará.",
    "An apostille is seen, but its data could not be read here. A person will look at it.",
)
LEGALISED = Text("Se ve una legalización.", "A legalisation is seen.")
NOT_APOSTILLED = Text(
    "No se ve la apostilla ni la legalización. Suele estar al reverso o en hoja aparte: súbala "
    "aquí mismo, como otro archivo.",
    "Neither apostille nor legalisation is seen. It is often on the back or on a sheet of its own: "
    "upload it right here, as another file.",
)
WHERE_FROM = Text(
    "No se ve apostilla, y no se sabe en qué país se emitió. Si es extranjero, la lleva.",
    "No apostille is seen, and where the paper was issued is not known. A foreign one carries it.",
)
UNSEEN = Text(
    "Hay páginas que no se leyeron bien: puede estar en ellas.",
    "Some pages could not be read well: it may be on them.",
)


def language(paper: Paper) -> Iterator[Result]:
    """Where the definition speaks of a translation."""
    cite = _cite(paper, "translation")
    if cite is None:
        return
    outcome, text, place = _language(paper)
    yield Result(Check.LANGUAGE, outcome, text, cite, place)


def _language(paper: Paper) -> tuple[Outcome, Text, Place | None]:
    told = [one for one in paper.seen(What.LANGUAGE) if one.finding.sure]
    beside = paper.pages_of(Kind.APOSTILLE)
    own = [one for one in told if one.page not in beside]
    foreign = [one for one in own if one.value != SPANISH]
    if not own:
        return Outcome.UNTOLD, NO_LANGUAGE, None
    if not foreign:
        return Outcome.FITS, IN_SPANISH, own[0].place
    return _translation(paper, own, foreign[0])


def _translation(
    paper: Paper, own: list[Seen], foreign: Seen
) -> tuple[Outcome, Text, Place | None]:
    """A simple translation by an identified translator is enough (LPAG arts 41.1.2 and 41.3)."""
    who = next(paper.seen(What.TRANSLATOR), None)
    known = next(paper.seen(What.TRANSLATOR_ID), None)
    said = next(paper.seen(What.CERTIFIED), None)
    if who and known:
        return Outcome.FITS, TRANSLATED.filled(who=who.value), who.place
    if who or said or any(one.value == SPANISH for one in own):
        place = (who or said or foreign).place
        return Outcome.DOUBT, BY_WHOM, place
    if not _all_legible(paper):
        return Outcome.UNTOLD, UNSEEN, foreign.place
    return Outcome.UNFIT, NOT_TRANSLATED, foreign.place


def apostille(paper: Paper) -> Iterator[Result]:
    """Where the definition speaks of one, and the paper is not Peru's own."""
    cite = _cite(paper, "apostille")
    if cite is None:
        return
    outcome, text, place = _apostille(paper)
    yield Result(Check.FORMALITY, outcome, text, cite, place)


def _apostille(paper: Paper) -> tuple[Outcome, Text, Place | None]:
    fields = _fields(paper)
    if len(fields) >= ENOUGH:
        return _stamped(paper, fields)
    legalised = next(paper.seen(What.LEGALISED), None)
    if legalised:
        return Outcome.FITS, LEGALISED, legalised.place
    seen = next((o for o in paper.seen(What.KIND) if o.value == "apostille"), None)
    if fields or seen:
        place = seen.place if seen else None
        text = INCOMPLETE.filled(seen=len(fields)) if fields else UNREAD
        return Outcome.DOUBT, text, place
    return _none(paper)


def _stamped(paper: Paper, fields: dict[str, Seen]) -> tuple[Outcome, Text, Place | None]:
    place = next(iter(fields.values())).place
    day = _day(fields)
    beside = paper.beside
    own = (one for one in paper.seen(What.ISSUED) if one.page not in beside and one.finding.sure)
    issued = min((one.value for one in own), default="")
    if day and issued and day.isoformat() < issued:
        return Outcome.DOUBT, EARLY.filled(day=in_words(day)), place
    where = _country(paper, fields)
    issuer = _issuer(paper, fields)
    if issuer:
        said = ELSEWHERE.filled(country=where, issuer=country(issuer.value))
        return Outcome.DOUBT, said, issuer.place
    stranger = next(paper.seen(What.STRANGER), None)
    if stranger and _all_legible(paper):
        return Outcome.DOUBT, STRANGER.filled(who=stranger.value), stranger.place
    who, number = _value(fields, "2"), _value(fields, "8")
    text = NUMBERED if who == "?" else APOSTILLED
    return Outcome.FITS, text.filled(number=number, country=where, who=who), place


def _country(paper: Paper, fields: dict[str, Seen]) -> Text | str:
    """In the reader's language where it is known, else as it stands in the first field."""
    form = {one.page for one in fields.values()}
    told = (one.value for one in paper.seen(What.COUNTRY) if one.finding.sure and one.page in form)
    known = next((code for code in told if code != "XX"), None)
    return country(known) if known else _value(fields, "1")


def _issuer(paper: Paper, fields: dict[str, Seen]) -> Seen | None:
    """The paper's own country, where it surely is not the apostille's."""
    form = {one.page for one in fields.values()}
    told = [one for one in paper.seen(What.COUNTRY) if one.finding.sure and one.value != "XX"]
    of_form = {one.value for one in told if one.page in form}
    apart = form | paper.beside
    own = [one for one in told if one.page not in apart]
    different = of_form and own and not of_form & {one.value for one in own}
    return own[0] if different else None


def _none(paper: Paper) -> tuple[Outcome, Text, Place | None]:
    beside = paper.beside  # a translator's oath names Peru
    told = (one for one in paper.seen(What.COUNTRY) if one.page not in beside)
    issuer = next((one for one in told if one.finding.sure), None)
    if issuer and issuer.value == PERU:
        return Outcome.FITS, OF_PERU, issuer.place
    if not _all_legible(paper):
        return Outcome.UNTOLD, UNSEEN, None
    languages = {one.value for one in paper.seen(What.LANGUAGE) if one.finding.sure}
    if issuer is None and languages <= {SPANISH}:
        return Outcome.DOUBT, WHERE_FROM, None
    return Outcome.UNFIT, NOT_APOSTILLED, issuer.place if issuer else None


def _fields(paper: Paper) -> dict[str, Seen]:
    """The fields of the Hague form that were found, by their number; those of a translation of it
    only where nothing else has them."""
    translated = paper.pages_of(*BESIDE) - paper.pages_of(Kind.APOSTILLE)
    found = sorted(paper.seen(What.APOSTILLE), key=lambda one: one.page not in translated)
    return {one.value.partition(":")[0]: one for one in found}


def _value(fields: dict[str, Seen], number: str) -> str:
    return fields[number].value.partition(":")[2].strip() if number in fields else "?"


def _day(fields: dict[str, Seen]) -> date | None:
    try:
        return date.fromisoformat(_value(fields, "6"))
    except ValueError:
        return None


def _all_legible(paper: Paper) -> bool:
    return all(page.legible is Legible.WELL for _, page in paper.pages) and not any(
        one.read.cut for one in paper.given
    )


def _cite(paper: Paper, formality: str) -> Citation | None:
    return next((one.cite for one in paper.evidence.formalities if one.id == formality), None)
