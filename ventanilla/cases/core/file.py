"""The file: everything about a case that follows from its events, as one frozen value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from ventanilla.cases.core.states import CLOSED, State
from ventanilla.kernel.text import Text

Answer = str | bool | int | Sequence[str]


class Capacity(StrEnum):
    """For whom the owner asks (D.S. 003-2023-IN art. 56-C; LPAG art. 115)."""

    SELF = "self"
    CHILD = "child"
    REPRESENTATIVE = "representative"


class Outcome(StrEnum):
    """How an officer proposes to decide."""

    GRANT = "grant"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Attached:
    """A paper that counts in the case now. The bytes lie in the room of documents."""

    document_id: str
    evidence_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to mend: about which evidence or answer, what, and under which article."""

    subject: str
    text: Text
    article: str


@dataclass(frozen=True, slots=True)
class Observation:
    """The one observation of a case (LPAG arts 125, 126.2).

    `due` is the last day to correct. `answered_at` is None while it is open; `late` tells that
    the correction came after `due` and before anybody declared the request not filed.
    """

    points: tuple[Point, ...]
    sent_at: datetime
    by: str
    due: date
    answered_at: datetime | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """A drafted decision that waits for another officer. `by` is the proposer's account id."""

    outcome: Outcome
    by: str
    at: datetime
    decision_id: str


@dataclass(frozen=True, slots=True)
class BackgroundCheck:
    """The person was looked up in the registers; `settled_at` once no match is open any more.

    `upheld`: two officers found that one of the matches is this person.
    """

    check_id: str
    at: datetime
    hits: int
    settled_at: datetime | None = None
    upheld: bool = False

    @property
    def settled(self) -> bool:
        """Nothing of it waits for anybody."""
        return self.settled_at is not None


class Seen(StrEnum):
    """What the counter found when it held a paper beside what was uploaded."""

    SAME = "same"
    DIFFERS = "differs"
    NOT_SHOWN = "not_shown"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What an officer said of one check of a paper, beside the machine's `outcome` of that hour.

    `accepted`: it is good enough; else it is objected to, for `reason`.
    """

    outcome: str
    accepted: bool
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Visit:
    """The person came: what was compared, by whom, under which booking ("" where none)."""

    at: datetime
    by: str
    booking_id: str
    papers: Mapping[str, Seen]  # by document


@dataclass(frozen=True, slots=True)
class Card:
    """The Carné de Extranjería on its way: ordered, ready, handed over.

    `number` is nine digits, kept as text; `until` is the day printed on the card itself. The
    card ends, the status does not (D.Leg. 1350, arts 17.3 and 29.2.o).
    """

    ordered_at: datetime
    number: str = ""
    until: date | None = None
    ready_at: datetime | None = None
    handed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One case as it stands. `revision` is how many events made it; `last_at` the newest's hour."""

    id: str
    procedure_id: str
    version: str
    owner_id: str
    capacity: Capacity
    opened_at: datetime
    last_at: datetime
    revision: int = 1
    state: State = State.DRAFT
    number: str | None = None
    lodged_at: datetime | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
    documents: tuple[Attached, ...] = ()
    consents: Mapping[str, datetime] = field(default_factory=dict)
    paper_consents: Mapping[str, datetime] = field(default_factory=dict)  # by evidence
    privacy_at: datetime | None = None
    declared_at: datetime | None = None
    fee_stated_at: datetime | None = None
    observation: Observation | None = None
    admitted_at: datetime | None = None
    proposal: Proposal | None = None
    outcome: Outcome | None = None
    decided_at: datetime | None = None
    closed_at: datetime | None = None
    assisted_by: str = ""  # the account of the counter's staff who opened it for the person
    check: BackgroundCheck | None = None
    visits: tuple[Visit, ...] = ()
    missed: tuple[datetime, ...] = ()
    card: Card | None = None
    handled_by: str = ""  # the account of the officer who has it in hand
    passed: frozenset[tuple[str, date]] = frozenset()  # terms noticed as over
    rulings: Mapping[tuple[str, str], Ruling] = field(default_factory=dict)  # evidence, check

    @property
    def closed(self) -> bool:
        """The procedure is at its end (LPAG art. 186)."""
        return self.state in CLOSED

    def holds(self, document_id: str) -> bool:
        """Does this paper count in the case now?"""
        return any(paper.document_id == document_id for paper in self.documents)
