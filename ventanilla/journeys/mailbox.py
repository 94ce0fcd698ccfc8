"""Mailbox: the person opens a notice; the first time is kept."""

from django.db import transaction

from ventanilla.kernel.actor import Stamp
from ventanilla.notices import actions, queries
from ventanilla.notices.queries import Told


@transaction.atomic
def read(*, notice_id: str, stamp: Stamp) -> Told:
    """Open one's own notice. NotFound for anybody else, whatever their role."""
    actions.opened(notice_id=notice_id, to=stamp.by.id, stamp=stamp)
    return queries.one(notice_id, to=stamp.by.id)
