"""The file: everything about a case that follows from its events, as one frozen value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from ventanilla.cases.core.beside import (
    Complaint,
    Exemption,
    ExitPermit,
    Linked,
    Opinion,
    Representative,
    Said,
    Support,
)
from ventanilla.cases.core.notification import Channel, Notice
from ventanilla.cases.core.review import (
    Hearing,
    MoreTime,
    Recourse,
    Rectified,
    Review,
    Silence,
)
from ventanilla.cases.core.states import CLOSED, OBSERVED_STATES, UNDER_REVIEW, State
from ventanilla.kernel.actor import Actor
from ventanilla.kernel.text import Text

Answer = str | bool | int | Sequence[str]


class Capacity(StrEnum):
    """For whom the owner asks (D.S. 003-2023-IN art. 56-C; LPAG art. 115)."""

    SELF = "self"
    CHILD = "child"
    REPRESENTATIVE = "representative"


class Outcome(StrEnum):
    """How an officer proposes to decide. To reopen answers a recourse: the procedure goes on."""

    GRANT = "grant"
    REFUSE = "refuse"
    REOPEN = "reopen"


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
    """One request to correct: one at intake, one more by whoever evaluates (LPAG arts 125, 126.2).

    `days` is the term that its notice states; `due` the last day to correct, None until the
    notice with that `number` counts. `answered_at` is None while it is open; `late` tells that
    the correction came after `due` and before anybody declared the request not filed.
    """

    points: tuple[Point, ...]
    sent_at: datetime
    by: str
    due: date | None
    days: int
    number: int
    state: State = State.OBSERVED
    answered_at: datetime | None = None
    late: bool = False
    more_time: MoreTime | None = None

    @property
    def asks_time(self) -> bool:
        """Does the person wait for an answer whether there will be more days?"""
        return self.more_time is not None and self.more_time.answered_at is None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A drafted decision that waits for another officer. `by` is the proposer's account id.

    `reports` are the numbers of the opinions that it relies on; they go with it (LPAG art. 6.2).
    """

    outcome: Outcome
    by: str
    at: datetime
    decision_id: str
    reports: tuple[int, ...] = ()


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


@dataclass(frozen=True)  # without slots: `kernel.frozen` copies it quickly
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
    fee_by: str = ""  # "receipt" or "exemption"
    refunded_at: datetime | None = None
    exemption: Exemption | None = None
    observations: tuple[Observation, ...] = ()
    notices: tuple[Notice, ...] = ()
    admitted_at: datetime | None = None
    proposal: Proposal | None = None
    outcome: Outcome | None = None
    decided_at: datetime | None = None
    closed_at: datetime | None = None
    ended_at: datetime | None = None  # the first end of the procedure, a recourse notwithstanding
    assisted_by: str = ""  # the account of the counter's staff who opened it for the person
    check: BackgroundCheck | None = None
    visits: tuple[Visit, ...] = ()
    missed: tuple[datetime, ...] = ()
    card: Card | None = None
    handled_by: str = ""  # the account of the officer who has it in hand
    office: str = ""  # the office of whoever has it in hand
    officers: frozenset[str] = frozenset()  # every account of the office that took part
    reopened: tuple[tuple[datetime, datetime], ...] = ()  # at an end from, and going on again
    reviews: tuple[Review, ...] = ()
    hearing: Hearing | None = None
    rectified: tuple[Rectified, ...] = ()
    silence: Silence | None = None
    exits: tuple[ExitPermit, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    messages: tuple[Said, ...] = ()
    notes: tuple[Said, ...] = ()
    representative: Representative | None = None
    support: Support | None = None
    links: tuple[Linked, ...] = ()
    person_acted_at: datetime | None = (
        None  # the newest act of the person, or of the counter for them
    )
    passed: frozenset[tuple[str, date]] = frozenset()  # terms noticed as over
    rulings: Mapping[tuple[str, str], Ruling] = field(default_factory=dict)  # evidence, check

    @property
    def closed(self) -> bool:
        """The procedure is at its end (LPAG art. 186)."""
        return self.state in CLOSED

    @property
    def observation(self) -> Observation | None:
        """The newest observation."""
        return self.observations[-1] if self.observations else None

    @property
    def observed(self) -> bool:
        """Is a correction awaited?"""
        return self.state in OBSERVED_STATES

    @property
    def review(self) -> Review | None:
        """The recourse that is open; None where nothing is looked at again."""
        return self.reviews[-1] if self.state in UNDER_REVIEW and self.reviews else None

    @property
    def channel(self) -> Channel:
        """By which channel an act of today is notified; paper where nothing was consented to."""
        for channel in (Channel.STATE_MAILBOX, Channel.MAILBOX, Channel.EMAIL):
            if channel.value in self.consents:
                return channel
        return Channel.PAPER

    @property
    def refund_owed(self) -> bool:
        """Treated as not filed after a fee was paid, and not paid back yet (LPAG art. 125.4)."""
        paid = self.fee_by == "receipt" and self.refunded_at is None
        return self.state is State.NOT_FILED and paid

    @property
    def exemption_claimed(self) -> bool:
        """A ground of exemption was stated, and no officer has settled it."""
        return self.fee_by == "exemption" and self.exemption is None

    @property
    def to_send_up(self) -> bool:
        """Is there an appeal whose file has not gone to the superior yet (LPAG art. 209)?"""
        review = self.review
        return review is not None and review.kind is Recourse.APPEAL and review.sent_up_at is None

    def notice(self, number: int) -> Notice | None:
        """The notice of the act at that place."""
        return next((one for one in self.notices if one.number == number), None)

    def notice_of(self, *acts: str) -> Notice | None:
        """The newest notice of one of these acts."""
        return next((one for one in reversed(self.notices) if one.act in acts), None)

    def took_part(self, somebody: Actor) -> bool:
        """Did this account act for the office in the case?"""
        return somebody.id in self.officers

    def holds(self, document_id: str) -> bool:
        """Does this paper count in the case now?"""
        return any(paper.document_id == document_id for paper in self.documents)
