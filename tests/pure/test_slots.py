"""Free time = openings − closures − bookings; the calendar file as RFC 5545 wants it."""

from datetime import date, datetime, time, timedelta
from typing import Any

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from ventanilla.appointments.adapters import calendar_file, ticket
from ventanilla.appointments.core.booking import Purpose
from ventanilla.appointments.core.citation import earliest
from ventanilla.appointments.core.places import Point, distance
from ventanilla.appointments.core.slots import Closure, Opening, days_between, slots
from ventanilla.cases.adapters.holidays import peru
from ventanilla.kernel.office import LEGAL_ZONE
from ventanilla.portals.shared.places import found_districts, position

CALENDAR = peru()
MONDAY = date(2026, 9, 14)
hours = st.integers(8, 15).map(lambda h: time(h))
openings = st.builds(
    lambda day, start, minutes, seats: Opening(
        day, start, time(17), minutes, seats, date(2026, 1, 1)
    ),
    st.integers(0, 6), hours, st.sampled_from((15, 20, 30, 45)), st.integers(1, 4),
)  # fmt: skip
moments = st.integers(0, 14 * 24 * 4).map(
    lambda q: datetime(2026, 9, 14, tzinfo=LEGAL_ZONE) + timedelta(minutes=15 * q)
)
closures = st.builds(
    lambda at, hours: Closure(at, at + timedelta(hours=hours)), moments, st.integers(1, 30)
)


@given(st.lists(openings, max_size=6), st.lists(closures, max_size=4))
def test_closing_takes_hours_away_and_never_adds_any(
    patterns: list[Opening], shut: list[Closure]
) -> None:
    days = tuple(days_between(MONDAY, MONDAY + timedelta(days=13)))
    every = list(slots(patterns, (), {}, days, CALENDAR))
    left = list(slots(patterns, shut, {}, days, CALENDAR))
    assert set(left) <= set(every)
    gone = [one for one in every if one not in left]
    assert all(any(c.meets(one.starts_at, one.minutes) for c in shut) for one in gone)
    assert [one.starts_at for one in every] == sorted(one.starts_at for one in every)
    assert all(CALENDAR.is_working(one.starts_at.date()) for one in every)


@given(st.integers(1, 5), st.integers(0, 9))
def test_what_is_taken_is_not_free_and_never_less_than_nothing(seats: int, taken: int) -> None:
    opening = Opening(0, time(9), time(10), 60, seats, MONDAY)
    at = datetime(2026, 9, 14, 9, tzinfo=LEGAL_ZONE)
    (slot,) = slots([opening], (), {at: taken}, [MONDAY], CALENDAR)
    assert slot.free == max(seats - taken, 0)


def test_a_citation_is_not_before_the_third_working_day_after_it_is_received() -> None:
    """LPAG art. 59.1.4; Thursday 17 December 2026, then Christmas."""
    assert earliest(Purpose.ATTEND, MONDAY, CALENDAR) == date(2026, 9, 17)
    assert earliest(Purpose.ATTEND, date(2026, 12, 23), CALENDAR) == date(2026, 12, 29)
    assert earliest(Purpose.PICKUP, MONDAY, CALENDAR) == date(2026, 9, 15)


def test_distances_are_those_of_the_globe() -> None:
    lima, cusco = Point(-12.05, -77.04), Point(-13.52, -71.97)
    assert 560 < distance(lima, cusco) < 590
    assert distance(lima, lima) == 0


def test_a_name_that_two_districts_share_is_asked_about() -> None:
    named = found_districts("miraflores")
    assert len(named) == 4
    assert position("miraflores", named) == (None, None)
    assert found_districts("150122")[0].province == "Lima"
    assert found_districts("999999") == found_districts("zz") == ()
    assert position("-12.05, -77.04", ()) == (Point(-12.05, -77.04), None)
    assert position("99, 300", ()) == (None, None)


texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200)


@given(texts, texts, st.integers(0, 9), st.booleans())
def test_another_library_reads_the_calendar_file_back(
    summary: str, location: str, sequence: int, cancelled: bool
) -> None:
    at = datetime(2026, 9, 22, 9, 30, tzinfo=LEGAL_ZONE)
    entry = calendar_file.Entry(
        "b1@ventanilla", at, 20, summary, "Línea; con, signos\\ y\notra", location, sequence,
        cancelled, at,
    )  # fmt: skip
    content = calendar_file.written(entry)
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    event: Any = icalendar.Calendar.from_ical(content).walk("VEVENT")[0]
    assert event["UID"] == "b1@ventanilla"
    assert event["DTSTART"].dt == at
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=20)
    assert (int(event["SEQUENCE"]), str(event["DESCRIPTION"])) == (
        sequence, "Línea; con, signos\\ y\notra",
    )  # fmt: skip
    assert event["STATUS"] == ("CANCELLED" if cancelled else "CONFIRMED")


def test_the_square_holds_the_code() -> None:
    svg = ticket.square("ABCDEFGH23")
    assert svg.startswith("<svg")
    assert "style" not in svg
