"""The guide page on a terminal, in the sections of the page it comes from."""

import click
from django.utils import timezone

from ventanilla import wiring
from ventanilla.cli.speech import language
from ventanilla.kernel.citation import Citation
from ventanilla.kernel.text import Text
from ventanilla.procedures import queries
from ventanilla.procedures.core.guide import page


@click.command()
@click.argument("procedure", default="pe/permanent-residency")
def command(procedure: str) -> None:
    """Print the guide: time, cost, what it is, who needs it, steps, papers."""
    today = timezone.localdate(wiring.clock().now())
    guide = page(queries.current(procedure, on=today))
    _title(guide.title)
    for one in guide.glance:
        click.echo(f"{_s(one.label)}: {_s(one.value)}. {_s(one.text)} {_mark(one.cite)}")
    for said in guide.what_it_is:
        click.echo(f"\n{_s(said.text)} {_mark(said.cite)}")
    for audience in guide.who_needs_it:
        click.echo(f"\n* {_s(audience.title)}. {_s(audience.route)} {_mark(audience.cite)}")
    click.echo("")
    for step in guide.steps:
        click.echo(f"{step.number}. {_s(step.title)}. {_s(step.text)}")
    click.echo("")
    for paper in guide.documents:
        click.echo(f"[{paper.number}] {_s(paper.title)}: {_s(paper.where)} {_mark(paper.cite)}")


def _s(text: Text) -> str:
    return text.say(language())


def _mark(cite: Citation) -> str:
    return f"[{_s(cite.standing.label)}]"


def _title(text: Text) -> None:
    click.echo(f"{_s(text)}\n{'=' * len(_s(text))}")
