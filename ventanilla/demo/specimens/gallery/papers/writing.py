"""Days, money, names and labels as papers write them, in five languages."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

from ventanilla.demo.specimens.gallery.papers.facts import Fact
from ventanilla.demo.specimens.people import Person
from ventanilla.reading.core.text.finding import What

# The first is spelt out and cannot be taken for another day.
DAYS: dict[str, tuple[str, ...]] = {
    "es": ("d 'de' MMMM 'de' y", "dd/MM/y", "dd-MM-y", "dd.MM.y", "d 'de' MMMM 'del' y"),
    "en": ("d MMMM y", "MMMM d, y", "dd MMM y", "y-MM-dd"),
    "fr": ("d MMMM y", "dd/MM/y"),
    "pt": ("d 'de' MMMM 'de' y", "dd/MM/y"),
    "de": ("d. MMMM y", "dd.MM.y"),
}
# Of each currency: how papers of Peru and of its own country write an amount of it.
SIGNS: dict[str, tuple[str, ...]] = {
    "PEN": ("S/ {}", "S/. {}", "PEN {}"),
    "USD": ("US$ {}", "USD {}", "{} USD"),
    "EUR": ("EUR {}", "€ {}", "{} €", "{} EUR"),
}
LABELS: dict[str, dict[str, tuple[str, ...]]] = {
    "surnames": {
        "es": ("Apellidos", "Apellidos / Surnames", "Apellido(s)"),
        "en": ("Surname", "Family name", "Last name(s)"),
        "fr": ("Nom", "Nom de famille"),
        "pt": ("Sobrenome", "Apelidos"),
        "de": ("Familienname", "Name"),
    },
    "given": {
        "es": ("Nombres", "Nombre(s)", "Prenombres"),
        "en": ("Given names", "First name(s)", "Forenames"),
        "fr": ("Prénoms", "Prénom(s)"),
        "pt": ("Nome próprio", "Prenome"),
        "de": ("Vornamen", "Vorname(n)"),
    },
    "name": {
        "es": ("Nombre completo", "Apellidos y nombres", "Nombres y apellidos"),
        "en": ("Full name", "Name"),
        "fr": ("Nom et prénoms",),
        "pt": ("Nome completo", "Nome"),
        "de": ("Name, Vorname", "Vor- und Familienname"),
    },
    "born": {
        "es": ("Fecha de nacimiento", "Nacido(a) el", "F. de nacimiento"),
        "en": ("Date of birth", "Born on", "DOB"),
        "fr": ("Date de naissance", "Né(e) le"),
        "pt": ("Data de nascimento", "Nascido(a) em"),
        "de": ("Geburtsdatum", "Geboren am"),
    },
    "place": {
        "es": ("Lugar de nacimiento",),
        "en": ("Place of birth",),
        "fr": ("Lieu de naissance",),
        "pt": ("Local de nascimento", "Naturalidade"),
        "de": ("Geburtsort",),
    },
    "document": {
        "es": ("Pasaporte n.º", "N.º de pasaporte", "Documento: pasaporte"),
        "en": ("Passport No.", "Passport number"),
        "fr": ("Passeport n°",),
        "pt": ("Passaporte n.º", "N.º do passaporte"),
        "de": ("Reisepass Nr.", "Passnummer"),
    },
    "issued": {
        "es": ("Fecha de emisión", "Fecha de expedición", "Expedido el", "Emitido el"),
        "en": ("Date of issue", "Issued on", "Issue date"),
        "fr": ("Date de délivrance", "Délivré le"),
        "pt": ("Data de emissão", "Emitido em"),
        "de": ("Ausstellungsdatum", "Ausgestellt am"),
    },
    "number": {
        "es": ("Certificado n.º", "N.º", "Folio"),
        "en": ("Certificate No.", "Ref. No.", "Our reference"),
        "fr": ("Bulletin n°", "Référence"),
        "pt": ("Certidão n.º", "N.º"),
        "de": ("Aktenzeichen", "Nr."),
    },
}


@dataclass(frozen=True, slots=True)
class Hand:
    """How one paper is written: its language, its way with days, names and labels."""

    language: str
    chance: random.Random
    days: str
    name: str

    def day(self, value: date) -> str:
        """A day."""
        return dated(value, self.language, self.days)

    def told(self, what: What, value: date) -> Fact:
        """A day that stands on the paper."""
        return Fact(what, value.isoformat(), (self.day(value),))

    def label(self, key: str) -> str:
        """One of the usual labels."""
        return self.chance.choice(LABELS[key][self.language])

    def holder(self, who: Person) -> Fact:
        """The whole name in the paper's order."""
        written = NAMES[self.name](who)
        return Fact(What.HOLDER, written, (written,))


def hand(language: str, chance: random.Random, name: str = "natural") -> Hand:
    """A way of writing for one paper."""
    return Hand(language, chance, chance.choice(DAYS[language]), name)


def dated(value: date, language: str, pattern: str = "") -> str:
    """A day in a pattern of the language, spelt out where none is named."""
    return format_date(value, pattern or DAYS[language][0], locale=language)


def _natural(who: Person) -> str:
    return f"{who.given_names} {who.surnames}"


def _comma(who: Person) -> str:
    return f"{who.surnames}, {who.given_names}"


def _upper(who: Person) -> str:
    return f"{loud(who.surnames)} {who.given_names}"


def _upper_comma(who: Person) -> str:
    return f"{loud(who.surnames)}, {who.given_names}"


def _surname_first(who: Person) -> str:
    return f"{who.surnames} {who.given_names}"


def loud(name: str) -> str:
    """In capitals, each letter still one: ß stays, as German papers write it."""
    return "".join(letter if letter == "ß" else letter.upper() for letter in name)


NAMES: dict[str, Callable[[Person], str]] = {
    "natural": _natural,
    "comma": _comma,
    "upper": _upper,
    "upper-comma": _upper_comma,
    "surname-first": _surname_first,
}


def parted(who: Person) -> Fact:
    """The name where surnames and given names stand apart."""
    return Fact(What.HOLDER, _comma(who), (who.surnames, who.given_names))


def plain(amount: Decimal, language: str) -> str:
    """1,450.00 in Peru and in English; 1.450,00 in German."""
    return format_decimal(amount, "#,##0.00", locale={"es": "es_PE"}.get(language, language))


def money(amount: Decimal, currency: str, writing: Hand) -> Fact:
    """An amount with its currency."""
    said = writing.chance.choice(SIGNS[currency]).format(plain(amount, writing.language))
    return Fact(What.AMOUNT, f"{currency} {amount:.2f}", (said,))
