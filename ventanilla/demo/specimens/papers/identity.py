"""Who somebody is: the passport's data page and the resident's card."""

from datetime import date

from ventanilla.demo.specimens import mrz
from ventanilla.demo.specimens.dates import on_passport, short
from ventanilla.demo.specimens.people import Person
from ventanilla.demo.specimens.sheet import Card

UTOPIA = "UTO"  # the state of Doc 9303's own examples: no real state's passport is imitated
QUALITIES = {
    "rentista": "RENTISTA",
    "trabajador": "TRABAJADOR",
    "inversionista": "INVERSIONISTA",
    "familiar_residente": "FAMILIAR DE RESIDENTE",
}


def zone(who: Person, expires: date) -> tuple[str, str]:
    """The machine readable zone of the person's passport of Utopia."""
    return mrz.compose(
        mrz.Passport(
            state=UTOPIA,
            surnames=who.surnames,
            given_names=who.given_names,
            number=who.passport_number,
            nationality=who.country,
            birth_date=who.birth_date,
            sex=who.sex,
            expires_on=expires,
        )
    )


def passport(who: Person, issued: date, expires: date) -> Card:
    """The data page with its zone."""
    return Card(
        title="Pasaporte / Passport",
        issuer="Utopía · Utopia",
        fields=(
            ("Tipo / Type", "P", 1),
            ("Estado emisor / State", UTOPIA, 2),
            ("N.º de pasaporte / Passport No.", who.passport_number, 3),
            ("Apellidos / Surnames", who.surnames, 6),
            ("Nombres / Given names", who.given_names, 6),
            ("Nacionalidad / Nationality", who.country, 3),
            ("Sexo / Sex", who.sex, 3),
            ("Nacimiento / Date of birth", on_passport(who.birth_date), 3),
            ("Lugar / Place of birth", who.birth_place, 3),
            ("Emisión / Date of issue", on_passport(issued), 3),
            ("Caducidad / Date of expiry", on_passport(expires), 3),
        ),
        zone=zone(who, expires),
        signed=who.full_name,
    )


def carne(who: Person, issued: date, expires: date) -> Card:
    """The resident's card of the demonstration's authority: nine digits, kept as text."""
    return Card(
        title="N.º " + who.carne_number,
        issuer="Carné de Extranjería",
        fields=(
            ("Apellidos", who.surnames, 6),
            ("Nombres", who.given_names, 6),
            ("Nacionalidad", who.country, 2),
            ("Sexo", who.sex, 1),
            ("Nacimiento", short(who.birth_date), 3),
            ("Calidad migratoria", QUALITIES.get(who.quality, who.quality.upper()), 6),
            ("Emisión", short(issued), 3),
            ("Caducidad del carné", short(expires), 3),
            ("Autoridad", "Autoridad de demostración", 6),
        ),
        size="card",
        colour="#7a3b2e",
    )
