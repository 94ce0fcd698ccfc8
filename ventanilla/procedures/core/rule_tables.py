"""The rules of a definition written out as a page: what is asked of whom, in words and by law.

Write the page of the docs again with:
python -m ventanilla procedures rules definitions/…/<version>.yaml > docs/reference/rules.md
"""

from collections.abc import Iterable

from ventanilla.eligibility.core.answer import Criterion
from ventanilla.procedures.core import cells
from ventanilla.procedures.core.cells import NONE, both, table
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.schema.rules import ExamplePart, Opens, RoutePart

HEAD = """# The rules: {title}

This page is written from the definition `{id}`, version {version}; a test compares them. Spanish
is the original, English a courtesy. *Can say no* follows from the source alone: only law that was
officially read for this very procedure can.
"""


def page(procedure: Procedure) -> str:
    """The whole page as Markdown."""
    written = (
        HEAD.format(title=procedure.title.en, id=procedure.id, version=procedure.version),
        _criteria("Conditions", procedure, procedure.rules),
        _readings(procedure),
        _routes(procedure),
        _criteria("Once it is held", procedure, procedure.rules_after),
        _questions(procedure),
        _grounds(procedure),
        _examples(procedure),
        _sources(procedure),
    )
    return "\n".join(written)


def _criteria(title: str, procedure: Procedure, rules: Iterable[Criterion]) -> str:
    head = ("condition", "what it asks", "can say no", "source", "in force")
    rows = (
        (
            f"`{rule.id}`<br>{both(rule.title)}",
            cells.condition(procedure, rule.needs),
            cells.standing(rule.citation),
            cells.source(rule.citation),
            cells.in_force(rule),
        )
        for rule in rules
    )
    return table(title, head, rows)


def _readings(procedure: Procedure) -> str:
    """The points of law that are read in two ways."""
    head = ("point", "reading", "condition", "what bears it")
    parts = [*procedure.criteria, *procedure.after_grant]
    named = {part.reads for part in parts if part.reads}
    rows = (
        (
            f"`{part.reads or part.id}`",
            both(part.reading),
            f"`{part.id}`",
            cells.standing(part.cite),
        )
        for part in parts
        if part.reading and (part.reads or part.id in named)
    )
    return table("Read in two ways", head, rows)


def _routes(procedure: Procedure) -> str:
    head = ("route", "for whom", "open", "lost after it", "source")
    rows = (
        (
            f"`{route.id}`<br>{both(route.title)}",
            cells.condition(procedure, procedure.condition(route.when)),
            _opens(procedure, route),
            both(route.lost),
            f"{cells.source(route.cite)}<br>{cells.standing(route.cite)}",
        )
        for route in procedure.routes
    )
    return table("Routes", head, rows)


def _opens(procedure: Procedure, route: RoutePart) -> str:
    """While a condition holds, or so many years after a first status."""
    if route.ready:
        return f"while: {cells.condition(procedure, procedure.condition(route.ready))}"
    first = f"`{route.first_quality}`" if route.first_quality else "a status that is not known"
    window = f", in its last {route.days_before} days" if route.days_before else ""
    return f"{route.years} years after {first} is granted{window}"


def _questions(procedure: Procedure) -> str:
    head = ("fact", "question", "asked when")
    rows = (
        (
            f"`{question.fact}`",
            both(question.text),
            cells.condition(procedure, question.when) if question.when else "always",
        )
        for question in procedure.check
    )
    return table("Questions", head, rows)


def _grounds(procedure: Procedure) -> str:
    head = ("ground", "outcome", "condition", "source")
    rows = (
        (
            f"`{ground.id}`<br>{both(ground.title)}",
            ground.outcome,
            f"`{ground.criterion}`" if ground.criterion else NONE,
            cells.source(ground.cite),
        )
        for ground in procedure.grounds
    )
    return table("Grounds of a decision", head, rows)


def _examples(procedure: Procedure) -> str:
    head = ("person", "on", "facts", "answer")
    rows = (
        (
            both(example.title),
            example.on.isoformat(),
            "<br>".join(f"{name}: {cells.fact(value)}" for name, value in example.facts.items()),
            _answer(example),
        )
        for example in procedure.examples
    )
    return table("Examples", head, rows)


def _answer(example: ExamplePart) -> str:
    expect = example.expect
    earliest = f", on {expect.earliest.isoformat()}" if expect.earliest else ""
    lines = [f"**{expect.verdict}**{earliest}"]
    lines += [f"{name}: {outcome}" for name, outcome in expect.findings.items()]
    lines += [f"route {name}{_from_to(opens)}" for name, opens in (expect.routes or {}).items()]
    return "<br>".join(lines)


def _from_to(opens: Opens) -> str:
    first = f" from {opens.first.isoformat()}" if opens.first else ""
    return f"{first} to {opens.last.isoformat()}" if opens.last else first


def _sources(procedure: Procedure) -> str:
    rows = (
        (name, both(source.title), source.kind, source.date or NONE, source.locator or NONE)
        for name, source in procedure.sources.items()
    )
    return table("Sources", ("id", "what", "kind", "date", "where"), rows)
