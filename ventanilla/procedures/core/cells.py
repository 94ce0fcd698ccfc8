"""Cells of the tables in the docs: what a part of a definition looks like in Markdown."""

from collections.abc import Iterable

from ventanilla.eligibility.core.answer import Criterion
from ventanilla.eligibility.core.saying import say
from ventanilla.eligibility.core.terms import Term
from ventanilla.kernel.citation import Citation
from ventanilla.kernel.text import Text
from ventanilla.procedures.core.schema.definition import Procedure

NONE = "–"
Row = tuple[str, ...]


def table(title: str, head: Row, rows: Iterable[Row]) -> str:
    """A section with its table."""
    lines = (head, ("---",) * len(head), *(tuple(map(_cell, row)) for row in rows))
    return "\n".join([f"## {title}", "", *("| " + " | ".join(one) + " |" for one in lines), ""])


def both(text: Text | None) -> str:
    """Spanish, then English where it is another."""
    if text is None:
        return NONE
    return text.es if text.es == text.en else f"{text.es}<br>*{text.en}*"


def condition(procedure: Procedure, term: Term) -> str:
    """A condition in words, and as it is written."""
    return f"{both(say(term, procedure.lexicon))}<br>`{term}`"


def source(cite: Citation) -> str:
    """The source's id, and the place in it."""
    return f"{cite.source}: {cite.article}" if cite.article else cite.source


def standing(cite: Citation) -> str:
    """What it may do: say no, or not; and the label that people see."""
    return f"{'**yes**' if cite.standing.may_refuse else 'no'}<br>{both(cite.standing.label)}"


def in_force(rule: Criterion) -> str:
    """From its first to its last day; open ends are not written."""
    if not (rule.since or rule.until):
        return "always"
    return f"{rule.since or ''} – {rule.until or ''}".strip()


def fact(value: str | bool | int) -> str:
    """A fact of an example."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
