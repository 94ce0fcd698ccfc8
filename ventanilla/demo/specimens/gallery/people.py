"""Invented holders of many states, and the zone that each would have."""

import random
from datetime import date, timedelta

from ventanilla.demo.specimens.mrz import Passport, compose_as
from ventanilla.reading.core.mrz.formats import FORMATS, TD1, TD2, Format

# Names with the letters that zones spell differently; those of other scripts as passports of
# their states write them in Latin letters.
NAMES = (
    ("Núñez Ibáñez", "Begoña", "ESP"),
    ("Müller-Weiß", "Jürgen", "D"),
    ("Sørensen", "Bjørn Åge", "DNK"),
    ("Łukaszewicz", "Stanisław", "POL"),
    ("Şahin", "Ayşe Gül", "TUR"),
    ("Zhang", "Xiaoming", "CHN"),
    ("Ouyang", "Lü", "CHN"),
    ("al-Ḥasan", "Muḥammad", "EGY"),
    ("Ben Yūsuf", "Fāṭima", "MAR"),
    ("Shcherbakova", "Yuliia", "UKR"),
    ("Tsvetkov", "Dmitrii", "RUS"),
    ("Quispe Mamani", "Ana María", "PER"),
    ("O'Connor", "Aoife", "IRL"),
    ("Nguyễn", "Thị Hồng", "VNM"),
    ("Þórsson", "Jón", "ISL"),
    ("Papadopoulou", "Eleni", "GRC"),
    ("da Conceição Gonçalves", "João", "BRA"),
    ("Okonkwo", "Chukwuemeka", "NGA"),
    ("Horvat", "Željka", "HRV"),
    ("Rodríguez Güell", "Xóchitl", "MEX"),
    ("Björkö", "Östen", "SWE"),
    ("Kim", "Seo Yeon", "KOR"),
    ("Papandropoulous Nilavadhanananda", "Chayapa Dejthamrong", "THA"),
    ("Smith", "Zoë", "GBR"),
)
STATES = ("UTO", "PER", "COL", "ESP", "D", "FRA", "VEN", "USA", "CHN", "BRA")
SIGNS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ"
KINDS = {"TD1": ("I", "IR", "AC"), "TD2": ("I", "IR"), "TD3": ("P", "PD"), "MRV": ("V", "VC")}


def holder(chance: random.Random, shape: Format) -> Passport:
    """Somebody; one in eight cards has a number longer than its place."""
    surnames, given_names, nationality = chance.choice(NAMES)
    roomy = shape in (TD1, TD2)
    length = chance.choice((10, 12, 13)) if roomy and chance.random() < 0.125 else 9
    length = length if shape is TD1 else min(length, 13)
    optional = "" if length > 9 or chance.random() < 0.6 else _signs(chance, 7)
    birth = date(1940, 1, 1) + timedelta(days=chance.randrange(27_000))
    return Passport(
        state=nationality if chance.random() < 0.6 else chance.choice(STATES),
        surnames=surnames,
        given_names=given_names,
        number=_signs(chance, length if roomy else 9),
        nationality=nationality,
        birth_date=birth,
        sex=chance.choice("FMX"),
        expires_on=date(2027, 1, 1) + timedelta(days=chance.randrange(3600)),
        personal=optional,
    )


def _signs(chance: random.Random, length: int) -> str:
    return "".join(chance.choice(SIGNS) for _ in range(length))


def document(chance: random.Random) -> tuple[Format, Passport, tuple[str, ...]]:
    """A document: its format, its holder and the lines of its zone."""
    shape = chance.choice(FORMATS)
    who = holder(chance, shape)
    kind = chance.choice(KINDS[shape.name[:3]])
    return shape, who, compose_as(shape, kind, who)
