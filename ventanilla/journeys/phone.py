"""Phone: the person wants a short message too when there is news, or wants none any more.

The number belongs to the person, the consent to the case; a message leaves where both are there.
"""

from django.db import transaction

from ventanilla.accounts import actions as accounts
from ventanilla.cases import queries as cases
from ventanilla.journeys import consent
from ventanilla.kernel.actor import Stamp
from ventanilla.notices.core.channel import Channel

PHONE = Channel.PHONE.value


@transaction.atomic
def want(*, case_id: str, number: str, stamp: Stamp) -> None:
    """Send messages about this case to `number` from now on. Refusal "phone"."""
    accounts.set_phone(user_id=stamp.by.id, phone=number, stamp=stamp)
    if PHONE not in cases.file(case_id, viewer=stamp.by).consents:
        consent.give(case_id=case_id, channel=PHONE, stamp=stamp)


@transaction.atomic
def stop(*, case_id: str, stamp: Stamp) -> None:
    """Forget the number, and with it every message about any case."""
    if PHONE in cases.file(case_id, viewer=stamp.by).consents:
        consent.withdraw(case_id=case_id, channel=PHONE, stamp=stamp)
    accounts.set_phone(user_id=stamp.by.id, phone="", stamp=stamp)
