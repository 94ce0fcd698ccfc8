"""How often one address may upload or verify. Signing in has its own limits, in allauth."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from ventanilla.portals.shared.refusals import too_many

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
WINDOW = 60  # seconds
MOST = {"upload": 60, "verify": 40, "propose": 10}


def limited(what: str) -> Callable[[View[P]], View[P]]:
    """At most `MOST[what]` posts a minute from one address."""

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if request.method == "POST" and _count(what, request) > MOST[what]:
                return too_many(request, WINDOW)
            return view(request, *args, **kwargs)

        return guarded  # type: ignore[return-value]  # `wraps` hides the first parameter

    return decorate


def _count(what: str, request: HttpRequest) -> int:
    """One more in this minute's window. The address is kept as a digest only."""
    address = hashlib.sha256(request.META.get("REMOTE_ADDR", "").encode()).hexdigest()[:16]
    key = f"rate-{what}-{address}"
    if cache.add(key, 1, WINDOW):
        return 1
    try:
        return cache.incr(key)
    except ValueError:  # the window closed in between
        return 1
