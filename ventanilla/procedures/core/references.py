"""Names that point from one part of a definition to another: each must lead somewhere."""

from collections.abc import Iterator

from ventanilla.kernel.text import Text
from ventanilla.procedures.core.mistake import Mistake
from ventanilla.procedures.core.schema.definition import Procedure

Referred = tuple[str, str, str]  # path, kind of thing, name
NAMED = (
    "evidence",
    "facts",
    "qualities",
    "criteria",
    "after_grant",
    "keeping",
    "routes",
    "sections",
)


def mistakes(procedure: Procedure) -> Iterator[Mistake]:
    """Every name that leads nowhere."""
    known = {kind: {one.id for one in getattr(procedure, kind)} for kind in NAMED}
    for refers in (_of_page, _of_keeping, _of_questions, _of_rules, _of_routes, _of_examples):
        for path, kind, name in refers(procedure):
            if name not in known[kind]:
                yield Mistake(
                    path, Text(f"«{name}» no está en «{kind}»", f"“{name}” is not in “{kind}”")
                )


def _of_page(procedure: Procedure) -> Iterator[Referred]:
    for n, audience in enumerate(procedure.audiences):
        yield f"audiences[{n}].quality", "qualities", audience.quality
    for n, paper in enumerate(procedure.evidence):
        for m, need in enumerate(paper.obtaining.needs if paper.obtaining else ()):
            yield f"evidence[{n}].obtaining.needs[{m}]", "evidence", need


def _of_keeping(procedure: Procedure) -> Iterator[Referred]:
    for n, line in enumerate(procedure.retention):
        for m, name in enumerate(line.evidence):
            yield f"retention[{n}].evidence[{m}]", "evidence", name


def _of_questions(procedure: Procedure) -> Iterator[Referred]:
    for n, question in enumerate(procedure.questions):
        yield f"questions[{n}].fact", "facts", question.fact
    for n, field in enumerate(procedure.application):
        yield f"application[{n}].fact", "facts", field.fact
        yield f"application[{n}].section", "sections", field.section


def _of_rules(procedure: Procedure) -> Iterator[Referred]:
    for listed in ("criteria", "after_grant"):
        for n, criterion in enumerate(getattr(procedure, listed)):
            if criterion.reads:
                yield f"{listed}[{n}].reads", listed, criterion.reads
    for n, ground in enumerate(procedure.grounds):
        if ground.criterion:
            yield f"grounds[{n}].criterion", "criteria", ground.criterion


def _of_routes(procedure: Procedure) -> Iterator[Referred]:
    for n, route in enumerate(procedure.routes):
        if route.first_quality:
            yield f"routes[{n}].first_quality", "qualities", route.first_quality
        for m, name in enumerate(route.keep):
            yield f"routes[{n}].keep[{m}]", "keeping", name


def _of_examples(procedure: Procedure) -> Iterator[Referred]:
    for n, example in enumerate(procedure.examples):
        for name in example.facts:
            yield f"examples[{n}].facts.{name}", "facts", name
        for name in example.expect.findings:
            yield f"examples[{n}].expect.findings.{name}", "criteria", name
        for name in example.expect.routes or {}:
            yield f"examples[{n}].expect.routes.{name}", "routes", name
