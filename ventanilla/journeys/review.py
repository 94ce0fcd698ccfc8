"""Review: every six months an operator looks at who may do what here, and signs that they did."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from ventanilla.accounts import queries as accounts
from ventanilla.accounts.queries import Granted
from ventanilla.journeys import people
from ventanilla.kernel.actor import STAFF, SYSTEM, Actor, Role, Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import queries as ledger
from ventanilla.privacy import actions, queries
from ventanilla.privacy.core import keeper, reviews
from ventanilla.privacy.core.reviews import Mark, Review, Verdict

MACHINE = Text("la instalación", "the installation")


@dataclass(frozen=True, slots=True)
class Privilege:
    """One staff role of one account, who granted it, and what was said of it in this review."""

    granted: Granted
    granter: Text
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Shown:
    """The review that is open, if one is, with every role; and when the next one is due."""

    review: Review | None
    privileges: tuple[Privilege, ...]
    next_due: date | None
    overdue: bool
    past: tuple[Review, ...]

    @property
    def unmarked(self) -> int:
        """How many roles nobody looked at yet."""
        return sum(one.mark is None for one in self.privileges)


def shown(*, viewer: Actor, at: datetime) -> Shown:
    """What the page of the review shows; Refusal "not-yours-to-do" for anybody but an operator."""
    keeper.require(viewer)
    found = _open()
    since = _since()
    return Shown(
        review=found,
        privileges=tuple(_privileges(found)),
        next_due=found.due if found else since and reviews.due(since),
        overdue=bool(found and found.overdue(legal_day(at))),
        past=tuple(one for one in queries.reviews() if not one.open),
    )


@transaction.atomic
def open_due(*, stamp: Stamp) -> int:
    """Open the review whose time has come; 1 where it was opened now, 0 where there is nothing."""
    since = None if _open() else _since()
    if since is None or legal_day(stamp.at) < reviews.opens(since):
        return 0
    return int(actions.open_review(since=since, stamp=stamp))


@transaction.atomic
def begin(*, stamp: Stamp) -> None:
    """Open the review now: an operator need not wait for the six months."""
    keeper.require(stamp.by)
    since = None if _open() else _since()
    if since is not None:
        actions.open_review(since=since, stamp=stamp)


@transaction.atomic
def mark(*, user_id: str, role: str, verdict: str, stamp: Stamp) -> None:
    """Keep a role, or take it away at once; refusals of `privacy.actions.mark`.

    Refusal "own-role" for taking one's own role of operator; NotFound for a role nobody has.
    """
    found = _open()
    held = next((one for one in accounts.privileges() if _pair(one) == (user_id, role)), None)
    if found is None or held is None:
        raise NotFound("review")
    taken = verdict == Verdict.TAKE_AWAY
    if taken and (user_id, role) == (stamp.by.id, Role.OPERATOR):
        raise Refusal("own-role", OWN, then=OTHER)
    actions.mark(review_id=found.id, user_id=user_id, role=role, verdict=verdict, stamp=stamp)
    if taken:
        people.revoke(user_id=user_id, role=Role(role), stamp=stamp)


@transaction.atomic
def close(*, stamp: Stamp) -> Review:
    """Sign the review; Refusal "not-all-marked" while there is a role that nobody looked at."""
    found = _open()
    if found is None:
        raise NotFound("review")
    held = (_pair(one) for one in accounts.privileges())
    return actions.close_review(review_id=found.id, held=held, stamp=stamp)


def _open() -> Review | None:
    found = queries.latest_review()
    return found if found and found.open else None


def _since() -> date | None:
    """The day from which the next six months count: the last review's end; before the first one
    the first staff role that was granted, or the beginning of the house."""
    last = queries.latest_review()
    if last:
        return legal_day(last.closed_at or last.opened_at)
    staff = {role.value for role in STAFF}
    grants = (one.at for one in ledger.of_act("account.grant") if one.details["role"] in staff)
    began = next(grants, None) or ledger.oldest()
    return legal_day(began) if began else None


def _privileges(found: Review | None) -> Iterator[Privilege]:
    for one in accounts.privileges():
        mark = found.of(*_pair(one)) if found else None
        yield Privilege(one, _granter(one.granted_by), mark)


def _granter(user_id: str) -> Text:
    if user_id == SYSTEM.id:
        return MACHINE
    name = accounts.person(user_id).name
    return Text(name, name)


def _pair(one: Granted) -> tuple[str, str]:
    return one.person.id, one.role.value


OWN = Text(
    "Nadie se quita a sí mismo el permiso de operador.",
    "Nobody takes the role of operator from themselves.",
)
OTHER = Text("Lo hace otro operador.", "Another operator does.")
