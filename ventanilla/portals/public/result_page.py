"""What the answer's page and its sheet show, ready to be printed by either."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ventanilla.eligibility.core.answer import Finding
from ventanilla.eligibility.core.ask import Question, path
from ventanilla.eligibility.core.change import Change
from ventanilla.eligibility.core.saying import say
from ventanilla.kernel.text import Text
from ventanilla.procedures.core.checklist import checklist
from ventanilla.procedures.core.interview import interview
from ventanilla.procedures.core.prospect import Prospect, changes, known_facts, prospect
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.showing import distances, said, shown


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with how far it is, and its condition in words."""

    finding: Finding
    distances: tuple[Text, ...]
    rule: Text


@dataclass(frozen=True, slots=True)
class Offered:
    """A change in words, and the day on which it helps; None: at once."""

    texts: tuple[Text, ...]
    from_day: date | None


def context(procedure: Procedure, known: Mapping[str, object], on: date) -> dict[str, Any]:
    """Everything that the page shows of these answers on the day `on`."""
    found = prospect(procedure, known, on)
    asked = path(procedure.check, procedure.known(known), on)
    return {
        "prospect": found,
        "findings": [_shown(procedure, one) for one in found.answer.findings],
        "readings": found.readings if differ(found) else (),
        "changes": [_offered(procedure, one) for one in changes(procedure, known, on)],
        "checklist": checklist(procedure, {**known, "capacity": "self"}, (), on),
        "given": given(procedure, known, on),
        "unasked": [one for one in asked if one.fact not in known],
        "open": interview(procedure, on).open(procedure.known(known), on),
        "today": on,
    }


def differ(found: Prospect) -> bool:
    """Do the readings of the law come to different days, or different answers?"""
    return len({(one.holds, one.from_day) for one in found.readings}) > 1


def given(
    procedure: Procedure, known: Mapping[str, object], on: date
) -> list[tuple[Question, Text]]:
    """Each answered question that counts, with its answer."""
    facts = known_facts(procedure, known, on)
    return [
        (one, said(shown(procedure, one.fact, facts[one.fact])))
        for one in path(procedure.check, facts, on)
        if one.fact in facts
    ]


def _shown(procedure: Procedure, finding: Finding) -> Shown:
    term = next(rule.needs for rule in procedure.rules if rule.id == finding.criterion_id)
    return Shown(finding, distances(finding.short), say(term, procedure.lexicon))


def _offered(procedure: Procedure, change: Change) -> Offered:
    facts = [procedure.fact_named(name) for name in change.facts]
    return Offered(tuple(one.change for one in facts if one.change), change.answer.earliest)
