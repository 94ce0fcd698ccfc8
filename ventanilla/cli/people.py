"""Accounts from the command line: add a person, grant or take a role, shut an account."""

import click

from ventanilla.accounts import actions, queries
from ventanilla.cli.speech import language, say, stamp_of_machine
from ventanilla.journeys import people as journey
from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text

ROLES = click.Choice([role.value for role in Role if role is not Role.SYSTEM])


@click.group()
def command() -> None:
    """The people of this installation and what they may do."""


@command.command()
@click.argument("email")
@click.option("--name", required=True)
@click.option("--role", "roles", type=ROLES, multiple=True)
@click.password_option(envvar="VENTANILLA_NEW_PASSWORD")
def add(email: str, name: str, roles: tuple[str, ...], password: str) -> None:
    """Add an account with a confirmed e-mail address."""
    journey.add(
        email=email,
        name=name,
        password=password,
        language=language(),
        roles=tuple(Role(role) for role in roles),
        stamp=stamp_of_machine(),
    )
    say(Text("Cuenta creada.", "Account added."))


@command.command()
@click.argument("email")
@click.argument("role", type=ROLES)
def grant(email: str, role: str) -> None:
    """Grant a role to an account."""
    person = queries.by_email(email)
    actions.grant_role(user_id=person.id, role=Role(role), stamp=stamp_of_machine())
    say(Text("Hecho.", "Done."))


@command.command()
@click.argument("email")
@click.argument("role", type=ROLES)
def revoke(email: str, role: str) -> None:
    """Take a role away; it counts from the next page on."""
    journey.revoke(user_id=queries.by_email(email).id, role=Role(role), stamp=stamp_of_machine())
    say(Text("Hecho.", "Done."))


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
