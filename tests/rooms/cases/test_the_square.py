"""The square: every situation × every move × every person, against a table written by hand.

The expectation is not read from the table of moves. In a row stands every move that its state
knows: `admit>in_evaluation` where it leads for whoever may make it, `observe!observed-once` which
guard refuses it, in brackets whom something else befalls. What is not in the row nobody can do
now. On each refusal nothing may have changed: no event, no row, no line of the ledger.
"""

import re

import pytest
from django.db import transaction

from tests.support.casework import CALENDAR, PEOPLE, Case, handed, lodged
from tests.support.situations import SITUATIONS
from ventanilla.cases import actions, queries
from ventanilla.cases.core import moves
from ventanilla.cases.models import Case as CaseRow
from ventanilla.cases.models import CaseCounter, CaseEvent
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger.models import LedgerLine

OFFICERS = ("officer", "proposer", "superior", "above", "owner as officer")
BOTH = ("owner", "counter")
WHO_MAY = {
    **dict.fromkeys(("lodge", "correct", "correct_again", "reconsider", "appeal"), BOTH),
    "withdraw": ("owner",),
    **dict.fromkeys(
        (
            "observe", "observe_again", "declare_not_filed", "admit", "propose", "return_proposal",
            "grant", "refuse", "abandon", "reverse", "dismiss", "reopen", "annul",
        ),
        OFFICERS,
    ),
}  # fmt: skip
ROWS = """
draft: lodge>lodged
draft at the counter: lodge>lodged
lodged: observe>observed admit>in_evaluation abandon!not-standing-still withdraw>withdrawn appeal!nothing-to-appeal
lodged again: observe!observed-once admit>in_evaluation abandon!not-standing-still withdraw>withdrawn appeal!nothing-to-appeal
observed: correct>lodged declare_not_filed!term-still-running withdraw>withdrawn
observed, term over: correct>lodged declare_not_filed>not_filed withdraw>withdrawn
observed, more time asked: correct>lodged declare_not_filed!term-still-running withdraw>withdrawn
observed, never notified: correct>lodged declare_not_filed!term-still-running withdraw>withdrawn
not filed: reconsider>reconsideration appeal>appeal
not checked: observe_again!new-point propose!check-open abandon!not-standing-still withdraw>withdrawn appeal!nothing-to-appeal
match open: observe_again!new-point propose!check-open abandon!not-standing-still withdraw>withdrawn appeal!nothing-to-appeal
in evaluation: observe_again!new-point propose>proposed abandon!not-standing-still withdraw>withdrawn appeal!nothing-to-appeal
corrected, in evaluation: observe_again>observed_again propose!check-open abandon!not-standing-still withdraw>withdrawn appeal!nothing-to-appeal
observed again: correct_again>in_evaluation declare_not_filed!term-still-running withdraw>withdrawn
observed again, term over: correct_again>in_evaluation declare_not_filed>not_filed withdraw>withdrawn
twice corrected: observe_again!observed-once propose!check-open abandon!not-standing-still withdraw>withdrawn appeal!nothing-to-appeal
standing still: observe>observed admit>in_evaluation abandon>abandoned withdraw>withdrawn appeal!nothing-to-appeal
not still enough: observe>observed admit>in_evaluation abandon!not-standing-still withdraw>withdrawn appeal!nothing-to-appeal
silence unconfirmed: observe>observed admit>in_evaluation abandon!not-standing-still withdraw>withdrawn appeal!nothing-to-appeal
silence positive: observe>observed admit>in_evaluation abandon!not-standing-still withdraw>withdrawn appeal!nothing-to-appeal
silence negative: observe>observed admit>in_evaluation abandon!not-standing-still withdraw>withdrawn appeal>appeal
silence negative, admitted: observe_again!new-point propose!check-open abandon!not-standing-still withdraw>withdrawn appeal>appeal
proposed to grant: return_proposal>in_evaluation(proposer!same-officer) grant>granted(proposer!same-officer) refuse!not-the-proposal(proposer!same-officer) withdraw>withdrawn appeal!nothing-to-appeal
proposed to refuse: return_proposal>in_evaluation(proposer!same-officer) grant!not-the-proposal(proposer!same-officer) refuse>refused(proposer!same-officer) withdraw>withdrawn appeal!nothing-to-appeal
granted: annul!not-the-superior(superior!not-heard above!not-heard)
hearing open: annul!not-the-superior(superior!not-heard above!not-heard)
hearing over: annul!not-the-superior(superior>annulled above!same-officer)
heard: annul!not-the-superior(superior>annulled above!same-officer)
too late to annul: annul!not-the-superior(superior!too-late-to-annul above!too-late-to-annul)
refused: reconsider>reconsideration appeal>appeal
refused, firm: reconsider!term-over appeal!term-over
abandoned: reconsider>reconsideration appeal>appeal
withdrawn:
in reconsideration: reverse!not-the-proposal dismiss!not-the-proposal reopen!not-the-proposal withdraw>withdrawn
reconsideration to grant: reverse>granted(proposer!same-officer) dismiss!not-the-proposal(proposer!same-officer) reopen!not-the-proposal(proposer!same-officer) withdraw>withdrawn
reconsideration to refuse: reverse!not-the-proposal(proposer!same-officer) dismiss>refused(proposer!same-officer) reopen!not-the-proposal(proposer!same-officer) withdraw>withdrawn
reconsideration to reopen: reverse!not-the-proposal(proposer!same-officer) dismiss!not-the-proposal(proposer!same-officer) reopen>in_evaluation(proposer!same-officer) withdraw>withdrawn
reconsideration of not filed: reverse!not-the-proposal(proposer!same-officer) dismiss>not_filed(proposer!same-officer) reopen!not-the-proposal(proposer!same-officer) withdraw>withdrawn
reconsidered in vain: reconsider!asked-already appeal>appeal
reopened: observe_again!new-point propose>proposed abandon!not-standing-still withdraw>withdrawn appeal!nothing-to-appeal
in appeal: reverse!not-the-superior(superior!not-the-proposal above!not-the-proposal) dismiss!not-the-superior(superior!not-the-proposal above!not-the-proposal) reopen!not-the-superior(superior!not-the-proposal above!not-the-proposal) withdraw>withdrawn
appeal to grant: reverse!not-the-superior(superior>granted above!same-officer) dismiss!not-the-superior(superior!not-the-proposal above!same-officer) reopen!not-the-superior(superior!not-the-proposal above!same-officer) withdraw>withdrawn
appeal to refuse: reverse!not-the-superior(superior!not-the-proposal above!same-officer) dismiss!not-the-superior(superior>refused above!same-officer) reopen!not-the-superior(superior!not-the-proposal above!same-officer) withdraw>withdrawn
appeal to reopen: reverse!not-the-superior(superior!not-the-proposal above!same-officer) dismiss!not-the-superior(superior!not-the-proposal above!same-officer) reopen!not-the-superior(superior>in_evaluation above!same-officer) withdraw>withdrawn
appeal of abandoned: reverse!not-the-superior(superior!not-the-proposal above!same-officer) dismiss!not-the-superior(superior>abandoned above!same-officer) reopen!not-the-superior(superior!not-the-proposal above!same-officer) withdraw>withdrawn
appeal by silence: reverse!not-the-superior(superior!not-the-proposal above!not-the-proposal) dismiss!not-the-superior(superior!not-the-proposal above!not-the-proposal) reopen!not-the-superior(superior!not-the-proposal above!not-the-proposal) withdraw>withdrawn
appealed in vain: reconsider!asked-already appeal!asked-already
annulled:
"""  # noqa: E501
CELL = re.compile(r"(\w+)([>!][\w-]+)(?:\(([^)]*)\))?")
EXCEPT = re.compile(r"(\w+)([>!][\w-]+)")
CELLS: dict[tuple[str, str], dict[str, str]] = {
    (situation, move): {"": what, **dict(EXCEPT.findall(exceptions))}
    for situation, _, cells in (row.partition(":") for row in ROWS.strip().splitlines())
    for move, what, exceptions in CELL.findall(cells)
}
OUTSIDERS = ("stranger", "provider", "editor", "operator")
# What is handed in tells them; until then the button is there.
TOLD_BY_WHAT_IS_HANDED_IN = {"!check-open", "!not-the-superior", "!new-point"}


