"""Passports of Utopia and residents' cards, as pictures of what lies on a table."""

from dataclasses import replace
from datetime import date

from ventanilla.demo.specimens import mrz
from ventanilla.demo.specimens.dates import on_passport, short
from ventanilla.demo.specimens.gallery.papers.asked import Asked
from ventanilla.demo.specimens.gallery.papers.facts import Draft, Fact, day, text
from ventanilla.demo.specimens.papers import identity
from ventanilla.demo.specimens.people import Person
from ventanilla.demo.specimens.sheet import Card
from ventanilla.reading.core.mrz.formats import TD1
from ventanilla.reading.core.text.finding import What
from ventanilla.reading.core.text.kinds import Kind

COLOURS = ("#1f3d5c", "#5b2333", "#234d3a", "#3b2f63")


def passport(asked: Asked) -> Draft:
    """The data page with its zone."""
    who = asked.who
    sheet = replace(
        identity.passport(who, asked.issued, asked.until), colour=asked.chance.choice(COLOURS)
    )
    facts = (
        Fact(What.KIND, Kind.PASSPORT.value),
        _holder(who),
        text(What.NUMBER, who.passport_number),
        day(What.BORN, who.birth_date, on_passport(who.birth_date)),
        day(What.ISSUED, asked.issued, on_passport(asked.issued)),
        day(What.EXPIRES, asked.until, on_passport(asked.until)),
        Fact(What.COUNTRY, "XX", ("UTO",)),
    )
    return Draft("passport", (sheet,), facts, asked.issued)


def carne(asked: Asked) -> Draft:
    """Both sides: the second has the zone."""
    who = asked.who
    issued = asked.until.replace(year=asked.until.year - 5, day=min(asked.until.day, 28))
    front = identity.carne(who, issued, asked.until)
    facts = (
        Fact(What.KIND, Kind.CARD.value),
        _holder(who),
        text(What.NUMBER, who.carne_number),
        day(What.BORN, who.birth_date, short(who.birth_date)),
        day(What.ISSUED, issued, short(issued)),
        day(What.EXPIRES, asked.until, short(asked.until)),
        Fact(What.COUNTRY, "PE"),
    )
    told = (*facts, Fact(What.KIND, Kind.CARD.value))
    return Draft("carne", (front, _back(who, asked.until)), told, issued)


def _back(who: Person, expires: date) -> Card:
    paper = mrz.Passport(
        state="PER",
        surnames=who.surnames,
        given_names=who.given_names,
        number=who.carne_number,
        nationality=who.country,
        birth_date=who.birth_date,
        sex=who.sex,
        expires_on=expires,
    )
    return Card(
        title="Reverso",
        issuer="Carné de Extranjería",
        fields=(
            ("Estado civil", "SOLTERO" if who.sex == "M" else "SOLTERA", 3),
            ("Actividad", "DEPENDIENTE", 3),
        ),
        zone=mrz.compose_as(TD1, "AC", paper),
        size="card",
        colour="#7a3b2e",
    )


def _holder(who: Person) -> Fact:
    return Fact(What.HOLDER, f"{who.surnames}, {who.given_names}", (who.surnames, who.given_names))
