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
from ventanilla.procedures.core import references
from ventanilla.procedures.core.given import typed
from ventanilla.procedures.core.mistake import Mistake
from ventanilla.procedures.core.prerequisites import circle
from ventanilla.procedures.core.schema.definition import Procedure

PAGE = range(1, 7)  # six steps, six papers
AUDIENCES = 4
WITH_CHOICES = (types.FactType.CHOICE, types.FactType.STAYS)
LISTS = [
    "rights",
    "audiences",
    "qualities",
    "evidence",
    "terms",
    "facts",
    "sections",
    "criteria",
    "keeping",
    "routes",
    "after_grant",
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
            yield Mistake(f"{path}.{refusal.at}" if refusal.at else path, refusal.why)


def _written(procedure: Procedure) -> Iterator[tuple[str, str]]:
    for listed in ("criteria", "after_grant"):
        for n, criterion in enumerate(getattr(procedure, listed)):
            yield f"{listed}[{n}].needs", criterion.needs
    for n, route in enumerate(procedure.routes):
        if route.ready:
            yield f"routes[{n}].ready", route.ready
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
        if has != (fact.type in WITH_CHOICES):
            yield Mistake(
                f"facts[{n}]",
                Text(
                    "solo «choice» y «stays» llevan opciones, y las necesitan",
                    "choices go with “choice” and “stays” only, which need them",
                ),
            )


def _routes(procedure: Procedure) -> Iterator[Mistake]:
    """A route says when it is open, in one of the two ways; a window has an end to count from."""
    for n, route in enumerate(procedure.routes):
        if (route.ready is None) == (route.years is None):
            yield Mistake(
                f"routes[{n}]", Text("lleva «ready» o «years»", "it needs “ready” or “years”")
            )
        if route.days_before and route.years is None:
            yield Mistake(f"routes[{n}].days_before", Text("pide «years»", "it needs “years”"))


def _in_force(procedure: Procedure) -> Iterator[Mistake]:
    for listed in ("criteria", "after_grant"):
        for n, rule in enumerate(getattr(procedure, listed)):
            if rule.since and rule.until and rule.until < rule.since:
                yield Mistake(
                    f"{listed}[{n}].until",
                    Text("termina antes de empezar", "it ends before it begins"),
                )


def _usual(procedure: Procedure) -> Iterator[Mistake]:
    known = procedure.declared
    for n, question in enumerate(procedure.questions):
        if question.usual is not None and question.fact in known:
            try:
                typed(known[question.fact], question.fact, question.usual)
            except Refusal as refusal:
                yield Mistake(f"questions[{n}].usual", refusal.why)


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
                    yield Mistake(f"examples[{n}].facts.{refusal.at or name}", refusal.why)


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
    references.mistakes,
    _prerequisites,
    _choices,
    _conditions,
    _routes,
    _in_force,
    _usual,
    _consequences,
    _examples,
)
