"""The check on a terminal: facts in, findings out; nothing is kept."""

from datetime import date

import click
from django.utils import timezone

from ventanilla import wiring
from ventanilla.cli.speech import language
from ventanilla.eligibility.core import lists
from ventanilla.eligibility.core.answer import Outcome
from ventanilla.eligibility.core.types import FactType
from ventanilla.eligibility.core.values import Value
from ventanilla.kernel.text import Text
from ventanilla.procedures import queries
from ventanilla.procedures.core.given import typed
from ventanilla.procedures.core.interview import interview
from ventanilla.procedures.core.prospect import Prospect, changes, prospect
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.showing import distances

MARK = {Outcome.MET: "✓", Outcome.NOT_MET: "✗", Outcome.TO_BE_CONFIRMED: "?"}
MARK_OF_READING = {True: "✓", False: "✗", None: "?"}
WRITTEN = {
    FactType.DATE: "2026-09-01",
    FactType.MONEY: "PEN 5500.00",
    FactType.YES_NO: "yes | no",
    FactType.ABSENCES: "2024-01-10/2024-09-01; 2025-12-20/.. authorised | none",
}


@click.command()
@click.argument("facts", nargs=-1, metavar="FACT=VALUE …")
@click.option("--procedure", default="pe/permanent-residency", show_default=True)
@click.option("--on", "on", metavar="DAY", help="Answer as of that day (2026-09-01), not of today.")
def command(facts: tuple[str, ...], procedure: str, on: str | None) -> None:
    """Say what is met, not met and to be confirmed, and from which day it is a yes.

    Without facts, print the questions and their answers.
    """
    day = timezone.localdate(wiring.clock().now()) if on is None else _day(on)
    definition = queries.current(procedure, on=day)
    if not facts:
        for question in definition.check:
            click.echo(
                f"{question.fact}: {_say(question.text)} {_written(definition, question.fact)}"
            )
        return
    given = _given(definition, facts)
    found = prospect(definition, given, day)
    _print(found)
    for change in changes(definition, given, day):
        wanted = " ".join(_say(definition.fact_named(name).change) for name in change.facts)
        click.echo(f"± {wanted} = {change.answer.verdict} {change.answer.earliest or ''}".rstrip())
    following = interview(definition, day).next(definition.known(given), day)
    if following:
        click.echo(f"¿ {following.fact}: {_say(following.text)}")


def _given(definition: Procedure, facts: tuple[str, ...]) -> dict[str, Value]:
    given = {}
    for pair in facts:
        name, _, raw = pair.partition("=")
        if name not in definition.declared:
            raise click.BadParameter(f"{name} is no fact; run without facts to see them")
        given[name] = typed(definition.declared[name], name, raw)
    return given


def _print(found: Prospect) -> None:
    for one in found.answer.findings:
        texts = [_say(one.text), *map(_say, distances(one.short))]
        article = f" ({one.citation.article})" if one.citation.article else ""
        click.echo(f"{MARK[one.outcome]} {_say(one.title)}: {' '.join(texts)}{article}")
    click.echo(f"= {found.answer.verdict} {found.answer.earliest or ''}".rstrip())
    for reading in found.readings:
        mark = MARK_OF_READING[reading.holds]
        click.echo(f"~ {mark} {_say(reading.name)} {reading.from_day or ''}".rstrip())
    for route in found.routes:
        opens = f"{route.opens.first}/{route.opens.last or '..'}" if route.opens else "-"
        click.echo(f"→ {_say(route.part.title)} {opens} {_say(route.part.text)}")


def _written(definition: Procedure, fact: str) -> str:
    """The answers that a fact takes, as they are typed."""
    declared = definition.declared[fact]
    if declared.type is FactType.STAYS:
        first, second = declared.choices[:2]
        return f"{first} 2022-05-10/2023-05-09 renewed; {second} 2023-05-10/.."
    return " | ".join(declared.choices) or WRITTEN.get(declared.type, "")


def _day(written: str) -> date:
    found = lists.day(written)
    if found is None:
        raise click.BadParameter(_say(lists.NO_DAY), param_hint="--on")
    return found


def _say(text: Text | None) -> str:
    return text.say(language()) if text else ""
