"""Seats: given by one statement, never twice; moved without being lost; refused in clear words."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from ventanilla import wiring
from ventanilla.appointments import actions, models, queries
from ventanilla.appointments.actions.asked import Wanted
from ventanilla.appointments.core.booking import Booking, Purpose, SlotFull, Standing
from ventanilla.kernel.actor import Actor, Role, Stamp
from ventanilla.kernel.office import LEGAL_ZONE
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger.models import LedgerLine

FOLDER = Path(__file__).parents[3] / "definitions" / "pe" / "offices"
NOW = datetime(2026, 9, 14, 10, 0, tzinfo=LEGAL_ZONE)
BY = Actor("0a" * 16, Role.APPLICANT)
STAMP = Stamp(BY, NOW)
ONE = datetime(2026, 9, 22, 9, 0, tzinfo=LEGAL_ZONE)  # a Tuesday: Puno has one seat at nine
OTHER = datetime(2026, 9, 22, 10, 0, tzinfo=LEGAL_ZONE)
CASES = [f"{n:032x}" for n in range(40)]
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def offices(db: None) -> None:
    text = (FOLDER / "2026-11-23.yaml").read_text()
    actions.load_offices(text=text, districts=wiring.districts(), stamp=STAMP)
    actions.load_openings(text=(FOLDER / "demo-openings.yaml").read_text(), stamp=STAMP)


def wanted(at: datetime = ONE, office: str = "puno", **other: Any) -> Wanted:
    values = {"purpose": Purpose.ATTEND, "not_before": date(2026, 9, 17), **other}
    return Wanted(office=office, starts_at=at, calendar=wiring.calendar(), **values)


def book(case: str = CASES[0], at: datetime = ONE, **other: Any) -> Booking:
    return actions.book(case_id=case, wanted=wanted(at, **other), stamp=STAMP)


def everything() -> list[object]:
    tables = (models.Slot, models.Booking, models.Closure, models.Opening, LedgerLine)
    return [list(table.objects.order_by("pk").values()) for table in tables]


def refused(code: str, act: Callable[[], object]) -> Refusal:
    """The refusal, and nothing changed by it (a room's door leaves the end to its caller)."""
    before = everything()
    with pytest.raises(Refusal) as caught, transaction.atomic():
        act()
    assert caught.value.code == code
    assert caught.value.why.es != caught.value.why.en
    assert everything() == before
    return caught.value


def test_a_seat_that_was_given_is_the_persons_and_has_a_code() -> None:
    made = book()
    assert made.standing is Standing.CONFIRMED
    assert queries.by_code(f" {made.code[:5].lower()}-{made.code[5:]} ") == made
    assert queries.live(CASES[0], Purpose.ATTEND) == made


def test_the_second_at_the_same_hour_is_offered_the_next() -> None:
    book()
    refusal = refused("slot-full", lambda: book(CASES[1]))
    assert isinstance(refusal, SlotFull)
    assert refusal.next_free == OTHER


@pytest.mark.parametrize(
    ("code", "at", "office"),
    [
        ("slot-past", NOW - timedelta(days=1), "puno"),
        ("slot-past", NOW, "puno"),
        ("too-early", datetime(2026, 9, 15, 9, 0, tzinfo=LEGAL_ZONE), "puno"),
        ("office-closed", ONE + timedelta(minutes=7), "puno"),
        ("office-closed", datetime(2026, 9, 26, 9, 0, tzinfo=LEGAL_ZONE), "puno"),
        ("office-closed", datetime(2026, 10, 8, 9, 0, tzinfo=LEGAL_ZONE), "puno"),
        ("office-closed", ONE, "tumbes"),
        ("not-found", ONE, "nowhere"),
    ],
    ids=["yesterday", "now", "before the third day", "between hours", "Saturday", "a holiday",
         "an office without openings", "no such office"],
)  # fmt: skip
def test_hours_that_are_none_are_refused(code: str, at: datetime, office: str) -> None:
    refused(code, lambda: book(at=at, office=office))


def test_a_case_has_one_live_booking_for_a_purpose() -> None:
    book()
    refused("booked-already", lambda: book(at=OTHER))


def test_what_was_cancelled_is_free_for_others_and_its_code_is_used_up() -> None:
    made = book()
    actions.cancel(case_id=CASES[0], booking_id=made.id, stamp=STAMP)
    assert book(CASES[1]).starts_at == ONE
    later = Stamp(BY, ONE)
    refused("code-used", lambda: actions.check_in(code=made.code, office="puno", stamp=later))
    refused("booking-over", lambda: actions.cancel(
        case_id=CASES[0], booking_id=made.id, stamp=STAMP))  # fmt: skip


def test_a_move_gives_the_old_seat_back_and_is_told_to_calendars_as_newer() -> None:
    made = book()
    moved = actions.move(case_id=CASES[0], booking_id=made.id, wanted=wanted(OTHER), stamp=STAMP)
    assert (moved.code, moved.starts_at, moved.sequence) == (made.code, OTHER, 1)
    assert book(CASES[1]).starts_at == ONE


def test_a_move_to_a_full_hour_leaves_the_old_seat() -> None:
    made = book()
    book(CASES[1], OTHER)
    refused("slot-full", lambda: actions.move(
        case_id=CASES[0], booking_id=made.id, wanted=wanted(OTHER), stamp=STAMP))  # fmt: skip
    assert queries.live(CASES[0], Purpose.ATTEND) == made


def test_the_booking_of_another_case_is_not_found() -> None:
    made = book()
    for act in (
        lambda: actions.cancel(case_id=CASES[1], booking_id=made.id, stamp=STAMP),
        lambda: actions.confirm(case_id=CASES[1], booking_id=made.id, stamp=STAMP),
        lambda: actions.move(
            case_id=CASES[1], booking_id=made.id, wanted=wanted(OTHER), stamp=STAMP
        ),
    ):
        refused("not-found", act)


def test_an_hour_is_kept_for_ten_minutes_and_then_given_back() -> None:
    held = actions.hold(case_id=CASES[0], wanted=wanted(), stamp=STAMP)
    refused("slot-full", lambda: book(CASES[1]))
    late = Stamp(BY, NOW + timedelta(minutes=11))
    refused("hold-over", lambda: actions.confirm(
        case_id=CASES[0], booking_id=held.id, stamp=late))  # fmt: skip
    assert (actions.release_expired(stamp=STAMP), actions.release_expired(stamp=late)) == (0, 1)
    assert actions.release_expired(stamp=late) == 0
    assert book(CASES[1]).starts_at == ONE


def test_a_kept_hour_that_is_confirmed_is_not_given_back() -> None:
    held = actions.hold(case_id=CASES[0], wanted=wanted(), stamp=STAMP)
    actions.confirm(case_id=CASES[0], booking_id=held.id, stamp=STAMP)
    assert actions.release_expired(stamp=Stamp(BY, NOW + timedelta(days=1))) == 0


def test_a_closure_over_booked_seats_is_refused_until_the_people_are_thought_of() -> None:
    made = book()
    close: dict[str, Any] = {
        "office": "puno",
        "starts_at": ONE - timedelta(hours=1),
        "ends_at": ONE + timedelta(hours=1),
        "reason": "Simulacro",
        "stamp": STAMP,
    }
    refused("seats-booked", lambda: actions.declare_closure(displace=False, **close))
    assert [one.id for one in actions.declare_closure(displace=True, **close)] == [made.id]
    kept = queries.live(CASES[0], Purpose.ATTEND)
    assert kept is not None
    assert kept.standing is Standing.DISPLACED
    refused("office-closed", lambda: book(CASES[1]))
    moved = actions.move(case_id=CASES[0], booking_id=made.id, wanted=wanted(OTHER), stamp=STAMP)
    assert moved.standing is Standing.CONFIRMED


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("closure-hours", {"ends_at": ONE - timedelta(hours=2)}),
        ("closure-past", {"starts_at": NOW - timedelta(days=9), "ends_at": NOW}),
        ("reason-missing", {"reason": "  "}),
        ("not-found", {"office": "nowhere"}),
    ],
)
def test_a_closure_that_makes_no_sense_is_refused(code: str, change: dict[str, Any]) -> None:
    given: dict[str, Any] = {
        "office": "puno",
        "starts_at": ONE - timedelta(hours=1),
        "ends_at": ONE,
        "reason": "Obras",
        "displace": True,
        "stamp": STAMP,
        **change,
    }
    refused(code, lambda: actions.declare_closure(**given))


