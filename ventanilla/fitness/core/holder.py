"""Is it the applicant's? By every name on it, and by the day of birth."""

from collections.abc import Iterator
from datetime import date

from ventanilla.fitness.core.names import Alike, alike, bare
from ventanilla.fitness.core.outcome import Check, Outcome, Place, Result
from ventanilla.fitness.core.paper import Paper, Person, Seen
from ventanilla.kernel.dates import in_words
from ventanilla.kernel.text import Text
from ventanilla.reading.core.mrz.likeness import Likeness, could_be
from ventanilla.reading.core.mrz.values import Names
from ventanilla.reading.core.text.finding import What

Hit = tuple[Alike, str, Place]
ORDER = tuple(Alike)
OF_ZONE = {
    Likeness.EXACT: Alike.SAME,
    Likeness.LEGAL: Alike.SPELT,
    Likeness.POSSIBLE: Alike.SPELT,
    Likeness.SLIP: Alike.SLIP,
    Likeness.DIFFERENT: Alike.OTHER,
}
SAYS = {
    Alike.SAME: (
        Outcome.FITS,
        Text("El nombre es el de la solicitud: {said}.", "The name is the application's: {said}."),
    ),
    Alike.SPELT: (
        Outcome.FITS,
        Text(
            "Es el mismo nombre escrito de otro modo: {said}.",
            "It is the same name, written in another way: {said}.",
        ),
    ),
    Alike.SLIP: (
        Outcome.DOUBT,
        Text(
            "Se lee «{said}», que se diferencia en una letra del nombre de la solicitud. Mire si "
            "el papel está bien escrito.",
            "It reads “{said}”, one letter off the name in the application. See whether the paper "
            "is spelt right.",
        ),
    ),
    Alike.PART: (
        Outcome.DOUBT,
        Text(
            "Se lee «{said}»: no es el nombre completo de la solicitud, o dice más.",
            "It reads “{said}”: that is not the whole name in the application, or it says more.",
        ),
    ),
}
ANOTHER = Text(
    "Está a nombre de otra persona: {said}. Mire si subió el papel que quería.",
    "It is in another person's name: {said}. See whether you uploaded the paper you meant.",
)
RELATIVE = Text(
    "Está a nombre de otra persona: {said}. Puede ser de un familiar; diga de quién en su "
    "solicitud.",
    "It is in another person's name: {said}. It may be a relative's; say whose in your "
    "application.",
)
ALIKE = Text(
    "Se lee «{said}», que no es el nombre de la solicitud, pero coincide {what}. ¿Es su nombre de "
    "antes, o el de casada o casado?",
    "It reads “{said}”, which is not the name in the application, but {what} is the same. Is it a "
    "former name of yours, or a married one?",
)
BIRTH = Text("la fecha de nacimiento", "the date of birth")
NUMBER = Text("el número de su documento", "the number of your document")
ALSO = Text(
    "La página {page} está a nombre de otra persona: {said}.",
    "Page {page} is in another person's name: {said}.",
)
NONE = Text(
    "No se encontró el nombre de la persona en el papel.",
    "The person's name was not found on the paper.",
)
NOT_SAID = Text(
    "Todavía no escribió su nombre en la solicitud, así que no se pudo comparar: en el papel se "
    "lee {said}.",
    "You have not typed your name in the application yet, so nothing could be compared: the paper "
    "reads {said}.",
)
BORN = Text(
    "El papel da otra fecha de nacimiento que la solicitud: {day}.",
    "The paper gives another date of birth than the application: {day}.",
)


def check(paper: Paper) -> Iterator[Result]:
    """One result for the name; one more where a page is another's, or the day of birth another."""
    name = _name(paper)
    yield name
    if name.outcome in (Outcome.FITS, Outcome.DOUBT) and paper.fit.holder == "applicant":
        yield from _strangers(paper)
    yield from _born(paper)


