"""What makes a foreign paper count here: its apostille or legalisation, and its translation."""

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from ventanilla.demo.specimens.gallery.papers.facts import Draft, Fact, day, page, text
from ventanilla.demo.specimens.gallery.papers.states import MINISTRIES, STATES, State, office
from ventanilla.demo.specimens.gallery.papers.writing import dated
from ventanilla.demo.specimens.sheet import Apostille, Letter, Prose, Rows, Signatures
from ventanilla.reading.core.text.finding import What
from ventanilla.reading.core.text.kinds import Kind

Translator = Literal["simple", "certified", "anonymous"]
BACK = {"es": "Reverso", "en": "Reverse", "fr": "Verso", "pt": "Verso", "de": "Rückseite"}
# Own languages of the form, and those beside: one language, two, three.
ALSO = {
    "es": ("en", "fr"),
    "en": ("fr", "es"),
    "fr": ("en", "es"),
    "pt": ("en", "fr"),
    "de": ("en",),
}
LABELS = {
    What.NUMBER: "Número",
    What.HOLDER: "Nombre",
    What.BORN: "Fecha de nacimiento",
    What.DOCUMENT: "Pasaporte n.º",
    What.ISSUED: "Fecha de emisión",
}
TRANSLATED = {
    Kind.RECORD: ("Certificado de antecedentes penales", "No registra antecedentes penales."),
    Kind.BIRTH: ("Partida de nacimiento", "Copia fiel del registro de nacimientos."),
}
TONGUES = {"en": "inglés", "fr": "francés", "pt": "portugués", "de": "alemán"}
FAITHFUL = "traducción fiel y completa"
TRANSLATORS = ("Teresa Inventada Ríos", "Tomás Supuesto Lara", "Irma Ficticia Peña")


@dataclass(frozen=True, slots=True)
class Stamped:
    """An apostille as it will be printed, with its facts."""

    form: Apostille
    facts: tuple[Fact, ...]


def where_issued(draft: Draft, language: str) -> State:
    """The state whose paper it is."""
    code = next(fact.value for fact in draft.facts if fact.what is What.COUNTRY)
    return next(one for one in STATES if (one.code, one.language) == (code, language))


def apostille(draft: Draft, language: str, on: date, chance: random.Random) -> Stamped:
    """The form for this paper, in one language or more."""
    where = where_issued(draft, language)
    by = office(MINISTRIES, where)
    several = chance.random() < 0.5
    form = Apostille(
        country=where.name,
        signed_by=draft.signatory,
        capacity=draft.capacity,
        seal_of=draft.seal,
        place=where.city,
        day=dated(on, language),
        by=by.name,
        number=f"{on:%Y}-{chance.randrange(10**6):06d}",
        signatory=by.signatory,
        language=language,
        also=ALSO[language][: chance.choice((1, 2))] if several else (),
        frame="table" if several else "square",
    )
    return Stamped(form, _fields(form, on))


def _fields(form: Apostille, on: date) -> tuple[Fact, ...]:
    """One for each field that is filled with words: the ninth is a stamp."""
    told = (
        (1, form.country),
        (2, form.signed_by),
        (3, form.capacity),
        (4, form.seal_of),
        (5, form.place),
        (7, form.by),
        (8, form.number),
        (10, form.signatory),
    )
    sixth = Fact(What.APOSTILLE, f"6: {on.isoformat()}", (form.day,))
    others = [Fact(What.APOSTILLE, f"{number}: {said}", (said,)) for number, said in told]
    return (*others[:5], sixth, *others[5:])


def placed(draft: Draft, stamped: Stamped, language: str, chance: random.Random) -> Draft:
    """The apostille on a page of its own, on the back, or below the last page's words."""
    form, facts = stamped.form, stamped.facts
    last = draft.sheets[-1]
    kind = Fact(What.KIND, Kind.APOSTILLE.value)
    how = chance.choice(("own", "back", "below"))
    if how == "below" and isinstance(last, Letter):
        # Beside the certificate's own kind: one page shows both.
        form = replace(form, frame="table")
        joined = replace(last, blocks=(*last.blocks, form))
        return replace(
            draft, sheets=(*draft.sheets[:-1], joined), facts=(*draft.facts, kind, *facts)
        )
    sheet = form if how == "own" else _back(form, draft, language)
    told = (*draft.facts, *page(Kind.APOSTILLE, language), *facts)
    return replace(draft, sheets=(*draft.sheets, sheet), facts=told)


def _back(form: Apostille, draft: Draft, language: str) -> Letter:
    return Letter(
        issuer=draft.seal,
        address="",
        title=BACK[language],
        blocks=(form,),
        language=language,
        design="centred",
    )


