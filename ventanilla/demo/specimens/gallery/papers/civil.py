"""Records of birth and of marriage, from a civil registry."""

from ventanilla.demo.specimens.gallery.papers import small_print
from ventanilla.demo.specimens.gallery.papers.asked import Asked
from ventanilla.demo.specimens.gallery.papers.facts import Draft, Fact, page, text
from ventanilla.demo.specimens.gallery.papers.people import somebody
from ventanilla.demo.specimens.gallery.papers.states import REGISTRIES, office, state
from ventanilla.demo.specimens.gallery.papers.writing import Hand, parted
from ventanilla.demo.specimens.sheet import Block, Cells, Letter, Prose, Rows, Signatures
from ventanilla.reading.core.text.finding import What
from ventanilla.reading.core.text.kinds import Kind

BIRTH = {
    "es": ("Partida de nacimiento", "Acta n.º", "Padre", "Madre", "Copia fiel del libro."),
    "en": ("Certificate of Birth", "Entry No.", "Father", "Mother", "A true copy of the entry."),
    "fr": ("Acte de naissance", "Acte n°", "Père", "Mère", "Copie conforme au registre."),
}
MARRIAGE = {
    "es": ("Partida de matrimonio", "Acta n.º", "Contrayente", "Fecha del matrimonio"),
    "en": ("Certificate of Marriage", "Entry No.", "Spouse", "Date of marriage"),
    "fr": ("Acte de mariage", "Acte n°", "Conjoint", "Date du mariage"),
}


def birth(asked: Asked) -> Draft:
    """Of the person themselves, with both parents."""
    writing, told = asked.hand(), _told(asked)
    title, number, father, mother, copy = BIRTH[asked.language]
    parents = [_parent(asked) for _ in "pm"]
    rows = (
        *_named(asked, writing),
        (writing.label("born"), writing.day(asked.who.birth_date)),
        (writing.label("place"), asked.who.birth_place),
        (father, parents[0]),
        (mother, parents[1]),
        (writing.label("issued"), writing.day(asked.issued)),
    )
    facts = (*told, parted(asked.who), writing.told(What.BORN, asked.who.birth_date))
    issued = writing.told(What.ISSUED, asked.issued)
    return _filed(asked, Kind.BIRTH, (title, number, copy), rows, (*facts, issued))


def marriage(asked: Asked) -> Draft:
    """Of the person and somebody else: both are holders."""
    writing, told = asked.hand(), _told(asked)
    other = somebody(asked.chance, but=asked.who)
    title, number, spouse, wedding = MARRIAGE[asked.language]
    day = asked.issued.replace(year=asked.issued.year - 4, day=18)
    rows = (
        (f"{spouse} 1", f"{asked.who.given_names} {asked.who.surnames}"),
        (writing.label("born"), writing.day(asked.who.birth_date)),
        (f"{spouse} 2", f"{other.given_names} {other.surnames}"),
        (wedding, writing.day(day)),
        (writing.label("issued"), writing.day(asked.issued)),
    )
    names = [text(What.HOLDER, f"{one.given_names} {one.surnames}") for one in (asked.who, other)]
    born = writing.told(What.BORN, asked.who.birth_date)
    issued = writing.told(What.ISSUED, asked.issued)
    head = (title, number, BIRTH[asked.language][4])
    return _filed(asked, Kind.MARRIAGE, head, rows, (*told, *names, born, issued))


def _told(asked: Asked) -> tuple[Fact, ...]:
    return (text(What.NUMBER, asked.number("20##-####")),)


def _parent(asked: Asked) -> str:
    other = somebody(asked.chance, but=asked.who)
    return f"{other.given_names} {asked.who.surnames.split()[0]}"


def _named(asked: Asked, writing: Hand) -> tuple[tuple[str, str], ...]:
    who = asked.who
    return ((writing.label("surnames"), who.surnames), (writing.label("given"), who.given_names))


def _filed(
    asked: Asked,
    kind: Kind,
    head: tuple[str, str, str],
    rows: tuple[tuple[str, str], ...],
    facts: tuple[Fact, ...],
) -> Draft:
    where = state(asked.chance, asked.language, hague=asked.hague)
    by, (title, number, copy) = office(REGISTRIES, where), head
    cells = asked.chance.random() < 0.5
    drawn: Block = Cells(tuple((*row, 3) for row in rows)) if cells else Rows(rows)
    letter = Letter(
        issuer=by.name,
        address=by.at,
        title=title,
        number=f"{number} {facts[0].value}",
        language=asked.language,
        design="centred" if cells else "head",
        colour="#5b2333",
        blocks=(
            drawn,
            Prose((copy,)),
            small_print.office(asked.language),
            Signatures(((by.signatory, by.capacity),), by.name.split(",")[0]),
        ),
    )
    country = Fact(What.COUNTRY, where.code, (where.name,))
    evidence = "birth-record" if kind is Kind.BIRTH else "financial"
    told = (*page(kind, asked.language), *facts, country)
    return Draft(evidence, (letter,), told, asked.issued, by.signatory, by.capacity, by.name)
