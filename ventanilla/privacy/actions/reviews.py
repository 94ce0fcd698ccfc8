"""A review is opened once a period, marked role by role, and closed when nothing is unmarked."""

from collections.abc import Iterable
from datetime import date

from django.db import IntegrityError, transaction

from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger
from ventanilla.ledger.core.canonical import JSON, digest
from ventanilla.privacy import queries
from ventanilla.privacy.core import keeper, reviews
from ventanilla.privacy.core.reviews import Review, Verdict
from ventanilla.privacy.models import PrivilegeReview, ReviewMark

OVER = Text("Esta revisión ya está cerrada.", "This review is closed already.")
UNMARKED = Text("Faltan {n} permisos por mirar.", "{n} roles have not been looked at.")


def open_review(*, since: date, stamp: Stamp) -> bool:
    """Open the review of the period that begins on `since`; False where there is one already."""
    review_id, due = stamp.new_id(), reviews.due(since)
    try:
        with transaction.atomic():
            PrivilegeReview.objects.create(id=review_id, since=since, due=due, opened_at=stamp.at)
    except IntegrityError:
        return False
    _note("privilege-review.open", review_id, stamp, since=since.isoformat(), due=due.isoformat())
    return True


def mark(*, review_id: str, user_id: str, role: str, verdict: str, stamp: Stamp) -> None:
    """Say of one role that it stays or goes; saying it anew replaces what was said.

    Refusals "not-yours-to-do", "review-closed"; NotFound for a verdict that there is not.
    """
    keeper.require(stamp.by)
    _open(review_id)
    found = _verdict(verdict)
    ReviewMark.objects.update_or_create(
        review_id=review_id,
        user_id=user_id,
        role=role,
        defaults={"verdict": found.value, "by_id": stamp.by.id, "at": stamp.at},
    )
    said = {"person": user_id, "role": role, "verdict": found.value}
    _note("privilege-review.mark", review_id, stamp, **said)


def close_review(*, review_id: str, held: Iterable[tuple[str, str]], stamp: Stamp) -> Review:
    """Sign that every role of `held` (account, role) was looked at.

    The line in the ledger carries the digest of all marks. Refusals "not-yours-to-do",
    "review-closed", "not-all-marked".
    """
    keeper.require(stamp.by)
    found = _open(review_id)
    unmarked = [pair for pair in held if found.of(*pair) is None]
    if unmarked:
        raise Refusal("not-all-marked", UNMARKED.filled(n=len(unmarked)))
    mine = PrivilegeReview.objects.filter(pk=review_id, closed_at=None)
    if not mine.update(closed_at=stamp.at, closed_by=stamp.by.id):
        raise Refusal("review-closed", OVER)
    marks: list[JSON] = [[m.user_id, m.role, m.verdict.value, m.by] for m in found.marks]
    _note("privilege-review.close", review_id, stamp, marks=digest(marks), roles=len(marks))
    return queries.review(review_id)


def _open(review_id: str) -> Review:
    """The review, locked against a second who closes or marks it meanwhile."""
    PrivilegeReview.objects.select_for_update().filter(pk=review_id).first()
    found = queries.review(review_id)
    if not found.open:
        raise Refusal("review-closed", OVER)
    return found


def _verdict(name: str) -> Verdict:
    try:
        return Verdict(name)
    except ValueError:
        raise NotFound("verdict") from None


def _note(act: str, review_id: str, stamp: Stamp, **details: JSON) -> None:
    ledger.append(act=act, subject=f"privilege-review:{review_id}", details=details, stamp=stamp)
