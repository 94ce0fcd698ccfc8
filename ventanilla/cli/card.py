"""The card from the command line: ordered, ready, handed over."""

from datetime import datetime

import click

from ventanilla.cli.speech import AS, say, stamp_as
from ventanilla.journeys import card as journey
from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text

DONE = Text("Hecho.", "Done.")


@click.group()
def command() -> None:
    """The Carné de Extranjería after the certificate."""


@command.command()
@AS
@click.argument("case_id")
def order(email: str, case_id: str) -> None:
    """Order the card."""
    journey.order(case_id=case_id, stamp=stamp_as(email, Role.OFFICER))
    say(DONE)


@command.command()
@AS
@click.argument("case_id")
@click.option("--number", required=True, help="Nine digits, with their zeros.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Expiry printed on the card.")
def ready(email: str, case_id: str, number: str, until: datetime | None) -> None:
    """The card lies at the office."""
    journey.ready(
        case_id=case_id,
        number=number,
        until=until.date() if until else None,
        stamp=stamp_as(email, Role.OFFICER),
    )
    say(DONE)


@command.command("hand-over")
@AS
@click.argument("case_id")
@click.option("--holder-seen", is_flag=True, help="The passport was looked at.")
def hand_over(email: str, case_id: str, holder_seen: bool) -> None:
    """Hand the card over at the counter."""
    journey.hand_over(case_id=case_id, holder_seen=holder_seen, stamp=stamp_as(email, Role.COUNTER))
    say(DONE)