def test_a_code_is_used_once_on_its_day_at_its_office() -> None:
    made = book()
    day = Stamp(BY, ONE - timedelta(minutes=3))
    for code, office, at in (
        ("not-found", "puno", "ABCDEFGHJK"),
        ("not-today", "tacna", made.code),
    ):
        refused(code, lambda o=office, a=at: actions.check_in(code=a, office=o, stamp=day))  # type: ignore[misc]
    refused("not-today", lambda: actions.check_in(code=made.code, office="puno", stamp=STAMP))
    came = actions.check_in(code=made.code, office="puno", stamp=day)
    assert came.standing is Standing.ATTENDED
    refused("code-used", lambda: actions.check_in(code=made.code, office="puno", stamp=day))


def test_nobody_is_absent_before_a_quarter_of_an_hour_has_passed() -> None:
    made = book()
    soon, late = (Stamp(BY, ONE + timedelta(minutes=m)) for m in (14, 15))
    refused("not-yet", lambda: actions.no_show(booking_id=made.id, office="puno", stamp=soon))
    gone = actions.no_show(booking_id=made.id, office="puno", stamp=late)
    assert gone.standing is Standing.NO_SHOW
    assert queries.live(CASES[0], Purpose.ATTEND) is None


def test_a_clock_that_was_set_back_gives_no_seat() -> None:
    made = book()
    actions.cancel(case_id=CASES[0], booking_id=made.id, stamp=STAMP)
    back = Stamp(BY, NOW - timedelta(days=2))
    refused("clock-back", lambda: actions.book(
        case_id=CASES[0], wanted=wanted(), stamp=back))  # fmt: skip


