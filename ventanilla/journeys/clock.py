"""Clock: a demonstration's time is moved forward, in the open and in the ledger."""

from datetime import datetime, timedelta

from django.db import transaction

from ventanilla import wiring
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.clock import DemoClock
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger


@transaction.atomic
def jump(*, by: timedelta, stamp: Stamp) -> datetime:
    """Move the clock forward by `by` and return the new hour; refused outside a demonstration."""
    clock = wiring.clock()
    if not isinstance(clock, DemoClock):
        raise Refusal(
            "real-clock",
            Text(
                "El reloj de esta instalación es el real y no se mueve.",
                "This installation's clock is the real one and is not moved.",
            ),
        )
    details = {"seconds": int(by.total_seconds())}
    ledger.append(act="clock.jump", subject="clock", details=details, stamp=stamp)
    return clock.jump(by)
