"""What a plan is made from: what the device keeps, the check's answers, and today."""

from django.http import HttpRequest

from ventanilla import wiring
from ventanilla.planner.core.plan import Maker
from ventanilla.planner.core.request import Given, read
from ventanilla.portals.shared.on_device import CHECK, Kept
from ventanilla.portals.shared.procedure import current


def given(request: HttpRequest, raw: Kept) -> Given:
    """The request of `raw`, with the check's answers where there are any."""
    return read({**raw, "answers": CHECK.read(request)}, current())


def maker() -> Maker:
    """What plans are made with today."""
    return Maker(current(), wiring.figures(), wiring.rulers)
