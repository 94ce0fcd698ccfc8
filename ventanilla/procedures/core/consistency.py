"""Cross checks: what a well-formed definition must also be, to mean something.

Each check yields its mistakes; `CHECKS` is the list of all. Nothing here stops at the first.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from pydantic import BaseModel

from ventanilla.eligibility.core import types
from ventanilla.kernel.citation import Citation
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.procedures.core.given import typed
from ventanilla.procedures.core.mistake import Mistake
from ventanilla.procedures.core.prerequisites import circle
from ventanilla.procedures.core.schema.definition import Procedure

PAGE = range(1, 7)  # six steps, six papers
AUDIENCES = 4
LISTS = [
    "rights",
    "audiences",
    "qualities",
    "evidence",
    "terms",
    "facts",
    "sections",
    "criteria",
    "routes",
    "grounds",
    "outputs",
    "differences",
    "related",
    "examples",
]


def mistakes(procedure: Procedure, version: str | None) -> Iterator[Mistake]:
    """Everything that is wrong with a definition whose shape is right."""
    if version is not None and procedure.version != version:
        yield Mistake("version", Text("no es el nombre del archivo", "is not the file's name"))
    for check in CHECKS:
        yield from check(procedure)


def _version_is_a_day(procedure: Procedure) -> Iterator[Mistake]:
    try:
        date.fromisoformat(procedure.version)
    except ValueError:
        yield Mistake("version", Text("no es una fecha", "is not a day"))


def _sources(procedure: Procedure) -> Iterator[Mistake]:
    cited = {procedure.guide_source.source}
    for path, citation in citations(procedure):
        cited.add(citation.source)
        if citation.source not in procedure.sources:
            yield Mistake(
                f"{path}.source",
                Text(
                    f"la fuente {citation.source} no está en «sources»",
                    f"the source {citation.source} is not in “sources”",
                ),
            )
    for unused in sorted(set(procedure.sources) - cited):
        yield Mistake(f"sources.{unused}", Text("nadie la cita", "nothing cites it"))


def _names(procedure: Procedure) -> Iterator[Mistake]:
    for listed in LISTS:
        counted = Counter(item.id for item in getattr(procedure, listed))
        for name in (name for name, count in counted.items() if count > 1):
            yield Mistake(listed, Text(f"«{name}» está repetido", f"“{name}” stands twice"))


def _page(procedure: Procedure) -> Iterator[Mistake]:
    numbered = {
        "steps": [step.number for step in procedure.steps],
        "evidence": [paper.number for paper in procedure.evidence if paper.number],
    }
    for listed, numbers in numbered.items():
        if numbers != list(PAGE):
            yield Mistake(
                listed,
                Text(
                    "los números deben ser 1 a 6, en orden", "the numbers must be 1 to 6, in order"
                ),
            )
    if len(procedure.audiences) != AUDIENCES:
        yield Mistake("audiences", Text("la página nombra cuatro", "the page names four"))


def _references(procedure: Procedure) -> Iterator[Mistake]:
    known = {
        "evidence": {paper.id for paper in procedure.evidence},
        "facts": {fact.id for fact in procedure.facts},
        "qualities": {quality.id for quality in procedure.qualities},
        "criteria": {criterion.id for criterion in procedure.criteria},
        "sections": {section.id for section in procedure.sections},
    }
    for path, kind, name in _referred(procedure):
        if name not in known[kind]:
            yield Mistake(
                path, Text(f"«{name}» no está en «{kind}»", f"“{name}” is not in “{kind}”")
            )


def _referred(procedure: Procedure) -> Iterator[tuple[str, str, str]]:
    for n, audience in enumerate(procedure.audiences):
        yield f"audiences[{n}].quality", "qualities", audience.quality
    for n, route in enumerate(procedure.routes):
        yield f"routes[{n}].first_quality", "qualities", route.first_quality
    for n, paper in enumerate(procedure.evidence):
        for m, need in enumerate(paper.obtaining.needs if paper.obtaining else ()):
            yield f"evidence[{n}].obtaining.needs[{m}]", "evidence", need
    for n, question in enumerate(procedure.questions):
        yield f"questions[{n}].fact", "facts", question.fact
    for n, field in enumerate(procedure.application):
        yield f"application[{n}].fact", "facts", field.fact
        yield f"application[{n}].section", "sections", field.section
    for n, ground in enumerate(procedure.grounds):
        if ground.criterion:
            yield f"grounds[{n}].criterion", "criteria", ground.criterion
    for n, example in enumerate(procedure.examples):
        for name in example.facts:
            yield f"examples[{n}].facts.{name}", "facts", name
        for name in example.expect.findings:
            yield f"examples[{n}].expect.findings.{name}", "criteria", name


def _prerequisites(procedure: Procedure) -> Iterator[Mistake]:
    """No paper may need itself, by whichever way."""
    found = circle({p.id: p.obtaining.needs for p in procedure.evidence if p.obtaining})
    if found:
        path = " → ".join(found)
        yield Mistake(
            "evidence", Text(f"se necesitan en círculo: {path}", f"they need one another: {path}")
        )


def _conditions(procedure: Procedure) -> Iterator[Mistake]:
    for path, text in _written(procedure):
        try:
            types.check(procedure.condition(text), procedure.declared)
        except Refusal as refusal:
            yield Mistake(path, refusal.why)


def _written(procedure: Procedure) -> Iterator[tuple[str, str]]:
    for n, criterion in enumerate(procedure.criteria):
        yield f"criteria[{n}].needs", criterion.needs
    for listed in ("evidence", "questions", "application", "routes"):
        for n, part in enumerate(getattr(procedure, listed)):
            if part.when:
                yield f"{listed}[{n}].when", part.when
    for n, paper in enumerate(procedure.evidence):
        for m, formality in enumerate(paper.formalities):
            if formality.when:
                yield f"evidence[{n}].formalities[{m}].when", formality.when


def _choices(procedure: Procedure) -> Iterator[Mistake]:
    for n, fact in enumerate(procedure.facts):
        has = bool(fact.choices or fact.choices_from)
        if has != (fact.type is types.FactType.CHOICE):
            yield Mistake(
                f"facts[{n}]",
                Text(
                    "solo «choice» lleva opciones, y las necesita", "choices go with “choice” only"
                ),
            )


def _consequences(procedure: Procedure) -> Iterator[Mistake]:
    """A ground of refusal and a term that counts must be borne by the law."""
    for n, ground in enumerate(procedure.grounds):
        if ground.outcome == "refuse" and not ground.cite.standing.may_refuse:
            yield Mistake(f"grounds[{n}].cite", NOT_BORNE)
    for n, term in enumerate(procedure.terms):
        if not term.cite.standing.may_be_observed:
            yield Mistake(f"terms[{n}].cite", NOT_BORNE)


def _examples(procedure: Procedure) -> Iterator[Mistake]:
    known = procedure.declared
    for n, example in enumerate(procedure.examples):
        for name, value in example.facts.items():
            if name in known:
                try:
                    typed(known[name], name, value)
                except Refusal as refusal:
                    yield Mistake(f"examples[{n}].facts.{name}", refusal.why)


def citations(part: Any, path: str = "") -> Iterator[tuple[str, Citation]]:
    """Every citation of a definition with its path."""
    if isinstance(part, Citation):
        yield path, part
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from citations(getattr(part, name), f"{path}.{name}".lstrip("."))
    elif isinstance(part, tuple):
        for n, item in enumerate(part):
            yield from citations(item, f"{path}[{n}]")


NOT_BORNE = Text(
    "ninguna norma leída oficialmente lo sostiene", "no norm that was officially read bears it"
)
CHECKS: tuple[Callable[[Procedure], Iterable[Mistake]], ...] = (
    _version_is_a_day,
    _sources,
    _names,
    _page,
    _references,
    _prerequisites,
    _choices,
    _conditions,
    _consequences,
    _examples,
)
