"""All checks of lint, one after the other."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from ventanilla.procedures.core.lint import (
    asked,
    constant,
    outcome,
    shown,
    sources,
    ways,
    wording,
)
from ventanilla.procedures.core.lint.crowd import Crowd, crowd
from ventanilla.procedures.core.lint.remarks import Remark
from ventanilla.procedures.core.schema.definition import Procedure

CHECKS: tuple[Callable[[Crowd], Iterable[Remark]], ...] = (
    constant.constants,
    constant.idle_parts,
    ways.never_ready,
    ways.alike,
    asked.never_asked,
    asked.asked_later,
    asked.unused,
    asked.without_effect,
    outcome.unreachable,
    shown.missing,
    sources.undated,
    sources.official,
    sources.grounds,
    wording.sentences,
    wording.full_stops,
)


def lint(procedure: Procedure) -> Iterator[Remark]:
    """Everything that lint notices, as of the day the definition takes effect."""
    people = crowd(procedure, date.fromisoformat(procedure.version))
    for check in CHECKS:
        yield from check(people)