def expected(situation: str, move: str, who: str) -> str:
    """The state it leads to, or "!" and the code of the refusal."""
    if who in OUTSIDERS or not knows(situation, who):
        return "!not-found"
    if who not in WHO_MAY[move]:
        return "!not-yours-to-do"
    cell = CELLS.get((situation, move))
    if cell is None:
        return "!not-now"
    if who == "owner as officer":
        return "!own-case"
    return cell.get(who, cell[""]).removeprefix(">")


def knows(situation: str, who: str) -> bool:
    """A draft is its owner's, and the counter's who opened it; the machine sees everything."""
    there = {"draft": ("owner", "system"), "draft at the counter": ("owner", "system", "counter")}
    return who in there.get(situation, PEOPLE)


def everything() -> list[object]:
    rows: list[object] = list(CaseRow.objects.order_by("pk").values())
    rows += CaseEvent.objects.order_by("pk").values()
    rows += CaseCounter.objects.values()
    return rows + list(LedgerLine.objects.order_by("pk").values())


def make(case: Case, move: str, who: str) -> str:
    """The state that the move leads to."""
    by = PEOPLE[who]
    file = actions.move(
        case_id=case.id,
        move=move,
        data=handed(move, by),
        stamp=Stamp(by, case.at),
        calendar=CALENDAR,
    )
    return file.state.value


