"""The conditions of a definition, each with its path, and the same with one part replaced."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ventanilla.eligibility.core.terms import All, Any, AtLeast, Not, Term
from ventanilla.eligibility.core.types import JOINS
from ventanilla.procedures.core.schema.definition import Procedure

Rebuild = Callable[[Term], Term]


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition and where it stands. `in_check`: it is put to what the check asked, which
    leaves out answers to questions that do not apply."""

    path: str
    term: Term
    in_check: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a condition: its path in it, and the whole with another term in its place."""

    at: str
    term: Term
    put: Rebuild


def conditions(procedure: Procedure) -> Iterator[Condition]:
    """Every condition of the definition."""
    yield from criteria(procedure)
    for n, after in enumerate(procedure.rules_after):
        yield Condition(f"after_grant[{n}].needs", after.needs, in_check=False)
    for n, way in enumerate(procedure.routes):
        yield Condition(f"routes[{n}].when", procedure.condition(way.when))
        if way.ready:
            yield Condition(f"routes[{n}].ready", procedure.condition(way.ready))
    yield from asking(procedure)


def criteria(procedure: Procedure) -> Iterator[Condition]:
    """The conditions of the answer."""
    for n, rule in enumerate(procedure.rules):
        yield Condition(f"criteria[{n}].needs", rule.needs)


def asking(procedure: Procedure) -> Iterator[Condition]:
    """The conditions under which something is asked for."""
    for n, question in enumerate(procedure.check):
        if question.when:
            yield Condition(f"questions[{n}].when", question.when)
    for n, (_, field) in enumerate(procedure.form):
        if field.when:
            yield Condition(f"application[{n}].when", field.when, in_check=False)
    for n, paper in enumerate(procedure.evidence):
        whens = [(f"evidence[{n}].when", paper.when)]
        whens += [
            (f"evidence[{n}].formalities[{m}].when", one.when)
            for m, one in enumerate(paper.formalities)
        ]
        for path, when in whens:
            if when:
                yield Condition(path, procedure.condition(when), in_check=False)


def parts(term: Term) -> Iterator[Part]:
    """Every part that can be said to hold or not, from the outside in."""
    match term:
        case All(terms) | Any(terms) | AtLeast(_, terms):
            for n, one in enumerate(terms):
                step = f"{JOINS[type(term)]}[{n}]"
                yield from _within(step, one, _put_in(term, n))
        case Not(inner):
            yield from (Part(f"not.{p.at}", p.term, _around(p.put, Not)) for p in parts(inner))


def _within(step: str, term: Term, put: Rebuild) -> Iterator[Part]:
    yield Part(step, term, put)
    yield from (Part(f"{step}.{p.at}", p.term, _around(p.put, put)) for p in parts(term))


def _put_in(term: All | Any | AtLeast, n: int) -> Rebuild:
    return lambda new: replace(term, terms=(*term.terms[:n], new, *term.terms[n + 1 :]))


def _around(inner: Rebuild, outer: Rebuild) -> Rebuild:
    return lambda new: outer(inner(new))
