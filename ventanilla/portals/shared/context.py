"""What every page shows: the issuer, the demonstration's hour, who is here, the other language."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils import timezone, translation

from ventanilla import wiring
from ventanilla.accounts import queries as people
from ventanilla.kernel.actor import STAFF
from ventanilla.kernel.clock import DemoClock
from ventanilla.notices import queries as notices
from ventanilla.portals.shared.who import AT_THE_COUNTER

OTHER = {"es": "en", "en": "es"}


def house(request: HttpRequest) -> dict[str, object]:
    """The context of `base.html`."""
    language = (translation.get_language() or "es")[:2]
    clock = wiring.clock()
    user = getattr(request, "user", None)
    signed_in = bool(user and user.is_authenticated)
    roles = people.roles(str(user.pk)) if user and signed_in else frozenset()
    match = getattr(request, "resolver_match", None)
    return {
        "issuer": wiring.issuer(),
        "fictitious": wiring.fictitious(),
        "data_officer": wiring.data_officer(),
        "demo": settings.DEMO,
        "behind": clock.behind() if isinstance(clock, DemoClock) else None,
        "hour": timezone.localtime(clock.now()),
        "roles": {role.value for role in roles},
        "my_address": reverse("applicant:mine"),
        "my_mailbox": reverse("applicant:mailbox"),
        "unread": notices.unread(str(user.pk)) if user and signed_in else 0,
        "at_counter": bool(match and match.namespace == AT_THE_COUNTER),
        "staff": bool(roles & STAFF),
        "second_factor": settings.SECOND_FACTOR,
        "other_language": OTHER[language],
        "other_address": translate_url(request.get_full_path(), OTHER[language]),
    }
