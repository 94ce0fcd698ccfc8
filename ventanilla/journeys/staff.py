"""Staff: in which office each role is held, who is away and who covers.

Offices are those that were loaded, and the second instance, which no file of offices has.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from ventanilla.accounts import actions as accounts
from ventanilla.accounts import queries as people
from ventanilla.accounts.core.roles import ROLE_NAME
from ventanilla.accounts.core.units import SUPERIOR, Unit
from ventanilla.accounts.queries import Away, Placed
from ventanilla.appointments import queries as seats
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
UNKNOWN = Text("No hay ninguna oficina «{code}».", "There is no office “{code}”.")
THERE_ARE = Text("Las que hay: {codes}.", "There are: {codes}.")
NOWHERE = Unit("", Text("Sin oficina", "In no office"))


@dataclass(frozen=True, slots=True)
class Post:
    """Somebody in a role, and their leaves that are not over, the next one first."""

    placed: Placed
    leaves: tuple[Away, ...]

    @property
    def role(self) -> Text:
        """What the role is called."""
        return ROLE_NAME[self.placed.role]


@dataclass(frozen=True, slots=True)
class Team:
    """The staff of one office."""

    unit: Unit
    posts: tuple[Post, ...]


def teams(on: date) -> tuple[Team, ...]:
    """Every office with its staff, those who were not placed first; offices without staff are left
    out. An office that is not listed any more is called by its code."""
    names = {one.code: one for one in (NOWHERE, *units())}
    leaves = people.leaves(on)
    found: dict[str, list[Post]] = {}
    for one in people.staff():
        found.setdefault(one.office, []).append(Post(one, _of(one, leaves)))
    return tuple(
        Team(names.get(code, Unit(code, Text(code, code))), tuple(posts))
        for code, posts in found.items()
    )


def _of(one: Placed, leaves: Iterable[Away]) -> tuple[Away, ...]:
    return tuple(leave for leave in leaves if leave.person == one.person)


def units() -> tuple[Unit, ...]:
    """Every office in which staff can be placed; the second instance alone where none is loaded."""
    return (*(Unit(one.code, one.name) for one in seats.offices()), SUPERIOR)


def known() -> bool:
    """Are offices loaded, so that a code can be looked up?"""
    return units() != (SUPERIOR,)


@transaction.atomic
def grant(*, user_id: str, role: Role, office: str, stamp: Stamp) -> None:
    """Grant a role, in an office where one is named. Refusal "unknown-office"."""
    check(office)
    accounts.grant_role(user_id=user_id, role=role, office=office, stamp=stamp)


@transaction.atomic
def place(*, user_id: str, role: Role, office: str, stamp: Stamp) -> None:
    """From now on the person holds the role in that office. Refusal "unknown-office"."""
    if stamp.by.role is not Role.SYSTEM:
        people.require(stamp.by.id, Role.MANAGER)
    check(office)
    accounts.place(user_id=user_id, role=role, office=office, stamp=stamp)


def check(office: str) -> None:
    """Refusal "unknown-office", which names those that there are. Before any is loaded every code
    is taken: people are often added before the file of offices."""
    codes = [one.code for one in units()]
    fits = office in codes if codes != [SUPERIOR.code] else CODE.fullmatch(office)
    if office and not fits:
        raise Refusal(
            "unknown-office",
            UNKNOWN.filled(code=office),
            then=THERE_ARE.filled(codes=", ".join(codes)),
            at="office",
        )
