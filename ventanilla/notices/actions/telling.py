"""Telling: the notice and its sendings, in the caller's transaction."""

from ventanilla.kernel import phone as telephone
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.text import Text
from ventanilla.notices.core.recipient import Recipient
from ventanilla.notices.models import Notice, Sending


def tell(
    *,
    to: Recipient,
    subject: Text,
    body: Text,
    case_id: str,
    stamp: Stamp,
    key: str = "",
) -> str:
    """Write the notice, `subject` and `body` filled in both languages; return its id.

    An e-mail and a short message follow where the recipient has an address and a phone. Where the
    case was told the same `key` before, nothing is written and the first one's id is returned.
    `case_id` is "" where it is about no case, but about the person's data. Refusal "phone" where
    the number is none.
    """
    if to.phone:
        telephone.number(to.phone)
    notice = Notice(
        id=stamp.new_id(),
        case_id=case_id,
        to=to.id,
        key=key,
        language=to.language,
        subject=subject.say(to.language),
        body=body.say(to.language),
        subject_es=subject.es,
        body_es=body.es,
        created_at=stamp.at,
    )
    first = _kept(notice)
    if first == notice.pk:
        Sending.objects.bulk_create(
            Sending(notice=notice, channel=channel.value, address=place)
            for channel, place in to.ways().items()
        )
    return first


def _kept(notice: Notice) -> str:
    """Write it, unless the constraint knows its key; the id of the one that is there then."""
    if not notice.key:
        notice.save(force_insert=True)
        return notice.pk
    Notice.objects.bulk_create([notice], ignore_conflicts=True)
    return Notice.objects.values_list("pk", flat=True).get(case_id=notice.case_id, key=notice.key)
