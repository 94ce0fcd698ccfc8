"""Telling: the row first, in the caller's transaction; the mail after the commit, once.

A message is claimed by one conditional update before it is sent, so that two senders cannot both
send it. What could not be sent is released and tried again by `deliver_pending`.
"""

import logging
from datetime import timedelta

from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q

from ventanilla import wiring
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.notice import DEMONSTRATION
from ventanilla.notices.models import Notice

log = logging.getLogger(__name__)
LEASE = timedelta(minutes=15)  # far above any mail server's time-out


def tell(
    *,
    to: str,
    address: str,
    language: str,
    subject: str,
    body: str,
    case_id: str,
    stamp: Stamp,
) -> str:
    """Write the message and have it sent after the commit; `address` "" sends nothing."""
    notice = Notice.objects.create(
        id=stamp.new_id(),
        case_id=case_id,
        to=to,
        address=address,
        language=language,
        subject=subject,
        body=body,
        created_at=stamp.at,
    )
    if address:
        # robust: what was done is done, whatever becomes of the mail
        transaction.on_commit(lambda: _deliver(notice.pk, stamp), robust=True)
    return notice.pk


def deliver_pending(*, stamp: Stamp) -> int:
    """Send everything that waits; return how many were sent."""
    waiting = Notice.objects.filter(_free(stamp), sent_at=None).exclude(address="")
    names = list(waiting.order_by("created_at").values_list("pk", flat=True))
    return sum(_deliver(name, stamp) for name in names)


def _free(stamp: Stamp) -> Q:
    """Nobody is sending it, or whoever claimed it must have been killed."""
    return Q(claimed_at=None) | Q(claimed_at__lt=stamp.at - LEASE)


def _deliver(notice_id: str, stamp: Stamp) -> bool:
    mine = Notice.objects.filter(_free(stamp), pk=notice_id, sent_at=None)
    if not mine.update(claimed_at=stamp.at):
        return False
    notice = Notice.objects.get(pk=notice_id)
    try:
        send_mail(notice.subject, _letter(notice), None, [notice.address])
    except Exception as error:  # its text would name the address: logs hold no personal data
        log.warning("notice %s could not be sent: %s", notice_id, type(error).__name__)
        Notice.objects.filter(pk=notice_id).update(claimed_at=None)
        return False
    Notice.objects.filter(pk=notice_id).update(sent_at=stamp.at)
    return True


def _letter(notice: Notice) -> str:
    place = f"{wiring.public_address()}/{notice.language}/applications/{notice.case_id}/"
    parts = [notice.body, place, f"Ventanilla · {wiring.issuer().say(notice.language)}"]
    if wiring.fictitious():
        parts.append(DEMONSTRATION.say(notice.language))
    return "\n\n".join(parts) + "\n"
