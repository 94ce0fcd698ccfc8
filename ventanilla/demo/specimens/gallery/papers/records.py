"""Criminal records in five languages and three layouts: rows, cells, and a letter in prose."""

from collections.abc import Callable
from typing import Literal

from ventanilla.demo.specimens.gallery.papers import small_print
from ventanilla.demo.specimens.gallery.papers.asked import Asked
from ventanilla.demo.specimens.gallery.papers.facts import Draft, Fact, page, text
from ventanilla.demo.specimens.gallery.papers.people import original
from ventanilla.demo.specimens.gallery.papers.states import POLICE, Office, office, state
from ventanilla.demo.specimens.gallery.papers.writing import Hand, parted
from ventanilla.demo.specimens.sheet import Block, Cells, Letter, Prose, Rows, Signatures
from ventanilla.reading.core.text.finding import What
from ventanilla.reading.core.text.kinds import Kind

Facts = dict[str, Fact]
Design = Literal["head", "centred", "typed"]
TITLES = {
    "es": ("Certificado de antecedentes penales", "Constancia de no antecedentes penales"),
    "en": ("Criminal Record Certificate", "Police Clearance Certificate"),
    "fr": ("Extrait de casier judiciaire", "Bulletin n° 3 du casier judiciaire"),
    "pt": ("Certidão de antecedentes criminais", "Certificado de registo criminal"),
    "de": ("Führungszeugnis", "Strafregisterbescheinigung"),
}
CLEAN = {
    "es": "NO REGISTRA ANTECEDENTES PENALES a la fecha de emisión de este documento.",
    "en": "NO CRIMINAL RECORD was found in the national register as at the date of issue.",
    "fr": "NÉANT. Aucune condamnation n'est inscrite au casier à la date de délivrance.",
    "pt": "NADA CONSTA. Não há condenação registrada até a data de emissão.",
    "de": "KEINE EINTRAGUNG. Im Register ist zum Tag der Ausstellung nichts vermerkt.",
}
PURPOSE = {
    "es": "Se expide a solicitud de la persona interesada para trámites en el extranjero.",
    "en": "Issued at the request of the person concerned, for use abroad.",
    "fr": "Délivré à la demande de la personne intéressée, pour servir à l'étranger.",
    "pt": "Expedida a pedido da pessoa interessada, para uso no exterior.",
    "de": "Ausgestellt auf Antrag der betroffenen Person zur Vorlage im Ausland.",
}
PROSE = {
    "es": "Por medio de la presente se certifica que {holder}, de fecha de nacimiento {born}, "
    "natural de {place}, con pasaporte n.º {document}, fue buscado en el registro de condenas.",
    "en": "To whom it may concern: we hereby certify that {holder}, born on {born} in {place}, "
    "holder of passport No. {document}, was searched for in the national register of convictions.",
    "fr": "Nous soussignés certifions que {holder}, né(e) le {born} à {place}, titulaire du "
    "passeport n° {document}, a fait l'objet d'une recherche au registre des condamnations.",
    "pt": "Certificamos, para os devidos fins, que {holder}, nascido(a) em {born}, natural "
    "de {place}, portador(a) do passaporte n.º {document}, foi pesquisado(a) no registro nacional.",
    "de": "Hiermit wird bescheinigt, dass {holder}, geboren am {born} in {place}, Inhaber(in) des "
    "Reisepasses Nr. {document}, im Strafregister des Bundes gesucht wurde.",
}
AT = {
    "es": "{city}, {day}. Se emite en esta fecha.",
    "en": "Issued at {city} on {day}.",
    "fr": "Fait et délivré à {city}, le {day}.",
    "pt": "Emitida em {city}, {day}.",
    "de": "Ausgestellt in {city} am {day}.",
}
IN_OWN_SCRIPT = {
    "es": "En su escritura",
    "en": "In own script",
    "fr": "Dans son écriture",
    "pt": "Na escrita própria",
    "de": "In eigener Schrift",
}


