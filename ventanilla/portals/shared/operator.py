"""Pages for whoever operates the house: by the network they come from."""

from ipaddress import IPv6Address, ip_address

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest


def from_operator(request: HttpRequest) -> bool:
    """Does the request come from one of VENTANILLA_METRICS_NETWORKS?

    Behind a proxy of ours its word on the address counts, as it does for rate limits. A proxy that
    says who was secure but not who asked (no X-Forwarded-For) would make everybody a neighbour:
    nobody is believed then. A request that bears neither header came to us directly.
    """
    given = request.headers
    proxied = "X-Forwarded-Proto" in given or "Forwarded" in given or "Via" in given
    if settings.PROXIES and proxied and "X-Forwarded-For" not in given:
        return False
    try:
        address = ip_address(get_adapter(request).get_client_ip(request))
    except (ValueError, PermissionDenied, ImproperlyConfigured):
        return False
    plain = address.ipv4_mapped or address if isinstance(address, IPv6Address) else address
    return any(plain in network for network in settings.METRICS_NETWORKS)
