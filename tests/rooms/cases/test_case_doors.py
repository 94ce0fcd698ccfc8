"""The doors of cases: who sees what, numbers, facets, the one observation, two at once."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from tests.support import casework
from tests.support.casework import (
    CALENDAR,
    EDITOR,
    OFFICER,
    OPERATOR,
    OWNER,
    POINTS,
    PROPOSER,
    PROVIDER,
    STRANGER,
    draft,
    lima,
    lodged,
    observed,
)
from tests.support.situations import SITUATIONS
from ventanilla.cases import actions, queries, triggers
from ventanilla.cases.core import moves
from ventanilla.cases.core.file import Attached, Outcome
from ventanilla.cases.core.states import State
from ventanilla.cases.models import Case as CaseRow
from ventanilla.cases.models import CaseEvent
from ventanilla.cases.queries_of_desk import Wanted, desk
from ventanilla.kernel.actor import SYSTEM, Actor, Role, Stamp
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.ledger import queries as ledger

pytestmark = pytest.mark.django_db


def code(act: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value.code


# who sees what


def test_a_stranger_gets_not_found_for_anothers_case() -> None:
    case = lodged()
    for viewer in (STRANGER, PROVIDER, EDITOR, OPERATOR):
        with pytest.raises(NotFound):
            queries.file(case.id, viewer=viewer)
        with pytest.raises(NotFound):
            queries.history(case.id, viewer)


def test_a_case_that_does_not_exist_looks_the_same() -> None:
    assert code(lambda: queries.file("f" * 32, viewer=OWNER)) == "not-found"


def test_an_officer_sees_a_case_from_its_filing_on() -> None:
    case = draft()
    assert code(lambda: queries.file(case.id, viewer=OFFICER)) == "not-found"
    case.move("lodge", OWNER)
    assert queries.file(case.id, viewer=OFFICER).state is State.LODGED
    assert queries.file(case.id, viewer=SYSTEM).state is State.LODGED


def test_the_owner_learns_what_a_draft_proposes_only_once_it_is_decided() -> None:
    """LPAG art. 160.1: access excepts what anticipates the authority's pronouncement."""
    case = casework.proposed("refuse")
    proposal = queries.file(case.id, viewer=OFFICER).proposal
    assert proposal is not None
    assert proposal.outcome is Outcome.REFUSE
    assert queries.file(case.id, viewer=OWNER).proposal is None
    assert queries.history(case.id, OWNER)[-1].data == {}
    assert queries.history(case.id, OFFICER)[-1].data["outcome"] == "refuse"
    case.move("refuse")
    assert queries.file(case.id, viewer=OWNER).outcome is Outcome.REFUSE
    assert queries.history(case.id, OWNER)[-2].data["outcome"] == "refuse"


def test_a_draft_that_a_withdrawal_left_undecided_stays_unseen() -> None:
    """LPAG arts 160.1, 189."""
    case = casework.proposed("refuse")
    case.move("withdraw", OWNER)
    assert queries.file(case.id, viewer=OWNER).proposal is None
    assert queries.history(case.id, OWNER)[-2].data == {}


def test_the_desk_is_in_order_of_entry_and_holds_no_draft_and_nothing_closed() -> None:
    """LPAG art. 148.1."""
    cases = [draft(lima("2026-09-01")) for _ in range(4)]
    for case, day in zip(cases, ("2026-09-03", "2026-09-02", "2026-09-04"), strict=False):
        case.at = lima(day)
        case.move("lodge", OWNER)
    cases[2].move("withdraw", OWNER)
    shown = desk(Wanted(), viewer=OFFICER)
    assert [line.id for line in shown] == [cases[1].id, cases[0].id]
    assert [line.id for line in queries.closed()] == [cases[2].id]
    assert {line.id for line in queries.mine(OWNER.id)} == {case.id for case in cases}
    assert queries.mine(STRANGER.id) == ()


# opening, numbers


