"""Whose papers these are: invented people with names that test a reader."""

import random
from datetime import date, timedelta

from ventanilla.demo.specimens.people import Person

# Surnames, given names, nationality (ISO, Doc 9303), sex, place, and the name in its own script
# where the house has a font for it. Names from other scripts as their passports write them.
NAMES = (
    ("Núñez Ibáñez", "Begoña", "ES", "ESP", "F", "Sevilla", ""),
    ("Weiß-Müller", "Jürgen", "DE", "D", "M", "Neustadt", ""),
    ("Sørensen", "Bjørn Åge", "DK", "DNK", "M", "Aarhus", ""),
    ("Łukaszewicz", "Stanisław", "PL", "POL", "M", "Łódź", ""),
    ("Şahin", "Ayşe Gül", "TR", "TUR", "F", "Eskişehir", ""),
    ("Zhang", "Xiaoming", "CN", "CHN", "M", "Chengdu", ""),
    ("Al-Hassan", "Muhammad", "EG", "EGY", "M", "Alexandria", ""),
    ("Shcherbakova", "Yuliia", "UA", "UKR", "F", "Odesa", "Щербакова Юлія"),
    ("Tsvetkov", "Dmitrii", "RU", "RUS", "M", "Kazan", "Цветков Дмитрий"),
    ("O'Connor", "Aoife", "IE", "IRL", "F", "Galway", ""),
    ("da Conceição Gonçalves", "João", "BR", "BRA", "M", "Salvador", ""),
    ("Nguyễn", "Thị Hồng", "VN", "VNM", "F", "Huế", ""),
    ("Rodríguez Güell", "Xóchitl", "MX", "MEX", "F", "Oaxaca", ""),
    ("Smith", "Zoë", "GB", "GBR", "F", "Bristol", ""),
    ("Quiñones Vargas", "Óscar", "CO", "COL", "M", "Pasto", ""),
    ("Kim", "Seo Yeon", "KR", "KOR", "F", "Busan", ""),
    ("Lefèvre", "Chloé", "FR", "FRA", "F", "Nantes", ""),
    ("Horvat", "Željka", "HR", "HRV", "F", "Zadar", ""),
)
ADDRESSES = (
    "Av. Imaginaria 450, dpto. 302, Miraflores, Lima",
    "Jr. Supuesto 88, Yanahuara, Arequipa",
    "Calle Inventada 17, Trujillo",
    "Av. Los Ficus Ficticios 1204, San Isidro, Lima",
    "Pasaje Ninguno 5, Wanchaq, Cusco",
    "Jr. Las Nubes 233, interior B, Barranco, Lima",
)
SIGNS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ"
NEAR = {"a": "e", "e": "a", "i": "y", "o": "u", "u": "o", "n": "m", "s": "z", "r": "n", "l": "t"}


def somebody(chance: random.Random, *, but: Person | None = None, child: bool = False) -> Person:
    """One of them, with a birthday, a passport and a card; never of the name of `but`."""
    free = [row for row in NAMES if but is None or row[0] != but.surnames]
    surnames, given, nationality, country, sex, place, _ = chance.choice(free)
    first, days = (date(2010, 1, 1), 4_500) if child else (date(1948, 1, 1), 20_000)
    return Person(
        surnames=surnames,
        given_names=given,
        birth_date=first + timedelta(days=chance.randrange(days)),
        nationality=nationality,
        country=country,
        passport_number="X" + "".join(chance.choice(SIGNS) for _ in range(8)),
        carne_number=f"00{chance.randrange(10**7):07d}",
        address=chance.choice(ADDRESSES),
        key="gallery",
        audience="worker",
        quality="trabajador",
        sex="F" if sex == "F" else "M",
        birth_place=place,
        child=child,
    )


def original(who: Person) -> str:
    """The name in its own script, where it can be printed here."""
    return next(row[6] for row in NAMES if row[0] == who.surnames) if _known(who) else ""


def _known(who: Person) -> bool:
    return any(row[0] == who.surnames for row in NAMES)


def slipped(name: str, chance: random.Random) -> str:
    """The name with one letter other, never the first."""
    at = chance.choice([n for n, letter in enumerate(name) if n and letter in NEAR])
    return name[:at] + NEAR[name[at]] + name[at + 1 :]