def test_the_nearest_office_is_found_by_the_districts_code_not_by_its_name() -> None:
    """Two districts are called Miraflores."""
    lima, arequipa = wiring.districts()["150122"], wiring.districts()["040110"]
    assert lima.name == arequipa.name == "Miraflores"
    assert queries.near(lima.at, Purpose.ATTEND)[0].office.code == "lima-brena"
    assert queries.near(arequipa.at, Purpose.ATTEND)[0].office.code == "arequipa"


def test_an_office_without_a_position_comes_last_and_says_no_distance() -> None:
    text = (FOLDER / "2026-11-23.yaml").read_text()
    text = text.replace("position: {lat: -13.52, lon: -71.97}", "position: null")
    actions.load_offices(text=text, districts=wiring.districts(), stamp=STAMP)
    near = queries.near(wiring.districts()["080101"].at, Purpose.ATTEND)
    assert (near[-1].office.code, near[-1].km) == ("cusco", None)


def test_loading_again_changes_no_booking_and_what_is_left_out_is_not_offered() -> None:
    made = book()
    text = (FOLDER / "2026-11-23.yaml").read_text()
    start = text.index("  - code: puno")
    end = text.index("  - code: tacna")
    actions.load_offices(text=text[:start] + text[end:], districts=wiring.districts(), stamp=STAMP)
    assert "puno" not in {one.code for one in queries.offices()}
    assert queries.live(CASES[0], Purpose.ATTEND) == made


@pytest.mark.parametrize(
    "text",
    ["", "- 1", "a: [", "id: x\nversion: y\nsources: {}\noffices: []", "example: true"],
)
def test_a_file_that_is_not_understood_changes_nothing(text: str) -> None:
    refused("offices-file", lambda: actions.load_offices(
        text=text, districts=wiring.districts(), stamp=STAMP))  # fmt: skip
    refused("offices-file", lambda: actions.load_openings(text=text, stamp=STAMP))


def test_openings_of_an_office_that_was_never_loaded_are_refused_by_name() -> None:
    text = (FOLDER / "demo-openings.yaml").read_text().replace("[puno, tacna]", "[atlantis]")
    refusal = refused("office-unknown", lambda: actions.load_openings(text=text, stamp=STAMP))
    assert "atlantis" in refusal.why.en


def test_a_pattern_below_eight_hours_is_loaded_with_a_warning() -> None:
    """LPAG art. 138."""
    text = (FOLDER / "demo-openings.yaml").read_text().replace('to: "16:00"', 'to: "12:00"')
    _, short = actions.load_openings(text=text, stamp=STAMP)
    assert short == ("puno, tacna (attend): 08:00-12:00",)
