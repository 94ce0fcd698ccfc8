"""Leave: who is away from which day to which, and who covers; the days never overlap."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import Q

from ventanilla.accounts import queries
from ventanilla.accounts.models import Leave, User
from ventanilla.kernel.actor import STAFF, Role, Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger

OTHERS = (Role.MANAGER, Role.SYSTEM)  # who may enter somebody else's leave
SELF = Text("Nadie se cubre a sí mismo.", "Nobody covers themselves.")
BACKWARDS = Text(
    "El último día no puede ser anterior al primero.", "The last day cannot be before the first."
)
NOT_THE_SAME = Text(
    "Quien cubre debe tener los mismos papeles y una cuenta abierta.",
    "Whoever covers needs the same roles, and an open account.",
)
OVERLAPS = Text(
    "Para esos días ya hay otra ausencia.", "There is another leave on some of those days already."
)
AWAY = Text(
    "Quien debía cubrir también estará ausente esos días.",
    "Whoever would cover is away on some of those days too.",
)
ANOTHER = Text("Elija a otra persona.", "Choose somebody else.")
COVERS = Text(
    "Algunos de esos días esta persona cubre a otra.",
    "On some of those days this person covers somebody.",
)
FIRST_ANOTHER = Text(
    "Primero debe cubrir otra persona.", "Somebody else has to cover instead first."
)
OVER = Text("Esa ausencia ya terminó.", "That leave is over.")


def take_leave(*, user_id: str, first: date, last: date, cover_id: str, stamp: Stamp) -> str:
    """Note that the person is away from `first` to `last` inclusive; return the leave's id.

    They note it themselves, or a manager or the machine does. Covers are not chained: whoever
    covers is there on all of the days. Refusals: "cover-is-oneself", "leave-backwards",
    "cover-has-other-roles", "leave-overlaps", "cover-is-away", "covers-somebody"; NotFound.
    """
    _entitled(user_id, stamp)
    if cover_id == user_id:
        raise Refusal("cover-is-oneself", SELF, then=ANOTHER, at="cover")
    if last < first:
        raise Refusal("leave-backwards", BACKWARDS, at="last")
    _held({user_id, cover_id})
    if cover_id not in {one.person.id for one in queries.may_cover(user_id)}:
        raise Refusal("cover-has-other-roles", NOT_THE_SAME, then=ANOTHER, at="cover")
    _free(user_id, cover_id, first, last)
    leave = Leave.objects.create(
        id=stamp.new_id(), user_id=user_id, first=first, last=last, cover_id=cover_id
    )
    _note("account.leave", leave, stamp)
    return leave.pk


def cancel_leave(*, leave_id: str, stamp: Stamp) -> None:
    """The person is back from today on: a leave that has begun ends yesterday, one that has not is
    gone. Refusal "leave-over" where it ended before today.
    """
    leave = Leave.objects.select_for_update().filter(pk=leave_id).first()
    if leave is None:
        raise NotFound("leave")
    _entitled(leave.user_id, stamp)
    today = legal_day(stamp.at)
    if leave.last < today:
        raise Refusal("leave-over", OVER)
    _note("account.back", leave, stamp)
    if leave.first < today:
        Leave.objects.filter(pk=leave_id).update(last=today - timedelta(days=1))
    else:
        leave.delete()


def _entitled(user_id: str, stamp: Stamp) -> None:
    """One's own leave, in any role of the staff; for anybody else there is nothing here."""
    own = stamp.by.id == user_id and stamp.by.role in STAFF
    if not own and stamp.by.role not in OTHERS:
        raise NotFound("leave")


def _held(people: Iterable[str]) -> None:
    """Two leaves of the same people wait for one another; the order of locks is always the same."""
    rows = User.objects.select_for_update().filter(pk__in=people).order_by("pk")
    list(rows.values_list("pk", flat=True))


def _free(user_id: str, cover_id: str, first: date, last: date) -> None:
    meeting = Leave.objects.filter(first__lte=last, last__gte=first)
    clashes = (
        (Q(user_id=user_id), Refusal("leave-overlaps", OVERLAPS, at="first")),
        (Q(user_id=cover_id), Refusal("cover-is-away", AWAY, then=ANOTHER, at="cover")),
        (Q(cover_id=user_id), Refusal("covers-somebody", COVERS, then=FIRST_ANOTHER, at="first")),
    )
    for clash, refusal in clashes:
        if meeting.filter(clash).exists():
            raise refusal


def _note(act: str, leave: Leave, stamp: Stamp) -> None:
    details = {
        "leave": leave.pk,
        "first": leave.first.isoformat(),
        "last": leave.last.isoformat(),
        "cover": leave.cover_id,
    }
    ledger.append(act=act, subject=f"person:{leave.user_id}", details=details, stamp=stamp)