def test_only_an_applicant_opens_a_case_and_says_for_whom() -> None:
    open_as: Callable[[Actor, str], str] = lambda by, capacity: actions.open(  # noqa: E731
        procedure_id="p",
        version="2026-09-01",
        capacity=capacity,
        stamp=Stamp(by, lima("2026-09-01")),
    )
    assert code(lambda: open_as(OFFICER, "self")) == "not-yours-to-do"
    assert code(lambda: open_as(OWNER, "friend")) == "not-understood"
    child = queries.file(open_as(OWNER, "child"), viewer=OWNER)
    assert (child.capacity, child.state, child.number) == ("child", State.DRAFT, None)
    assert queries.mismatches() == ()


def test_numbers_run_by_year_of_lima_without_gap_and_are_kept_through_a_correction() -> None:
    """LPAG art. 29-B: the number of a file is unique and unalterable."""
    numbers = []
    for hour in (lima("2026-12-31", 23, 58), lima("2027-01-01", 0, 1), lima("2027-01-02")):
        case = draft(hour - timedelta(minutes=1))
        numbers.append(case.move("lodge", OWNER).number)
    assert numbers == ["2026-0000001", "2027-0000001", "2027-0000002"]
    corrected = casework.lodged_again()
    assert queries.file(corrected.id, viewer=OWNER).number == "2026-0000002"


def test_a_filing_at_the_last_minute_of_a_sunday_counts_that_day() -> None:
    """LPAG art. 117; D.S. 029-2021-PCM art. 46.2: any day, until 23:59."""
    case = draft(lima("2026-09-13", 23, 57))
    file = case.move("lodge", OWNER)
    assert file.lodged_at == lima("2026-09-13", 23, 59)


def test_an_empty_application_is_received() -> None:
    """LPAG art. 125.1: every filing is received, however incomplete."""
    assert draft().move("lodge", OWNER).state is State.LODGED


@pytest.mark.parametrize(
    "hand",
    [
        "UPDATE cases_case SET number='2026-0000099'",
        "UPDATE cases_case SET number=NULL",
        "UPDATE cases_case SET owner_id='x'",
        "UPDATE cases_case SET version='2020-01-01'",
        "UPDATE cases_caseevent SET data='{}'",
        "UPDATE cases_caseevent SET at='2020-01-01 00:00:00'",
    ],
)
def test_the_database_refuses_to_rewrite_a_number_an_owner_or_an_event(hand: str) -> None:
    lodged()
    refused = pytest.raises(DatabaseError, match="never changed")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(hand)


# beside the moves


def ready() -> casework.Case:
    case = draft()
    case.note("privacy_noticed")
    return case


def test_no_personal_fact_before_the_privacy_notice() -> None:
    """Ley 29733 art. 18."""
    case = draft()
    assert code(lambda: case.note("answered", answers={"name": "Ana"})) == "privacy-first"
    attach = lambda: case.note("document_attached", document_id="d1", evidence_id="lease")  # noqa: E731
    assert code(attach) == "privacy-first"
    case.note("privacy_noticed")
    assert case.note("answered", answers={"name": "Ana"}).answers == {"name": "Ana"}


def test_answers_are_kept_changed_and_taken_back() -> None:
    case = ready()
    case.note("answered", answers={"name": "Ana", "has_records": False, "children": 2})
    case.note("answered", answers={"name": "Ana María", "children": None, "tongues": ["es", "qu"]})
    wanted = {"name": "Ana María", "has_records": False, "tongues": ("es", "qu")}
    assert queries.file(case.id, viewer=OWNER).answers == wanted
    assert code(lambda: case.note("answered", answers={"name": {"deep": 1}})) == "answer-unreadable"
    assert code(lambda: case.note("answered")) == "not-understood"


def test_papers_come_and_are_set_aside() -> None:
    case = ready()
    case.note("document_attached", document_id="d1", evidence_id="passport")
    file = case.note("document_attached", document_id="d2", evidence_id="passport")
    assert file.documents[1] == Attached("d2", "passport", case.at)
    again = lambda: case.note("document_attached", document_id="d2", evidence_id="lease")  # noqa: E731
    assert code(again) == "paper-there-already"
    left = case.note("document_set_aside", document_id="d1").documents
    assert [paper.document_id for paper in left] == ["d2"]
    assert code(lambda: case.note("document_set_aside", document_id="d1")) == "paper-not-there"
    assert code(lambda: case.note("document_attached", document_id="d3")) == "not-understood"


