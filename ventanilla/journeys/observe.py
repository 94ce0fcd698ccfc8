"""Observe: the machine drafts, an officer completes and sends, once (LPAG arts 125.6, 126.2).

Only what the law asks for may be observed: a point whose source does not allow it is not drafted,
and is refused where somebody sends it anyway.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from ventanilla.cases.core.limits import CORRECTION
from ventanilla.cases.core.observing import unseen_by_intake
from ventanilla.cases.core.states import State
from ventanilla.certificates import actions as certificates
from ventanilla.certificates.core.kinds import Kind
from ventanilla.fitness.core.outcome import Check
from ventanilla.journeys import fit, step, tell, view
from ventanilla.journeys.fit import Judged
from ventanilla.journeys.papers import observation
from ventanilla.kernel.actor import Actor, Stamp
from ventanilla.kernel.citation import Citation
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger.core.canonical import JSON
from ventanilla.procedures.core.schema.papers import Evidence, Formality

MISSING = Text("Falta: {title}. {text}", "Missing: {title}. {text}")
FORMALITY = Text("En «{paper}» falta: {title}. {text}", "“{paper}” lacks: {title}. {text}")
UNFIT = Text("En «{paper}»: {title}. {text}", "In “{paper}”: {title}. {text}")
UNREADABLE = Text(
    "El archivo que subió como «{title}» no se pudo abrir. Suba una copia legible.",
    "The file you uploaded as “{title}” could not be opened. Upload a readable copy.",
)
FEE = Text(
    "Indique el número y la fecha del recibo de pago, o la causa de exoneración.",
    "State number and date of the payment receipt, or the ground of exemption.",
)
FEE_TITLE = Text("Recibo de pago", "Payment receipt")
ANSWERS = Text(
    "Complete las preguntas obligatorias del formulario que quedaron sin respuesta.",
    "Answer the required questions of the form that were left open.",
)
ANSWERS_TITLE = Text("Respuestas del formulario", "Answers of the form")


LOOKED_AT = {"apostille": Check.FORMALITY, "translation": Check.LANGUAGE}  # by formality
Fitnesses = Mapping[str, fit.Fitness]


@dataclass(frozen=True, slots=True)
class Draft:
    """One point that may be observed. `suggested`: the machine thinks it should be."""

    subject: str
    title: Text
    text: Text
    article: str
    suggested: bool

    def saying(self, es: str, en: str) -> "Draft":
        """The same point in the officer's words; Spanish serves for both where English is empty."""
        spanish = es.strip() or self.text.es
        return replace(self, text=Text(spanish, en.strip() or spanish))


def draft(case_id: str, *, viewer: Actor, at: datetime) -> tuple[Draft, ...]:
    """Every point that may be observed in this case; those that are plainly missing suggested.

    In evaluation only what intake could not see, or saw and is still open (LPAG art. 126.2).
    """
    seen = view.case(case_id, viewer=viewer, at=at)
    every = _every(seen)
    if seen.file.state is not State.IN_EVALUATION:
        return every
    return tuple(point for point in every if unseen_by_intake(seen.file, point.subject))


def _unsaid(seen: view.CaseView) -> Iterator[Draft]:
    """What the filing itself must hold and does not."""
    if not seen.answered:
        yield Draft("answers", ANSWERS_TITLE, ANSWERS, "LPAG, art. 113", suggested=True)
    if seen.fee is None:
        article = seen.procedure.fee.receipt.cite.article
        yield Draft("fee", FEE_TITLE, FEE, article, suggested=True)


def _papers(seen: view.CaseView) -> Iterator[Draft]:
    for item in seen.items:
        if not item.line.may_be_observed:
            continue
        paper = item.evidence
        if not item.documents:
            said = MISSING.filled(title=paper.title, text=paper.text)
            yield _point(paper.id, paper.title, said, paper.cite)
        elif not any(document.opened for document in item.documents):
            said = UNREADABLE.filled(title=paper.title)
            yield _point(paper.id, paper.title, said, paper.cite)


