"""Reading people, as frozen values."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import Q

from ventanilla.accounts.models import RoleGrant, User
from ventanilla.kernel.actor import STAFF, Role
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account."""

    id: str
    email: str
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Ways:
    """How somebody comes in, counted. `last_in` is None where nobody ever did."""

    sessions: int
    factors: int
    last_in: datetime | None


@dataclass(frozen=True, slots=True)
class Granted:
    """A staff role of an account; `granted_by` is an account's id, or the machine's."""

    person: Person
    active: bool
    role: Role
    granted_at: datetime
    granted_by: str
    last_in: datetime | None


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


def ways(user_id: str) -> Ways:
    """How the person comes in: sessions and second factors counted, nothing of what they are."""
    return Ways(
        sessions=UserSession.objects.filter(user_id=user_id).count(),
        factors=Authenticator.objects.filter(user_id=user_id).count(),
        last_in=User.objects.filter(pk=user_id).values_list("last_login", flat=True).first(),
    )


def staff() -> tuple[Granted, ...]:
    """Every staff role that an account has now, by name."""
    rows = RoleGrant.objects.filter(role__in=[role.value for role in STAFF])
    return tuple(
        Granted(
            person=_person(row.user),
            active=row.user.is_active,
            role=Role(row.role),
            granted_at=row.granted_at,
            granted_by=row.granted_by,
            last_in=row.user.last_login,
        )
        for row in rows.select_related("user").order_by("user__name", "user_id", "role")
    )


def has_second_factor(user_id: str) -> bool:
    """Has the account an app that gives codes, or a passkey?"""
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    return bool(Authenticator.objects.filter(user_id=user_id, type__in=kinds).exists())


def _person(user: User | None) -> Person:
    if user is None:
        raise NotFound("person")
    return Person(user.pk, user.email, user.name or user.email, user.language)
