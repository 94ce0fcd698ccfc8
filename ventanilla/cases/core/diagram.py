"""The life of a case, drawn and written out from the table of moves.

Write the page again with: python -m ventanilla.cases.core.diagram > docs/reference/moves.md
"""

import sys
from collections.abc import Iterable

from ventanilla.cases.core.articles import both
from ventanilla.cases.core.facets import FACETS
from ventanilla.cases.core.guards import Guard
from ventanilla.cases.core.limits import RULES
from ventanilla.cases.core.move import Move
from ventanilla.cases.core.moves import MOVES
from ventanilla.cases.core.states import CLOSED, NAME, State

HEAD = """# The moves of a case

This page is written from `ventanilla/cases/core/moves.py`, `facets.py` and `terms.py`; a test
compares them. Articles are those of the TUO of Ley 27444 of 2026 (D.S. 006-2026-JUS), with the
number of the repealed TUO of 2019 beside it.
"""


def page() -> str:
    """The whole reference page as Markdown."""
    parts = (HEAD, _drawing(), _states(), _moves(), _guards(), _facets(), _terms())
    return "\n".join(parts)


def _drawing() -> str:
    arrows = [
        f"    {source} --> {target}: {move.id}"
        for move in MOVES.values()
        for source in move.sources
        for target in move.targets
    ]
    ends = [f"    {state} --> [*]" for state in CLOSED]
    lines = ["stateDiagram-v2", f"    [*] --> {State.DRAFT}", *arrows, *ends]
    return "\n".join(["```mermaid", *lines, "```", ""])


def _states() -> str:
    rows = ((f"`{state}`", NAME[state].es, NAME[state].en) for state in State)
    return _table("States", ("state", "Spanish", "English"), rows)


def _moves() -> str:
    head = ("move", "from", "to", "who", "needs", "legal clock", "told", "article")
    return _table("Moves", head, (_row(move) for move in MOVES.values()))


def _row(move: Move) -> tuple[str, ...]:
    return (
        f"`{move.id}`",
        ", ".join(move.sources),
        ", ".join(move.targets),
        ", ".join(move.roles),
        ", ".join(guard.code for guard in move.guards) or "–",
        move.clock,
        _told(move),
        both(move.article),
    )


def _told(move: Move) -> str:
    """Whether the person is told, and which term the notice opens."""
    if not move.notifies:
        return "yes" if move.tells else "no"
    return f"notice; opens `{move.opens.id}`" if move.opens else "notice"


def _guards() -> str:
    used = [guard for move in MOVES.values() for guard in move.guards]
    used += [guard for facet in FACETS.values() for guard in facet.guards]
    head = ("refusal", "what the person reads", "article")
    return _table("What must hold", head, sorted({_guard(guard) for guard in used}))


def _guard(guard: Guard) -> tuple[str, ...]:
    return (f"`{guard.code}`", guard.why.en, both(guard.article) or "–")


def _facets() -> str:
    head = ("event", "in the states", "who", "needs", "article")
    rows = (
        (
            f"`{facet.kind}`",
            ", ".join(facet.states),
            ", ".join(facet.roles),
            ", ".join(guard.code for guard in facet.guards) or "–",
            both(facet.article) or "–",
        )
        for facet in FACETS.values()
    )
    return _table("Beside the moves", head, rows)


def _terms() -> str:
    head = ("term", "working days", "what", "article")
    rows = ((f"`{rule.id}`", str(rule.days), rule.name.en, both(rule.article)) for rule in RULES)
    return _table("Terms", head, rows)


def _table(title: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    body = ["| " + " | ".join(row) + " |" for row in (head, ("---",) * len(head), *rows)]
    return "\n".join([f"## {title}", "", *body, ""])


if __name__ == "__main__":
    sys.stdout.write(page())
