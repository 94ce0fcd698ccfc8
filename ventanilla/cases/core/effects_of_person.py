"""What each act of the person makes of the file."""

from collections.abc import Callable

from ventanilla.cases.core.events import Event, mapping, optional, words
from ventanilla.cases.core.file import Answer, Attached, CaseFile
from ventanilla.kernel.frozen import replace


def _privacy(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, privacy_at=file.privacy_at or event.at)


def _declared(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, declared_at=event.at)


def _fee(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, fee_stated_at=event.at, fee_by=optional(event.data, "by"), exemption=None)


def _answered(file: CaseFile, event: Event) -> CaseFile:
    answers: dict[str, Answer] = dict(file.answers)
    for fact, value in mapping(event.data, "answers").items():
        answers.pop(fact, None)
        if isinstance(value, (str, int)):
            answers[fact] = value
        elif isinstance(value, list | tuple):
            answers[fact] = tuple(str(item) for item in value)
    return replace(file, answers=answers)


def _attached(file: CaseFile, event: Event) -> CaseFile:
    paper = Attached(words(event.data, "document_id"), words(event.data, "evidence_id"), event.at)
    return replace(file, documents=(*file.documents, paper))


def _set_aside(file: CaseFile, event: Event) -> CaseFile:
    gone = words(event.data, "document_id")
    kept = tuple(paper for paper in file.documents if paper.document_id != gone)
    return replace(file, documents=kept)


def _consented(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, consents={**file.consents, words(event.data, "channel"): event.at})


def _unconsented(file: CaseFile, event: Event) -> CaseFile:
    gone = words(event.data, "channel")
    return replace(file, consents={c: at for c, at in file.consents.items() if c != gone})


def _paper_consented(file: CaseFile, event: Event) -> CaseFile:
    given = {words(event.data, "evidence_id"): event.at}
    return replace(file, paper_consents={**file.paper_consents, **given})


def _paper_unconsented(file: CaseFile, event: Event) -> CaseFile:
    """What was taken by this consent alone counts no longer."""
    gone = words(event.data, "evidence_id")
    return replace(
        file,
        paper_consents={e: at for e, at in file.paper_consents.items() if e != gone},
        documents=tuple(paper for paper in file.documents if paper.evidence_id != gone),
    )


def _lodged(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, number=words(event.data, "number"), lodged_at=event.at)


def _corrected(file: CaseFile, event: Event) -> CaseFile:
    if file.observation is None:
        raise ValueError("a correction without an observation")
    late = event.data.get("late") is True
    answered = replace(file.observation, answered_at=event.at, late=late)
    return replace(file, observations=(*file.observations[:-1], answered))


APPLY: dict[str, Callable[[CaseFile, Event], CaseFile]] = {
    "privacy_noticed": _privacy,
    "answered": _answered,
    "declared": _declared,
    "document_attached": _attached,
    "document_set_aside": _set_aside,
    "fee_stated": _fee,
    "consented": _consented,
    "consent_withdrawn": _unconsented,
    "paper_consented": _paper_consented,
    "paper_consent_withdrawn": _paper_unconsented,
    "lodge": _lodged,
    "correct": _corrected,
    "correct_again": _corrected,
}
