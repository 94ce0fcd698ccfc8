"""What may be asked to be corrected, how often, by when, from whom (LPAG arts 125, 126, 136, 148).

Each story names its article; on every refusal nothing changes and nothing is sent.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from tests.support.casework import CALENDAR
from tests.support.stories import admitted, at, observed, reached_by, refused, working_days
from tests.support.world import World
from ventanilla.cases.core.file import Observation
from ventanilla.cases.core.terms import decision_due
from ventanilla.demo.cast import INES
from ventanilla.demo.specimens.catalogue import record
from ventanilla.journeys import attend, close, correct, more_time, observe, refund
from ventanilla.journeys.observe import Draft
from ventanilla.kernel.office import legal_day
from ventanilla.notices import queries as notices

RECORD, TRANSLATION = "criminal-record", "criminal-record-translation"


def drafts(world: World, case_id: str) -> dict[str, Draft]:
    found = observe.draft(case_id, viewer=world.officer().by, at=world.now)
    return {one.subject: one for one in found}


def send(world: World, case_id: str, *points: Draft, days: int = 2) -> Callable[[], None]:
    return lambda: observe.send(case_id=case_id, points=points, stamp=world.officer(), days=days)


def corrected(world: World, case_id: str) -> None:
    correct.correct(case_id=case_id, stamp=world.stamp("ines"))


def observation(world: World, case_id: str) -> Observation:
    found = world.file(case_id).observation
    assert found is not None
    return found


def not_filed(world: World, case_id: str) -> Callable[[], None]:
    return lambda: close.not_filed(case_id=case_id, reason="Sin respuesta", stamp=world.officer())


# once at intake


def test_intake_observes_once_everything_in_one_document(world: World) -> None:
    """LPAG arts 125.1, 126.2: a second request of intake is refused, whatever it asks for."""
    case_id = world.lodged()
    points = drafts(world, case_id)
    assert len(points) > 1
    observed(world, case_id, *points)
    assert len(observation(world, case_id).points) == len(points)
    corrected(world, case_id)
    refusal = refused(world, case_id, send(world, case_id, next(iter(points.values()))))
    assert (refusal.code, refusal.article) == ("observed-once", "LPAG art. 126.2")


def test_an_observation_without_a_point_is_none(world: World) -> None:
    """LPAG art. 126.2."""
    case_id = world.lodged()
    assert refused(world, case_id, send(world, case_id)).code == "point-without-article"


def test_an_item_of_the_guide_alone_is_never_observed(world: World) -> None:
    """LPAG arts 36, 126: nobody may demand what no norm demands."""
    case_id = world.lodged()
    points = drafts(world, case_id)
    assert "health-insurance" not in points
    some = next(iter(points.values()))
    forged = replace(some, subject="health-insurance")
    refusal = refused(world, case_id, send(world, case_id, some, forged))
    assert (refusal.code, refusal.article) == ("may-not-be-observed", "LPAG, arts. 36 y 126")
    assert refusal.at == "health-insurance"


def test_a_point_under_another_article_than_its_own_is_refused(world: World) -> None:
    """LPAG arts 36, 126.2."""
    case_id = world.lodged()
    some = next(iter(drafts(world, case_id).values()))
    act = send(world, case_id, replace(some, article="LPAG art. 1"))
    assert refused(world, case_id, act).code == "may-not-be-observed"


def test_the_person_has_the_days_that_the_notice_states_and_never_less_than_the_law(
    world: World,
) -> None:
    """LPAG art. 125.6: practice gives five."""
    case_id = world.lodged()
    [point, *_] = drafts(world, case_id).values()
    refusal = refused(world, case_id, send(world, case_id, point, days=1))
    assert (refusal.code, refusal.article) == ("term-too-short", "LPAG art. 125.6")
    send(world, case_id, point, days=5)()
    assert observation(world, case_id).due == date(2026, 9, 21)


def test_the_day_of_filing_stays_that_of_the_first_document(world: World) -> None:
    """LPAG art. 126.1."""
    case_id = world.lodged()
    lodged_at = world.file(case_id).lodged_at
    observed(world, case_id)
    world.days(1)
    corrected(world, case_id)
    assert world.file(case_id).lodged_at == lodged_at


def test_a_correction_is_taken_from_the_owner_and_from_nobody_else(world: World) -> None:
    """LPAG art. 125.1."""
    case_id = world.lodged()
    observed(world, case_id)
    act = partial(correct.correct, case_id=case_id, stamp=world.stamp("stranger"))
    assert refused(world, case_id, act).code == "not-found"
    late = partial(correct.correct, case_id=case_id, stamp=world.officer())
    assert refused(world, case_id, late).code == "not-yours-to-do"


# once more by whoever evaluates


def test_whoever_evaluates_finds_nothing_to_observe_that_intake_could_see(world: World) -> None:
    """LPAG arts 125.5, 126.2, 148.7: it was all there when the application came in."""
    case_id = world.lodged()
    point = next(iter(drafts(world, case_id).values()))
    admitted(world, case_id)
    assert drafts(world, case_id) == {}
    refusal = refused(world, case_id, send(world, case_id, point))
    assert (refusal.code, refusal.article) == ("new-point", "LPAG art. 126.2")


def test_what_was_asked_and_not_mended_may_be_asked_once_more(world: World) -> None:
    """LPAG arts 125.5, 126.3; and stops the clock a second time (125.3.1)."""
    case_id = world.lodged(papers=True)
    observed(world, case_id, TRANSLATION)
    working_days(world, 1)
    corrected(world, case_id)
    admitted(world, case_id)
    assert set(drafts(world, case_id)) == {TRANSLATION}
    observed(world, case_id, TRANSLATION)
    assert world.file(case_id).state == "observed_again"
    assert decision_due(world.file(case_id), CALENDAR).day is None
    working_days(world, 1)
    world.bring(case_id, record(INES, world.now.date(), translated=True))
    corrected(world, case_id)
    assert world.file(case_id).state == "in_evaluation"
    assert decision_due(world.file(case_id), CALENDAR).day == CALENDAR.add(date(2026, 9, 14), 32)
    refusal = refused(world, case_id, send(world, case_id, *drafts_of(world, case_id)))
    assert (refusal.code, refusal.article) == ("observed-once", "LPAG art. 125.5")


def drafts_of(world: World, case_id: str) -> tuple[Draft, ...]:
    """The point of the first request, as an officer would send it again."""
    [point] = world.file(case_id).observations[0].points
    return (Draft(point.subject, point.text, point.text, point.article, suggested=True),)


def test_a_paper_that_came_with_the_correction_may_be_observed(world: World) -> None:
    """LPAG art. 125.5: intake had looked before it came."""
    case_id = world.lodged(papers=True)
    observed(world, case_id, TRANSLATION)
    working_days(world, 1)
    world.bring(case_id, record(INES, date(2026, 3, 2), translated=False))
    corrected(world, case_id)
    admitted(world, case_id)
    found = drafts(world, case_id)
    assert found
    assert all(subject.startswith(RECORD) for subject in found)
    send(world, case_id, found[TRANSLATION])()
    assert world.file(case_id).state == "observed_again"


def test_what_differs_from_the_original_that_was_shown_may_be_observed(world: World) -> None:
    """LPAG arts 125.5, 41.1.1: nobody could see that on the copy."""
    case_id = world.lodged(papers=True)
    admitted(world, case_id)
    [paper] = [one for one in world.file(case_id).documents if one.evidence_id == RECORD]
    assert drafts(world, case_id) == {}
    working_days(world, 1)
    attend.compared(
        case_id=case_id,
        booking_id="",
        papers={paper.document_id: "differs"},
        stamp=world.counter(),
    )
    assert TRANSLATION in drafts(world, case_id)


def test_not_corrected_the_second_time_it_is_not_filed_either(world: World) -> None:
    """LPAG arts 125.4, 125.5."""
    case_id = world.lodged(papers=True)
    observed(world, case_id, TRANSLATION)
    corrected(world, case_id)
    admitted(world, case_id)
    observed(world, case_id, TRANSLATION)
    working_days(world, 3)
    not_filed(world, case_id)()
    assert world.file(case_id).state == "not_filed"


# not filed, and the fee owed back


def test_not_filed_is_declared_by_an_officer_after_the_last_minute_of_the_last_day(
    world: World,
) -> None:
    """LPAG art. 125.4: until 23:59 of Wednesday 16 in Lima."""
    case_id = world.lodged()
    observed(world, case_id)
    at(world, date(2026, 9, 16), 23, 59)
    refusal = refused(world, case_id, not_filed(world, case_id))
    assert (refusal.code, refusal.article) == ("term-still-running", "LPAG art. 125.4")
    at(world, date(2026, 9, 17), 0, 0)
    not_filed(world, case_id)()
    assert world.file(case_id).state == "not_filed"


def test_a_late_correction_is_taken_as_long_as_nobody_declared_anything(world: World) -> None:
    """LPAG art. 125.4: and is marked as late."""
    case_id = world.lodged()
    observed(world, case_id)
    working_days(world, 20)
    corrected(world, case_id)
    assert observation(world, case_id).late
    assert world.file(case_id).state == "lodged"


def test_the_fee_of_what_was_not_filed_is_owed_until_somebody_pays_it_back(world: World) -> None:
    """LPAG art. 125.4."""
    case_id = world.lodged()

    def done() -> None:
        refund.done(case_id=case_id, how="Depósito en su cuenta.", stamp=world.counter())

    assert refused(world, case_id, done).code == "not-now"
    observed(world, case_id)
    working_days(world, 3)
    not_filed(world, case_id)()
    assert world.file(case_id).refund_owed
    done()
    assert not world.file(case_id).refund_owed
    assert any("Depósito" in one.body for one in notices.of_case(case_id))
    assert refused(world, case_id, done).code == "no-refund-owed"


# more time


def ask(world: World, case_id: str, days: int = 5) -> Callable[[], None]:
    return lambda: more_time.ask(
        case_id=case_id, days=days, reason="El traductor está de viaje.", stamp=world.stamp("ines")
    )


def give(world: World, case_id: str, days: int) -> Callable[[], None]:
    return lambda: more_time.give(case_id=case_id, days=days, stamp=world.officer())


def test_more_time_is_asked_once_before_the_end_and_runs_from_the_last_day(world: World) -> None:
    """LPAG art. 136."""
    case_id = world.lodged()
    observed(world, case_id)
    ask(world, case_id)()
    refusal = refused(world, case_id, ask(world, case_id))
    assert (refusal.code, refusal.article) == ("asked-already", "LPAG art. 136")
    give(world, case_id, 5)()
    assert observation(world, case_id).due == date(2026, 9, 23)
    assert refused(world, case_id, ask(world, case_id)).code == "asked-already"
    assert refused(world, case_id, give(world, case_id, 5)).code == "nothing-asked"


def test_after_the_last_day_it_is_too_late_to_ask(world: World) -> None:
    """LPAG art. 136."""
    case_id = world.lodged()
    observed(world, case_id)
    at(world, date(2026, 9, 17), 0, 0)
    refusal = refused(world, case_id, ask(world, case_id))
    assert (refusal.code, refusal.article) == ("term-over", "LPAG art. 136")
    at(world, date(2026, 9, 16), 23, 59)
    ask(world, case_id)()


def test_while_nobody_answered_nothing_is_declared_not_filed(world: World) -> None:
    """LPAG arts 125.4, 136."""
    case_id = world.lodged()
    observed(world, case_id)
    ask(world, case_id)()
    working_days(world, 20)
    assert refused(world, case_id, not_filed(world, case_id)).code == "term-still-running"
    more_time.refuse(case_id=case_id, reason="Ya hubo tiempo.", stamp=world.officer())
    not_filed(world, case_id)()


def test_days_given_late_are_days_that_the_person_still_has(world: World) -> None:
    """LPAG art. 136: the office answered when the term was over; its delay costs nobody a day."""
    case_id = world.lodged()
    observed(world, case_id)
    ask(world, case_id)()
    working_days(world, 20)
    give(world, case_id, 3)()
    assert observation(world, case_id).due == CALENDAR.add(legal_day(world.now), 3)
    assert refused(world, case_id, not_filed(world, case_id)).code == "term-still-running"


def test_more_days_of_a_notice_that_does_not_count_yet_run_once_it_does(world: World) -> None:
    """LPAG arts 25, 136."""
    case_id = world.lodged()
    reached_by(world, case_id)
    observed(world, case_id)
    ask(world, case_id)()
    give(world, case_id, 5)()
    assert (observation(world, case_id).due, observation(world, case_id).days) == (None, 7)


@pytest.mark.parametrize("days", [0, -3, 31])
def test_how_many_days_is_said_within_reason(world: World, days: int) -> None:
    """LPAG art. 136."""
    case_id = world.lodged()
    observed(world, case_id)
    assert refused(world, case_id, ask(world, case_id, days)).code == "days-unclear"


def test_only_the_office_gives_days_and_only_the_person_asks(world: World) -> None:
    """LPAG art. 136."""
    case_id = world.lodged()
    observed(world, case_id)
    asked = partial(more_time.ask, case_id=case_id, days=3, reason="x", stamp=world.officer())
    assert refused(world, case_id, asked).code == "not-yours-to-do"
    ask(world, case_id)()
    given = partial(more_time.give, case_id=case_id, days=3, stamp=world.stamp("ines"))
    assert refused(world, case_id, given).code == "not-yours-to-do"