def _name(paper: Paper) -> Result:
    hits = sorted(_hits(paper), key=lambda hit: ORDER.index(hit[0]))
    if not hits:
        return paper.result(Check.HOLDER, Outcome.UNTOLD, NONE)
    how, said, place = hits[0]
    if not paper.person.surnames:
        return paper.result(Check.HOLDER, Outcome.UNTOLD, NOT_SAID.filled(said=said), place)
    if how is not Alike.OTHER:
        outcome, text = SAYS[how]
        return paper.result(Check.HOLDER, outcome, text.filled(said=said), place)
    return _another(paper, hits)


def _another(paper: Paper, hits: list[Hit]) -> Result:
    """Only a name that a label vouches for makes it another person's."""
    sure = {one.finding.said for one in paper.seen(What.HOLDER) if one.finding.sure}
    named = [hit for hit in hits if hit[1] in sure] or [
        hit for hit in hits if any(hit[2].page == zone.page for _, zone in paper.zones)
    ]
    if not named:
        return paper.result(Check.HOLDER, Outcome.UNTOLD, NONE)
    _, said, place = named[0]
    what = _vouches(paper) if _shares(paper.person, said) else None
    if what:
        text = ALIKE.filled(said=said, what=what)
        return paper.result(Check.HOLDER, Outcome.DOUBT, text, place)
    if paper.fit.holder == "family":
        return paper.result(Check.HOLDER, Outcome.DOUBT, RELATIVE.filled(said=said), place)
    return paper.result(Check.HOLDER, Outcome.UNFIT, ANOTHER.filled(said=said), place)


def _strangers(paper: Paper) -> Iterator[Result]:
    """The first page that is what is asked for, and is in nobody's name but another's; a zone
    speaks for its own page."""
    right = {one.page for one in paper.seen(What.KIND) if one.value in paper.fit.kinds}
    right -= {(document_id, zone.page) for document_id, zone in paper.zones}
    by_page: dict[tuple[str, int], list[Seen]] = {}
    for one in paper.seen(What.HOLDER):
        if one.page in right:
            by_page.setdefault(one.page, []).append(one)
    who = paper.person
    for named in by_page.values():
        own = any(alike(who.surnames, who.given_names, x.value) is not Alike.OTHER for x in named)
        if named[0].finding.sure and not own:
            said = ALSO.filled(page=named[0].finding.page, said=named[0].finding.said)
            yield paper.result(Check.HOLDER, Outcome.DOUBT, said, named[0].place)
            return


def _shares(who: Person, said: str) -> bool:
    """Whether one of the given names stands there: a married name changes the others."""
    return any(alike("", name, said) is not Alike.OTHER for name in who.given_names.split())


def _vouches(paper: Paper) -> Text | None:
    """What the paper says of the applicant and of hardly anybody else."""
    own = {bare(paper.person.passport_number), bare(paper.person.carne_number)} - {""}
    sure = [one for what in (What.DOCUMENT, What.BORN) for one in paper.seen(what)]
    told = {bare(one.value) for one in sure if one.finding.sure}
    if own & told:
        return NUMBER
    born = paper.person.birth_date
    return BIRTH if born and bare(born.isoformat()) in told else None


def _hits(paper: Paper) -> Iterator[Hit]:
    who = paper.person
    for one in paper.seen(What.HOLDER):
        yield alike(who.surnames, who.given_names, one.value), one.finding.said, one.place
    for document_id, zone in paper.zones:
        names = zone.mrz.field("names")
        if isinstance(names.value, Names):
            place = Place(document_id, zone.page, zone.places.get("names"))
            yield _in_zone(who, names.value), str(names.value), place


def _in_zone(who: Person, names: Names) -> Alike:
    return OF_ZONE[could_be(who.surnames, who.given_names, names)]


def _born(paper: Paper) -> Iterator[Result]:
    said = paper.person.birth_date
    found = [one for one in paper.seen(What.BORN) if one.finding.sure]
    if said and found and all(one.value != said.isoformat() for one in found):
        text = BORN.filled(day=in_words(date.fromisoformat(found[0].value)))
        yield paper.result(Check.HOLDER, Outcome.DOUBT, text, found[0].place)