def test_consent_is_express_recorded_and_withdrawable_even_at_the_end() -> None:
    """LPAG art. 20.4."""
    case = draft(channel="")
    assert case.note("consented", channel="email").consents == {"email": case.at}
    case.move("lodge", OWNER)
    case.move("withdraw", OWNER)
    assert case.note("consent_withdrawn", channel="email").consents == {}
    assert code(lambda: case.note("consent_withdrawn", channel="email")) == "consent-not-there"
    assert case.note("consented", channel="email").consents == {"email": case.at}


def test_a_lodged_file_is_not_changed_but_an_observed_one_is() -> None:
    case = ready()
    case.move("lodge", OWNER)
    for kind in ("answered", "declared", "fee_stated", "document_attached", "document_set_aside"):
        data = {"document_id": "d1", "evidence_id": "lease", "answers": {}}
        assert code(lambda kind=kind, data=data: case.note(kind, **data)) == "not-now"  # type: ignore[misc]
    case.move("observe")
    case.note("document_attached", document_id="d1", evidence_id="lease")
    case.note("answered", answers={"phone": "999"})
    file = case.note("declared")
    assert (file.documents[0].document_id, file.answers) == ("d1", {"phone": "999"})
    assert file.declared_at == case.at


def test_nobody_but_the_owner_notes_anything() -> None:
    case = lodged()
    assert code(lambda: case.note("consented", OFFICER, channel="email")) == "not-yours-to-do"
    assert code(lambda: case.note("consented", STRANGER, channel="email")) == "not-found"
    assert code(lambda: case.note("granted", OWNER)) == "not-found"


# the one observation


@pytest.mark.parametrize(
    "points",
    [
        [],
        [{"evidence_id": "lease", "text": "Falta.", "article": ""}],
        [{"evidence_id": "lease", "text": "Falta.", "article": "  "}],
        [{"evidence_id": "lease", "text": "Falta."}],
        [{"evidence_id": "lease", "article": "LPAG art. 41"}],
        [*POINTS, {"evidence_id": "lease", "text": "Falta."}],
    ],
)
def test_an_observed_point_needs_its_text_and_its_article(points: list[Any]) -> None:
    """LPAG art. 126.2."""
    case = lodged()
    assert code(lambda: case.move("observe", points=points)) == "point-without-article"
    assert queries.file(case.id, viewer=OWNER).observation is None


def test_points_that_are_no_points_are_refused() -> None:
    case = lodged()
    assert code(lambda: case.move("observe", points="all")) == "not-understood"
    assert code(lambda: case.move("observe", points=["x"])) == "not-understood"
    wrong: list[Any] = [{"text": {"es": "Falta."}, "article": "LPAG art. 41"}]
    assert code(lambda: case.move("observe", points=wrong)) == "not-understood"
    assert queries.file(case.id, viewer=OWNER).state is State.LODGED


def test_the_term_to_correct_is_two_working_days_after_the_observation() -> None:
    """LPAG art. 125.6 (136.6 in 2019); 131.1, 134.1: over a weekend."""
    case = lodged()
    case.at = lima("2026-09-17")  # a Thursday
    file = case.move("observe", points=POINTS)
    assert file.observation is not None
    assert file.observation.due == date(2026, 9, 21)
    point = file.observation.points[0]
    assert (point.subject, point.article) == ("criminal-record", "LPAG art. 41")
    assert (point.text.es, file.observation.by) == ("Falta la traducción.", OFFICER.id)


def test_the_notice_may_give_more_time_than_the_law_but_not_less() -> None:
    """LPAG art. 125.6."""
    case = lodged()
    assert code(lambda: case.move("observe", days=1)) == "term-too-short"
    assert code(lambda: case.move("observe", days="soon")) == "term-too-short"
    file = case.move("observe", days=3)
    assert file.observation is not None
    assert file.observation.due == date(2026, 9, 18)


