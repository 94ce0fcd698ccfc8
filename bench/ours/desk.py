"""Cases for the desk: opened, answered and lodged through the doors, by as many people."""

from datetime import timedelta

from bench.ours.case import ANSWERS, CALENDAR
from ventanilla import wiring
from ventanilla.cases import actions
from ventanilla.cases.core.events import Data
from ventanilla.kernel.actor import Actor, Role, Stamp

BEFORE: tuple[tuple[str, Data], ...] = (
    ("privacy_noticed", {}),
    ("consented", {"channel": "mailbox"}),
    ("answered", {"answers": ANSWERS}),
)


def prepare(cases: int) -> None:
    """So many lodged cases."""
    at = wiring.clock().now() - timedelta(days=1)
    for number in range(cases):
        stamp = Stamp(Actor(f"{number:032x}", Role.APPLICANT), at)
        case_id = actions.open(
            procedure_id="pe/permanent-residency",
            version="2026-09-01",
            capacity="self",
            stamp=stamp,
        )
        for kind, data in BEFORE:
            actions.note(case_id=case_id, kind=kind, data=data, stamp=stamp, calendar=CALENDAR)
        actions.move(case_id=case_id, move="lodge", data={}, stamp=stamp, calendar=CALENDAR)
