"""Accounts from the command line: add a person, grant a role."""

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
