"""Reading offices, free hours and bookings, as frozen values."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta

from django.db.models import QuerySet

from ventanilla.appointments import models
from ventanilla.appointments.core import slots
from ventanilla.appointments.core.booking import LIVE, Booking, Purpose, Standing, tidy
from ventanilla.appointments.core.offices import Near, Office, nearest
from ventanilla.appointments.core.places import Point
from ventanilla.appointments.core.slots import Closure, Opening, Slot
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.citation import Basis, Citation, Confidence
from ventanilla.kernel.office import LEGAL_ZONE
from ventanilla.kernel.refusal import NotFound
from ventanilla.kernel.text import Text

EXPECTED = (*LIVE, Standing.ATTENDED, Standing.NO_SHOW)


def offices() -> tuple[Office, ...]:
    """Every listed office, by name."""
    examples = set(
        models.Opening.objects.filter(example=True).values_list("office_id", flat=True).distinct()
    )
    rows = models.Office.objects.filter(listed=True)
    found = (_office(row, example=row.code in examples) for row in rows)
    return tuple(sorted(found, key=lambda one: one.name.es))


def office(code: str) -> Office:
    """One office, listed or not; NotFound where there never was one."""
    row = models.Office.objects.filter(pk=code).first()
    if row is None:
        raise NotFound("office")
    example = models.Opening.objects.filter(office=row, example=True).exists()
    return _office(row, example=example)


def near(at: Point | None, purpose: Purpose) -> tuple[Near, ...]:
    """The offices that give seats for `purpose`, the nearest to `at` first."""
    open_for = set(
        models.Opening.objects.filter(purpose=purpose.value).values_list("office_id", flat=True)
    )
    return nearest((one for one in offices() if one.code in open_for), at)


def kept(
    office_code: str, purpose: Purpose, on: date, calendar: WorkingCalendar
) -> tuple[Slot, ...]:
    """The hours of one day as the openings have them, whatever is closed or taken."""
    openings = _openings((office_code,), purpose)[office_code]
    return tuple(slots.slots(openings, (), {}, (on,), calendar))


def free(
    office_code: str, purpose: Purpose, first: date, last: date, calendar: WorkingCalendar
) -> tuple[Slot, ...]:
    """Every hour of the office from `first` to `last` with its free seats, full ones too."""
    return free_of((office_code,), purpose, first, last, calendar).get(office_code, ())


def free_of(
    codes: Iterable[str], purpose: Purpose, first: date, last: date, calendar: WorkingCalendar
) -> Mapping[str, tuple[Slot, ...]]:
    """The same for many offices at once, in three statements."""
    wanted = tuple(codes)
    begin, end = _midnight(first), _midnight(last + timedelta(days=1))
    openings = _openings(wanted, purpose)
    closures = _closures(wanted, begin, end)
    taken: defaultdict[str, dict[datetime, int]] = defaultdict(dict)
    rows = models.Slot.objects.filter(
        office_id__in=wanted, purpose=purpose.value, starts_at__gte=begin, starts_at__lt=end
    )
    for code, starts_at, count in rows.values_list("office_id", "starts_at", "taken"):
        taken[code][starts_at] = count
    days = tuple(slots.days_between(first, last))
    return {
        code: tuple(slots.slots(openings[code], closures[code], taken[code], days, calendar))
        for code in wanted
    }


def live(case_id: str, purpose: Purpose) -> Booking | None:
    """The one live booking of a case for a purpose; None where there is none."""
    rows = _bookings().filter(
        case_id=case_id, purpose=purpose.value, standing__in=[one.value for one in LIVE]
    )
    row = rows.first()
    return _booking(row) if row else None


def of_case(case_id: str, among: Iterable[Standing] = Standing) -> tuple[Booking, ...]:
    """The bookings that a case ever had, oldest first; of those standings, where they are given."""
    standings = [one.value for one in among]
    rows = _bookings().filter(case_id=case_id, standing__in=standings)
    return tuple(_booking(row) for row in rows.order_by("made_at"))


def booking(booking_id: str) -> Booking:
    """One booking; NotFound where there is none."""
    row = _bookings().filter(pk=booking_id).first()
    if row is None:
        raise NotFound("booking")
    return _booking(row)


def by_code(code: str) -> Booking:
    """The booking with that code, however it is typed; NotFound for any other, forged ones too."""
    row = _bookings().filter(code=tidy(code)).first()
    if row is None:
        raise NotFound("booking")
    return _booking(row)


def day(office_code: str, on: date) -> tuple[Booking, ...]:
    """Who is expected at an office on a day, by hour; who came and who did not."""
    rows = _bookings().filter(
        slot__office_id=office_code,
        slot__starts_at__gte=_midnight(on),
        slot__starts_at__lt=_midnight(on + timedelta(days=1)),
        standing__in=[one.value for one in EXPECTED],
    )
    return tuple(_booking(row) for row in rows.order_by("slot__starts_at", "made_at"))


def displaced() -> tuple[Booking, ...]:
    """Bookings whose hour was closed and who have no new one yet, oldest first."""
    rows = _bookings().filter(standing=Standing.DISPLACED.value).order_by("slot__starts_at")
    return tuple(_booking(row) for row in rows)


def touched(office_code: str, starts_at: datetime, ends_at: datetime) -> tuple[Booking, ...]:
    """Live bookings of an office that a closure would touch."""
    rows = _bookings().filter(
        slot__office_id=office_code,
        slot__starts_at__lt=ends_at,
        slot__starts_at__gte=starts_at - timedelta(days=1),
        standing__in=[one.value for one in LIVE],
    )
    shut = Closure(starts_at, ends_at)
    found = (_booking(row) for row in rows.order_by("slot__starts_at"))
    return tuple(one for one in found if shut.meets(one.starts_at, one.minutes))


def is_example(office_code: str) -> bool:
    """Are the office's hours the demonstration's own example?"""
    return models.Opening.objects.filter(office_id=office_code, example=True).exists()


def _openings(codes: Iterable[str], purpose: Purpose) -> Mapping[str, list[Opening]]:
    found: defaultdict[str, list[Opening]] = defaultdict(list)
    for row in models.Opening.objects.filter(office_id__in=codes, purpose=purpose.value):
        found[row.office_id].append(
            Opening(
                row.weekday,
                row.starts,
                row.ends,
                row.minutes,
                row.seats,
                row.valid_from,
                row.valid_to,
            )
        )
    return found


def _closures(codes: Iterable[str], begin: datetime, end: datetime) -> Mapping[str, list[Closure]]:
    found: defaultdict[str, list[Closure]] = defaultdict(list)
    rows = models.Closure.objects.filter(office_id__in=codes, starts_at__lt=end, ends_at__gt=begin)
    for row in rows:
        found[row.office_id].append(Closure(row.starts_at, row.ends_at))
    return found


def _midnight(on: date) -> datetime:
    return datetime.combine(on, time(), LEGAL_ZONE)


def _bookings() -> QuerySet[models.Booking]:
    return models.Booking.objects.select_related("slot")


def _booking(row: models.Booking) -> Booking:
    return Booking(
        row.pk,
        row.code,
        row.case_id,
        Purpose(row.purpose),
        row.slot.office_id,
        row.slot.starts_at,
        row.slot.minutes,
        Standing(row.standing),
        row.held_until,
        row.sequence,
        row.made_at,
        row.by_role,
    )


def _office(row: models.Office, *, example: bool) -> Office:
    said = row.said
    at = Point(said["lat"], said["lon"]) if said["lat"] is not None else None
    hours = Text(**said["hours"]) if said["hours"] else None
    cites = {name: _cite(kept) for name, kept in said["cites"].items()}
    return Office(
        row.code,
        Text(**said["name"]),
        said["city"],
        said["department"],
        said["kind"],
        said["address"],
        hours,
        at,
        cites,
        example,
    )


def _cite(kept: Mapping[str, str]) -> Citation:
    return Citation(
        Basis(kept["basis"]), Confidence(kept["confidence"]), kept["source"], kept["article"]
    )
