"""Consent: how the person wants to be told, given expressly and withdrawn as easily (LPAG 20.4)."""

from django.db import transaction

from ventanilla.journeys import step
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def give(*, case_id: str, channel: str, stamp: Stamp) -> None:
    """Record express consent to be notified through `channel` ("email")."""
    step.note(case_id=case_id, kind="consented", data={"channel": channel}, stamp=stamp)


@transaction.atomic
def withdraw(*, case_id: str, channel: str, stamp: Stamp) -> None:
    """Record that the consent is withdrawn, from now on."""
    step.note(case_id=case_id, kind="consent_withdrawn", data={"channel": channel}, stamp=stamp)
