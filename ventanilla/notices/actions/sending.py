"""Sending: by a worker, after the commit, once.

What waits is claimed by one conditional update before it is sent, so that two workers cannot both
send it. What could not be sent is released and tried again, each time after a longer wait. What a
killed worker had claimed is free again once its lease is over, and it goes out under the key that
it had, by which a second copy is known as one.
"""

import logging
from collections.abc import Callable, Mapping
from datetime import timedelta

from django.core.mail import EmailMessage
from django.db.models import F, Q

from ventanilla import wiring
from ventanilla.kernel.actor import Stamp
from ventanilla.notices.core import writing
from ventanilla.notices.core.channel import Channel
from ventanilla.notices.models import Notice, Sending

log = logging.getLogger(__name__)
LEASE = timedelta(minutes=15)  # far above any mail server's time-out
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=6)
BATCH = 100  # sendings of one pass, so that other work gets its turn


def deliver_pending(*, stamp: Stamp, channel: Channel = Channel.EMAIL) -> int:
    """Send what waits and may be tried now, the oldest first; return how many were sent."""
    waiting = Sending.objects.filter(_free(stamp), channel=channel.value, sent_at=None)
    ids = list(waiting.order_by("pk").values_list("pk", flat=True)[:BATCH])
    return sum(_deliver(one, SENDERS[channel], stamp) for one in ids)


def _free(stamp: Stamp) -> Q:
    """Nobody is sending it, or whoever claimed it must have been killed; and its wait is over."""
    unclaimed = Q(claimed_at=None) | Q(claimed_at__lt=stamp.at - LEASE)
    return unclaimed & (Q(not_before=None) | Q(not_before__lte=stamp.at))


def _deliver(sending_id: int, send: Callable[[Notice, str], None], stamp: Stamp) -> bool:
    row = Sending.objects.filter(pk=sending_id)
    if not row.filter(_free(stamp), sent_at=None).update(claimed_at=stamp.at):
        return False
    sending = row.select_related("notice").get()
    try:
        send(sending.notice, sending.address)
    except Exception as error:  # its text would name the address: logs hold no personal data
        name = type(error).__name__
        log.warning(
            "notice %s could not be sent by %s: %s", sending.notice_id, sending.channel, name
        )
        _again_later(sending, stamp)
        return False
    row.update(sent_at=stamp.at)
    return True


def _again_later(sending: Sending, stamp: Stamp) -> None:
    """Each failure doubles the wait, up to the longest."""
    wait = min(FIRST_WAIT * 2 ** min(sending.tries, 16), LONGEST_WAIT)
    Sending.objects.filter(pk=sending.pk).update(
        claimed_at=None, tries=F("tries") + 1, not_before=stamp.at + wait
    )


def _mail(notice: Notice, address: str) -> None:
    said = writing.Said(
        notice.language, notice.subject, notice.body, notice.subject_es, notice.body_es
    )
    page = f"applications/{notice.case_id}/" if notice.case_id else "my-data/"
    place = f"{wiring.public_address()}/{notice.language}/{page}"
    body = writing.letter(said, place, wiring.issuer(), fictitious=wiring.fictitious())
    headers = {"Message-ID": f"<{notice.pk}@{wiring.mail_domain()}>"}
    EmailMessage(notice.subject, body, None, [address], headers=headers).send()


def _text(notice: Notice, number: str) -> None:
    message = writing.message(notice.language, fictitious=wiring.fictitious())
    wiring.phone().send(number, message, notice.pk)


SENDERS: Mapping[Channel, Callable[[Notice, str], None]] = {
    Channel.EMAIL: _mail,
    Channel.PHONE: _text,
}
