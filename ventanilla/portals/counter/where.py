"""At which office this counter stands: chosen once, kept in the session."""

from django.http import HttpRequest

from ventanilla.appointments import queries as seats
from ventanilla.appointments.core.offices import Office

KEY = "counter-office"


def office(request: HttpRequest) -> Office | None:
    """The office of this counter; None until one was chosen."""
    chosen = request.GET.get("office", "")
    known = {one.code: one for one in seats.offices()}
    if chosen in known:
        request.session[KEY] = chosen
    return known.get(request.session.get(KEY, ""))
