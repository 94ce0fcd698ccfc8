"""Data protection from the command line: what waits for an operator. Lists only; answers are given
on the pages, where their words can be read again before they are sent."""

from datetime import datetime

import click

from ventanilla.cli.speech import AS, language, say, stamp_as
from ventanilla.journeys import answer_data, breach, review
from ventanilla.kernel.actor import Role
from ventanilla.kernel.dates import in_words
from ventanilla.kernel.office import LEGAL_ZONE
from ventanilla.kernel.text import Text

NOTHING = Text("Nada espera.", "Nothing waits.")
LATE = Text("VENCIDA", "LATE")
NEXT = Text("La próxima revisión vence el {day}.", "The next review is due on {day}.")
DUE = Text("Esta revisión vence el {day}.", "This review is due on {day}.")
MARKED = {True: Text("mirado", "looked at"), False: Text("por mirar", "to be looked at")}
DRILL, REAL = Text("simulacro", "drill"), Text("ocurrió", "happened")
CLOSED = Text("cerrado", "closed")
TELL = Text("avisar antes de {hour}", "tell by {hour}")
TOLD = Text("nadie por avisar", "nobody to tell")


@click.group()
def command() -> None:
    """Requests about data, the review of privileges, incidents."""


@command.command()
@AS
def requests(email: str) -> None:
    """What people asked of their data, in order of the last day to answer."""
    now = stamp_as(email, Role.OPERATOR)
    tasks = answer_data.waiting(viewer=now.by, at=now.at)
    for task in tasks:
        one, late = task.request, LATE.say(language()) if task.late else ""
        click.echo(f"{one.due}  {one.right.name.say(language()):<14} {one.id}  {late}".rstrip())
    if not tasks:
        say(NOTHING)


@command.command("review")
@AS
def review_(email: str) -> None:
    """Who may do what, what was said of it in the open review, and when it is due."""
    now = stamp_as(email, Role.OPERATOR)
    seen = review.shown(viewer=now.by, at=now.at)
    for one in seen.privileges:
        granted = one.granted
        mark = MARKED[one.mark is not None].say(language()) if seen.review else ""
        last = f"{granted.last_in:%Y-%m-%d}" if granted.last_in else "-"
        role = granted.role.value
        click.echo(f"{granted.person.email:<32} {role:<9} {last:<10} {mark}".rstrip())
    if seen.next_due:
        say((DUE if seen.review else NEXT).filled(day=in_words(seen.next_due)))
    if seen.overdue:
        say(LATE)


@command.command()
@AS
def incidents(email: str) -> None:
    """The log of incidents and drills, the newest first."""
    now = stamp_as(email, Role.OPERATOR)
    found = breach.log(viewer=now.by)
    for one in found:
        kind = (DRILL if one.drill else REAL).say(language())
        stands = CLOSED if not one.open else _tell(one.until) if one.waiting else TOLD
        late = LATE.say(language()) if one.open and one.late(now.at) else ""
        click.echo(f"{one.id}  {kind:<9} {stands.say(language())}  {late}".rstrip())
    if not found:
        say(NOTHING)


def _tell(until: datetime) -> Text:
    return TELL.filled(hour=f"{until.astimezone(LEGAL_ZONE):%Y-%m-%d %H:%M}")
