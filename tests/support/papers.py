"""Papers as checks look at them: findings laid on a page, beside a person and the days."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from ventanilla.fitness.core import checks
from ventanilla.fitness.core.outcome import Check, Outcome, Result
from ventanilla.fitness.core.paper import Days, Given, Paper, Person
from ventanilla.procedures.core.reading import load
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.reading.core.paper import PageRead, PaperRead, ZoneRead
from ventanilla.reading.core.sight import Box
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.page import By

DEFINITION = Path("definitions/pe/permanent-residency/2026-09-01.yaml")
PROCEDURE: Procedure = load(DEFINITION.read_text())
TODAY = date(2026, 11, 28)
BEGONA = Person("Núñez Ibáñez", "Begoña", date(1961, 3, 4), "ES", "XA1234567")
HERE = Box(0.1, 0.2, 0.5, 0.22)
Row = tuple[What, str] | tuple[What, str, int]


def finding(what: What, value: str, page: int = 1, *, sure: bool = True) -> Finding:
    return Finding(what, value, value, page, HERE, sure)


def given(
    *rows: Row | Finding,
    pages: int = 1,
    sure: float = 0.95,
    zone: ZoneRead | None = None,
    issued: date | None = None,
    expires: date | None = None,
    name: str = "d1",
) -> Given:
    """A document with these things found on it, each page of it read this surely."""
    found = tuple(row if isinstance(row, Finding) else finding(*row) for row in rows)
    leaves = tuple(PageRead(n, By.SEEN, 120, sure) for n in range(1, pages + 1))
    return Given(name, PaperRead(leaves, pages, found, zone), issued, expires)


def results(
    evidence: str,
    *documents: Given,
    person: Person = BEGONA,
    days: Days | None = None,
    procedure: Procedure = PROCEDURE,
) -> tuple[Result, ...]:
    """Every check of the evidence for what was given."""
    part = procedure.evidence_named(evidence)
    assert part.fit
    return checks.of(Paper(part, part.fit, person, days or Days(TODAY), documents))


def outcomes(found: Iterable[Result]) -> dict[str, Outcome]:
    """The worst outcome of each check."""
    order = tuple(Outcome)
    by_check: dict[str, Outcome] = {}
    for one in found:
        before = by_check.get(one.check, Outcome.FITS)
        by_check[one.check] = max(before, one.outcome, key=order.index)
    return by_check


def of(found: Iterable[Result], check: Check) -> Result:
    """The first result of one check."""
    return next(one for one in found if one.check is check)
