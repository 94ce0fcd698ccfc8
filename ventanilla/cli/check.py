"""The check on a terminal: facts in, findings out; nothing is kept."""

import click
from django.utils import timezone

from ventanilla import wiring
from ventanilla.cli.speech import language
from ventanilla.eligibility.core.answer import Outcome
from ventanilla.procedures import queries
from ventanilla.procedures.core.given import typed
from ventanilla.procedures.core.prospect import prospect

MARK = {Outcome.MET: "✓", Outcome.NOT_MET: "✗", Outcome.TO_BE_CONFIRMED: "?"}


@click.command()
@click.argument("facts", nargs=-1, metavar="FACT=VALUE …")
@click.option("--procedure", default="pe/permanent-residency", show_default=True)
def command(facts: tuple[str, ...], procedure: str) -> None:
    """Say what is met, not met and to be confirmed, and from which day it is a yes.

    Without facts, print the questions and their answers.
    """
    today = timezone.localdate(wiring.clock().now())
    definition = queries.current(procedure, on=today)
    if not facts:
        for question in definition.check:
            options = definition.choices_of(definition.fact_named(question.fact))
            listed = " | ".join(option.id for option in options)
            click.echo(f"{question.fact}: {question.text.say(language())} {listed}")
        return
    given = {}
    for pair in facts:
        name, _, raw = pair.partition("=")
        if name not in definition.declared:
            raise click.BadParameter(f"{name} is no fact; run without facts to see them")
        given[name] = typed(definition.declared[name], name, raw)
    found = prospect(definition, given, today)
    for one in found.answer.findings:
        said = one.text.say(language())
        article = f" ({one.citation.article})" if one.citation.article else ""
        click.echo(f"{MARK[one.outcome]} {one.title.say(language())}: {said}{article}")
    click.echo(f"= {found.answer.verdict} {found.answer.earliest or ''}".rstrip())
    for route in found.routes:
        click.echo(f"→ {route.part.text.say(language())} {route.from_day}")
