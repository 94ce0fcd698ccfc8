"""What runs in a case, and when the machine has to look at it again."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.casework import ABOVE, CALENDAR, COUNTER, OFFICER, OWNER
from tests.support.in_memory import Told, decided, draft, lodged
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.watch import Whose, lapsed, look_on, over, running
from ventanilla.kernel.actor import SYSTEM
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal

PERSON, OFFICE = Whose.PERSON, Whose.OFFICE
Runs = list[tuple[str, date, Whose]]


def observed(channel: str = "mailbox") -> Told:
    case = lodged(channel)
    case.move("observe")
    return case


def then(case: Told, *steps: Callable[[Told], object]) -> Told:
    for step in steps:
        step(case)
    return case


def leaves(case: Told) -> None:
    case.note(
        "exit_asked", OWNER, leaves_on="2026-10-20", days=20, receipt="D-9",
        receipt_on="2026-09-14", passport_until="2030-01-01",
    )  # fmt: skip


def called(case: Told) -> None:
    case.note("hearing_opened", ABOVE, reason="Un papel resultó falso.", article="LPAG art. 10")


def asks(sort: str) -> Callable[[Told], object]:
    return lambda case: case.note("opinion_asked", OFFICER, unit="U", question="¿?", sort=sort)


def SEPT(day: int) -> date:  # noqa: N802 - reads as the day that it is
    return date(2026, 9, day)


def OCT(day: int) -> date:  # noqa: N802
    return date(2026, 10, day)


INTAKE, DECISION = ("intake_observation", SEPT(17), OFFICE), ("decision", OCT(28), OFFICE)
# What runs after each of these, all of it on Tuesday 15 September 2026.
RUNNING: dict[str, tuple[Callable[[], Told], Runs]] = {
    "a draft": (draft, []),
    "lodged": (lodged, [INTAKE, DECISION]),
    "admitted": (lambda: then(lodged(), lambda c: c.move("admit")), [DECISION]),
    "observed": (observed, [("correction", SEPT(17), PERSON)]),
    "observed on paper": (lambda: observed(""), [("notify:3", SEPT(22), OFFICE)]),
    "observed by e-mail": (lambda: observed("email"), []),
    "corrected": (lambda: then(observed(), lambda c: c.move("correct", OWNER)), [DECISION]),
    "granted": (lambda: decided("grant"), []),
    "refused": (lambda: decided("refuse"), [("appeal_file:7", OCT(6), PERSON)]),
    "refused on paper": (lambda: decided("refuse", ""), [("notify:6", SEPT(22), OFFICE)]),
    "reconsidered": (
        lambda: then(decided("refuse"), lambda c: c.move("reconsider", OWNER)),
        [("reconsideration", OCT(6), OFFICE)],
    ),
    "appealed": (
        lambda: then(decided("refuse"), lambda c: c.move("appeal", OWNER)),
        [("appeal", OCT(28), OFFICE)],
    ),
    "called to be heard": (lambda: then(decided("grant"), called), [("hearing", SEPT(22), PERSON)]),
    "heard": (lambda: then(decided("grant"), called, lambda c: c.note("heard", text="No.")), []),
    "did not come": (
        lambda: then(lodged(), lambda c: c.note("missed", COUNTER, booking_id="b")),
        [INTAKE, ("abandonment", OCT(28), PERSON), DECISION],
    ),
    "asks to leave": (
        lambda: then(lodged(), leaves), [INTAKE, ("exit_permit:1", SEPT(24), OFFICE), DECISION],
    ),
    "another unit is asked": (
        lambda: then(lodged(), asks("own"), asks("other"), asks("report")),
        [
            INTAKE, ("opinion_own:1", SEPT(18), OFFICE), ("opinion_other:2", SEPT(22), OFFICE),
            ("report:3", SEPT(24), OFFICE), DECISION,
        ],
    ),
    "withdrawn": (lambda: then(lodged(), leaves, lambda c: c.move("withdraw", OWNER)), []),
}  # fmt: skip


def runs(file: CaseFile) -> Runs:
    return [(one.name, one.due, one.whose) for one in running(file, CALENDAR)]


@pytest.mark.parametrize("name", RUNNING)
def test_every_term_that_runs_is_watched_with_its_last_day(name: str) -> None:
    """LPAG arts 24, 35, 125, 132, 158, 167, 168, 191, 202, 207; Reglamento art. 67.2.1."""
    build, wanted = RUNNING[name]
    assert runs(build().file) == wanted


@pytest.mark.parametrize("name", RUNNING)
def test_the_machine_looks_on_the_first_day_on_which_it_has_something_to_note(name: str) -> None:
    at_the_latest(RUNNING[name][0]().file)


def at_the_latest(file: CaseFile) -> None:
    """Before the day there is nothing to note; on it there is; without one there never is."""
    day = look_on(file, CALENDAR)
    if day is None:
        assert not to_note(file, date(2033, 1, 1))
    else:
        assert not to_note(file, day - timedelta(days=1))
        assert to_note(file, day)


def to_note(file: CaseFile, today: date) -> list[str]:
    names = [one.name for one in over(file, CALENDAR, today)]
    names += [f"lapsed:{one.number}" for one in lapsed(file, CALENDAR, today)]
    waiting = (one for one in file.exits if one.open and not file.closed)
    return names + [f"exit:{one.number}" for one in waiting if one.silent_on < today]


def test_the_scheduler_waits_for_an_email_and_then_the_office_has_to_bring_it() -> None:
    """LPAG arts 20.4, 24.1: on paper from Thursday 17, within five working days of it."""
    case = observed("email")
    assert look_on(case.file, CALENDAR) == SEPT(18)
    case.days(3)
    case.note("notice_seen", SYSTEM, number=4, seen="lapsed")
    assert runs(case.file) == [("notify:4", SEPT(24), OFFICE)]


def test_while_the_states_mailbox_waits_to_be_opened_the_office_has_done_its_part() -> None:
    """D.S. 029-2021-PCM arts 59.2, 59.9: nobody is late, and nothing of the person's runs."""
    case = lodged()
    case.note("state_mailbox_assigned", OFFICER)
    case.move("observe")
    assert runs(case.file) == []
    assert look_on(case.file, CALENDAR) == SEPT(23)
    case.days(6)
    case.note("notice_seen", SYSTEM, number=5, seen="lapsed")
    assert runs(case.file) == [("correction", SEPT(25), PERSON)]


