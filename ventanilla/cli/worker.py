"""`ventanilla worker`: what has to happen without anybody pressing a button."""

import sys

import click

from ventanilla import wiring
from ventanilla.cli.speech import say
from ventanilla.kernel.text import Text
from ventanilla.upkeep import lock
from ventanilla.worker.beat import Beat
from ventanilla.worker.loop import Worker

STARTED = Text("El trabajador empezó; Ctrl+C lo detiene.", "The worker started; Ctrl+C stops it.")


@click.command()
@click.option("--once", is_flag=True, help="Do what is due one time and end, for a timer.")
def command(once: bool) -> None:
    """Send letters, note terms that are over, give seats back, seal the ledger.

    Two may run at once and share the work; what a killed one had begun is taken over.
    """
    beat = Beat(wiring.home() / "run")
    worker = Worker(beat)
    with lock.in_use(wiring.home()):
        try:
            if not once:
                say(STARTED)
                worker.until_stopped()
                return
            for name, done in worker.once().items():
                click.echo(f"{name:<10} {done}")
        finally:
            beat.stop()
    sys.exit(1 if worker.failing else 0)
