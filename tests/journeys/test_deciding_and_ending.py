"""Deciding, ending and mending a case, and what people try that the law does not allow.

Each story names its article; on every refusal nothing changes and nothing is sent.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from django.db import connection

from tests.support.casework import CALENDAR
from tests.support.stories import (
    RECORD,
    admitted,
    at,
    drafted,
    later_decree,
    observed,
    refused,
    refused_case,
    silence_means,
    system,
    working_days,
)
from tests.support.world import World
from ventanilla.appointments import queries as seats
from ventanilla.appointments.core.booking import Purpose
from ventanilla.cases import queries as cases
from ventanilla.cases import triggers
from ventanilla.cases.core.terms import decision_due
from ventanilla.cases.models import Case, CaseEvent
from ventanilla.certificates import queries as certificates
from ventanilla.journeys import (
    admit,
    attend,
    close,
    decide,
    declare,
    desk,
    lodge,
    observe,
    propose,
    rectify,
    step,
    terms,
    visit,
    withdraw,
)
from ventanilla.kernel.actor import Actor, Role, Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.notices import queries as notices

# filing


def test_everything_is_received_even_with_nothing_in_it_at_any_hour_of_any_day(
    world: World,
) -> None:
    """LPAG arts 125.1, 117; D.S. 029-2021-PCM art. 46.2: a Sunday at 23:59 is that Sunday."""
    case_id = world.draft()
    at(world, date(2026, 9, 20), 23, 59)
    lodge.lodge(case_id=case_id, stamp=world.stamp("ines"))
    term = decision_due(world.file(case_id), CALENDAR)
    assert (term.start, term.counted[0]) == (date(2026, 9, 20), date(2026, 9, 21))


def test_what_waits_is_taken_in_order_of_entry(world: World) -> None:
    """LPAG art. 148.1."""
    first = world.lodged()
    world.days(1)
    second = world.lodged()
    shown = desk.look("next", viewer=world.officer().by, at=world.now)
    assert [row.line.id for row in shown.rows] == [first, second]


def test_a_filing_on_29_february_has_its_thirty_days(world: World) -> None:
    """LPAG arts 35, 134.1."""
    at(world, date(2028, 2, 29))
    case_id = world.lodged()
    term = decision_due(world.file(case_id), CALENDAR)
    assert (term.start, term.day) == (date(2028, 2, 29), CALENDAR.add(date(2028, 2, 29), 30))


# deciding


def test_a_refusal_needs_a_fact_of_this_case_and_an_article(world: World) -> None:
    """LPAG arts 6.1, 6.3, 187: a general formula is void."""
    case_id = world.lodged({"has_records": "yes"})
    admitted(world, case_id)
    act = partial(
        propose.propose, case_id=case_id, outcome="refuse", facts={}, stamp=world.officer()
    )
    assert refused(world, case_id, partial(act, reasons=RECORD)).code == "no-grounds"
    grounds = propose.grounds(case_id, viewer=world.officer().by, at=world.now)
    facts = {one.id: one.fact for one in grounds if one.suggested and one.outcome == "refuse"}
    formula = partial(act, facts=facts, reasons="No cumple con los requisitos establecidos.")
    refusal = refused(world, case_id, formula)
    assert (refusal.code, refusal.article) == ("no-reasons", "LPAG art. 6.3")


def test_no_grant_while_the_background_check_is_open(world: World) -> None:
    """D.Leg. 1350 art. 75.1: a refusal may rest on something else; a grant says it is clean."""
    case_id = world.lodged()
    admitted(world, case_id)
    refusal = refused(world, case_id, lambda: drafted(world, case_id, "grant", "officer"))
    assert (refusal.code, refusal.article) == ("check-open", "D.Leg. 1350 art. 75.1")


def test_the_one_who_proposes_never_signs_whatever_roles_they_hold(world: World) -> None:
    """LPAG art. 88.2: proposed as an officer; manager, counter and officer are one person."""
    case_id = world.lodged()
    world.proposed(case_id)
    codes = {}
    for role in (Role.OFFICER, Role.MANAGER, Role.COUNTER, Role.OPERATOR):
        stamp = world.stamp("officer", role)
        act = partial(decide.countersign, case_id=case_id, stamp=stamp)
        codes[role] = refused(world, case_id, act).code
    assert codes.pop(Role.OFFICER) == "same-officer"
    assert set(codes.values()) == {"not-yours-to-do"}
    refusal = refused(
        world, case_id, partial(decide.countersign, case_id=case_id, stamp=world.officer())
    )
    assert refusal.article == "LPAG art. 88.2"


def test_nobody_handles_or_decides_their_own_case(world: World) -> None:
    """LPAG art. 88.3: Inés works for the office too."""
    case_id = world.lodged()
    stamp = world.officer("ines")
    point = observe.draft(case_id, viewer=world.officer().by, at=world.now)[:1]
    for act in (
        partial(admit.admit, case_id=case_id, stamp=stamp),
        partial(observe.send, case_id=case_id, points=point, stamp=stamp),
    ):
        refusal = refused(world, case_id, act)
        assert (refusal.code, refusal.article) == ("own-case", "LPAG art. 88.3")
    world.proposed(case_id)
    sign = partial(decide.countersign, case_id=case_id, stamp=stamp)
    assert refused(world, case_id, sign).code == "own-case"


def test_a_late_decision_is_valid_and_stays_late(world: World) -> None:
    """LPAG arts 140.3, 143, 188.4."""
    case_id = world.lodged()
    at(world, date(2026, 12, 10))
    world.proposed(case_id)
    decided = decide.countersign(case_id=case_id, stamp=world.officer("second"))
    assert decided.certificate
    assert decision_due(world.file(case_id), CALENDAR).late(legal_day(world.now))


def test_the_decision_tells_the_ways_to_challenge_it_and_from_when(world: World) -> None:
    """LPAG art. 24.1."""
    case_id = refused_case(world)
    notice = world.file(case_id).notice_of("refuse")
    assert notice is not None
    assert (notice.days, notice.due) == (15, date(2026, 10, 5))
    assert certificates.of_case(case_id)[-1].kind == "decision"


def granted_by_silence(world: World) -> str:
    """Thirty working days to decide and five to notify went by."""
    silence_means(world, "positive")
    case_id = world.lodged({"has_records": "yes"})
    world.proposed(case_id, "refuse", RECORD)
    at(world, date(2026, 10, 28))
    terms.note_passed(stamp=system(world))
    return case_id


def test_what_silence_granted_is_refused_by_nobody_afterwards(world: World) -> None:
    """LPAG arts 33-A, 188.1, 188.2: until the five days to notify are over it still may be."""
    case_id = granted_by_silence(world)
    sign = partial(decide.countersign, case_id=case_id)
    at(world, date(2026, 11, 4), 0, 0)
    refusal = refused(world, case_id, partial(sign, stamp=world.officer("second")))
    assert (refusal.code, refusal.article) == ("granted-by-silence", "LPAG art. 188.2")
    at(world, date(2026, 11, 3), 23, 59)
    sign(stamp=world.officer("second"))
    assert world.file(case_id).state == "refused"


# ending without a decision


def did_not_come(world: World) -> str:
    """An appointment that the person booked and missed."""
    world.offices()
    case_id = world.lodged()
    first = visit.first_day(Purpose.ATTEND, world.now)
    free = seats.free("lima-brena", Purpose.ATTEND, first, first + timedelta(7), CALENDAR)
    starts = free[0].starts_at
    booking = visit.book(
        case_id=case_id, purpose=Purpose.ATTEND, office="lima-brena", starts_at=starts,
        stamp=world.stamp("ines"),
    )  # fmt: skip
    world.now = starts + timedelta(hours=2)
    attend.missed(booking_id=booking.id, office="lima-brena", stamp=world.counter())
    return case_id


def abandon(world: World, case_id: str, reason: str = "No vino ni escribió.") -> Callable[[], None]:
    return lambda: close.abandoned(case_id=case_id, reason=reason, stamp=world.officer())


def test_abandonment_is_declared_after_thirty_working_days_of_nothing_and_notified(
    world: World,
) -> None:
    """LPAG art. 191."""
    case_id = did_not_come(world)
    last = working_days(world, 30)
    at(world, last, 23, 59)
    refusal = refused(world, case_id, abandon(world, case_id))
    assert (refusal.code, refusal.article) == ("not-standing-still", "LPAG art. 191")
    at(world, CALENDAR.add(last, 1))
    assert refused(world, case_id, abandon(world, case_id, " ")).code == "reason-missing"
    abandon(world, case_id)()
    file = world.file(case_id)
    assert file.state == "abandoned"
    assert file.notice_of("abandon") is not None
    assert any("abandono" in one.body for one in notices.of_case(case_id))


def test_whoever_does_anything_or_comes_after_all_stands_still_no_more(world: World) -> None:
    """LPAG art. 191."""
    case_id = did_not_come(world)
    working_days(world, 31)
    attend.compared(case_id=case_id, booking_id="", papers={}, stamp=world.counter())
    assert refused(world, case_id, abandon(world, case_id)).code == "not-standing-still"


def test_waiting_for_the_office_is_never_abandonment(world: World) -> None:
    """LPAG art. 191: nobody was called and did not come."""
    case_id = world.lodged()
    world.days(300)
    assert refused(world, case_id, abandon(world, case_id)).code == "not-standing-still"


def test_the_person_withdraws_until_it_is_decided_and_owes_no_reason(world: World) -> None:
    """LPAG arts 189.4, 189.5."""
    case_id = world.lodged()
    world.proposed(case_id)
    withdraw.withdraw(case_id=case_id, reason="", stamp=world.stamp("ines"))
    file = world.file(case_id)
    assert (file.state, file.outcome) == ("withdrawn", None)
    sign = partial(decide.countersign, case_id=case_id, stamp=world.officer("second"))
    assert refused(world, case_id, sign).code == "not-found"
    again = partial(withdraw.withdraw, case_id=case_id, reason="", stamp=world.stamp("ines"))
    assert refused(world, case_id, again).code == "not-now"


# mending


def test_a_slip_of_the_pen_is_put_right_and_what_was_decided_stays(world: World) -> None:
    """The article on clerical errors was not read: the paper says so, and cites none."""
    case_id, certificate = world.granted()
    before = world.file(case_id)
    act = partial(rectify.rectify, case_id=case_id, was="Inés Duarte", stamp=world.officer())
    assert refused(world, case_id, partial(act, now=" ")).at == "now"
    act(now="Inés Duarte Lima")
    after = world.file(case_id)
    assert (after.state, after.outcome, after.decided_at) == (
        before.state,
        before.outcome,
        before.decided_at,
    )
    assert after.rectified[0].now == "Inés Duarte Lima"
    assert certificates.find(certificate).status == "valid"
    assert any("«Inés Duarte»" in one.body for one in notices.of_case(case_id))


# what people and machines try


def test_a_clock_that_was_set_back_changes_nothing(world: World) -> None:
    """An hour before the newest event is refused, for people and for the machine."""
    case_id = world.lodged()
    observed(world, case_id)
    world.now -= timedelta(days=2)
    act = partial(declare.declare, case_id=case_id, stamp=world.stamp("ines"))
    assert refused(world, case_id, act).code == "clock-back"
    assert terms.note_passed(stamp=system(world)) == 0


def test_of_two_officers_who_decide_at_once_the_second_is_told_and_changes_nothing(
    world: World,
) -> None:
    """Whoever signs from a page that is no longer true is refused."""
    case_id = world.lodged()
    world.proposed(case_id)
    revision = world.file(case_id).revision
    decide.send_back(
        case_id=case_id, reason="Falta la fecha.", stamp=world.officer("second"), revision=revision
    )
    drafted(world, case_id, "grant", "officer")
    act = partial(
        decide.countersign, case_id=case_id, stamp=world.officer("second"), revision=revision
    )
    assert refused(world, case_id, act).code == "changed-meanwhile"
    assert world.file(case_id).state == "proposed"


def test_of_two_who_sign_the_same_draft_one_does(world: World) -> None:
    """LPAG art. 186.1: one decision, one number."""
    world.person("third", Role.OFFICER)
    case_id = world.lodged()
    world.proposed(case_id)
    decide.countersign(case_id=case_id, stamp=world.officer("second"))
    act = partial(decide.countersign, case_id=case_id, stamp=world.officer("third"))
    assert refused(world, case_id, act).code == "reviewed-already"
    kinds = [one.kind for one in certificates.of_case(case_id)]
    assert kinds.count("decision") == kinds.count("certificate") == 1


@pytest.mark.parametrize("kind", ["grant", "checked", "bribed"])
def test_a_forged_event_is_named_and_never_papered_over(world: World, kind: str) -> None:
    """LPAG art. 29-B.3: past the code, past the triggers, and still it shows."""
    case_id = world.lodged()
    triggers.lift(connection)
    CaseEvent.objects.create(
        case_id=case_id, seq=world.file(case_id).revision + 1, kind=kind, at=world.now,
        by_id=world.ids["officer"], by_role="officer", data={"check_id": "c", "hits": 0},
    )  # fmt: skip
    assert {one.case_id for one in cases.mismatches()} == {case_id}


def test_a_row_that_was_made_granted_by_hand_is_named(world: World) -> None:
    """LPAG art. 29-B.3."""
    case_id = world.lodged()
    triggers.lift(connection)
    Case.objects.filter(pk=case_id).update(state="granted")
    assert [one.case_id for one in cases.mismatches()] == [case_id]
    assert world.file(case_id).state == "lodged"


def test_a_day_closed_later_moves_what_is_owed_and_rewrites_nothing_that_was_told(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """LPAG arts 134.1, 137: Tuesday 15 September turns out not to have been a working day."""
    owed, told = world.lodged(), world.lodged()
    observed(world, told)
    before = world.file(told).observation
    assert before is not None
    assert before.due == date(2026, 9, 16)
    later_decree(monkeypatch, date(2026, 9, 15))
    observation = world.file(told).observation
    assert observation is not None
    assert observation.due == before.due
    at(world, date(2026, 9, 17))
    terms.note_passed(stamp=system(world))
    row = Case.objects.get(pk=owed)
    assert (row.due, row.look_on) == (date(2026, 10, 28), date(2026, 9, 18))
    assert world.file(owed).passed == frozenset()
    assert ("correction", date(2026, 9, 16)) in world.file(told).passed
    assert cases.mismatches() == ()


def test_a_case_of_another_age_is_refused_by_its_year_and_stays_as_it_was(world: World) -> None:
    """D.Leg. 713 art. 6: nobody vouches for the holidays of 2040; the draft waits."""
    case_id = world.draft()
    at(world, date(2040, 3, 1))
    act = partial(lodge.lodge, case_id=case_id, stamp=world.stamp("ines"))
    refusal = refused(world, case_id, act)
    assert (refusal.code, refusal.at) == ("year-outside-holiday-law", "2040")
    assert refusal.article == "D.Leg. 713 art. 6"


def test_a_case_twenty_years_old_is_read_and_keeps_its_story(world: World) -> None:
    """LPAG art. 153: granted in 2026, looked at in 2046."""
    case_id, certificate = world.granted()
    at(world, date(2046, 9, 16))
    assert terms.note_passed(stamp=system(world)) == 0
    step.note(case_id=case_id, kind="card_ordered", data={}, stamp=world.officer())
    file = world.seen(case_id)
    assert (file.state, file.outcome) == ("granted", "grant")
    assert not decision_due(file, CALENDAR).late(legal_day(world.now))
    assert certificates.find(certificate).status == "valid"
    assert cases.mismatches() == ()


def test_nobody_without_an_account_in_the_house_acts(world: World) -> None:
    """A stamp of a role that nobody holds in this case gets "not found", and no word more."""
    case_id = world.lodged()
    nobody = Actor("f" * 32, Role.APPLICANT)
    for act in (
        partial(withdraw.withdraw, case_id=case_id, reason="", stamp=Stamp(nobody, world.now)),
        partial(
            admit.admit,
            case_id=case_id,
            stamp=Stamp(replace(nobody, role=Role.PROVIDER), world.now),
        ),
    ):
        assert refused(world, case_id, act).code == "not-found"
