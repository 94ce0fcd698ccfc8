"""The one procedure that is served today."""

from datetime import date

from django.utils import timezone

from ventanilla import wiring
from ventanilla.procedures import queries
from ventanilla.procedures.core.schema.definition import Procedure

PERMANENT_RESIDENCY = "pe/permanent-residency"


def current() -> Procedure:
    """The version in force today."""
    return queries.current(PERMANENT_RESIDENCY, on=today())


def today() -> date:
    """The day in Lima."""
    return timezone.localdate(wiring.clock().now())
