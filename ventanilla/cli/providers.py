"""The providers' table from the command line."""

import click

from ventanilla.cli.speech import AS, say, stamp_as
from ventanilla.directory import queries
from ventanilla.journeys import listing
from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text

DONE = Text("Hecho.", "Done.")


@click.group()
def command() -> None:
    """Entries of the guide's table: propose, accept, decline."""


@command.command()
@AS
@click.option("--procedure", "procedure_id", default="pe/permanent-residency", show_default=True)
@click.option("--name", required=True)
@click.option("--website", required=True)
@click.option("--timelines", required=True)
@click.option("--cost", required=True)
def propose(email: str, **entry: str) -> None:
    """Propose an entry and print its id."""
    click.echo(listing.propose(stamp=stamp_as(email, Role.APPLICANT), **entry))


@command.command()
@AS
def pending(email: str) -> None:
    """What waits for an editor."""
    stamp_as(email, Role.EDITOR)
    for one in queries.pending():
        click.echo(f"{one.id}  {one.name}  {one.website}")


@command.command()
@AS
@click.argument("entry_id")
@click.argument("answer", type=click.Choice(["accept", "decline"]))
@click.option("--reason", required=True)
def decide(email: str, entry_id: str, answer: str, reason: str) -> None:
    """Accept or decline an entry."""
    act = {"accept": listing.accept, "decline": listing.decline}[answer]
    act(entry_id=entry_id, reason=reason, stamp=stamp_as(email, Role.EDITOR))
    say(DONE)
