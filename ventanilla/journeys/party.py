"""Party: who the person is reached through and helped by: address, representative, support."""

from datetime import date

from django.db import transaction

from ventanilla.cases.core.events import Data
from ventanilla.journeys import step
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def move_house(*, case_id: str, address: str, stamp: Stamp) -> None:
    """A new address; notices on paper go there from now on (D.Leg. 1350, art. 10)."""
    data: Data = {"address": address.strip()}
    step.note(case_id=case_id, kind="address_changed", data=data, stamp=stamp)


@transaction.atomic
def name_representative(
    *, case_id: str, name: str, document: str, power: str, issued_on: date | None, stamp: Stamp
) -> None:
    """`power` is simple, or special, which is needed to withdraw (LPAG art. 115)."""
    issued = issued_on.isoformat() if issued_on else ""
    data: Data = {
        "name": name.strip(),
        "document": document.strip(),
        "power": power,
        "issued_on": issued,
    }
    step.note(case_id=case_id, kind="representative_named", data=data, stamp=stamp)


@transaction.atomic
def end_representation(*, case_id: str, stamp: Stamp) -> None:
    """The person acts alone again."""
    step.note(case_id=case_id, kind="representative_ended", data={}, stamp=stamp)


@transaction.atomic
def name_support(*, case_id: str, name: str, document: str, stamp: Stamp) -> None:
    """Who helps the person to make their will known (Reglamento art. 56-B)."""
    data: Data = {"name": name.strip(), "document": document.strip()}
    step.note(case_id=case_id, kind="support_named", data=data, stamp=stamp)
