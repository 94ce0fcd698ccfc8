"""Expected: who comes to an office today, by name; and finding a person or a case by hand."""

from dataclasses import dataclass
from datetime import datetime

from ventanilla.accounts import queries as people
from ventanilla.appointments import queries as seats
from ventanilla.appointments.core.booking import PURPOSE_NAME, STANDING_NAME, Booking, Standing
from ventanilla.cases import queries as cases
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.states import NAME
from ventanilla.kernel.actor import Actor
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import NotFound
from ventanilla.kernel.text import Text

LEAST = 3  # characters of a name: fewer would list everybody


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody who is expected."""

    booking: Booking
    name: str
    number: str
    purpose: Text
    standing: Text
    waits: bool
    may_be_missed: bool


@dataclass(frozen=True, slots=True)
class FoundCase:
    """One case of somebody who was looked for."""

    id: str
    name: str
    number: str
    state: Text
    is_draft: bool
    card_ready: bool


def today(office: str, viewer: Actor, at: datetime) -> tuple[Row, ...]:
    """Everybody who is expected at `office` on the day of `at`, by hour."""
    return tuple(_row(one, viewer, at) for one in seats.day(office, legal_day(at)))


def find(text: str, viewer: Actor) -> tuple[FoundCase, ...]:
    """Cases by number, or by the name of their person; only those that `viewer` may see."""
    asked = text.strip()
    if len(asked) < LEAST:
        return ()
    names = cases.numbered(asked)
    owners = people.named(asked)
    found = [*names, *(line.id for owner in owners for line in cases.mine(owner.id))]
    return tuple(one for case_id in dict.fromkeys(found) if (one := _found(case_id, viewer)))


def name_on(file: CaseFile) -> str:
    """The person's name as the file has it; else the account's."""
    said = [str(file.answers.get(fact, "")) for fact in ("given_names", "surnames")]
    return " ".join(filter(None, said)) or people.person(file.owner_id).name


def _row(one: Booking, viewer: Actor, at: datetime) -> Row:
    file = cases.file(one.case_id, viewer=viewer)
    waits = one.standing in (Standing.CONFIRMED, Standing.DISPLACED)
    return Row(
        one,
        name_on(file),
        file.number or "",
        PURPOSE_NAME[one.purpose],
        STANDING_NAME[one.standing],
        waits,
        waits and at >= one.starts_at,
    )


def _found(case_id: str, viewer: Actor) -> FoundCase | None:
    try:
        file = cases.file(case_id, viewer=viewer)
    except NotFound:
        return None
    ready = file.card is not None and file.card.ready_at is not None and not file.card.handed_at
    return FoundCase(
        case_id, name_on(file), file.number or "", NAME[file.state], file.number is None, ready
    )
