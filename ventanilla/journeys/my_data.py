"""My data: what is held about a person, and who looked at it. For that person and nobody else.

Papers are named and dated, never opened: the papers themselves go along in the ZIP of `take`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from ventanilla.accounts import queries as people
from ventanilla.accounts.queries import Person, Ways
from ventanilla.appointments import queries as appointments
from ventanilla.appointments.core.booking import PURPOSE_NAME, STANDING_NAME
from ventanilla.cases import queries as cases
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.states import NAME
from ventanilla.certificates import queries as certificates
from ventanilla.documents import queries as documents
from ventanilla.journeys.past import BESIDE, LOOKED
from ventanilla.kernel.actor import Actor, Role, Stamp
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger
from ventanilla.ledger import queries as lines
from ventanilla.ledger.core.chain import Line
from ventanilla.notices import queries as notices
from ventanilla.notices.queries import Told
from ventanilla.privacy import queries as privacy
from ventanilla.privacy.core.requests import DataRequest
from ventanilla.procedures import queries as procedures
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.showing import shown

MACHINE = Text("la máquina", "the machine")
NUMBERLESS = Text("borrador", "draft")
REQUEST = Text("su solicitud sobre sus datos", "your request about your data")
ACCOUNT = Text("su cuenta", "your account")
DOCUMENT = "document."


@dataclass(frozen=True, slots=True)
class Answer:
    """One question that was answered."""

    fact: str
    question: Text
    answer: Text | date | str


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper that was given: which, the file's name, when it came, and when it was erased."""

    paper: Text
    name: str
    received_at: datetime
    erased_at: datetime | None


@dataclass(frozen=True, slots=True)
class Seat:
    """One appointment: for what, when, and what became of it."""

    purpose: Text
    starts_at: datetime
    standing: Text


