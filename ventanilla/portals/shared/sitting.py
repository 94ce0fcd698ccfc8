"""How long a visit may last: half a day in all, and staff no hour without a sign of life.

Applicants have no shorter limit, because whoever writes slowly must not lose a form (WCAG 2.2.1).
The machine's own clock counts: a demonstration's jumps are not time that anybody sat here.
"""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from ventanilla.accounts import queries as people
from ventanilla.kernel.actor import STAFF
from ventanilla.kernel.clock import SystemClock

IDLE = 3600  # seconds, for staff
NOTED = 60  # seconds: how exactly the last sign of life is kept
BEGAN, SEEN = "visit-began", "visit-seen"


class Sitting:
    """Whoever sat too long signs in again, and comes back to the same page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and _over(request):
            logout(request)
            messages.info(
                request,
                _(
                    "You were signed out because some time had passed. Sign in to go on; "
                    "what was sent is kept."
                ),
            )
            return redirect_to_login(request.get_full_path())
        return self._get_response(request)


def _over(request: HttpRequest) -> bool:
    """Note the sign of life, unless the visit is over."""
    now, visit = SystemClock().now().timestamp(), request.session
    began = visit.setdefault(BEGAN, now)
    seen = visit.get(SEEN, now)
    if now - began > settings.SESSION_COOKIE_AGE or (now - seen > IDLE and _staff(request)):
        return True
    if SEEN not in visit or now - seen > NOTED:
        visit[SEEN] = now
    return False


def _staff(request: HttpRequest) -> bool:
    return bool(people.roles(str(request.user.pk)) & STAFF)
