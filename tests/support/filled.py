"""`python -m tests.support.filled`: fill a home with a certificate, papers, and a sealed ledger.

Prints the certificate's number. The home's clock is set ten days after what happened in it.
"""

import sys
from datetime import UTC, datetime, timedelta

import django
from django.core.management import call_command

LATER = timedelta(days=10)


def main() -> None:
    """In a process of its own: settings say which home."""
    django.setup()
    call_command("migrate", verbosity=0)
    # Rooms can be loaded only after Django.
    from tests.support.world import settled  # noqa: PLC0415
    from ventanilla import wiring  # noqa: PLC0415
    from ventanilla.journeys import read_papers  # noqa: PLC0415
    from ventanilla.kernel.actor import SYSTEM, Stamp  # noqa: PLC0415
    from ventanilla.kernel.clock import DemoClock  # noqa: PLC0415
    from ventanilla.ledger import actions as ledger  # noqa: PLC0415

    world = settled()
    _, number = world.granted()
    world.lodged(papers=True)
    for _ in range(2):  # the other papers wait to be read
        read_papers.next_one(stamp=Stamp(SYSTEM, world.now))
    ledger.seal(stamp=Stamp(SYSTEM, world.now))
    world.draft()  # a tail that is not sealed
    DemoClock(wiring.home() / "clock.json").start(datetime.now(UTC) - (world.now + LATER))
    sys.stdout.write(f"{number}\n")


if __name__ == "__main__":
    main()
