"""`python -m tests.endurance --seconds 300`: kill -9 of server and workers while people work.

People lodge applications and book seats through the real pages, an officer observes them and
declares them not filed, and days go by. Whatever a page confirmed is written down here; at the end
every word of it must be true, no term may be missed, and no letter may be there twice.
"""

import random
import shutil
import sys
import tempfile
import threading
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path

import click

from tests.endurance.office import Office
from tests.endurance.people import Confirmed, applicant
from tests.endurance.proof import wrong
from tests.support.server import Server
from ventanilla.demo.cast import PEOPLE as CAST

PEOPLE, OFFICER = 3, CAST["officer"].email
PAUSES = (0.3, 4.0)  # seconds between two kills
DAYS = 60  # that go by while it lasts; a demonstration begins ten weeks back


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


def days(server: Server, stop: threading.Event, seconds: int) -> None:
    """The clock jumps from day to day, evenly, so that terms begin and end meanwhile."""
    while not stop.wait(seconds / DAYS):
        server.jump(timedelta(days=1))


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
    people = [applicant(server, number, stop) for number in range(PEOPLE)]
    everybody = [*people, Office(server, stop, OFFICER, people=people)]
    server.start()
    for one in everybody:
        one.start()
    calendar = threading.Thread(target=days, args=(server, stop, seconds))
    calendar.start()
    counted: list[int] = []
    thread = threading.Thread(
        target=lambda: counted.append(killer(server, stop, random.Random(seed)))
    )
    thread.start()
    time.sleep(seconds)
    stop.set()
    for one in everybody:
        one.join(60)
    calendar.join(60)
    thread.join(60)
    server.kill()
    confirmed = [one for somebody in everybody for one in somebody.confirmed]
    faults = wrong(server, confirmed)
    report(counted, confirmed, faults)
    shutil.rmtree(home, ignore_errors=True)
    sys.exit(1 if faults or not confirmed else 0)


def report(counted: list[int], confirmed: list[Confirmed], faults: list[str]) -> None:
    counted_by = Counter(one.what if one.kind == "act" else one.kind for one in confirmed)
    said = ", ".join(f"{count} {kind}" for kind, count in sorted(counted_by.items()))
    click.echo(f"{counted[0] if counted else '?'} kills; confirmed to people: {said or 'nothing'}")
    well = "all of it is there; no term was missed and no letter was sent twice"
    click.echo("\n".join(faults) if faults else well)


if __name__ == "__main__":
    main()
