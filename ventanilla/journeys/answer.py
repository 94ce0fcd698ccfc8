"""Answer: what the person typed is read as the facts it answers, all mistakes told at once."""

from collections.abc import Mapping

from django.db import transaction

from ventanilla.cases import queries as case_reading
from ventanilla.journeys import step
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger.core.canonical import JSON
from ventanilla.procedures import queries as procedures
from ventanilla.procedures.core.given import kept, typed
from ventanilla.procedures.core.schema.definition import Procedure


class AnswersRefused(Refusal):
    """Some answers cannot be read; `mistakes` has one refusal each; none was kept."""

    def __init__(self, mistakes: tuple[Refusal, ...]) -> None:
        self.mistakes = mistakes
        listed = (
            [f"{m.at}: {m.why.es}" for m in mistakes],
            [f"{m.at}: {m.why.en}" for m in mistakes],
        )
        super().__init__("answers", Text("; ".join(listed[0]), "; ".join(listed[1])))


@transaction.atomic
def answer(*, case_id: str, answers: Mapping[str, str], stamp: Stamp) -> None:
    """Keep answers by fact; an empty one takes the answer back. AnswersRefused keeps nothing."""
    file = case_reading.file(case_id, viewer=stamp.by)
    procedure = procedures.version(file.procedure_id, file.version)
    read: dict[str, JSON] = {}
    mistakes = []
    for name, raw in answers.items():
        try:
            read[name] = _read(procedure, name, raw)
        except Refusal as refusal:
            mistakes.append(refusal)
    if mistakes:
        raise AnswersRefused(tuple(mistakes))
    step.note(case_id=case_id, kind="answered", data={"answers": read}, stamp=stamp)


def _read(procedure: Procedure, name: str, raw: str) -> JSON:
    if name not in procedure.declared:
        raise Refusal(
            "unknown-fact",
            Text("Esta pregunta no existe.", "There is no such question."),
            at=name,
        )
    return kept(typed(procedure.declared[name], name, raw)) if raw.strip() else None
