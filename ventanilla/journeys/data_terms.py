"""Data terms: a request that nobody answered in time is noted once, and the person is told."""

from django.db import transaction

from ventanilla.journeys import tell_of_data
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.privacy import actions, queries
from ventanilla.privacy.core.requests import DataRequest


def note_over(*, stamp: Stamp) -> int:
    """Note every request whose last day is over and that was not noted yet; how many."""
    return sum(_note(one, stamp) for one in queries.over(legal_day(stamp.at)))


@transaction.atomic
def _note(request: DataRequest, stamp: Stamp) -> bool:
    if not actions.note_over(request_id=request.id, stamp=stamp):
        return False
    tell_of_data.overdue(request, stamp)
    return True