def test_a_term_that_was_noted_is_noted_no_more_until_it_has_another_last_day() -> None:
    """LPAG art. 24.2: a notice made anew gives its days anew."""
    case = observed().days(3)
    case.note("term_passed", SYSTEM, term="correction", due="2026-09-17")
    assert look_on(case.file, CALENDAR) is None
    with pytest.raises(Refusal) as refused:
        case.note("term_passed", SYSTEM, term="correction", due="2026-09-17")
    assert refused.value.code == "term-noted-already"
    case.note("notice_redone", OFFICER, number=4, wrong="No decía el plazo.")
    assert runs(case.file) == [("correction", SEPT(22), PERSON)]
    assert look_on(case.file, CALENDAR) == SEPT(23)


def test_more_time_moves_the_day_on_which_the_machine_looks() -> None:
    """LPAG art. 136."""
    case = observed()
    case.note("more_time_asked", OWNER, days=5, reason="El traductor está de viaje.")
    case.note("more_time_given", OFFICER, days=5)
    assert runs(case.file) == [("correction", SEPT(24), PERSON)]


KINDS = ("observe", "correct", "admit", "observe_again", "correct_again", "withdraw", "missed",
         "exit_asked", "opinion_asked", "notice_redone", "lapse", "handed", "note")  # fmt: skip


@given(
    st.sampled_from(("mailbox", "email", "")),
    st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 12)), max_size=14),
)
def test_whatever_happened_the_machine_looks_neither_too_late_nor_in_vain(
    channel: str, story: list[tuple[str, int]]
) -> None:
    case = lodged(channel)
    for kind, wait in story:
        case.at += timedelta(days=wait)
        try:
            happen(case, kind)
        except Refusal:
            continue
        at_the_latest(case.file)


def happen(case: Told, kind: str) -> None:
    last = case.file.notices[-1].number if case.file.notices else 0
    if kind == "note":
        note_first(case)
    elif kind == "lapse":
        case.note("notice_seen", SYSTEM, number=last, seen="lapsed")
    elif kind == "handed":
        case.note("notice_seen", OFFICER, number=last, seen="handed")
    elif kind == "notice_redone":
        case.note(kind, OFFICER, number=last, wrong="No decía ante quién.")
    elif kind == "missed":
        case.note(kind, COUNTER, booking_id="b")
    elif kind == "exit_asked":
        soon = legal_day(case.at)
        case.note(
            kind, OWNER, leaves_on=soon.isoformat(), days=9, receipt="D-1",
            receipt_on=soon.isoformat(), passport_until="2034-01-01",
        )  # fmt: skip
    elif kind == "opinion_asked":
        asks("own")(case)
    else:
        case.move(kind, OWNER if kind in ("correct", "correct_again", "withdraw") else OFFICER)


def note_first(case: Told) -> None:
    for one in over(case.file, CALENDAR, legal_day(case.at))[:1]:
        case.note("term_passed", SYSTEM, term=one.name, due=one.due.isoformat())


def test_a_case_of_another_age_is_refused_by_its_year() -> None:
    """D.Leg. 713 art. 6: nobody vouches for the holidays of 2006."""
    with pytest.raises(Refusal) as refused:
        running(lodged(day="2006-09-15").file, CALENDAR)
    assert (refused.value.code, refused.value.at) == ("year-outside-holiday-law", "2006")
