"""What waits for somebody of the office in a case, beside its next move: named, so that the desk
can list it. A task is nothing that was written down: it follows from the file.
"""

from collections.abc import Callable

from ventanilla.cases.core import limits
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.notification import Channel
from ventanilla.cases.core.standing import still_since
from ventanilla.cases.core.states import UNDER_REVIEW, State
from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text

Holds = Callable[[CaseFile], bool]


def _noted(file: CaseFile, rule: str) -> bool:
    return any(name == rule for name, _ in file.passed)


def _to_countersign(file: CaseFile) -> bool:
    drafted = file.state is State.PROPOSED or file.state in UNDER_REVIEW
    return drafted and file.proposal is not None


def _to_serve(file: CaseFile) -> bool:
    return any(not one.counts and one.channel is Channel.PAPER for one in file.notices)


def _not_corrected(file: CaseFile) -> bool:
    observation = file.observation
    return (
        file.observed
        and observation is not None
        and observation.due is not None
        and (limits.CORRECTION.id, observation.due) in file.passed
    )


def _stood_still(file: CaseFile) -> bool:
    return still_since(file) is not None and _noted(file, limits.ABANDONMENT.id)


def _asks_time(file: CaseFile) -> bool:
    return file.observed and file.observation is not None and file.observation.asks_time


def _written_to(file: CaseFile) -> bool:
    return bool(file.messages) and file.messages[-1].role == Role.APPLICANT


def _claims_exemption(file: CaseFile) -> bool:
    return file.exemption_claimed and file.state is not State.DRAFT and not file.closed


def _heard(file: CaseFile) -> bool:
    hearing = file.hearing
    if hearing is None or file.state is not State.GRANTED:
        return False
    return hearing.answered_at is not None or _noted(file, limits.HEARING.id)


TASKS: dict[str, Holds] = {
    "countersign": _to_countersign,
    "complaint": lambda file: any(one.open for one in file.complaints),
    "exit": lambda file: not file.closed and any(one.open for one in file.exits),
    "more_time": _asks_time,
    "notice": _to_serve,
    "not_filed": _not_corrected,
    "abandonment": _stood_still,
    "send_up": lambda file: file.to_send_up,
    "hearing": _heard,
    "opinion": lambda file: not file.closed and any(one.open for one in file.opinions),
    "exemption": _claims_exemption,
    "refund": lambda file: file.refund_owed,
    "message": _written_to,
}
NAME = {
    "countersign": Text("proyecto por revisar", "draft to review"),
    "complaint": Text("queja por resolver", "complaint to settle"),
    "exit": Text("permiso de salida", "permit to leave"),
    "more_time": Text("pide más tiempo", "asks for more time"),
    "notice": Text("notificar en papel", "notify on paper"),
    "not_filed": Text("no corrigió a tiempo", "not corrected in time"),
    "abandonment": Text("posible abandono", "possible abandonment"),
    "send_up": Text("elevar la apelación", "send the appeal up"),
    "hearing": Text("decidir la nulidad", "decide the annulment"),
    "opinion": Text("espera una opinión", "an opinion is awaited"),
    "exemption": Text("exoneración por resolver", "exemption to settle"),
    "refund": Text("tasa por devolver", "fee to pay back"),
    "message": Text("mensaje sin responder", "message to answer"),
}


def tasks(file: CaseFile) -> tuple[str, ...]:
    """The tasks of this file, the most pressing first."""
    return tuple(name for name, holds in TASKS.items() if holds(file))
