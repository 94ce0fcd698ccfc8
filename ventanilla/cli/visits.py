"""Appointments of a case from the command line, for the person or for staff who books for them."""

from datetime import datetime

import click

from ventanilla.appointments import queries as seats
from ventanilla.appointments.core.booking import Booking, Purpose
from ventanilla.cli.speech import AS, say, stamp_as
from ventanilla.journeys import attend
from ventanilla.journeys import visit as journey
from ventanilla.kernel.actor import Role
from ventanilla.kernel.office import LEGAL_ZONE
from ventanilla.kernel.text import Text

DONE = Text("Hecho.", "Done.")
HOUR = click.DateTime(["%Y-%m-%dT%H:%M"])
PURPOSE = click.option(
    "--purpose", type=click.Choice([one.value for one in Purpose]), default="attend"
)
ROLE = click.option(
    "--role", type=click.Choice(["applicant", "counter", "officer"]), default="applicant"
)


@click.group()
def command() -> None:
    """Book, move and cancel; check in, compare papers, note who did not come."""


@command.command()
@AS
@ROLE
@PURPOSE
@click.argument("case_id")
@click.argument("office")
@click.argument("hour", type=HOUR)
def book(email: str, role: str, purpose: str, case_id: str, office: str, hour: datetime) -> None:
    """Book HOUR (YYYY-MM-DDTHH:MM, in Lima) at OFFICE."""
    made = journey.book(
        case_id=case_id,
        purpose=Purpose(purpose),
        office=office,
        starts_at=hour.replace(tzinfo=LEGAL_ZONE),
        stamp=stamp_as(email, Role(role)),
    )
    _print(made)


@command.command()
@AS
@ROLE
@PURPOSE
@click.argument("case_id")
@click.argument("office")
@click.argument("hour", type=HOUR)
def move(email: str, role: str, purpose: str, case_id: str, office: str, hour: datetime) -> None:
    """Move the appointment to HOUR at OFFICE; the old seat is kept until the new one is there."""
    moved = journey.move(
        case_id=case_id,
        purpose=Purpose(purpose),
        office=office,
        starts_at=hour.replace(tzinfo=LEGAL_ZONE),
        stamp=stamp_as(email, Role(role)),
    )
    _print(moved)


@command.command()
@AS
@ROLE
@PURPOSE
@click.argument("case_id")
def cancel(email: str, role: str, purpose: str, case_id: str) -> None:
    """Give the seat back."""
    journey.cancel(case_id=case_id, purpose=Purpose(purpose), stamp=stamp_as(email, Role(role)))
    say(DONE)


@command.command("check-in")
@AS
@click.argument("office")
@click.argument("code")
def check_in(email: str, office: str, code: str) -> None:
    """The person with CODE is at OFFICE."""
    found = attend.check_in(code=code, office=office, stamp=stamp_as(email, Role.COUNTER))
    click.echo(f"{found.case_id}  {found.purpose.value}")


@command.command()
@AS
@click.argument("case_id")
@click.option("--paper", "papers", multiple=True, metavar="DOCUMENT=same|differs|not_shown")
def compare(email: str, case_id: str, papers: tuple[str, ...]) -> None:
    """Note what the counter found when it held the papers beside the uploads."""
    said = dict(pair.partition("=")[::2] for pair in papers)
    attend.compared(
        case_id=case_id, booking_id="", papers=said, stamp=stamp_as(email, Role.COUNTER)
    )
    say(DONE)


@command.command()
@AS
@click.argument("office")
@click.argument("code")
def missed(email: str, office: str, code: str) -> None:
    """Nobody came with CODE."""
    found = seats.by_code(code)
    attend.missed(booking_id=found.id, office=office, stamp=stamp_as(email, Role.COUNTER))
    say(DONE)


def _print(booking: Booking) -> None:
    local = booking.starts_at.astimezone(LEGAL_ZONE)
    click.echo(f"{booking.code}  {booking.office}  {local:%Y-%m-%d %H:%M}")
