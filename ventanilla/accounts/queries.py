"""Reading people, as frozen values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from allauth.mfa.models import Authenticator
from django.db.models import Q, QuerySet

from ventanilla.accounts.models import Leave, RoleGrant, User
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
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """Somebody who serves: in which office (its code, "" where not placed) and in which role."""

    person: Person
    office: str
    role: Role


@dataclass(frozen=True, slots=True)
class Away:
    """A leave: who is away, the first and the last day of it, and who covers."""

    id: str
    person: Person
    first: date
    last: date
    cover: Person


def person(user_id: str) -> Person:
    """The person of that id; NotFound where there is none."""
    return _person(User.objects.filter(pk=user_id).first())


def names(user_ids: Iterable[str]) -> dict[str, str]:
    """How these people are called, by id, in one statement."""
    wanted = {user_id for user_id in user_ids if user_id}
    rows = User.objects.filter(pk__in=wanted).values_list("pk", "name", "email") if wanted else ()
    return {pk: name or email for pk, name, email in rows}


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


def office_of(user_id: str, role: Role) -> str:
    """The code of the office in which the person holds `role`; "" where they were not placed."""
    rows = RoleGrant.objects.filter(user_id=user_id, role=role.value)
    return rows.values_list("office", flat=True).first() or ""


def colleagues(office: str, role: Role) -> tuple[Person, ...]:
    """Who holds `role` in that office, by name."""
    return tuple(one.person for one in _placed(_grants(role).filter(office=office)))


def serving(role: Role) -> tuple[Placed, ...]:
    """Who holds `role`, office by office and by name; people who were not placed come first."""
    return _placed(_grants(role))


def staff() -> tuple[Placed, ...]:
    """Everybody of the staff once a role, office by office and by name."""
    return _placed(_grants(*STAFF))


def may_cover(user_id: str) -> tuple[Placed, ...]:
    """Who could act for the person: holds every role of the staff that they hold. Nobody where
    they hold none."""
    wanted = sorted(roles(user_id) & STAFF)
    if not wanted:
        return ()
    rows = _grants(wanted[0]).exclude(user_id=user_id)
    for role in wanted[1:]:
        rows = rows.filter(user__in=RoleGrant.objects.filter(role=role.value).values("user"))
    return _placed(rows)


def covered_by(user_id: str, on: date) -> tuple[str, ...]:
    """The ids of those whom this account covers on that day."""
    rows = _leaves(on).filter(cover_id=user_id).order_by("user_id")
    return tuple(rows.values_list("user_id", flat=True))


def on_leave(on: date) -> Mapping[str, str]:
    """Who is away on that day, and who covers: ids."""
    return dict(_leaves(on).values_list("user_id", "cover_id"))


def leaves(since: date) -> tuple[Away, ...]:
    """Every leave that is not over on that day, in the order in which they begin."""
    return _away(Leave.objects.filter(last__gte=since))


def leaves_of(user_id: str, since: date) -> tuple[Away, ...]:
    """The same, of those in which the person is away or covers."""
    mine = Q(user_id=user_id) | Q(cover_id=user_id)
    return _away(Leave.objects.filter(mine, last__gte=since))


def has_second_factor(user_id: str) -> bool:
    """Has the account an app that gives codes, or a passkey?"""
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    return bool(Authenticator.objects.filter(user_id=user_id, type__in=kinds).exists())


def _person(user: User | None) -> Person:
    if user is None:
        raise NotFound("person")
    return Person(user.pk, user.email, user.name or user.email, user.language, user.phone)


def _grants(*among: Role) -> QuerySet[RoleGrant]:
    """Roles of people whose account is open."""
    names = [role.value for role in among]
    return RoleGrant.objects.filter(role__in=names, user__is_active=True)


def _placed(rows: QuerySet[RoleGrant]) -> tuple[Placed, ...]:
    found = rows.select_related("user").order_by("office", "user__name", "user_id", "role")
    return tuple(Placed(_person(row.user), row.office, Role(row.role)) for row in found)


def _leaves(on: date) -> QuerySet[Leave]:
    return Leave.objects.filter(first__lte=on, last__gte=on)


def _away(rows: QuerySet[Leave]) -> tuple[Away, ...]:
    found = rows.select_related("user", "cover").order_by("first", "user__name", "pk")
    return tuple(
        Away(one.pk, _person(one.user), one.first, one.last, _person(one.cover)) for one in found
    )
