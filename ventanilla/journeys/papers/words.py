"""What all papers share: a day and an hour as they are printed, and a person's name."""

from datetime import date, datetime

from babel.dates import format_date, format_datetime
from django.utils import timezone

from ventanilla.journeys.view import CaseView


def day(value: date) -> str:
    """ "14 de marzo de 2027": the act is in Spanish."""
    return format_date(value, "long", locale="es_PE")


def hour(value: datetime) -> str:
    """A day and its hour in Lima."""
    return format_datetime(timezone.localtime(value), "d 'de' MMMM 'de' y, HH:mm", locale="es_PE")


def short_hour(value: datetime) -> str:
    """A day and its hour in Lima, for a narrow column."""
    return format_datetime(timezone.localtime(value), "dd/MM/yyyy HH:mm", locale="es_PE")


def name_of(seen: CaseView) -> str:
    """The person the case is about, as they wrote it; the account's name where they did not."""
    parts = [str(seen.file.answers.get(fact, "")) for fact in ("given_names", "surnames")]
    return " ".join(part for part in parts if part) or seen.owner.name
