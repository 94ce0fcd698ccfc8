"""The ledger from the command line: walk it, seal its tail."""

import sys

import click

from ventanilla.cli.speech import language, say, stamp_of_machine
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions, queries

WHOLE = Text(
    "Íntegro: {lines} líneas, {sealed} selladas, {unsealed} por sellar. Último eslabón {link}.",
    "Whole: {lines} lines, {sealed} sealed, {unsealed} not yet sealed. Last link {link}.",
)
BROKEN = Text("ROTO en {count} lugares:", "BROKEN in {count} places:")


@click.group()
def command() -> None:
    """The append-only log of who did, or looked at, what."""


@command.command()
def verify() -> None:
    """Walk every line; exit 0 where nothing was altered, 1 where something was."""
    audit = queries.walk()
    if audit.whole:
        say(
            WHOLE.filled(
                lines=audit.lines,
                sealed=audit.sealed,
                unsealed=audit.unsealed,
                link=audit.head.link[:16],
            )
        )
        return
    say(BROKEN.filled(count=len(audit.broken)))
    for fault in audit.broken:
        click.echo(f"  {fault.seq or fault.number}: {fault.reason.say(language())}")
    sys.exit(1)


@command.command()
def seal() -> None:
    """Chain the lines that are not sealed yet."""
    count = actions.seal(stamp=stamp_of_machine())
    say(Text("{count} líneas selladas.", "{count} lines sealed.").filled(count=count))
