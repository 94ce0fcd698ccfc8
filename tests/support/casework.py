"""People, hours and cases for tests: each is brought to its first decision through the doors."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from ventanilla.cases import actions, queries
from ventanilla.cases.adapters.holidays import peru
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.states import State
from ventanilla.kernel.actor import SYSTEM, Actor, Role, Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.ledger.core.canonical import JSON

LIMA = ZoneInfo("America/Lima")
CALENDAR = peru()

OWNER = Actor("0a" * 16, Role.APPLICANT)
STRANGER = Actor("0b" * 16, Role.APPLICANT)
OFFICER = Actor("0c" * 16, Role.OFFICER)
PROPOSER = Actor("0d" * 16, Role.OFFICER)
SUPERIOR = Actor("2a" * 16, Role.OFFICER)  # of the second instance, as is
ABOVE = Actor("2b" * 16, Role.OFFICER)  # who drafts there
OWNER_AS_OFFICER = Actor(OWNER.id, Role.OFFICER)
COUNTER = Actor("0c" * 15 + "ff", Role.COUNTER)
PROVIDER = Actor("0e" * 16, Role.PROVIDER)
MANAGER = Actor("1b" * 16, Role.MANAGER)
EDITOR = Actor("0f" * 16, Role.EDITOR)
OPERATOR = Actor("1a" * 16, Role.OPERATOR)

PEOPLE: dict[str, Actor] = {
    "owner": OWNER,
    "stranger": STRANGER,
    "officer": OFFICER,
    "proposer": PROPOSER,
    "superior": SUPERIOR,
    "above": ABOVE,
    "counter": COUNTER,
    "owner as officer": OWNER_AS_OFFICER,
    "provider": PROVIDER,
    "manager": MANAGER,
    "editor": EDITOR,
    "operator": OPERATOR,
    "system": SYSTEM,
}

POINTS: list[JSON] = [
    {"evidence_id": "criminal-record", "text": "Falta la traducción.", "article": "LPAG art. 41"}
]
# What each move needs to be handed, so that only state and person can stand in its way.
GOOD: dict[str, dict[str, JSON]] = {
    "observe": {"points": POINTS},
    "observe_again": {"points": POINTS},
    "propose": {"outcome": "grant", "decision_id": "d1"},
    "return_proposal": {"reason": "Falta citar el artículo."},
    "abandon": {"reason": "No vino a su cita del 15 de setiembre."},
    "reconsider": {"text": "No estoy de acuerdo.", "evidence": "Un certificado nuevo."},
    "appeal": {"text": "Pido que se lea el certificado como corresponde."},
    "annul": {"reason": "El certificado que sirvió de base era falso."},
}


def handed(move: str, by: Actor, /, **data: JSON) -> dict[str, JSON]:
    """What comes with a move: the words, and of whoever sits above, from where they act."""
    above: dict[str, JSON] = {"office": "superior"} if by in (SUPERIOR, ABOVE) else {}
    return {**GOOD.get(move, {}), **above, **data}


def lima(day: str, hour: int = 10, minute: int = 0) -> datetime:
    """An hour of a day ("2026-09-15") in Lima."""
    return (
        datetime.fromisoformat(day).replace(hour=hour, minute=minute, tzinfo=LIMA).astimezone(UTC)
    )


@dataclass
class Case:
    """A case and the hour of the next thing that happens to it."""

    id: str
    at: datetime = field(default_factory=lambda: lima("2026-09-15"))

    def move(self, name: str, by: Actor = OFFICER, /, **data: JSON) -> CaseFile:
        self.at += timedelta(minutes=1)
        return actions.move(
            case_id=self.id,
            move=name,
            data=handed(name, by, **data),
            stamp=Stamp(by, self.at),
            calendar=CALENDAR,
        )

    def note(self, kind: str, by: Actor = OWNER, /, **data: JSON) -> CaseFile:
        self.at += timedelta(minutes=1)
        return actions.note(
            case_id=self.id,
            kind=kind,
            data=handed(kind, by, **data),
            stamp=Stamp(by, self.at),
            calendar=CALENDAR,
        )

    @property
    def state(self) -> State:
        return queries.whole(self.id).state

    def days(self, count: int) -> "Case":
        """So many working days later, at ten in the morning."""
        self.at = lima(CALENDAR.add(legal_day(self.at), count).isoformat())
        return self


def draft(at: datetime | None = None, channel: str = "mailbox") -> Case:
    """A draft whose owner accepted that channel; "" for none: notices go on paper then."""
    at = at or lima("2026-09-15")
    case_id = actions.open(
        procedure_id="pe/permanent-residency",
        version="2026-09-01",
        capacity="self",
        stamp=Stamp(OWNER, at),
    )
    case = Case(case_id, at)
    if channel:
        case.note("consented", channel=channel)
    return case


def lodged(channel: str = "mailbox") -> Case:
    case = draft(channel=channel)
    case.move("lodge", OWNER)
    return case


def observed(channel: str = "mailbox") -> Case:
    case = lodged(channel)
    case.move("observe")
    return case


def observed_and_over() -> Case:
    case = observed()
    case.at = lima("2026-09-18")  # sent on Tuesday 15, two working days: Thursday 17
    return case


def lodged_again() -> Case:
    case = observed()
    case.move("correct", OWNER)
    return case


def not_filed() -> Case:
    case = observed_and_over()
    case.move("declare_not_filed")
    return case


def draft_at_the_counter() -> Case:
    """Somebody brought paper; the counter opened the case for them."""
    at = lima("2026-09-15")
    case_id = actions.open(
        procedure_id="pe/permanent-residency",
        version="2026-09-01",
        capacity="self",
        stamp=Stamp(COUNTER, at),
        owner_id=OWNER.id,
    )
    return Case(case_id, at)


def not_checked() -> Case:
    case = lodged()
    case.move("admit")
    return case


def in_evaluation() -> Case:
    case = not_checked()
    case.note("checked", OFFICER, check_id="c1", hits=0)
    return case


def with_a_match() -> Case:
    case = not_checked()
    case.note("checked", OFFICER, check_id="c1", hits=1)
    return case


def proposed(outcome: str) -> Case:
    case = in_evaluation()
    case.move("propose", PROPOSER, outcome=outcome)
    return case


def granted() -> Case:
    case = proposed("grant")
    case.move("grant")
    return case


def refused() -> Case:
    case = proposed("refuse")
    case.move("refuse")
    return case


def withdrawn() -> Case:
    case = lodged()
    case.move("withdraw", OWNER)
    return case
