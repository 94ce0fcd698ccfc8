"""The check of a definition as an interview: what is asked, and what the answers decide."""

from datetime import date

from ventanilla.eligibility.core.ask import Interview
from ventanilla.eligibility.core.boundary import domains
from ventanilla.procedures.core.schema.definition import Procedure


def interview(procedure: Procedure, on: date) -> Interview:
    """The interview, with the answers worth imagining on the day `on`."""
    routes = [
        procedure.condition(text)
        for route in procedure.routes
        for text in (route.when, route.ready)
        if text
    ]
    terms = [*routes, *(rule.needs for rule in procedure.rules)]
    tried = domains(terms, procedure.declared, on)
    moves = frozenset(one.id for one in procedure.facts if one.choices_from == "qualities")
    return Interview(procedure.check, procedure.rules, routes, tried, moves)
