"""View: everything that a page about a case shows, read from the rooms and put side by side."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from ventanilla import wiring
from ventanilla.accounts import queries as people
from ventanilla.appointments import queries as appointments
from ventanilla.appointments.core.booking import LIVE, Booking
from ventanilla.cases import queries as cases
from ventanilla.cases.core import facets, moves, sight, visits
from ventanilla.cases.core.ahead import Ahead, ahead
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.notification import Notice
from ventanilla.cases.core.states import NAME
from ventanilla.cases.core.terms import Term, appeal_due, decision_due
from ventanilla.cases.core.watch import Running, running
from ventanilla.certificates import queries as certificates
from ventanilla.certificates.queries import Found
from ventanilla.decisions import queries as decisions
from ventanilla.decisions.core.decision import Decision
from ventanilla.documents import queries as documents
from ventanilla.documents.core.facts import DocumentFacts
from ventanilla.fees import queries as fees
from ventanilla.fees.core.receipt import FeeStatement
from ventanilla.kernel.actor import Actor
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text
from ventanilla.notices import queries as notices
from ventanilla.notices.queries import Told
from ventanilla.procedures import queries as procedures
from ventanilla.procedures.core.checklist import Checklist, Line, checklist
from ventanilla.procedures.core.prospect import Prospect, prospect
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.schema.papers import Evidence
from ventanilla.procedures.core.schema.rules import FieldPart, SectionPart
from ventanilla.procedures.core.showing import shown


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the checklist with what was given for it."""

    line: Line
    documents: tuple[DocumentFacts, ...]
    closed: Refusal | None = None  # why this viewer does not open them

    @property
    def evidence(self) -> Evidence:
        return self.line.evidence

    @property
    def asks_issued(self) -> bool:
        return self.evidence.dates.issued == "asked"

    @property
    def asks_expires(self) -> bool:
        return self.evidence.dates.expires == "asked"


@dataclass(frozen=True, slots=True)
class Given:
    """One field of the form with what was answered, as it is shown; "" where nothing was."""

    field: FieldPart
    value: Text | date | str


@dataclass(frozen=True, slots=True)
class Section:
    """One page of the form with its answers; `complete` once every required field has one."""

    part: SectionPart
    given: tuple[Given, ...]

    @property
    def complete(self) -> bool:
        return all(one.value or not one.field.required for one in self.given)


@dataclass(frozen=True, slots=True)
class Came:
    """A visit to the counter: each paper's name and what was found."""

    at: datetime
    papers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case as one person sees it at one hour."""

    file: CaseFile
    procedure: Procedure
    items: tuple[Item, ...]
    checklist: Checklist
    sections: tuple[Section, ...]
    prospect: Prospect
    fee: FeeStatement | None
    decision: Decision | None
    papers: tuple[Found, ...]
    told: tuple[Told, ...]
    moves: frozenset[str]
    facets: frozenset[str]
    term: Term | None
    today: date
    appeal_until: date
    running: tuple[Running, ...]
    owner: people.Person
    handler: str
    ahead: Ahead
    seats: tuple[Booking, ...]

    @property
    def id(self) -> str:
        return self.file.id

    @property
    def visits(self) -> tuple[Came, ...]:
        """What the counter found, each paper by its file's name."""
        names = {one.id: one.name for item in self.items for one in item.documents}
        return tuple(
            Came(visit.at, tuple((names.get(k, ""), v.value) for k, v in visit.papers.items()))
            for visit in self.file.visits
        )

    @property
    def bookable(self) -> tuple[str, ...]:
        """The purposes for which an appointment can be booked now."""
        return visits.possible(self.file)

    @property
    def asked_by(self) -> Notice | None:
        """The notice of what is to be corrected; None where nothing is."""
        return self.file.notice_of("observe", "observe_again") if self.file.observed else None

    @property
    def doubts(self) -> tuple[Text, ...]:
        """What an officer should look at in what was stated of the fee."""
        return self.fee.doubts if self.fee else ()

    @property
    def state(self) -> Text:
        """The state's name."""
        return NAME[self.file.state]

    @property
    def due(self) -> date | None:
        """The last day to decide, a recourse where one is open; None for a draft and while the term
        is stopped.
        """
        if self.file.review is not None:
            return self.ahead.by
        return self.term.day if self.term else None

    @property
    def ready(self) -> tuple[int, int]:
        """How many of the page's papers are there, of how many."""
        return self.checklist.ready

    @property
    def page_items(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.evidence.number)

    @property
    def also_items(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if not item.evidence.number)

    @property
    def answered(self) -> bool:
        """Every required question of every section has an answer."""
        return all(section.complete for section in self.sections)

    def paper(self, kind: str) -> Found | None:
        """The newest signed paper of that kind."""
        return next((paper for paper in reversed(self.papers) if paper.kind == kind), None)

    @property
    def receipt(self) -> Found | None:
        return self.paper("receipt")

    @property
    def certificate(self) -> Found | None:
        return self.paper("certificate")

    @property
    def decision_paper(self) -> Found | None:
        return self.paper("decision")

    def document(self, document_id: str) -> DocumentFacts:
        """A paper of this case; NotFound for any other."""
        for item in self.items:
            for found in item.documents:
                if found.id == document_id:
                    return found
        raise NotFound("document")


