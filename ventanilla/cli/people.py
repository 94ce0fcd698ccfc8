"""Accounts from the command line: add a person, say what they may do and where, shut an account."""

from datetime import datetime

import click

from ventanilla import wiring
from ventanilla.accounts import queries
from ventanilla.cli.speech import language, say, stamp_of_machine
from ventanilla.journeys import leave as away
from ventanilla.journeys import people as journey
from ventanilla.journeys import staff
from ventanilla.kernel.actor import STAFF, Role
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import Text

ROLES = click.Choice([role.value for role in Role if role is not Role.SYSTEM])
PLACED = click.Choice([role.value for role in Role if role in STAFF])
OFFICE = click.option("--office", default="", help="Code of the office in which it is held.")
DAY = click.DateTime(["%Y-%m-%d"])
UNCHECKED = Text(
    "No hay oficinas cargadas: no se comprobó el código «{code}».",
    "No offices are loaded: the code “{code}” was not looked up.",
)
DONE = Text("Hecho.", "Done.")


@click.group()
def command() -> None:
    """The people of this installation and what they may do."""


@command.command()
@click.argument("email")
@click.option("--name", required=True)
@click.option("--role", "roles", type=ROLES, multiple=True)
@OFFICE
@click.password_option(envvar="VENTANILLA_NEW_PASSWORD")
def add(email: str, name: str, roles: tuple[str, ...], office: str, password: str) -> None:
    """Add an account with a confirmed e-mail address."""
    journey.add(
        email=email,
        name=name,
        password=password,
        language=language(),
        roles=tuple(Role(role) for role in roles),
        office=office,
        stamp=stamp_of_machine(),
    )
    _unchecked(office)
    say(Text("Cuenta creada.", "Account added."))


@command.command()
@click.argument("email")
@click.argument("role", type=ROLES)
@OFFICE
def grant(email: str, role: str, office: str) -> None:
    """Grant a role to an account, in an office where it is one of the staff's."""
    person = queries.by_email(email)
    staff.grant(user_id=person.id, role=Role(role), office=office, stamp=stamp_of_machine())
    _unchecked(office)
    say(DONE)


@command.command()
@click.argument("email")
@click.argument("role", type=PLACED)
@click.argument("office")
def place(email: str, role: str, office: str) -> None:
    """Say in which office (its code, or "superior") somebody holds a role."""
    person = queries.by_email(email)
    staff.place(user_id=person.id, role=Role(role), office=office, stamp=stamp_of_machine())
    _unchecked(office)
    say(DONE)


@command.command()
@click.argument("email")
@click.argument("first", type=DAY)
@click.argument("last", type=DAY)
@click.option("--cover", required=True, help="E-mail of the colleague who acts meanwhile.")
def leave(email: str, first: datetime, last: datetime, cover: str) -> None:
    """Note that somebody is away from FIRST to LAST (2026-12-01), and who covers."""
    away.take(
        user_id=queries.by_email(email).id,
        first=first.date(),
        last=last.date(),
        cover_id=queries.by_email(cover).id,
        stamp=stamp_of_machine(),
    )
    say(DONE)


@command.command()
def leaves() -> None:
    """Who is away, or will be: number, person, days, cover."""
    for one in queries.leaves(legal_day(wiring.clock().now())):
        click.echo(f"{one.id}  {one.person.email}  {one.first} … {one.last}  {one.cover.email}")


@command.command()
@click.argument("number")
def back(number: str) -> None:
    """Somebody is back from today on, or will not go; NUMBER is the one that `leaves` prints."""
    away.cancel(leave_id=number, stamp=stamp_of_machine())
    say(DONE)


@command.command()
@click.argument("email")
@click.argument("role", type=ROLES)
def revoke(email: str, role: str) -> None:
    """Take a role away; it counts from the next page on."""
    journey.revoke(user_id=queries.by_email(email).id, role=Role(role), stamp=stamp_of_machine())
    say(DONE)


@command.command()
@click.argument("email")
def close(email: str) -> None:
    """Shut an account and end its sessions at once."""
    journey.close(user_id=queries.by_email(email).id, stamp=stamp_of_machine())
    say(Text("Cuenta cerrada; nadie entra con ella.", "Account shut; nobody comes in with it."))


@command.command()
@click.argument("email")
def reopen(email: str) -> None:
    """Let the person of a shut account in again."""
    journey.reopen(user_id=queries.by_email(email).id, stamp=stamp_of_machine())
    say(Text("Cuenta abierta.", "Account open."))


@command.command("sign-out")
@click.argument("email")
def sign_out(email: str) -> None:
    """End every session of a person."""
    ended = journey.sign_out(user_id=queries.by_email(email).id, stamp=stamp_of_machine())
    say(Text("Sesiones terminadas: {count}.", "Sessions ended: {count}.").filled(count=ended))


@command.command("drop-second-step")
@click.argument("email")
def drop_second_step(email: str) -> None:
    """Take a lost second step away. See the person and their document first."""
    journey.drop_factors(user_id=queries.by_email(email).id, stamp=stamp_of_machine())
    say(Text("Hecho; sus sesiones terminaron.", "Done; their sessions ended."))


def _unchecked(office: str) -> None:
    if office and not staff.known():
        say(UNCHECKED.filled(code=office))
