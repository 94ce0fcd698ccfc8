"""One notice: what was decided, by which channel, from which day it counts and why, until when."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ventanilla.cases.core.notification import Seen
from ventanilla.journeys import notices_of, notify, view
from ventanilla.kernel.actor import Role
from ventanilla.kernel.office import legal_day
from ventanilla.portals.shared.who import go, in_hand, signed_in


@signed_in
def notified(request: HttpRequest, case_id: str, number: int) -> HttpResponse:
    """Looking at it is its opening; a press receives it where that makes it count."""
    now = in_hand(request)
    if request.method == "POST":
        if now.by.role is Role.COUNTER:
            today = legal_day(now.at)
            notify.record(case_id=case_id, number=number, seen=Seen.HANDED, on=today, stamp=now)
        else:
            notify.received(case_id=case_id, number=number, stamp=now)
        return go(request, "applicant:notified", case_id=case_id, number=str(number))
    if request.method == "GET":
        notify.opened(case_id=case_id, number=number, stamp=now)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    shown = notices_of.one(seen, number)
    own = request.user.pk == seen.owner.id
    return render(request, "applicant/notified.html", {"view": seen, "one": shown, "own": own})
