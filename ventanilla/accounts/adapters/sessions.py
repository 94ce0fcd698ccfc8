"""Where somebody is signed in: allauth keeps the list, here sessions are ended and forgotten."""

from typing import Any

from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from allauth.usersessions.internal.flows.sessions import end_other_sessions
from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore


def end_all(user_id: str) -> int:
    """End every session of the person, on the server and at once; how many there were."""
    found = list(UserSession.objects.filter(user_id=user_id))
    for session in found:
        session.end()
    return len(found)


def forget() -> int:
    """Drop expired sessions, and with each the address and browser from which it was opened."""
    SessionStore.clear_expired()
    return sum(session.purge() for session in UserSession.objects.all().iterator())


def listen() -> None:
    """Whoever changes a second factor may do so because somebody else had come in: they leave."""
    for signal in (authenticator_added, authenticator_removed, authenticator_reset):
        signal.connect(_others_leave, dispatch_uid="ventanilla-others-leave")


def _others_leave(request: Any, user: Any, **_rest: Any) -> None:
    end_other_sessions(request, user)