def attempt(case: Case, move: str, who: str) -> str:
    """Try it in a savepoint that is always rolled back; what happened, spelt as `expected`."""
    mark = transaction.savepoint()
    try:
        state = make(case, move, who)
    except Refusal as refusal:
        return f"!{refusal.code}"
    else:
        assert not queries.mismatches()
        return state
    finally:
        transaction.savepoint_rollback(mark)


def refuses_without_a_trace(case: Case, move: str, who: str, before: object) -> str:
    """As `attempt`, but a refusal is looked at before anything is rolled back."""
    with pytest.raises(Refusal) as refused:
        make(case, move, who)
    assert everything() == before
    assert refused.value.why.es != refused.value.why.en
    return f"!{refused.value.code}"


@pytest.mark.django_db
@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_move_by_every_person(situation: str) -> None:
    case = SITUATIONS[situation]()
    before = everything()
    found, wanted = {}, {}
    for move in WHO_MAY:
        for who in PEOPLE:
            want = wanted[move, who] = expected(situation, move, who)
            found[move, who] = (
                refuses_without_a_trace(case, move, who, before)
                if want.startswith("!")
                else attempt(case, move, who)
            )
    assert found == wanted
    assert everything() == before


@pytest.mark.django_db
@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_buttons_that_are_shown_are_those_that_work(situation: str) -> None:
    case = SITUATIONS[situation]()
    file = queries.whole(case.id)
    for who, person in PEOPLE.items():
        shown = {move.id for move in moves.possible(file, person, case.at, CALENDAR)}
        told = {move: expected(situation, move, who) for move in WHO_MAY}
        works = {move for move, what in told.items() if not what.startswith("!")}
        maybe = {move for move, what in told.items() if what in TOLD_BY_WHAT_IS_HANDED_IN}
        assert works <= shown <= works | maybe, who


def test_the_hand_written_table_names_every_move_and_every_role() -> None:
    assert set(WHO_MAY) == set(moves.MOVES) == {move for _, move in CELLS}
    assert {person.role for person in PEOPLE.values()} == set(Role)
    assert [row.partition(":")[0] for row in ROWS.strip().splitlines()] == list(SITUATIONS)


@pytest.mark.django_db
def test_a_case_or_a_move_that_does_not_exist_is_not_found() -> None:
    case = lodged()
    assert attempt(case, "bribe", "officer") == "!not-found"
    assert attempt(Case("f" * 32), "admit", "officer") == "!not-found"