def case(case_id: str, *, viewer: Actor, at: datetime) -> CaseView:
    """The case, for whoever may see it; NotFound for a stranger."""
    file = cases.file(case_id, viewer=viewer)
    procedure = procedures.version(file.procedure_id, file.version)
    answers = answers_of(file)
    today = legal_day(at)
    present = {paper.evidence_id for paper in file.documents}
    lines = checklist(procedure, answers, present, today)
    given = _given(file)
    calendar = wiring.calendar()
    return CaseView(
        file=file,
        procedure=procedure,
        items=tuple(
            Item(line, given[line.evidence.id], _closed(file, line.evidence, viewer))
            for line in lines.lines
        ),
        checklist=lines,
        sections=_sections(procedure, answers, today),
        prospect=prospect(procedure, answers, today),
        fee=fees.statement(case_id),
        decision=decisions.current(case_id),
        papers=certificates.of_case(case_id),
        told=notices.of_case(case_id),
        moves=frozenset(move.id for move in moves.possible(file, viewer, at, calendar)),
        facets=frozenset(facet.kind for facet in facets.possible(file, viewer, at, calendar)),
        term=decision_due(file, calendar) if file.lodged_at else None,
        today=today,
        appeal_until=appeal_due(today, calendar),
        running=running(file, calendar),
        owner=people.person(file.owner_id),
        handler=people.person(file.handled_by).name if file.handled_by else "",
        ahead=ahead(file, calendar),
        seats=appointments.of_case(case_id, LIVE),
    )


def is_closed(file: CaseFile, evidence_id: str, viewer: Actor) -> bool:
    """Is this paper one that only the case's officer opens, and is that somebody else?"""
    evidence = procedures.version(file.procedure_id, file.version).evidence_named(evidence_id)
    return _closed(file, evidence, viewer) is not None


def _closed(file: CaseFile, evidence: Evidence, viewer: Actor) -> Refusal | None:
    if evidence.only_case_officer and not sight.opens_private(file, viewer):
        return sight.not_in_hand()
    return None


def answers_of(file: CaseFile) -> dict[str, object]:
    """The answers of a case, and for whom it was opened, which the definition asks about too."""
    return {**file.answers, "capacity": file.capacity.value}


def _given(file: CaseFile) -> Mapping[str, tuple[DocumentFacts, ...]]:
    received = {paper.id: paper for paper in documents.of_case(file.id)}
    found: defaultdict[str, tuple[DocumentFacts, ...]] = defaultdict(tuple)
    for paper in file.documents:
        found[paper.evidence_id] += (received[paper.document_id],)
    return found


def _sections(procedure: Procedure, answers: Mapping[str, object], on: date) -> tuple[Section, ...]:
    fields = form_fields(procedure, answers, on)
    sections = (
        Section(part, tuple(_shown(procedure, f, answers) for f in fields if f.section == part.id))
        for part in procedure.sections
    )
    return tuple(section for section in sections if section.given)


def form_fields(
    procedure: Procedure, answers: Mapping[str, object], on: date
) -> tuple[FieldPart, ...]:
    """The fields of the form that apply to somebody with these answers."""
    from_definition = procedure.known(answers)
    return tuple(
        part
        for part, question in procedure.form
        if question.when is None or question.when.value(from_definition, on) is True
    )


def _shown(procedure: Procedure, field: FieldPart, answers: Mapping[str, object]) -> Given:
    return Given(field, shown(procedure, field.fact, procedure.known(answers).get(field.fact, "")))
