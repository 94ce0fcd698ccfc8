"""Who came in, who failed to, and what was changed about an account: one line in the log each.

A person stands there as the keyed digest under which their requests stand, an address that was
typed as a digest of its own; no name, no address, no code, no password.
"""

import logging
from functools import partial
from typing import Any

from allauth.account import signals as account
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa import signals as factor
from django.contrib.auth import signals as auth
from django.dispatch import Signal
from django.utils.crypto import salted_hmac

log = logging.getLogger("ventanilla.entrance")
DIGEST = 16  # characters
SEEN: dict[str, tuple[Signal, int]] = {
    "signed up": (account.user_signed_up, logging.INFO),
    "signed in": (account.user_logged_in, logging.INFO),
    "signed out": (auth.user_logged_out, logging.INFO),
    "wrong password": (auth.user_login_failed, logging.WARNING),
    "wrong code": (account.login_code_rejected, logging.WARNING),
    "wrong second factor": (factor.authentication_failed, logging.WARNING),
    "password changed": (account.password_changed, logging.WARNING),
    "password reset": (account.password_reset, logging.WARNING),
    "address changed": (account.email_changed, logging.WARNING),
    "address added": (account.email_added, logging.WARNING),
    "address removed": (account.email_removed, logging.WARNING),
    "second factor added": (factor.authenticator_added, logging.WARNING),
    "second factor removed": (factor.authenticator_removed, logging.WARNING),
    "second factor renewed": (factor.authenticator_reset, logging.WARNING),
    "second factor used": (factor.authenticator_used, logging.INFO),
}


def listen() -> None:
    """Write a line whenever one of these happens."""
    for event, (signal, level) in SEEN.items():
        name = f"ventanilla-noted-{event}"
        signal.connect(partial(_note, event, level), weak=False, dispatch_uid=name)


def _note(event: str, level: int, sender: Any, **told: Any) -> None:
    facts = {**_person(told.get("user")), **_typed(told.get("credentials"))}
    if event == "signed in":
        facts["by"] = _ways(told["request"], told["user"])
    log.log(level, event, extra={"facts": facts})


def _person(user: Any) -> dict[str, str]:
    return {"person": salted_hmac("log", str(user.pk)).hexdigest()[:DIGEST]} if user else {}


def _typed(credentials: dict[str, Any] | None) -> dict[str, str]:
    """Tries at one address can be told to belong together; which address it is cannot."""
    address = (credentials or {}).get("email")
    if not address:
        return {}
    return {"address": salted_hmac("log-address", address.casefold()).hexdigest()[:DIGEST]}


def _ways(request: Any, user: Any) -> str:
    """How somebody showed who they are: password, code, mfa, in that order."""
    records = get_authentication_records(request, user)
    return ", ".join(str(one.get("method")) for one in records)
