"""What commands share: the person who acts, the hour, and how a sentence is printed."""

import click

from ventanilla import wiring
from ventanilla.accounts import queries as people
from ventanilla.kernel.actor import SYSTEM, Actor, Role, Stamp
from ventanilla.kernel.text import Text

AS = click.option("--as", "email", required=True, help="E-mail of the account that acts.")


def say(text: Text) -> None:
    """Print a sentence in the language that was asked for."""
    click.echo(text.say(language()))


def language() -> str:
    """The language of this run, "es" or "en"."""
    return str(click.get_current_context().find_root().params["lang"])


def stamp_as(email: str, role: Role) -> Stamp:
    """Act now as the account `email` in `role`; refused where it does not have that role."""
    person = people.by_email(email)
    people.require(person.id, role)
    return Stamp(Actor(person.id, role), wiring.clock().now())


def stamp_of_machine() -> Stamp:
    """Act now as the installation itself."""
    return Stamp(SYSTEM, wiring.clock().now())
