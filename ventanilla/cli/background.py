"""The background check of a case from the command line."""

import click

from ventanilla.cli.speech import AS, language, say, stamp_as
from ventanilla.journeys import screen as journey
from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text
from ventanilla.screening import queries
from ventanilla.screening.core.disposition import Disposition

DONE = Text("Hecho.", "Done.")


@click.group()
def command() -> None:
    """Look a person up; two officers settle what comes up."""


@command.command()
@AS
@click.argument("case_id")
def check(email: str, case_id: str) -> None:
    """Check the person of a case and print the matches with their reasons."""
    made = journey.check(case_id=case_id, stamp=stamp_as(email, Role.OFFICER))
    for hit in made.hits:
        click.echo(f"{hit.id}  {hit.score}  {hit.ref}  {hit.names[0]}")
        for feature in hit.features:
            click.echo(f"    {feature.points:>+4}  {feature.why.say(language())}")
    if not made.hits:
        say(Text("Nadie se parece.", "Nobody is like this."))


@command.command()
@AS
@click.argument("hit_id")
@click.argument("disposition", type=click.Choice([one.value for one in Disposition]))
@click.option("--reason", required=True, help="What agrees and what differs.")
def dispose(email: str, hit_id: str, disposition: str, reason: str) -> None:
    """Say whether the entry is the person."""
    journey.dispose(
        hit_id=hit_id, disposition=disposition, reason=reason, stamp=stamp_as(email, Role.OFFICER)
    )
    say(DONE)


@command.command()
@AS
@click.argument("hit_id")
@click.option("--return", "reason", help="Send it back, for this reason.")
def confirm(email: str, hit_id: str, reason: str | None) -> None:
    """As a second officer agree, or send it back."""
    now = stamp_as(email, Role.OFFICER)
    if reason is None:
        journey.confirm(hit_id=hit_id, stamp=now)
    else:
        journey.send_back(hit_id=hit_id, reason=reason, stamp=now)
    say(DONE)


@command.command()
def waiting() -> None:
    """The matches that wait for a first or a second officer."""
    for hit in queries.waiting():
        click.echo(f"{hit.id}  {hit.standing.value:<9}  {hit.score}  {hit.names[0]}")
