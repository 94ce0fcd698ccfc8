"""Rule: an officer accepts a check of a paper or objects to it; how often they saw it otherwise."""

from dataclasses import dataclass

from django.db import transaction

from ventanilla.cases import queries_of_figures as figures
from ventanilla.cases.core.office_guards import ACCEPT, OBJECT
from ventanilla.fitness.core.outcome import ORDER, Check, Outcome
from ventanilla.journeys import fit, step, view
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import NotFound

# What the machine said, and whether the officer accepted: these contradict one another. What could
# not be told contradicts nothing.
AGAINST = {(Outcome.FITS, False), (Outcome.DOUBT, True), (Outcome.UNFIT, True)}


@transaction.atomic
def rule(
    *, case_id: str, evidence_id: str, check: str, accept: bool, reason: str, stamp: Stamp
) -> None:
    """An officer accepts a check or objects to it; the machine's outcome of this hour stays beside.

    NotFound where there is no such check now.
    """
    seen = view.case(case_id, viewer=stamp.by, at=stamp.at)
    found = fit.of_paper(seen, evidence_id)
    outcomes = [one.outcome for one in found.results if one.check == check] if found else []
    if not outcomes:
        raise NotFound("check")
    data = {
        "evidence_id": evidence_id,
        "check": check,
        "outcome": max(outcomes, key=ORDER.index).value,
        "ruling": ACCEPT if accept else OBJECT,
        "reason": reason.strip(),
    }
    step.note(case_id=case_id, kind="paper_ruled", data=data, stamp=stamp)


@dataclass(frozen=True, slots=True)
class Overruled:
    """Of one check: how often officers looked, and how often they saw it otherwise."""

    check: Check
    rulings: int
    overruled: int


def overruled() -> tuple[Overruled, ...]:
    """By check: a fit that was objected to, and a doubt or unfit that was accepted."""
    found = list(figures.rulings())
    return tuple(_counted(check, found) for check in Check)


def _counted(check: Check, found: list[tuple[str, str, bool]]) -> Overruled:
    of_it = [(outcome, accepted) for name, outcome, accepted in found if name == check]
    return Overruled(check, len(of_it), sum((outcome, yes) in AGAINST for outcome, yes in of_it))
