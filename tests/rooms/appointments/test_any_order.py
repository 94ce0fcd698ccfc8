"""Whatever is booked, moved and cancelled in whatever order, the counts stay true."""

from datetime import date, datetime, timedelta
from pathlib import Path

from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from ventanilla import wiring
from ventanilla.appointments import actions, models, queries
from ventanilla.appointments.actions.asked import Wanted
from ventanilla.appointments.core.booking import LIVE, Purpose
from ventanilla.kernel.actor import Actor, Role, Stamp
from ventanilla.kernel.office import LEGAL_ZONE
from ventanilla.kernel.refusal import Refusal

FOLDER = Path(__file__).parents[3] / "definitions" / "pe" / "offices"
NOW = datetime(2026, 9, 14, 10, 0, tzinfo=LEGAL_ZONE)
BY = Actor("0a" * 16, Role.APPLICANT)
FIRST = datetime(2026, 9, 22, 8, 0, tzinfo=LEGAL_ZONE)
steps = st.tuples(
    st.sampled_from(("book", "hold", "move", "cancel", "confirm", "release", "close")),
    st.integers(0, 3),  # whose
    st.integers(0, 3),  # which hour
)


class AnyOrder(TestCase):
    def setUp(self) -> None:
        text = (FOLDER / "2026-11-23.yaml").read_text()
        stamp = Stamp(BY, NOW)
        actions.load_offices(text=text, districts=wiring.districts(), stamp=stamp)
        actions.load_openings(text=(FOLDER / "demo-openings.yaml").read_text(), stamp=stamp)

    @settings(max_examples=40, deadline=None)
    @given(st.lists(steps, max_size=25))
    def test_taken_is_always_the_number_of_live_bookings(
        self, story: list[tuple[str, int, int]]
    ) -> None:
        at = NOW
        for what, who, hour in story:
            at += timedelta(minutes=3)
            before = self.seats()
            try:
                with transaction.atomic():
                    self.do(what, f"{who:032x}", FIRST + timedelta(hours=hour), Stamp(BY, at))
            except Refusal:
                assert self.seats() == before
            self.true()

    def do(self, what: str, case: str, hour: datetime, stamp: Stamp) -> None:
        wanted = Wanted("puno", Purpose.ATTEND, hour, date(2026, 9, 17), wiring.calendar())
        live = queries.live(case, Purpose.ATTEND)
        mine = live.id if live else "f" * 32
        if what == "book":
            actions.book(case_id=case, wanted=wanted, stamp=stamp)
        elif what == "hold":
            actions.hold(case_id=case, wanted=wanted, stamp=stamp)
        elif what == "move":
            actions.move(case_id=case, booking_id=mine, wanted=wanted, stamp=stamp)
        elif what == "cancel":
            actions.cancel(case_id=case, booking_id=mine, stamp=stamp)
        elif what == "confirm":
            actions.confirm(case_id=case, booking_id=mine, stamp=stamp)
        elif what == "release":
            actions.release_expired(stamp=stamp)
        else:
            actions.declare_closure(
                office="puno", starts_at=hour, ends_at=hour + timedelta(minutes=30),
                reason="Corte de luz", displace=True, stamp=stamp,
            )  # fmt: skip

    def seats(self) -> list[object]:
        return [list(t.objects.order_by("pk").values()) for t in (models.Slot, models.Booking)]

    def true(self) -> None:
        for slot in models.Slot.objects.all():
            live = models.Booking.objects.filter(slot=slot, standing__in=LIVE).count()
            assert slot.taken == live <= slot.capacity
        for case in {row.case_id for row in models.Booking.objects.all()}:
            assert models.Booking.objects.filter(case_id=case, standing__in=LIVE).count() <= 1
