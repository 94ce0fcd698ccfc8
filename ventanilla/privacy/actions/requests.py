"""Asking, answering once, and taking note of a term that is over."""

from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.office import legal_day
from ventanilla.ledger import actions as ledger
from ventanilla.ledger.core.canonical import JSON
from ventanilla.privacy import queries
from ventanilla.privacy.core import keeper, rights
from ventanilla.privacy.core.requests import DataRequest, State, already, answered, worded
from ventanilla.privacy.models import DataRequest as Row


def ask(
    *, kind: str, text: str, language: str, by_email: bool, calendar: WorkingCalendar, stamp: Stamp
) -> DataRequest:
    """Keep what the person asks of their own data, with its last day.

    NotFound for a right that there is not; Refusal "text".
    """
    right, today = rights.right(kind), legal_day(stamp.at)
    row = Row.objects.create(
        id=stamp.new_id(),
        person_id=stamp.by.id,
        kind=right.kind.value,
        text=worded(right, text),
        language=language,
        by_email=by_email,
        asked_at=stamp.at,
        due=rights.last_day(right.kind, today, calendar),
    )
    _note("data.ask", row.pk, stamp, right=right.kind.value, due=row.due.isoformat())
    return queries.request(row.pk)


def look_at(*, request_id: str, stamp: Stamp) -> DataRequest:
    """An operator opens a request: the person sees later who did."""
    keeper.require(stamp.by)
    found = queries.request(request_id)
    _note("looked", request_id, stamp)
    return found


def answer(*, request_id: str, state: str, words: str, stamp: Stamp) -> DataRequest:
    """Answer a request; of two at once the second reads "answered-already".

    Refusals of `core.requests.answered`. `words` stay out of the ledger.
    """
    found, said = answered(queries.request(request_id), state, words, stamp.by)
    mine = Row.objects.filter(pk=request_id, state=State.ASKED.value).update(
        state=found.value, answer=said, answered_by=stamp.by.id, answered_at=stamp.at
    )
    if not mine:
        raise already()
    _note("data.answer", request_id, stamp, state=found.value)
    return queries.request(request_id)


def note_over(*, request_id: str, stamp: Stamp) -> bool:
    """Note, once, that the term is over and nobody answered; False where it was noted already."""
    found = queries.request(request_id)
    late = Row.objects.filter(
        pk=request_id, state=State.ASKED.value, noted_at=None, due__lt=legal_day(stamp.at)
    )
    if not late.update(noted_at=stamp.at):
        return False
    _note("data.overdue", request_id, stamp, due=found.due.isoformat())
    return True


def _note(act: str, request_id: str, stamp: Stamp, **details: JSON) -> None:
    ledger.append(act=act, subject=f"data-request:{request_id}", details=details, stamp=stamp)
