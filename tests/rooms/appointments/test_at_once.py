"""Thirty-two people press at once, each on a connection of their own: never a seat twice."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection, connections, transaction
from django.db.models import Sum

from ventanilla import wiring
from ventanilla.appointments import actions, models
from ventanilla.appointments.actions.asked import Wanted
from ventanilla.appointments.core.booking import LIVE, Booking, Purpose
from ventanilla.kernel.actor import Actor, Role, Stamp
from ventanilla.kernel.office import LEGAL_ZONE
from ventanilla.kernel.refusal import Refusal

FOLDER = Path(__file__).parents[3] / "definitions" / "pe" / "offices"
NOW = datetime(2026, 9, 14, 10, 0, tzinfo=LEGAL_ZONE)
HOUR = datetime(2026, 9, 22, 8, 30, tzinfo=LEGAL_ZONE)  # Breña has three seats at half past eight
PEOPLE = 32
BY = Actor("0a" * 16, Role.APPLICANT)


@pytest.fixture
def offices(transactional_db: None) -> None:
    stamp = Stamp(BY, NOW)
    text = (FOLDER / "2026-11-23.yaml").read_text()
    actions.load_offices(text=text, districts=wiring.districts(), stamp=stamp)
    actions.load_openings(text=(FOLDER / "demo-openings.yaml").read_text(), stamp=stamp)


def press(case: str, hour: datetime = HOUR) -> str:
    """What one person got: "booked", or the code of the refusal."""
    wanted = Wanted("lima-brena", Purpose.ATTEND, hour, date(2026, 9, 17), wiring.calendar())
    try:
        with transaction.atomic():
            actions.book(case_id=case, wanted=wanted, stamp=Stamp(BY, NOW))
    except Refusal as refusal:
        return refusal.code
    finally:
        connections.close_all()
    return "booked"


def at_once(cases: list[str]) -> Counter[str]:
    wiring.calendar()
    with ThreadPoolExecutor(PEOPLE) as pool:
        return Counter(pool.map(press, cases))


def test_of_thirty_two_at_one_hour_three_get_its_three_seats(offices: None) -> None:
    got = at_once([f"{n:032x}" for n in range(PEOPLE)])
    assert got == {"booked": 3, "slot-full": PEOPLE - 3}
    assert models.Slot.objects.get().taken == 3
    assert models.Booking.objects.count() == 3


def test_one_case_that_presses_many_times_at_once_has_one_seat(offices: None) -> None:
    got = at_once(["a" * 32] * 8)
    assert got["booked"] == 1
    assert models.Slot.objects.aggregate(all=Sum("taken"))["all"] == 1
    assert models.Booking.objects.filter(standing__in=LIVE).count() == 1


def test_the_database_itself_refuses_a_seat_too_many(offices: None) -> None:
    press("b" * 32)
    with pytest.raises(Exception, match="slot_never_overbooked"), connection.cursor() as cursor:
        cursor.execute("UPDATE appointments_slot SET taken = capacity + 1")


def declared() -> tuple[Booking, ...]:
    """The hour is closed, and what was booked in it displaced."""
    return actions.declare_closure(
        office="lima-brena",
        starts_at=HOUR,
        ends_at=HOUR + timedelta(hours=1),
        reason="Simulacro",
        displace=True,
        stamp=Stamp(BY, NOW),
    )


def close() -> list[str]:
    """Close the hour; the cases whose seats were displaced."""
    try:
        with transaction.atomic():
            displaced = declared()
    finally:
        connections.close_all()
    return [one.case_id for one in displaced]


@pytest.mark.parametrize("row_is_there", [True, False])
def test_a_closure_of_the_same_instant_sees_the_seat_that_is_being_given(
    offices: None, row_is_there: bool
) -> None:
    if row_is_there:
        press("c" * 32)
    wanted = Wanted("lima-brena", Purpose.ATTEND, HOUR, date(2026, 9, 17), wiring.calendar())
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            actions.book(case_id="d" * 32, wanted=wanted, stamp=Stamp(BY, NOW))
            closing = pool.submit(close)
            with pytest.raises(TimeoutError):
                closing.result(timeout=0.5)  # it waits for the seat
        assert "d" * 32 in closing.result()
    standings = set(models.Booking.objects.values_list("standing", flat=True))
    assert standings == {"displaced"}


@pytest.mark.parametrize("row_is_there", [True, False])
def test_a_seat_that_is_asked_for_while_an_office_closes_is_refused(
    offices: None, row_is_there: bool
) -> None:
    if row_is_there:
        press("c" * 32)
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            declared()
            pressing = pool.submit(press, "d" * 32)
            with pytest.raises(TimeoutError):
                pressing.result(timeout=0.5)
        assert pressing.result() == "office-closed"
    assert not models.Booking.objects.filter(case_id="d" * 32).exists()
