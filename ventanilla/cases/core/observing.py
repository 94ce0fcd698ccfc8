"""What may be observed a second time: only what intake could not see (LPAG arts 125.5, 126.2).

A point of the second request must be one that was asked already and not mended, or concern a
paper that came in after intake had looked, or one that the counter found to differ.
"""

from datetime import datetime

from ventanilla.cases.core.events import rows, subject
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.file import Seen as Compared
from ventanilla.cases.core.guards import Asked, Guard
from ventanilla.cases.core.states import State
from ventanilla.kernel.text import Text


def looked_at(file: CaseFile) -> datetime | None:
    """When intake looked at the whole filing: as it observed, or as it let it pass."""
    hours = [one.sent_at for one in file.observations if one.state is State.OBSERVED]
    hours += [file.admitted_at] if file.admitted_at else []
    return min(hours, default=None)


def unseen_by_intake(file: CaseFile, subject: str) -> bool:
    """Could intake not have seen this, or did it see it and is it still open?"""
    asked = {point.subject for one in file.observations for point in one.points}
    return subject in asked or any(_about(subject, name) for name in _later(file))


def _later(file: CaseFile) -> set[str]:
    """The papers about which something came up after intake had looked."""
    looked = looked_at(file)
    if looked is None:
        return set()
    names = {paper.document_id: paper.evidence_id for paper in file.documents}
    attached = {paper.evidence_id for paper in file.documents if paper.at > looked}
    differing = {
        names[document]
        for visit in file.visits
        for document, found in visit.papers.items()
        if visit.at > looked and found is not Compared.SAME and document in names
    }
    return attached | differing


def _about(subject: str, evidence_id: str) -> bool:
    """Subjects are a paper's name, or that name with what is wrong about it."""
    return subject == evidence_id or subject.startswith(f"{evidence_id}-")


def _no_new_point(asked: Asked) -> bool:
    return all(unseen_by_intake(asked.file, subject(row)) for row in rows(asked.data, "points"))


ONCE_MORE = Guard(
    "observed-once",
    lambda asked: all(one.state is not State.OBSERVED_AGAIN for one in asked.file.observations),
    Text(
        "Quien evalúa ya pidió una corrección; la ley permite una sola.",
        "Whoever evaluates asked for a correction already; the law allows one only.",
    ),
    Text("Decida con lo que hay.", "Decide on what there is."),
    "LPAG art. 125.5",
)
NO_NEW_POINT = Guard(
    "new-point",
    _no_new_point,
    Text(
        "Uno de los puntos se podía ver al recibir la solicitud; ya no se puede observar.",
        "One of the points could be seen when the application came in; it is too late to ask.",
    ),
    Text(
        "Pida solo lo que recepción no pudo advertir, o decida con lo que hay.",
        "Ask only for what intake could not notice, or decide on what there is.",
    ),
    "LPAG art. 126.2",
    reads_data=True,
)