@dataclass(frozen=True, slots=True)
class Application:
    """One case of the person, drafts too."""

    id: str
    number: str
    title: Text
    state: Text
    opened_at: datetime
    lodged_at: datetime | None
    answers: tuple[Answer, ...]
    papers: tuple[Paper, ...]
    signed: tuple[str, ...]
    seats: tuple[Seat, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """Who looked at, or did something with, what of the person's, and when."""

    at: datetime
    who: Text
    role: str
    did: Text
    of: Text
    own: bool


@dataclass(frozen=True, slots=True)
class Held:
    """All of it."""

    person: Person
    roles: tuple[str, ...]
    ways: Ways
    applications: tuple[Application, ...]
    told: tuple[Told, ...]
    requests: tuple[DataRequest, ...]
    looks: tuple[Look, ...]

    @property
    def by_others(self) -> tuple[Look, ...]:
        """What others did, the newest first."""
        return tuple(sorted((one for one in self.looks if not one.own), key=_hour, reverse=True))


def held(*, stamp: Stamp) -> Held:
    """What is held about whoever asks."""
    me = Actor(stamp.by.id, Role.APPLICANT)
    files = tuple(cases.file(line.id, viewer=me) for line in cases.mine(me.id))
    requests = privacy.of_person(me.id)
    return Held(
        person=people.person(me.id),
        roles=tuple(sorted(role.value for role in people.roles(me.id))),
        ways=people.ways(me.id),
        applications=tuple(_application(file) for file in files),
        told=notices.beside_cases(me.id),
        requests=requests,
        looks=tuple(_looks(me.id, files, requests)),
    )


@transaction.atomic
def take(*, stamp: Stamp) -> Held:
    """The same, to be carried away in a form that machines read; the ledger notes that it was."""
    ledger.append(act="data.take", subject=f"person:{stamp.by.id}", details={}, stamp=stamp)
    return held(stamp=stamp)


def _application(file: CaseFile) -> Application:
    procedure = procedures.version(file.procedure_id, file.version)
    return Application(
        id=file.id,
        number=file.number or "",
        title=procedure.title,
        state=NAME[file.state],
        opened_at=file.opened_at,
        lodged_at=file.lodged_at,
        answers=tuple(_answers(procedure, file)),
        papers=tuple(_papers(procedure, file.id)),
        signed=tuple(one.number for one in certificates.of_case(file.id)),
        seats=tuple(
            Seat(PURPOSE_NAME[one.purpose], one.starts_at, STANDING_NAME[one.standing])
            for one in appointments.of_case(file.id)
        ),
        told=notices.of_case(file.id),
    )


def _answers(procedure: Procedure, file: CaseFile) -> Iterator[Answer]:
    """Every answer that is kept, those too that the form no longer asks for."""
    questions = {part.fact: part.text for part, _ in procedure.form}
    known = procedure.known(file.answers)
    for fact, raw in file.answers.items():
        value = shown(procedure, fact, known[fact]) if fact in known else str(raw)
        yield Answer(fact, questions.get(fact, Text(fact, fact)), value)


def _papers(procedure: Procedure, case_id: str) -> Iterator[Paper]:
    for one in documents.of_case(case_id):
        title = procedure.evidence_named(one.evidence_id).title
        yield Paper(title, one.name, one.received_at, one.erased_at)


def _looks(
    me: str, files: tuple[CaseFile, ...], requests: tuple[DataRequest, ...]
) -> Iterator[Look]:
    """From the ledger: the person's account, their cases, their requests."""
    names = {one.id: one.name for file in files for one in documents.of_case(file.id)}
    subjects = [(f"person:{me}", ACCOUNT)]
    subjects += [(f"case:{file.id}", _called(file)) for file in files]
    subjects += [(f"data-request:{one.id}", REQUEST) for one in requests]
    for subject, called in subjects:
        for line in lines.lines(subject):
            if line.act in ACTS:
                name = names.get(str(line.details.get("document", "")), "")
                of = Text(f"{name}, {called.es}", f"{name}, {called.en}") if name else called
                yield _look(line, of, me)


def _look(line: Line, of: Text, me: str) -> Look:
    by = line.by
    machine = by.role is Role.SYSTEM
    who = MACHINE if machine else Text(*[people.person(by.id).name] * 2)
    return Look(line.at, who, by.role.value, ACTS[line.act], of, own=by.id == me)


def _called(file: CaseFile) -> Text:
    return Text(file.number, file.number) if file.number else NUMBERLESS


def _hour(look: Look) -> datetime:
    return look.at


ACTS = {
    LOOKED[0]: Text("Miró.", "Looked."),
    LOOKED[1]: Text("Abrió un papel firmado.", "Opened a signed paper."),
    "document.receive": Text("Entregó un archivo.", "Gave a file."),
    **{act: text for act, text in BESIDE.items() if act.startswith(DOCUMENT)},
    "account.register": Text("Se creó la cuenta.", "The account was added."),
    "account.introduce": Text(
        "Se creó la cuenta en la ventanilla.", "The account was added at the counter."
    ),
    "account.grant": Text("Se le dio un permiso.", "The account was given a role."),
    "account.revoke": Text(
        "Se quitó un permiso a la cuenta.", "A role was taken from the account."
    ),
    "account.close": Text("Se cerró la cuenta.", "The account was shut."),
    "account.reopen": Text("Se reabrió la cuenta.", "The account was opened again."),
    "account.sign-out": Text("Se terminaron sus sesiones.", "Your sessions were ended."),
    "account.drop-factors": Text("Se quitó el segundo paso.", "The second step was taken away."),
    "account.phone": Text("Se cambió su teléfono.", "Your telephone was changed."),
    "account.place": Text("Se asignó una oficina.", "An office was set."),
    "account.leave": Text("Se anotó una ausencia.", "A leave was noted."),
    "account.back": Text("Se quitó una ausencia.", "A leave was taken back."),
    "notice.open": Text("Se abrió un aviso.", "A notice was opened."),
    "document.read": Text("Leyó un archivo.", "Read a file."),
    "data.take": Text("Se descargaron estos datos.", "These data were downloaded."),
    "data.ask": Text("Se pidió.", "It was asked."),
    "data.answer": Text("Se respondió.", "It was answered."),
    "data.overdue": Text("Venció el plazo.", "The term was over."),
}
