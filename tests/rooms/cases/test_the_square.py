"""The square: every situation × every move × every person, against a table written by hand.

The expectation is not read from the table of moves. In a cell `owner>state` or `officer>state`
says who may and where it leads, `officer!code` which guard refuses the officer there, `-` that
nobody may. On each refusal nothing may have changed: no event, no row, no line of the ledger.
"""

import pytest
from django.db import transaction

from tests.support import casework
from tests.support.casework import CALENDAR, GOOD, PEOPLE, SITUATIONS, Case
from ventanilla.cases import actions, queries
from ventanilla.cases.core import moves
from ventanilla.cases.models import Case as CaseRow
from ventanilla.cases.models import CaseCounter, CaseEvent
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger.models import LedgerLine

HEAD = (
    "lodge", "observe", "correct", "declare_not_filed", "admit",
    "propose", "return_proposal", "grant", "refuse", "withdraw",
)  # fmt: skip
OFFICERS_MOVES = {
    "observe", "declare_not_filed", "admit", "propose", "return_proposal", "grant", "refuse",
}  # fmt: skip
ROWS = """
draft              | owner>lodged | - | - | - | - | - | - | - | - | -
draft at the counter | owner>lodged | - | - | - | - | - | - | - | - | -
lodged             | - | officer>observed | - | - | officer>in_evaluation | - | - | - | - | owner>withdrawn
lodged again       | - | officer!observed-once | - | - | officer>in_evaluation | - | - | - | - | owner>withdrawn
observed           | - | - | owner>lodged | officer!term-still-running | - | - | - | - | - | owner>withdrawn
observed, term over | - | - | owner>lodged | officer>not_filed | - | - | - | - | - | owner>withdrawn
not checked        | - | - | - | - | - | officer!check-open | - | - | - | owner>withdrawn
match open         | - | - | - | - | - | officer!check-open | - | - | - | owner>withdrawn
in evaluation      | - | - | - | - | - | officer>proposed | - | - | - | owner>withdrawn
proposed to grant  | - | - | - | - | - | - | officer>in_evaluation | officer>granted | officer!not-the-proposal | owner>withdrawn
proposed to refuse | - | - | - | - | - | - | officer>in_evaluation | officer!not-the-proposal | officer>refused | owner>withdrawn
not filed          | - | - | - | - | - | - | - | - | - | -
granted            | - | - | - | - | - | - | - | - | - | -
refused            | - | - | - | - | - | - | - | - | - | -
withdrawn          | - | - | - | - | - | - | - | - | - | -
"""  # noqa: E501
CELLS = {
    (cells[0], move): cell
    for cells in ([cell.strip() for cell in row.split("|")] for row in ROWS.strip().splitlines())
    for move, cell in zip(HEAD, cells[1:], strict=True)
}
COUNTERS_MOVES = {"lodge", "correct"}
OUTSIDERS = ("stranger", "provider", "manager", "editor", "operator")


def expected(situation: str, move: str, who: str) -> str:
    """The state it leads to, or "!" and the code of the refusal."""
    cell = CELLS[situation, move]
    officer = who in ("officer", "proposer", "owner as officer")
    if who in OUTSIDERS or (officer and situation.startswith("draft")):
        return "!not-found"
    if who == "counter":
        return counters(situation, move, cell)
    if who == "system" or officer != (move in OFFICERS_MOVES):
        return "!not-yours-to-do"
    if cell == "-":
        return "!not-now"
    if who == "owner as officer":
        return "!own-case"
    if who == "proposer" and situation.startswith("proposed"):
        return "!same-officer"
    return cell.removeprefix("owner>").removeprefix("officer>").removeprefix("officer")


def counters(situation: str, move: str, cell: str) -> str:
    """The counter lodges and corrects for people; of drafts it knows those it opened."""
    if situation == "draft":
        return "!not-found"
    if move not in COUNTERS_MOVES:
        return "!not-yours-to-do"
    return "!not-now" if cell == "-" else cell.removeprefix("owner>")


def everything() -> list[object]:
    rows: list[object] = list(CaseRow.objects.order_by("pk").values())
    rows += CaseEvent.objects.order_by("pk").values()
    rows += CaseCounter.objects.values()
    return rows + list(LedgerLine.objects.order_by("pk").values())


def attempt(case: Case, move: str, who: str) -> str:
    """Try it in a savepoint that is always rolled back; what happened, spelt as `expected`."""
    mark = transaction.savepoint()
    try:
        file = actions.move(
            case_id=case.id,
            move=move,
            data=GOOD.get(move, {}),
            stamp=Stamp(PEOPLE[who], case.at),
            calendar=CALENDAR,
        )
    except Refusal as refusal:
        return f"!{refusal.code}"
    else:
        assert not queries.mismatches()
        return file.state.value
    finally:
        transaction.savepoint_rollback(mark)


def refuses_without_a_trace(case: Case, move: str, who: str, before: object) -> str:
    """As `attempt`, but a refusal is looked at before anything is rolled back."""
    with pytest.raises(Refusal) as refused:
        actions.move(
            case_id=case.id,
            move=move,
            data=GOOD.get(move, {}),
            stamp=Stamp(PEOPLE[who], case.at),
            calendar=CALENDAR,
        )
    assert everything() == before
    assert refused.value.why.es != refused.value.why.en
    return f"!{refused.value.code}"


@pytest.mark.django_db
@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_move_by_every_person(situation: str) -> None:
    case = SITUATIONS[situation]()
    before = everything()
    found, wanted = {}, {}
    for move in HEAD:
        for who in PEOPLE:
            want = wanted[move, who] = expected(situation, move, who)
            try_it = refuses_without_a_trace if want.startswith("!") else None
            found[move, who] = (
                try_it(case, move, who, before) if try_it else attempt(case, move, who)
            )
    assert found == wanted
    assert everything() == before


def can(situation: str, move: str, who: str) -> bool:
    """Is the button there? A guard that reads what is handed in answers only afterwards."""
    return not expected(situation, move, who).startswith("!") or (
        expected(situation, move, who) == "!check-open"
    )


@pytest.mark.django_db
@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_buttons_that_are_shown_are_those_that_work(situation: str) -> None:
    case = SITUATIONS[situation]()
    file = queries.whole(case.id)
    for who, person in PEOPLE.items():
        shown = {move.id for move in moves.possible(file, person, case.at)}
        works = {move for move in HEAD if can(situation, move, who)}
        assert shown == works, who


def test_the_hand_written_table_names_every_move_and_every_role() -> None:
    assert set(HEAD) == set(moves.MOVES)
    assert {person.role for person in PEOPLE.values()} == set(Role)
    assert {row for row, _ in CELLS} == set(casework.SITUATIONS)


@pytest.mark.django_db
def test_a_case_or_a_move_that_does_not_exist_is_not_found() -> None:
    case = casework.lodged()
    assert attempt(case, "annul", "officer") == "!not-found"
    assert attempt(Case("f" * 32), "admit", "officer") == "!not-found"
