"""`python -m tests.endurance --seconds 300`: kill -9 of server and workers while people work.

People lodge applications and book seats through the real pages. Whatever a page confirmed to them
is written down here; at the end every word of it must be true, and no letter may be there twice.
"""

import random
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path

import click

from tests.endurance.people import Confirmed, Somebody
from tests.endurance.proof import wrong
from tests.support.server import Server

PEOPLE = 3
PAUSES = (0.3, 4.0)  # seconds between two kills


def killer(server: Server, stop: threading.Event, chance: random.Random) -> int:
    """Kill the server or one of two workers at random moments, and start it again."""
    workers, kills = [server.worker(), server.worker()], 0
    while not stop.wait(chance.uniform(*PAUSES)):
        if chance.random() < 0.5:
            server.kill()
            server.start()
        else:
            number = chance.randrange(len(workers))
            workers[number].kill()
            workers[number].wait(10)
            workers[number] = server.worker()
        kills += 1
    for process in workers:
        process.kill()
        process.wait(10)
    return kills


@click.command()
@click.option("--seconds", default=300, show_default=True, type=click.IntRange(5, 7200))
@click.option("--seed", default=None, type=int, help="The same kills again.")
def main(seconds: int, seed: int | None) -> None:
    """Endure."""
    seed = seed if seed is not None else random.SystemRandom().randrange(10**6)
    home = Path(tempfile.mkdtemp(prefix="endurance-"))
    server, stop = Server(home), threading.Event()
    click.echo(f"seed {seed}; {seconds} s")
    server.prepare()
    people = [Somebody(server, number, stop) for number in range(PEOPLE)]
    server.start()
    for one in people:
        one.start()
    counted: list[int] = []
    thread = threading.Thread(
        target=lambda: counted.append(killer(server, stop, random.Random(seed)))
    )
    thread.start()
    time.sleep(seconds)
    stop.set()
    for one in people:
        one.join(60)
    thread.join(60)
    server.kill()
    confirmed = [one for somebody in people for one in somebody.confirmed]
    faults = wrong(server, confirmed)
    report(counted, confirmed, faults)
    shutil.rmtree(home, ignore_errors=True)
    sys.exit(1 if faults or not confirmed else 0)


def report(counted: list[int], confirmed: list[Confirmed], faults: list[str]) -> None:
    kinds = sorted({one.kind for one in confirmed})
    said = ", ".join(f"{sum(one.kind == kind for one in confirmed)} {kind}" for kind in kinds)
    click.echo(f"{counted[0] if counted else '?'} kills; confirmed to people: {said or 'nothing'}")
    click.echo("\n".join(faults) if faults else "all of it is there; no letter was sent twice")


if __name__ == "__main__":
    main()
