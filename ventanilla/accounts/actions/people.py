"""Accounts: added, shut and opened again, their sessions and second factors ended."""

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from ventanilla.accounts.adapters import factors, sessions
from ventanilla.accounts.models import User
from ventanilla.kernel import phone as telephone
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import LANGUAGES, Text
from ventanilla.ledger import actions as ledger

NO_ADDRESS = "sin-correo.invalid"


def register(*, email: str, name: str, password: str, language: str, stamp: Stamp) -> str:
    """Add an account whose address an operator vouches for; return its id.

    Refusals: "email", "password", "account-exists".
    """
    user = User(id=stamp.new_id(), email=email.strip().lower(), name=name.strip())
    user.language = language if language in LANGUAGES else LANGUAGES[0]
    _check(user, password)
    user.set_password(password)
    try:
        with transaction.atomic():
            user.save(force_insert=True)
            EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    except IntegrityError as clash:
        raise Refusal(
            "account-exists",
            Text("Ya hay una cuenta con ese correo.", "There is an account with that address."),
            at="email",
        ) from clash
    ledger.append(act="account.register", subject=f"person:{user.pk}", details={}, stamp=stamp)
    return user.pk


def introduce(*, email: str, name: str, language: str, stamp: Stamp) -> str:
    """Add an account for somebody at the counter; nobody knows a password for it, and it has none.

    Without an address it gets one that no mail can reach (RFC 2606), until the person gives one.
    """
    if not name.strip():
        raise Refusal("name", Text("Escriba el nombre.", "Type the name."), at="name")
    user_id = stamp.new_id()
    user = User(id=user_id, email=email.strip().lower() or f"{user_id}@{NO_ADDRESS}")
    user.name, user.language = name.strip(), language if language in LANGUAGES else LANGUAGES[0]
    _check_address(user.email)
    user.set_unusable_password()
    user.save(force_insert=True)
    if email.strip():
        EmailAddress.objects.create(user=user, email=user.email, verified=False, primary=True)
    ledger.append(act="account.introduce", subject=f"person:{user_id}", details={}, stamp=stamp)
    return user_id


def close(*, user_id: str, stamp: Stamp) -> None:
    """Nobody comes in with this account any more, and whoever is inside is out at once."""
    if User.objects.filter(pk=user_id, is_active=True).update(is_active=False):
        ended = sessions.end_all(user_id)
        _note("account.close", user_id, {"sessions": ended}, stamp)


def reopen(*, user_id: str, stamp: Stamp) -> None:
    """A closed account lets its person in again."""
    if User.objects.filter(pk=user_id, is_active=False).update(is_active=True):
        _note("account.reopen", user_id, {}, stamp)


def sign_out(*, user_id: str, stamp: Stamp) -> int:
    """End every session of the person; how many there were."""
    ended = sessions.end_all(user_id)
    _note("account.sign-out", user_id, {"sessions": ended}, stamp)
    return ended


def drop_factors(*, user_id: str, stamp: Stamp) -> None:
    """Somebody lost the second factor and its codes, and was met in person; all sessions end."""
    dropped, ended = factors.drop(user_id), sessions.end_all(user_id)
    _note("account.drop-factors", user_id, {"factors": dropped, "sessions": ended}, stamp)


def forget_sessions(*, stamp: Stamp) -> int:
    """Drop what is kept of sessions that are over; of how many. No act of anybody: no line."""
    return sessions.forget()


def set_language(*, user_id: str, language: str) -> None:
    """Remember the language in which the person reads."""
    if language in LANGUAGES:
        User.objects.filter(pk=user_id).update(language=language)


def set_phone(*, user_id: str, phone: str, stamp: Stamp) -> None:
    """Keep the person's number for short messages; "" forgets it. Refusal "phone"."""
    kept = telephone.number(phone) if phone else ""
    if User.objects.filter(pk=user_id).exclude(phone=kept).update(phone=kept):
        _note("account.phone", user_id, {}, stamp)


def _note(act: str, user_id: str, details: dict[str, str | int], stamp: Stamp) -> None:
    ledger.append(act=act, subject=f"person:{user_id}", details=details, stamp=stamp)


def _check(user: User, password: str) -> None:
    _check_address(user.email)
    try:
        validate_password(password, user)
    except ValidationError as error:
        said = " ".join(error.messages)
        raise Refusal("password", Text(said, said), at="password") from error


def _check_address(email: str) -> None:
    try:
        validate_email(email)
    except ValidationError as error:
        raise Refusal(
            "email", Text("Ese correo no es válido.", "That e-mail is not valid."), at="email"
        ) from error


def reseal_factors() -> int:
    """Seal the secrets of second factors under the newest master key; how many."""
    return factors.reseal()
