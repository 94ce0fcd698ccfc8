"""Writing people: register, grant a role, choose a language."""

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from ventanilla.accounts.models import RoleGrant, User
from ventanilla.kernel.actor import Role, Stamp
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


def grant_role(*, user_id: str, role: Role, stamp: Stamp) -> None:
    """Grant a role; granting it twice changes nothing."""
    _, new = RoleGrant.objects.get_or_create(
        user_id=user_id,
        role=role.value,
        defaults={"granted_at": stamp.at, "granted_by": stamp.by.id},
    )
    if new:
        details = {"role": role.value}
        ledger.append(
            act="account.grant", subject=f"person:{user_id}", details=details, stamp=stamp
        )


def set_language(*, user_id: str, language: str) -> None:
    """Remember the language in which the person reads."""
    if language in LANGUAGES:
        User.objects.filter(pk=user_id).update(language=language)


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
