"""Join family: two applications of one household go together, and what both share is typed once.

Who counts as family: D.Leg. 1350, art. 38. Each application is decided on its own.
"""

from dataclasses import dataclass

from django.db import transaction

from ventanilla.cases import queries as cases
from ventanilla.cases.core.events import Data
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.states import State
from ventanilla.journeys import step
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import NotFound
from ventanilla.kernel.text import Text
from ventanilla.ledger.core.canonical import JSON
from ventanilla.procedures import queries as procedures

# Where somebody lives and who files for them is the household's; the rest is each one's own.
SHARED = ("contact", "representative")
RELATIONS = {
    "spouse": Text("cónyuge o conviviente", "spouse or partner"),
    "child": Text("hija o hijo", "child"),
    "parent": Text("madre, padre u otro ascendiente", "parent or other ascendant"),
    "other": Text("otra persona de la familia", "somebody else of the family"),
}


@dataclass(frozen=True, slots=True)
class Relative:
    """One application that this one may be joined to."""

    case_id: str
    name: str


def relatives(case_id: str, stamp: Stamp) -> tuple[Relative, ...]:
    """The owner's other applications that are drafts or not yet decided, and not joined yet."""
    file = cases.file(case_id, viewer=stamp.by)
    joined = {case_id, *(link.case_id for link in file.links)}
    lines = (line for line in cases.mine(file.owner_id) if line.id not in joined)
    files = (cases.file(line.id, viewer=stamp.by) for line in lines)
    return tuple(Relative(one.id, _called(one)) for one in files if not one.closed)


def _called(file: CaseFile) -> str:
    """By the name of whoever it is for, with its number where it has one."""
    parts = (file.answers.get(fact, "") for fact in ("given_names", "surnames"))
    name = " ".join(str(part) for part in parts if part) or "—"
    return f"{name} · {file.number}" if file.number else name


@transaction.atomic
def join(*, case_id: str, other: str, relation: str, stamp: Stamp) -> int:
    """Join both, and fill in what they share where this one says nothing yet; how many answers.

    NotFound for an application of somebody else. Nothing that was typed is overwritten.
    """
    file = cases.file(case_id, viewer=stamp.by)
    relative = cases.file(other, viewer=stamp.by)
    if relative.owner_id != file.owner_id or relation not in RELATIONS:
        raise NotFound("case")
    for one, to in ((file, other), (relative, case_id)):
        data: Data = {"case_id": to, "relation": relation}
        step.note(case_id=one.id, kind="linked", data=data, stamp=stamp)
    shared = _shared(file, relative)
    if shared and file.state is State.DRAFT and file.privacy_at is not None:
        step.note(case_id=case_id, kind="answered", data={"answers": shared}, stamp=stamp)
        return len(shared)
    return 0


def _shared(file: CaseFile, relative: CaseFile) -> dict[str, JSON]:
    """What the relative's application says of the household and this one does not say."""
    procedure = procedures.version(file.procedure_id, file.version)
    facts = [field.fact for field, _ in procedure.form if field.section in SHARED]
    found: dict[str, JSON] = {}
    for fact in facts:
        value = relative.answers.get(fact)
        if fact not in file.answers and isinstance(value, str | int):
            found[fact] = value
    return found
