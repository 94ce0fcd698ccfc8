"""Reading people, as frozen values."""

from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from django.db.models import Q

from ventanilla.accounts.models import RoleGrant, User
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account."""

    id: str
    email: str
    name: str
    language: str


def person(user_id: str) -> Person:
    """The person of that id; NotFound where there is none."""
    return _person(User.objects.filter(pk=user_id).first())


def by_email(email: str) -> Person:
    """The person with that address; NotFound where there is none."""
    return _person(User.objects.filter(email=email.strip().lower()).first())


def named(text: str) -> tuple[Person, ...]:
    """People whose name or address holds `text`, at most twenty, by name."""
    rows = User.objects.filter(Q(name__icontains=text) | Q(email__icontains=text))
    return tuple(_person(row) for row in rows.order_by("name", "pk")[:20])


def roles(user_id: str) -> frozenset[Role]:
    """What the person may be: everybody is an applicant, the rest was granted."""
    granted = RoleGrant.objects.filter(user_id=user_id).values_list("role", flat=True)
    return frozenset({Role.APPLICANT, *map(Role, granted)})


def require(user_id: str, role: Role) -> None:
    """Refusal "not-yours-to-do" where the person does not have the role."""
    if role not in roles(user_id):
        raise Refusal(
            "not-yours-to-do",
            Text(
                "Esta cuenta no tiene el papel que hace falta.",
                "This account does not have the role that is needed.",
            ),
        )


def has_second_factor(user_id: str) -> bool:
    """Has the account an app that gives codes, or a passkey?"""
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    return bool(Authenticator.objects.filter(user_id=user_id, type__in=kinds).exists())


def _person(user: User | None) -> Person:
    if user is None:
        raise NotFound("person")
    return Person(user.pk, user.email, user.name or user.email, user.language)
