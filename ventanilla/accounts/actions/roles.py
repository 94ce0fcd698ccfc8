"""Roles: granted, taken away, and held in an office."""

from ventanilla.accounts import queries
from ventanilla.accounts.models import RoleGrant
from ventanilla.kernel.actor import STAFF, Role, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger

NOT_STAFF = Text(
    "Ese papel no se ejerce en una oficina.", "That role is not one that is held in an office."
)


def grant_role(*, user_id: str, role: Role, stamp: Stamp, office: str = "") -> None:
    """Grant a role, in an office where one is named; granting it twice changes nothing but the
    office. Refusal "not-staff" where the role is none of the staff's and an office is named.
    """
    _placeable(role, office)
    _, new = RoleGrant.objects.get_or_create(
        user_id=user_id,
        role=role.value,
        defaults={"granted_at": stamp.at, "granted_by": stamp.by.id},
    )
    if new:
        _note("account.grant", user_id, {"role": role.value}, stamp)
    if office:
        place(user_id=user_id, role=role, office=office, stamp=stamp)


def place(*, user_id: str, role: Role, office: str, stamp: Stamp) -> None:
    """From now on the person holds `role` in `office` (its code; "" for in none).

    Where they hold it there already nothing changes. Refusals: "not-staff", "not-yours-to-do"
    where the person was not granted the role. Whether there is such an office the journey knows.
    """
    _placeable(role, office)
    queries.require(user_id, role)
    elsewhere = RoleGrant.objects.filter(user_id=user_id, role=role.value).exclude(office=office)
    if elsewhere.update(office=office):
        _note("account.place", user_id, {"role": role.value, "office": office}, stamp)


def revoke_role(*, user_id: str, role: Role, stamp: Stamp) -> None:
    """Take a role away; it counts from the next page on. Taking it twice changes nothing."""
    gone, _ = RoleGrant.objects.filter(user_id=user_id, role=role.value).delete()
    if gone:
        _note("account.revoke", user_id, {"role": role.value}, stamp)


def _placeable(role: Role, office: str) -> None:
    if office and role not in STAFF:
        raise Refusal("not-staff", NOT_STAFF, at="office")


def _note(act: str, user_id: str, details: dict[str, str], stamp: Stamp) -> None:
    ledger.append(act=act, subject=f"person:{user_id}", details=details, stamp=stamp)
