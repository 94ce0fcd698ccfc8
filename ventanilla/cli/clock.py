"""The installation's clock: shown anywhere, moved only in a demonstration."""

from datetime import timedelta

import click
from django.utils import timezone

from ventanilla import wiring
from ventanilla.cli.speech import say, stamp_of_machine
from ventanilla.journeys import clock as journey
from ventanilla.kernel.text import Text


@click.group()
def command() -> None:
    """The hour by which this installation lives."""


@command.command()
def show() -> None:
    """Print the hour."""
    click.echo(timezone.localtime(wiring.clock().now()).isoformat(timespec="seconds"))


@command.command()
@click.option("--days", type=float, required=True, help="How many calendar days to move forward.")
def jump(days: float) -> None:
    """Move a demonstration's clock forward, to the real now at most."""
    hour = journey.jump(by=timedelta(days=days), stamp=stamp_of_machine())
    local = timezone.localtime(hour).isoformat(timespec="minutes")
    say(Text("Ahora son las {hour}.", "It is now {hour}.").filled(hour=local))
