"""From which day lodging makes sense: the first on which the person's own answers are a yes.

The right to file is theirs at any time, so it is an aim and no rule: who names another first day
gets a plan for that one.
"""

from datetime import date

from ventanilla.eligibility.core.answer import assess
from ventanilla.eligibility.core.ask import used
from ventanilla.planner.core.request import LATEST_START, Given
from ventanilla.procedures.core.schema.definition import Procedure


def first_yes(procedure: Procedure, given: Given) -> date | None:
    """The day that the answers wait for; None where they are a yes already, where no day is known,
    and where it lies further ahead than plans are made."""
    facts = used(procedure.check, given.answers, given.start)
    day = assess(procedure.rules, facts, given.start).earliest
    return day if day and day <= LATEST_START else None
