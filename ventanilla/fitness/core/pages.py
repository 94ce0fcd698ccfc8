"""Can it be read, and is all of it there?"""

from collections.abc import Iterator

from ventanilla.fitness.core.outcome import Check, Outcome, Place, Result
from ventanilla.fitness.core.paper import Paper
from ventanilla.kernel.text import Text
from ventanilla.reading.core.paper import Legible
from ventanilla.reading.core.text.finding import What

WELL = Text("Se lee bien.", "It can be read well.")
HARDLY = Text(
    "La página {page} se lee con dificultad. Si puede, tome otra foto con buena luz y sin moverse.",
    "Page {page} is hard to read. If you can, photograph it again in good light, holding still.",
)
NOT = Text(
    "La página {page} no se pudo leer aquí. Si está en otro alfabeto, está bien así. Si no, tome "
    "otra foto: con luz de día, de frente, sin mover la mano.",
    "Page {page} could not be read here. If it is in another alphabet, that is fine. If not, "
    "photograph it again: in daylight, from straight above, holding still.",
)
EMPTY = Text(
    "En la página {page} no se ve ningún texto. Mire si es la foto del papel; si está oscura, tome "
    "otra con luz de día.",
    "No text is seen on page {page}. See whether it is the photograph of the paper; if it is dark, "
    "take another in daylight.",
)
UNTOLD = Text(
    "Esta página no se leyó aquí; una persona la mirará.",
    "This page was not read here; a person will look at it.",
)
SAYS = {
    Legible.EMPTY: (Outcome.DOUBT, EMPTY),
    Legible.NOT: (Outcome.DOUBT, NOT),
    Legible.HARDLY: (Outcome.DOUBT, HARDLY),
    Legible.UNTOLD: (Outcome.UNTOLD, UNTOLD),
}
MISSING = Text(
    "Se esperan {wanted} páginas o lados y hay {there}. Suba lo que falta como otro archivo.",
    "{wanted} pages or sides are expected and {there} is there. Upload what is missing as another "
    "file.",
)
LACKING = Text(
    "El papel dice que tiene {whole} páginas. No se ven estas: {missing}. Súbalas como otro "
    "archivo.",
    "The paper says that it has {whole} pages. These are not seen: {missing}. Upload them as "
    "another file.",
)
CUT = Text(
    "Se leyeron las primeras {read} páginas de {all}.",
    "The first {read} pages of {all} were read.",
)


def legibility(paper: Paper) -> Iterator[Result]:
    """The page that is worst; what a zone was found on is no empty page."""
    zoned = {(document_id, zone.page) for document_id, zone in paper.zones}
    by_state = {
        page.legible: Place(document_id, page.number)
        for document_id, page in reversed(paper.pages)
        if not (page.legible is not Legible.UNTOLD and (document_id, page.number) in zoned)
    }
    for state, (outcome, text) in SAYS.items():
        if state in by_state:
            place = by_state[state]
            said = text.filled(page=place.page)
            yield paper.result(Check.LEGIBILITY, outcome, said, place)
            return
    yield paper.result(Check.LEGIBILITY, Outcome.FITS, WELL)


def complete(paper: Paper) -> Iterator[Result]:
    """As many sides as it has; and whether some pages were left out of the reading."""
    there = sum(one.read.pages_in_all for one in paper.given)
    if there < paper.fit.sides:
        said = MISSING.filled(wanted=paper.fit.sides, there=there)
        yield paper.result(Check.PAGES, Outcome.DOUBT, said)
    yield from _lacking(paper)
    for one in paper.given:
        if one.read.cut:
            said = CUT.filled(read=len(one.read.pages), all=one.read.pages_in_all)
            yield paper.result(Check.PAGES, Outcome.UNTOLD, said, Place(one.document_id, 1))


def _lacking(paper: Paper) -> Iterator[Result]:
    """Pages that others count and that are not there; one without a number may be any of them."""
    told = {one.page: one.value.split("/") for one in paper.seen(What.LEAF)}
    unnumbered = len(paper.pages) - len(told)
    for whole in sorted({int(whole) for _, whole in told.values()}):
        there = {int(number) for number, of_all in told.values() if int(of_all) == whole}
        missing = [number for number in range(1, whole + 1) if number not in there]
        if len(missing) > unnumbered:
            first = next(page for page, (_, of_all) in told.items() if int(of_all) == whole)
            said = LACKING.filled(whole=whole, missing=", ".join(map(str, missing)))
            yield paper.result(Check.PAGES, Outcome.DOUBT, said, Place(*first))
            return