def _formalities(seen: view.CaseView, fitness: Fitnesses) -> Iterator[Draft]:
    """What may have to be done to a paper that is there. The officer, who sees it, ticks it; where
    the machine did not see it done, and no officer accepted that, it is ticked already."""
    for item in seen.items:
        for formality in item.evidence.formalities if item.documents else ():
            if formality.cite.standing.may_be_observed:
                check = LOOKED_AT.get(formality.id)
                lacks = any(one.result.check is check for one in _open(fitness, item.evidence.id))
                yield replace(_formality(item.evidence, formality), suggested=lacks)


def _unfit(seen: view.CaseView, fitness: Fitnesses) -> Iterator[Draft]:
    """Whatever else does not fit and may be observed; ticked where an officer objected."""
    for item in seen.items:
        for one in _open(fitness, item.evidence.id):
            if one.result.check not in LOOKED_AT.values() and item.line.may_be_observed:
                paper, result = item.evidence, one.result
                said = UNFIT.filled(paper=paper.title, title=result.title, text=result.text)
                title = Text(
                    f"{paper.title.es}: {result.title.es}", f"{paper.title.en}: {result.title.en}"
                )
                subject = f"{paper.id}-{result.check}"
                objected = one.ruling is not None
                yield Draft(subject, title, said, result.cite.article, suggested=objected)


def _open(fitness: Fitnesses, evidence_id: str) -> Iterator[Judged]:
    """The checks of a paper that may be observed and that no officer accepted."""
    found = fitness.get(evidence_id)
    for one in found.judged if found else ():
        if one.result.may_be_observed and not (one.ruling and one.ruling.accepted):
            yield one


def _formality(paper: Evidence, formality: Formality) -> Draft:
    said = FORMALITY.filled(paper=paper.title, title=formality.title, text=formality.text)
    subject = f"{paper.id}-{formality.id}"
    title = Text(
        f"{paper.title.es}: {formality.title.es}", f"{paper.title.en}: {formality.title.en}"
    )
    return Draft(subject, title, said, formality.cite.article, suggested=False)


def _point(subject: str, title: Text, text: Text, cite: Citation) -> Draft:
    return Draft(subject, title, text, cite.article, suggested=True)


@transaction.atomic
def send(
    *,
    case_id: str,
    points: tuple[Draft, ...],
    stamp: Stamp,
    days: int = CORRECTION.days,
    revision: int | None = None,
) -> None:
    """Send the observation: the clock stops, the person is told, the paper is signed.

    `days` is the term that its notice states, in working days: never below the law's.
    """
    seen = view.case(case_id, viewer=stamp.by, at=stamp.at)
    _check(points, _lawful(seen))
    again = seen.file.state is State.IN_EVALUATION
    file = step.move(
        case_id=case_id,
        move="observe_again" if again else "observe",
        data={"points": [_written(point) for point in points], "days": days},
        stamp=stamp,
        revision=revision,
    )
    seen = view.case(case_id, viewer=stamp.by, at=stamp.at)
    certificates.attest(
        kind=Kind.OBSERVATION,
        case_id=case_id,
        paper=observation.paper(seen),
        claims=None,
        stamp=stamp,
    )
    if file.observation:
        tell.observed(file, file.observation, stamp)


def _lawful(seen: view.CaseView) -> dict[str, str]:
    """Every subject that a norm lets be observed, with its article."""
    return {point.subject: point.article for point in _every(seen)}


def _every(seen: view.CaseView) -> tuple[Draft, ...]:
    fitness = fit.of_case(seen)
    points = (*_papers(seen), *_formalities(seen, fitness), *_unfit(seen, fitness))
    return (*points, *_unsaid(seen))


def _check(points: tuple[Draft, ...], lawful: Mapping[str, str]) -> None:
    for point in points:
        if lawful.get(point.subject) != point.article:
            raise Refusal(
                "may-not-be-observed",
                Text(
                    "«{title}» no se puede observar: ninguna norma leída lo exige.",
                    "“{title}” may not be observed: no norm that was read demands it.",
                ).filled(title=point.subject),
                at=point.subject,
                article="LPAG, arts. 36 y 126",
            )


def _written(point: Draft) -> dict[str, JSON]:
    text: dict[str, JSON] = {"es": point.text.es, "en": point.text.en}
    return {"subject": point.subject, "text": text, "article": point.article}
