"""Terms: what is over by now is noted once, with the day it was due, and the person is told.

Noting ends nothing: not filing is declared by an officer (LPAG art. 125.4), and a late decision
is still owed (LPAG arts 188.4 and 143).
"""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction

from ventanilla import wiring
from ventanilla.cases import queries as case_reading
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.terms import CORRECTION, DECISION, decision_due
from ventanilla.journeys import step, tell
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal

# Thirty working days never pass in fewer calendar days than these.
YOUNG = timedelta(days=DECISION.days)


def note_passed(*, stamp: Stamp) -> int:
    """Note every term that is over and was not noted yet; how many."""
    older = stamp.at - YOUNG
    found = case_reading.observed_or_older(older)
    return sum(
        _note(case_id, term, due, stamp)
        for case_id in found
        for term, due in _over(case_reading.whole(case_id), legal_day(stamp.at))
    )


def _over(file: CaseFile, today: date) -> Iterator[tuple[str, date]]:
    observation = file.observation
    if observation and observation.answered_at is None and observation.due < today:
        yield CORRECTION.id, observation.due
    term = decision_due(file, wiring.calendar())
    if term.day and term.late(today):
        yield DECISION.id, term.day


def _note(case_id: str, term: str, due: date, stamp: Stamp) -> int:
    """1 where it was noted now; 0 where it had been, or somebody moved the case meanwhile."""
    try:
        with transaction.atomic():
            data = {"term": term, "due": due.isoformat()}
            file = step.note(case_id=case_id, kind="term_passed", data=data, stamp=stamp)
            tell.term_passed(file, term, due, stamp)
    except Refusal as refusal:
        if refusal.code not in ("term-noted-already", "changed-meanwhile", "not-now"):
            raise
        return 0
    return 1
