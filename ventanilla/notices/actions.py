"""Telling: the row, in the caller's transaction; the mail later, by a worker, once.

A message is claimed by one conditional update before it is sent, so that two workers cannot both
send it. What could not be sent is released and tried again, each time after a longer wait. What a
killed worker had claimed is free again once its lease is over, and its letter keeps its
Message-ID, by which a second copy is known as one.
"""

import logging
from datetime import timedelta

from django.core.mail import EmailMessage
from django.db.models import F, Q

from ventanilla import wiring
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.notice import DEMONSTRATION
from ventanilla.notices.models import Notice

log = logging.getLogger(__name__)
LEASE = timedelta(minutes=15)  # far above any mail server's time-out
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=6)
BATCH = 100  # letters of one pass, so that other work gets its turn


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
    """Write the message for the worker to send; `address` "" sends nothing. Returns its id.

    `case_id` is "" where it is about no case, but about the person's data.
    """
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
    return notice.pk


def deliver_pending(*, stamp: Stamp) -> int:
    """Send what waits and may be tried now, the oldest first; return how many were sent."""
    waiting = Notice.objects.filter(_free(stamp), sent_at=None).exclude(address="")
    names = list(waiting.order_by("created_at").values_list("pk", flat=True)[:BATCH])
    return sum(_deliver(name, stamp) for name in names)


def _free(stamp: Stamp) -> Q:
    """Nobody is sending it, or whoever claimed it must have been killed; and its wait is over."""
    unclaimed = Q(claimed_at=None) | Q(claimed_at__lt=stamp.at - LEASE)
    return unclaimed & (Q(not_before=None) | Q(not_before__lte=stamp.at))


def _deliver(notice_id: str, stamp: Stamp) -> bool:
    mine = Notice.objects.filter(_free(stamp), pk=notice_id, sent_at=None)
    if not mine.update(claimed_at=stamp.at):
        return False
    notice = Notice.objects.get(pk=notice_id)
    try:
        _mail(notice).send()
    except Exception as error:  # its text would name the address: logs hold no personal data
        log.warning("notice %s could not be sent: %s", notice_id, type(error).__name__)
        _again_later(notice, stamp)
        return False
    Notice.objects.filter(pk=notice_id).update(sent_at=stamp.at)
    return True


def _again_later(notice: Notice, stamp: Stamp) -> None:
    """Each failure doubles the wait, up to the longest."""
    wait = min(FIRST_WAIT * 2 ** min(notice.tries, 16), LONGEST_WAIT)
    Notice.objects.filter(pk=notice.pk).update(
        claimed_at=None, tries=F("tries") + 1, not_before=stamp.at + wait
    )


def _mail(notice: Notice) -> EmailMessage:
    headers = {"Message-ID": f"<{notice.pk}@{wiring.mail_domain()}>"}
    return EmailMessage(notice.subject, _letter(notice), None, [notice.address], headers=headers)


def _letter(notice: Notice) -> str:
    page = f"applications/{notice.case_id}/" if notice.case_id else "my-data/"
    place = f"{wiring.public_address()}/{notice.language}/{page}"
    parts = [notice.body, place, f"Ventanilla · {wiring.issuer().say(notice.language)}"]
    if wiring.fictitious():
        parts.append(DEMONSTRATION.say(notice.language))
    return "\n\n".join(parts) + "\n"
