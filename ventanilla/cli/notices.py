"""The outbox from the command line: what waits, and another try at sending it."""

import click

from ventanilla.cli.speech import say, stamp_of_machine
from ventanilla.kernel.text import Text
from ventanilla.notices import actions, queries


@click.group()
def command() -> None:
    """E-mails that follow a notice; the notice itself waits in the person's case."""


@command.command()
def waiting() -> None:
    """How many were not sent yet."""
    click.echo(queries.waiting())


@command.command()
def deliver() -> None:
    """Send what waits; what another process is sending is left to it."""
    count = actions.deliver_pending(stamp=stamp_of_machine())
    say(Text("{count} enviados.", "{count} sent.").filled(count=count))
