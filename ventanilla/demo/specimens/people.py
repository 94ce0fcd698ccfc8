"""The people whose papers are rendered: one for each audience, a child, one just arrived.

All of them are invented. They say what a paper needs beyond what the cast's `Identity` says.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ventanilla.demo.cast import INES as INES_IN_THE_CAST
from ventanilla.demo.cast import Identity

Audience = Literal["retiree", "worker", "investor", "relative"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Identity):
    """Somebody with papers.

    `quality` is the choice of the definition's question of the same name, `resident_since` the
    day from which it counts (None where there is none), `sex` F, M or X as a passport has it.
    """

    key: str
    audience: Audience
    quality: str
    sex: Literal["F", "M", "X"]
    birth_place: str
    resident_since: date | None = None
    parents: tuple[str, str] = ("", "")
    spouse: str = ""
    child: bool = False


INES = Person(
    surnames=INES_IN_THE_CAST.surnames,
    given_names=INES_IN_THE_CAST.given_names,
    birth_date=INES_IN_THE_CAST.birth_date,
    nationality=INES_IN_THE_CAST.nationality,
    country=INES_IN_THE_CAST.country,
    passport_number=INES_IN_THE_CAST.passport_number,
    carne_number=INES_IN_THE_CAST.carne_number,
    address=INES_IN_THE_CAST.address,
    key="ines",
    audience="retiree",
    quality="rentista",
    sex="F",
    birth_place="Port Hope",
    resident_since=date(2022, 5, 10),
)
JURGEN = Person(
    surnames="Weißmüller Ibáñez",
    given_names="Jürgen Iñaki",
    birth_date=date(1987, 11, 2),
    nationality="DE",
    country="D",
    passport_number="XW7300418",
    carne_number="002345671",
    address="Av. Imaginaria 450, dpto. 302, Miraflores, Lima",
    key="jurgen",
    audience="worker",
    quality="trabajador",
    sex="M",
    birth_place="Neustadt",
    resident_since=date(2023, 2, 1),
)
CHLOE = Person(
    surnames="Núñez Lefèvre",
    given_names="Chloé",
    birth_date=date(1979, 7, 23),
    nationality="FR",
    country="FRA",
    passport_number="XF20C5591",
    carne_number="003456712",
    address="Jr. Supuesto 88, Yanahuara, Arequipa",
    key="chloe",
    audience="investor",
    quality="inversionista",
    sex="F",
    birth_place="Port Hope",
    resident_since=date(2021, 1, 20),
)
ANA = Person(
    surnames="Muñoz Agüero",
    given_names="Ana Sofía",
    birth_date=date(1990, 2, 28),
    nationality="CO",
    country="COL",
    passport_number="XC4417902",
    carne_number="004567123",
    address="Calle Inventada 17, Trujillo",
    key="ana",
    audience="relative",
    quality="familiar_residente",
    sex="F",
    birth_place="Villanueva",
    resident_since=date(2020, 3, 2),
    spouse="Óscar Quiñones Vargas",
)
LUCIA = Person(
    surnames="Peñaranda Muñoz",
    given_names="Lucía",
    birth_date=date(2016, 9, 5),
    nationality="CO",
    country="COL",
    passport_number="XC4417903",
    carne_number="004567124",
    address="Calle Inventada 17, Trujillo",
    key="lucia",
    audience="relative",
    quality="familiar_residente",
    sex="F",
    birth_place="Villanueva",
    resident_since=date(2021, 6, 15),
    parents=("Iván Peñaranda Güell", "Ana Sofía Muñoz Agüero"),
    child=True,
)
AOIFE = Person(
    surnames="O'Neill-Müller",
    given_names="Aoife",
    birth_date=date(1961, 12, 30),
    nationality="IE",
    country="IRL",
    passport_number="XI0088213",
    carne_number="",
    address="Hotel Ninguno, habitación 5, Cusco",
    key="aoife",
    audience="retiree",
    quality="visitante",
    sex="F",
    birth_place="Port Hope",
)
PEOPLE: dict[str, Person] = {p.key: p for p in (INES, JURGEN, CHLOE, ANA, LUCIA, AOIFE)}


def person(who: Identity) -> Person:
    """`who` with all that a paper needs, known by their passport; LookupError for a stranger."""
    if isinstance(who, Person):
        return who
    for known in PEOPLE.values():
        if known.passport_number == who.passport_number:
            return known
    raise LookupError(f"no papers are known of {who.full_name}")