def legalised(draft: Draft, city: str, on: date, chance: random.Random) -> Draft:
    """By the consulate of Peru, then by the Foreign Ministry: for states without apostilles."""
    said = (
        f"El Consulado General del Perú en {city} (ficticio) LEGALIZA la firma que antecede, de "
        f"{draft.signatory}, {draft.capacity}, sin juzgar el contenido del documento.",
        f"{city}, {dated(on, 'es')}. Actuación n.º {chance.randrange(10**4):04d}.",
    )
    then = (
        "El Ministerio de Relaciones Exteriores del Perú (ficticio) legaliza la firma del "
        "funcionario consular que antecede.",
        f"Lima, {dated(on + timedelta(days=6), 'es')}. "
        f"Legalización n.º {chance.randrange(10**6):06d}.",
    )
    consul, clerk = ("Cónsul Sin Nombre", "Cónsul General"), ("Olga Nadie Ruiz", "Legalizaciones")
    sheet = Letter(
        issuer=f"Consulado General del Perú en {city} (ficticio)",
        address="Legalización consular",
        title="Legalización de firma",
        blocks=(
            Prose(said),
            Signatures((consul,), "Consulado del Perú"),
            Prose(then, title="Ministerio de Relaciones Exteriores"),
            Signatures((clerk,), "Relaciones Exteriores"),
        ),
        colour="#7a1f1f",
    )
    facts = (
        Fact(What.LANGUAGE, "es"),
        Fact(What.LEGALISED, "consulate", ("Consulado General del Perú",)),
        Fact(What.LEGALISED, "ministry", ("Ministerio de Relaciones Exteriores",)),
    )
    return replace(draft, sheets=(*draft.sheets, sheet), facts=(*draft.facts, *facts))


def translation(
    draft: Draft, language: str, by: Translator, on: date, chance: random.Random
) -> Draft:
    """The paper and its apostille in Spanish behind it; anonymous: nobody says that they did it."""
    name, licence = chance.choice(TRANSLATORS), f"{chance.randrange(10**8):08d}"
    repeated = tuple(_in_spanish(fact) for fact in draft.facts if fact.what in LABELS)
    kind = next(Kind(fact.value) for fact in draft.facts if fact.what is What.KIND)
    title, clean = TRANSLATED[kind]
    rows = tuple((LABELS[fact.what], " ".join(fact.said)) for fact in repeated)
    blocks = (
        Rows((*rows, ("Texto", clean)), title=title),
        *_apostille_in_spanish(draft.facts),
    )
    sheet = Letter(
        issuer=_issuer(by, name),
        address=_address(by, licence),
        title=f"Traducción del {TONGUES[language]} al español",
        number="" if by == "anonymous" else f"Lima, {dated(on, 'es')}",
        blocks=(*blocks, *_declared(by, name, licence, language)),
        colour="#4c3a6b",
        design=chance.choice(("head", "centred")),
    )
    facts = (*page(Kind.TRANSLATION, "es"), *repeated, *_translator(by, name, licence))
    return replace(draft, sheets=(*draft.sheets, sheet), facts=(*draft.facts, *facts))


def _in_spanish(fact: Fact) -> Fact:
    if fact.what in (What.BORN, What.ISSUED):
        value = date.fromisoformat(fact.value)
        return day(fact.what, value, dated(value, "es"))
    return Fact(fact.what, fact.value, (", ".join(fact.said),))


def _apostille_in_spanish(facts: tuple[Fact, ...]) -> tuple[Rows, ...]:
    fields = [fact for fact in facts if fact.what is What.APOSTILLE]
    rows = [("Número de la apostilla", f.said[0]) for f in fields if f.value.startswith("8: ")]
    rows += [("Firmado por", f.said[0]) for f in fields if f.value.startswith("2: ")]
    return (Rows(tuple(rows), title="Apostilla (Convenio de La Haya)"),) if rows else ()


def _issuer(by: Translator, name: str) -> str:
    sworn = "traductor público juramentado"
    if name.split()[0].endswith("a"):
        sworn = "traductora pública juramentada"
    return {"certified": f"{name}, {sworn}", "anonymous": "Traducción"}.get(by, name)


def _address(by: Translator, licence: str) -> str:
    return {
        "simple": f"DNI {licence}, Lima",
        "certified": f"Registro de traductores (ficticio), licencia n.º {licence}",
        "anonymous": "Texto en español",
    }[by]


def _declared(
    by: Translator, name: str, licence: str, language: str
) -> tuple[Prose | Signatures, ...]:
    if by == "anonymous":
        return ()
    paper = f"DNI {licence}" if by == "simple" else f"licencia n.º {licence}"
    said = (
        f"Yo, {name}, con {paper}, declaro que lo anterior es {FAITHFUL} del documento en "
        f"{TONGUES[language]} que tuve a la vista."
    )
    seal = "Traducción simple" if by == "simple" else "Traducción certificada"
    return (Prose((said,)), Signatures(((name, paper),), seal))


def _translator(by: Translator, name: str, licence: str) -> tuple[Fact, ...]:
    if by == "anonymous":
        return ()
    return (
        text(What.TRANSLATOR, name),
        text(What.TRANSLATOR_ID, licence),
        text(What.CERTIFIED, FAITHFUL),
    )
