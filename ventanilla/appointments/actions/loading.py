"""Loading the files of offices and of openings; the same file again changes nothing."""

import hashlib
from collections.abc import Mapping
from datetime import date

from django.db import transaction

from ventanilla.appointments.core import reading
from ventanilla.appointments.core.offices import Office
from ventanilla.appointments.core.places import District
from ventanilla.appointments.core.reading import OpeningsFile
from ventanilla.appointments.models import Office as OfficeRow
from ventanilla.appointments.models import Opening
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.citation import Citation
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger


@transaction.atomic
def load_offices(*, text: str, districts: Mapping[str, District], stamp: Stamp) -> int:
    """Make the offices of the file the listed ones; how many. Booked seats stay as they are.

    An office that the file leaves out is not offered any more; its bookings are kept.
    """
    file = reading.offices_file(text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    OfficeRow.objects.exclude(code__in=[one.code for one in file.offices]).update(listed=False)
    for part in file.offices:
        said = _said(part.office(districts))
        values = {"said": said, "digest": digest, "loaded_at": stamp.at, "listed": True}
        OfficeRow.objects.update_or_create(code=part.code, defaults=values)
    _note("appointments.offices", file.id, digest, len(file.offices), stamp)
    return len(file.offices)


@transaction.atomic
def load_openings(*, text: str, stamp: Stamp) -> tuple[int, tuple[str, ...]]:
    """Replace the openings from the file's first day on; how many rows, and a warning for each
    pattern below the eight hours in a row of LPAG art. 138 (2019: 149).

    Refusal "office-unknown" names the offices that were never loaded.
    """
    file = reading.openings_file(text)
    _known(file)
    Opening.objects.filter(valid_from__gte=file.valid_from).delete()
    Opening.objects.filter(valid_to=None).update(valid_to=_eve(file.valid_from))
    rows = _rows(file)
    Opening.objects.bulk_create(rows)
    digest = hashlib.sha256(text.encode()).hexdigest()
    _note("appointments.openings", "openings", digest, len(rows), stamp)
    return len(rows), tuple(
        f"{', '.join(one.offices)} ({one.purpose}): {one.from_:%H:%M}-{one.to:%H:%M}"
        for one in file.openings
        if one.short
    )


def _known(file: OpeningsFile) -> None:
    named = {code for one in file.openings for code in one.offices}
    known = set(OfficeRow.objects.filter(code__in=named).values_list("code", flat=True))
    if missing := ", ".join(sorted(named - known)):
        raise Refusal(
            "office-unknown",
            Text(f"No conocemos estas oficinas: {missing}.", f"Unknown offices: {missing}."),
            then=Text("Cargue primero su archivo.", "Load their file first."),
        )


def _rows(file: OpeningsFile) -> list[Opening]:
    return [
        Opening(
            office_id=code,
            purpose=one.purpose.value,
            weekday=weekday,
            starts=one.from_,
            ends=one.to,
            minutes=one.minutes,
            seats=one.seats,
            valid_from=file.valid_from,
            valid_to=file.valid_to,
            example=file.example,
        )
        for one in file.openings
        for code in one.offices
        for weekday in one.weekdays
    ]


def _eve(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)


def _said(office: Office) -> dict[str, object]:
    return {
        "name": _text(office.name),
        "city": office.city,
        "department": office.department,
        "kind": office.kind,
        "address": office.address,
        "hours": _text(office.hours) if office.hours else None,
        "lat": office.at.lat if office.at else None,
        "lon": office.at.lon if office.at else None,
        "cites": {name: _cite(cite) for name, cite in office.cites.items()},
    }


def _text(text: Text) -> dict[str, str]:
    return {"es": text.es, "en": text.en}


def _cite(cite: Citation) -> dict[str, str]:
    return {
        "basis": cite.basis.value,
        "confidence": cite.confidence.value,
        "source": cite.source,
        "article": cite.article,
    }


def _note(act: str, subject: str, digest: str, count: int, stamp: Stamp) -> None:
    ledger.append(act=act, subject=subject, details={"sha256": digest, "rows": count}, stamp=stamp)
