"""How often one address may upload or verify. Signing in has its own limits, in allauth."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from ipaddress import ip_address, ip_network
from typing import Concatenate, ParamSpec

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.crypto import salted_hmac

from ventanilla import wiring
from ventanilla.portals.shared.refusals import too_many

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
WINDOW = 60  # seconds
MOST = {
    "upload": 60,
    "book": 30,
    "code": 30,
    "verify": 40,
    "propose": 10,
    "number": 120,
    "take": 6,
    "ask": 10,
}
NETWORK = {4: 32, 6: 64}  # one household of version 6 owns a whole /64


def limited(what: str, *, every: bool = False) -> Callable[[View[P]], View[P]]:
    """At most `MOST[what]` posts a minute from one address; with `every`, looks count too."""

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if (every or request.method == "POST") and not _let_in(what, request):
                return too_many(request, WINDOW)
            return view(request, *args, **kwargs)

        return guarded  # type: ignore[return-value]  # `wraps` hides the first parameter

    return decorate


def _let_in(what: str, request: HttpRequest) -> bool:
    """Note one more, unless the window is full; a refused try does not keep it shut."""
    key = f"rate-{what}-{_from(request)}"
    with _one_at_a_time():
        now = wiring.clock().now().timestamp()  # inside: an hour read while waiting would be old
        lately = [at for at in cache.get(key, ()) if now - WINDOW < at <= now]
        if len(lately) >= MOST[what]:
            return False
        cache.set(key, (*lately, now), WINDOW)
    return True


def _from(request: HttpRequest) -> str:
    """Whence the person comes, behind our proxies, as a keyed digest: no address is kept."""
    address = ip_address(get_adapter(request).get_client_ip(request))
    network = ip_network((address, NETWORK[address.version]), strict=False)
    return salted_hmac("rate", str(network), algorithm="sha256").hexdigest()


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Between reading a count and writing it no other process of this machine comes in."""
    file = wiring.home() / "cache" / "rate.lock"
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
