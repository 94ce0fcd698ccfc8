"""Reviews: one a period, every role marked, one signature."""

from datetime import UTC, date, datetime

import pytest

from tests.support.casework import OFFICER, OPERATOR
from ventanilla.kernel.actor import SYSTEM, Actor, Stamp
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.ledger import queries as ledger
from ventanilla.privacy import actions, queries
from ventanilla.privacy.core.reviews import Review, Verdict

pytestmark = pytest.mark.django_db
AT = datetime(2027, 2, 20, 15, 0, tzinfo=UTC)
SINCE = date(2026, 8, 31)
HELD = [("a", "officer"), ("b", "operator")]


def opened() -> Review:
    assert actions.open_review(since=SINCE, stamp=Stamp(SYSTEM, AT))
    found = queries.latest_review()
    assert found
    return found


def mark(review: Review, verdict: str = "keep", by: Actor = OPERATOR) -> None:
    for user_id, role in HELD:
        actions.mark(
            review_id=review.id, user_id=user_id, role=role, verdict=verdict, stamp=Stamp(by, AT)
        )


def close(review: Review) -> Review:
    return actions.close_review(review_id=review.id, held=HELD, stamp=Stamp(OPERATOR, AT))


def test_a_period_has_one_review_however_often_the_worker_looks() -> None:
    review = opened()
    assert not actions.open_review(since=SINCE, stamp=Stamp(SYSTEM, AT))
    assert queries.reviews() == (review,)
    assert review.due == date(2027, 2, 28)
    [line] = ledger.lines(f"privilege-review:{review.id}")
    assert line.details == {"since": "2026-08-31", "due": "2027-02-28"}


def test_it_is_overdue_after_its_last_day_until_somebody_signs() -> None:
    review = opened()
    assert not queries.review_overdue(date(2027, 2, 28))
    assert queries.review_overdue(date(2027, 3, 1))
    mark(review)
    close(review)
    assert not queries.review_overdue(date(2027, 3, 1))


def test_it_is_not_signed_while_a_role_was_not_looked_at() -> None:
    review = opened()
    with pytest.raises(Refusal) as caught:
        close(review)
    assert caught.value.code == "not-all-marked"
    assert "2" in caught.value.why.es
    assert queries.review(review.id).open


def test_the_signature_carries_the_digest_of_every_mark_and_is_given_once() -> None:
    review = opened()
    mark(review, "take_away")
    mark(review, "keep")
    found = close(review)
    assert (found.closed_by, [m.verdict for m in found.marks]) == (OPERATOR.id, [Verdict.KEEP] * 2)
    line = ledger.lines(f"privilege-review:{review.id}")[-1]
    assert line.act == "privilege-review.close"
    assert line.details["roles"] == 2
    assert len(str(line.details["marks"])) == 64
    for act in (close, mark):
        with pytest.raises(Refusal) as caught:
            act(review)
        assert caught.value.code == "review-closed"


def test_only_an_operator_marks_and_a_verdict_is_one_of_two() -> None:
    review = opened()
    with pytest.raises(Refusal) as caught:
        mark(review, by=OFFICER)
    assert caught.value.code == "not-yours-to-do"
    with pytest.raises(NotFound):
        mark(review, "forged")
    assert queries.review(review.id).marks == ()
