"""The table of checks, in the order in which they are told."""

from collections.abc import Callable, Iterator

from ventanilla.fitness.core import dates, formality, holder, kind, pages, zone
from ventanilla.fitness.core.outcome import Check, Result
from ventanilla.fitness.core.paper import Paper
from ventanilla.reading.core.text.finding import What

CheckOf = Callable[[Paper], Iterator[Result]]
TABLE: dict[Check, CheckOf] = {
    Check.LEGIBILITY: pages.legibility,
    Check.KIND: kind.check,
    Check.HOLDER: holder.check,
    Check.ZONE: zone.check,
    Check.ISSUED: dates.issued,
    Check.EXPIRY: dates.expiry,
    Check.VALIDITY: dates.validity,
    Check.LANGUAGE: formality.language,
    Check.FORMALITY: formality.apostille,
    Check.PAGES: pages.complete,
}
# What a check reads; where a paper may be read no further, the check is left out.
READS: dict[Check, frozenset[What]] = {
    Check.KIND: frozenset({What.KIND}),
    Check.HOLDER: frozenset({What.HOLDER}),
    Check.ISSUED: frozenset({What.ISSUED}),
    Check.EXPIRY: frozenset({What.EXPIRES}),
    Check.LANGUAGE: frozenset({What.LANGUAGE}),
    Check.FORMALITY: frozenset({What.APOSTILLE}),
}


def of(paper: Paper) -> tuple[Result, ...]:
    """Every check that applies to the paper; the same each time for the same paper and days."""
    allowed = frozenset(paper.fit.reads)
    return tuple(
        result
        for check, of_it in TABLE.items()
        if not allowed or READS.get(check, frozenset()) <= allowed
        for result in of_it(paper)
    )