def test_a_second_observation_is_refused_with_its_article() -> None:
    case = casework.lodged_again()
    with pytest.raises(Refusal) as refused:
        case.move("observe")
    assert (refused.value.code, refused.value.article) == ("observed-once", "LPAG art. 126.2")


def test_not_filed_only_once_the_last_day_is_over_in_lima() -> None:
    """LPAG art. 125.4: due on Thursday 17, until midnight in Lima."""
    case = observed()
    case.at = lima("2026-09-17", 23, 58)
    assert code(lambda: case.move("declare_not_filed")) == "term-still-running"
    assert case.move("declare_not_filed").state is State.NOT_FILED  # 00:00 of the 18th


def test_a_late_correction_is_accepted_and_noted_while_nobody_declared_anything() -> None:
    """LPAG art. 126.1: the filing date stays that of the first document."""
    case = observed()
    before = queries.file(case.id, viewer=OWNER)
    case.at = lima("2026-09-25")
    file = case.move("correct", OWNER)
    assert file.observation is not None
    assert (file.observation.late, file.observation.answered_at) == (True, case.at)
    assert (file.state, file.lodged_at) == (State.LODGED, before.lodged_at)


def test_a_correction_in_time_is_not_late() -> None:
    case = observed()
    case.at = lima("2026-09-17", 23, 58)
    observation = case.move("correct", OWNER).observation
    assert observation is not None
    assert not observation.late


# decision, withdrawal


def test_a_returned_proposal_says_why_and_leaves_room_for_another() -> None:
    case = casework.proposed("refuse")
    assert code(lambda: case.move("return_proposal", reason=" ")) == "reason-missing"
    assert case.move("return_proposal", reason="Falta el artículo.").proposal is None
    file = case.move("propose", OFFICER, outcome="grant")
    assert file.proposal is not None
    assert (file.proposal.by, file.proposal.outcome) == (OFFICER.id, Outcome.GRANT)
    assert code(lambda: case.move("grant", OFFICER)) == "same-officer"
    assert case.move("grant", PROPOSER).state is State.GRANTED


def test_a_proposal_names_its_outcome() -> None:
    case = casework.in_evaluation()
    assert code(lambda: case.move("propose", outcome="perhaps")) == "outcome-missing"


def test_withdrawing_says_how_far_it_reaches() -> None:
    """LPAG art. 189.4: unless said otherwise, the procedure only."""
    case = lodged()
    assert code(lambda: case.move("withdraw", OWNER, scope="all")) == "scope-unknown"
    file = case.move("withdraw", OWNER, scope="claim")
    assert (file.closed, file.closed_at) == (True, case.at)


def test_an_hour_clearly_before_the_last_event_is_refused() -> None:
    case = lodged()
    case.at -= timedelta(hours=1)
    assert code(lambda: case.move("admit")) == "clock-back"
    case.at += timedelta(minutes=55)  # a slow request may be overtaken
    assert case.move("admit").state is State.IN_EVALUATION


# two at once


def test_a_page_opened_before_somebody_elses_change_does_not_overwrite_it() -> None:
    case = lodged()
    seen = queries.file(case.id, viewer=OFFICER).revision
    case.move("observe")
    stale = Stamp(OFFICER, case.at)
    act = lambda: actions.move(  # noqa: E731
        case_id=case.id, move="admit", data={}, stamp=stale, calendar=CALENDAR,
        expected_revision=seen,
    )  # fmt: skip
    assert code(act) == "changed-meanwhile"
    note = lambda: actions.note(  # noqa: E731
        case_id=case.id, kind="declared", data={}, stamp=Stamp(OWNER, case.at),
        calendar=CALENDAR, expected_revision=seen,
    )  # fmt: skip
    assert code(note) == "changed-meanwhile"


def meanwhile(monkeypatch: pytest.MonkeyPatch, other: Callable[[], object]) -> None:
    """Let `other` happen between the reading and the writing of the next move."""
    real = moves.check

    def slow(*args: Any, **named: Any) -> object:
        found = real(*args, **named)
        monkeypatch.setattr(moves, "check", real)
        other()
        return found

    monkeypatch.setattr(moves, "check", slow)


