"""Authorities that issue papers: all invented, and said to be so beside the name of a state."""

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    """A state as its papers name it. `code` XX is Utopia; `hague`: its papers bear an apostille."""

    code: str
    language: str
    name: str
    city: str
    hague: bool = True


@dataclass(frozen=True, slots=True)
class Office:
    """An authority of a state, and whoever signs for it."""

    name: str
    at: str
    signatory: str
    capacity: str


STATES = (
    State("CO", "es", "Colombia", "Bogotá"),
    State("MX", "es", "México", "Ciudad de México"),
    State("ES", "es", "España", "Madrid"),
    State("XX", "es", "Utopía", "Villanueva"),
    State("CA", "en", "Canada", "Ottawa"),
    State("IE", "en", "Ireland", "Dublin"),
    State("XX", "en", "Utopia", "Port Hope"),
    State("FR", "fr", "France", "Paris"),
    State("BE", "fr", "Belgique", "Bruxelles"),
    State("BR", "pt", "Brasil", "Brasília"),
    State("PT", "pt", "Portugal", "Lisboa"),
    State("DE", "de", "Deutschland", "Berlin"),
    State("AT", "de", "Österreich", "Wien"),
)
OUTSIDE = (  # not parties to the Convention: their papers are legalised
    State("CU", "es", "Cuba", "La Habana", hague=False),
    State("NP", "en", "Nepal", "Kathmandu", hague=False),
)
POLICE = {
    "es": ("Policía Nacional (ficticia)", "Arturo Nadie Ruiz", "Jefe de Registro"),
    "en": ("National Police (fictitious)", "Arthur B. Nobody", "Registrar"),
    "fr": ("Casier judiciaire (fictif)", "Armand Personne", "Greffier en chef"),
    "pt": ("Polícia Federal (fictícia)", "Artur Ninguém Alves", "Escrivão"),
    "de": ("Strafregisteramt (fiktiv)", "Arthur Niemand", "Registerführer"),
}
MINISTRIES = {
    "es": ("Ministerio de Justicia (ficticio)", "María C. Ninguna", "Directora"),
    "en": ("Ministry of Justice (fictitious)", "Mary C. Noone", "Director"),
    "fr": ("Ministère de la Justice (fictif)", "Marie C. Aucune", "Directrice"),
    "pt": ("Ministério da Justiça (fictício)", "Maria C. Ninguém", "Diretora"),
    "de": ("Justizministerium (fiktiv)", "Maria C. Keine", "Direktorin"),
}
REGISTRIES = {
    "es": ("Registro Civil (ficticio)", "Dorotea Registro Núñez", "Registradora"),
    "en": ("Civil Registry (fictitious)", "Dorothy Register", "Registrar of Births"),
    "fr": ("État civil (fictif)", "Dorothée Registre", "Officier de l'état civil"),
}
STREETS = {
    "es": "Calle Ninguna 1",
    "en": "1 Nowhere Street",
    "fr": "1, rue Nulle-Part",
    "pt": "Rua Nenhuma 1",
    "de": "Nirgendstraße 1",
}


def state(chance: random.Random, language: str, *, hague: bool = True) -> State:
    """One that writes in the language."""
    return chance.choice([s for s in (STATES if hague else OUTSIDE) if s.language == language])


def office(of: dict[str, tuple[str, str, str]], where: State) -> Office:
    """The authority of a state."""
    name, signatory, capacity = of[where.language]
    return Office(
        f"{name}, {where.name}",
        f"{STREETS[where.language]}, {where.city}, {where.name}",
        signatory,
        capacity,
    )