def record(asked: Asked) -> Draft:
    """A certificate that no record was found."""
    where, writing = state(asked.chance, asked.language, hague=asked.hague), asked.hand()
    by = office(POLICE, where)
    layout, design, split = asked.chance.choice(LAYOUTS)
    told: Facts = {
        "number": text(
            What.NUMBER, asked.number(asked.chance.choice(("CRO-####-#####", "########/##")))
        ),
        "holder": parted(asked.who) if split else writing.holder(asked.who),
        "born": writing.told(What.BORN, asked.who.birth_date),
        "document": text(What.DOCUMENT, asked.who.passport_number),
        "issued": writing.told(What.ISSUED, asked.issued),
        "country": Fact(What.COUNTRY, where.code, (where.name,)),
    }
    letter = Letter(
        issuer=by.name,
        address=by.at,
        title=asked.chance.choice(TITLES[asked.language]),
        number=f"{writing.label('number')} {told['number'].said[0]}",
        language=asked.language,
        design=design,
        colour=asked.chance.choice(("#1e3a5f", "#3b2f63", "#234d3a", "#5b2333")),
        blocks=(
            *layout(asked, told, writing, where.city),
            small_print.office(asked.language),
            _signed(by),
        ),
    )
    facts = (*page(Kind.RECORD, asked.language), *told.values())
    return Draft(
        "criminal-record", (letter,), facts, asked.issued, by.signatory, by.capacity, by.name
    )


def _signed(by: Office) -> Signatures:
    return Signatures(((by.signatory, by.capacity),), by.name.split(",")[0])


def _end(language: str) -> Prose:
    return Prose((CLEAN[language], PURPOSE[language]))


def _rows(asked: Asked, told: Facts, writing: Hand, city: str) -> tuple[Block, ...]:
    colon = asked.chance.choice(("", ":", " :"))
    rows = [
        *_named(asked, told, writing),
        (writing.label("born"), told["born"].said[0]),
        (writing.label("place"), asked.who.birth_place),
        (writing.label("document"), told["document"].value),
        (writing.label("issued"), told["issued"].said[0]),
    ]
    return (Rows(tuple((f"{label}{colon}", said) for label, said in rows)), _end(asked.language))


def _named(asked: Asked, told: Facts, writing: Hand) -> list[tuple[str, str]]:
    said = told["holder"].said
    keys = ("surnames", "given") if len(said) > 1 else ("name",)
    rows = [(writing.label(key), part) for key, part in zip(keys, said, strict=True)]
    own = original(asked.who)
    return [*rows, (IN_OWN_SCRIPT[asked.language], own)] if own else rows


def _cells(asked: Asked, told: Facts, writing: Hand, city: str) -> tuple[Block, ...]:
    named = _named(asked, told, writing)
    span = 3 if len(named) == 2 else 6
    fields = [
        *((label, said, span) for label, said in named[:2]),
        *((label, said, 6) for label, said in named[2:]),
        (writing.label("born"), told["born"].said[0], 3),
        (writing.label("place"), asked.who.birth_place, 3),
        (writing.label("document"), told["document"].value, 3),
        (writing.label("issued"), told["issued"].said[0], 3),
    ]
    return (Cells(tuple(fields)), _end(asked.language))


def _prose(asked: Asked, told: Facts, writing: Hand, city: str) -> tuple[Block, ...]:
    said = {key: fact.said[0] for key, fact in told.items()}
    language, place = asked.language, asked.who.birth_place
    return (
        Prose((PROSE[language].format(**said, place=place), CLEAN[language])),
        Prose((PURPOSE[language], AT[language].format(city=city, day=said["issued"]))),
    )


# How its facts stand, the head of the page, and whether surnames and given names stand apart.
LAYOUTS: tuple[tuple[Callable[[Asked, Facts, Hand, str], tuple[Block, ...]], Design, bool], ...] = (
    (_rows, "head", True),
    (_rows, "typed", False),
    (_cells, "centred", True),
    (_cells, "head", False),
    (_prose, "centred", False),
    (_prose, "typed", False),
)