def test_of_two_officers_at_once_the_second_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = lodged()
    meanwhile(monkeypatch, lambda: case.move("observe"))
    assert code(lambda: case.move("admit")) == "changed-meanwhile"
    assert [event.kind for event in queries.history(case.id, OWNER)] == [
        "opened", "consented", "lodge", "observe",
    ]  # fmt: skip
    assert queries.mismatches() == ()


def test_two_events_for_one_place_are_refused_by_the_table_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = lodged()

    def intruder() -> None:
        CaseEvent.objects.create(
            case_id=case.id, seq=4, kind="admit", at=case.at,
            by_id=OFFICER.id, by_role=Role.OFFICER.value, data={},
        )  # fmt: skip

    meanwhile(monkeypatch, intruder)
    before = ledger.walk().lines
    assert code(lambda: case.move("admit")) == "changed-meanwhile"
    assert CaseRow.objects.get(pk=case.id).revision == 3
    assert ledger.walk().lines == before


# what stays behind


def test_each_change_leaves_an_event_and_a_line_without_personal_data() -> None:
    case = ready()
    case.note("answered", answers={"name": "Ana Quispe"})
    case.move("lodge", OWNER)
    lines = ledger.lines(f"case:{case.id}")
    kinds = ["opened", "consented", "privacy_noticed", "answered", "lodge"]
    assert [event.kind for event in queries.history(case.id, OWNER)] == kinds
    assert [line.act for line in lines] == [f"case.{kind}" for kind in kinds]
    assert not any("Quispe" in str(line.details) for line in lines)


@pytest.mark.parametrize(
    ("forgery", "reason"),
    [
        ("UPDATE cases_case SET state='granted'", queries.STATE_DIFFERS),
        ("UPDATE cases_case SET number='2026-0000077'", queries.STATE_DIFFERS),
        ("UPDATE cases_case SET lodged_at='2026-01-01'", queries.STATE_DIFFERS),
        ("UPDATE cases_case SET owner_id='x'", queries.STATE_DIFFERS),
        ("UPDATE cases_case SET handled_by='x'", queries.STATE_DIFFERS),
        ("UPDATE cases_case SET office='x'", queries.STATE_DIFFERS),
        ("UPDATE cases_case SET waits=NOT waits", queries.STATE_DIFFERS),
        ("UPDATE cases_case SET task='refund'", queries.STATE_DIFFERS),
        ("UPDATE cases_case SET tasks='refund', has_tasks=NOT has_tasks", queries.STATE_DIFFERS),
        ("UPDATE cases_caseevent SET by_id='x' WHERE seq=2", queries.LEDGER_DIFFERS),
        ("UPDATE cases_caseevent SET data='{\"n\":1}' WHERE seq=4", queries.LEDGER_DIFFERS),
        ("UPDATE cases_caseevent SET kind='grant' WHERE seq=4", queries.BROKEN),
        ("UPDATE cases_caseevent SET kind='bribed' WHERE seq=4", queries.BROKEN),
        ("UPDATE cases_caseevent SET seq=9 WHERE seq=4", queries.BROKEN),
        ("UPDATE cases_caseevent SET data='{}' WHERE seq=3", queries.BROKEN),
        ("DELETE FROM cases_caseevent WHERE seq=1", queries.BROKEN),
        ("DELETE FROM cases_caseevent", queries.BROKEN),
    ],
)
def test_what_was_forged_past_the_code_is_named(forgery: str, reason: object) -> None:
    case = casework.in_evaluation()
    triggers.lift(connection)
    with connection.cursor() as cursor:
        cursor.execute(forgery)
    found = queries.mismatches()
    assert {row.case_id for row in found} == {case.id}
    assert reason in [row.reason for row in found]


def test_the_file_that_a_move_returns_is_the_one_that_is_read_back() -> None:
    case = casework.lodged_again()
    returned = case.move("admit")
    assert returned == queries.whole(case.id)


@pytest.mark.parametrize("situation", SITUATIONS)
def test_in_every_situation_row_events_and_ledger_tell_one_story(situation: str) -> None:
    SITUATIONS[situation]()
    assert queries.mismatches() == ()
