"""Consent: how the person wants to be told, given expressly and withdrawn as easily (LPAG 20.4)."""

from django.db import transaction

from ventanilla.cases import queries as cases
from ventanilla.cases.core.notification import Channel
from ventanilla.journeys import step
from ventanilla.kernel.actor import Stamp

CHOOSABLE = (Channel.MAILBOX.value, Channel.EMAIL.value)


@transaction.atomic
def give(*, case_id: str, channel: str, stamp: Stamp) -> None:
    """Record express consent to be notified through `channel` ("mailbox", "email")."""
    step.note(case_id=case_id, kind="consented", data={"channel": channel}, stamp=stamp)


@transaction.atomic
def withdraw(*, case_id: str, channel: str, stamp: Stamp) -> None:
    """Record that the consent is withdrawn, from now on."""
    step.note(case_id=case_id, kind="consent_withdrawn", data={"channel": channel}, stamp=stamp)


@transaction.atomic
def choose(*, case_id: str, channel: str, stamp: Stamp) -> None:
    """Consent to this channel alone (mailbox, email), or to none (paper); what stays as it is
    leaves no trace."""
    given = cases.file(case_id, viewer=stamp.by).consents
    for one in CHOOSABLE:
        if one == channel and one not in given:
            give(case_id=case_id, channel=one, stamp=stamp)
        if one != channel and one in given:
            withdraw(case_id=case_id, channel=one, stamp=stamp)
