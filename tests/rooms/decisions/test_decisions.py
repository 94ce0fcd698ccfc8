"""Decisions: concrete grounds, two people, one number; and what the database itself refuses."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from tests.support.casework import OFFICER, PROPOSER, lima
from ventanilla.decisions import actions, models, queries
from ventanilla.decisions.core import grounds
from ventanilla.decisions.core.decision import Decision, Standing
from ventanilla.decisions.core.grounds import Finding, Outcome
from ventanilla.kernel.actor import Actor, Role, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import queries as ledger

AT = lima("2026-10-01")
CASE = "c" * 32
YEARS = Finding(
    ground_id="three-years",
    text=Text("Reside desde el 3 de mayo de 2025.", "Resident since 3 May 2025."),
    article="D.Leg. 1350 art. 29.2.o",
    source="O1",
    may_refuse=True,
    facts={"stays": "rentista 2025-05-03/.."},
)
ONLY_IN_THE_GUIDE = replace(YEARS, ground_id="notarised", may_refuse=False)
REASONS = "La carta de residencia prueba un año y cinco meses; el artículo 29.2.o exige tres años."


def propose(
    outcome: str = "refuse",
    findings: tuple[Finding, ...] = (YEARS,),
    reasons: str = REASONS,
    by: Actor = PROPOSER,
    case_id: str = CASE,
) -> str:
    return actions.propose(
        case_id=case_id, outcome=outcome, findings=findings, reasons=reasons, stamp=Stamp(by, AT)
    )


def countersign(decision_id: str, by: Actor = OFFICER) -> Decision:
    return actions.countersign(decision_id=decision_id, stamp=Stamp(by, AT))


def give_back(decision_id: str, by: Actor = OFFICER, reason: str = "Falta el cómputo.") -> Decision:
    return actions.return_draft(decision_id=decision_id, reason=reason, stamp=Stamp(by, AT))


def code(act: Callable[[], object]) -> str:
    """The refusal's code; and on each refusal nothing was written."""
    before = list(models.Decision.objects.order_by("pk").values()), ledger.walk().lines
    with pytest.raises(Refusal) as refused:
        act()
    assert before == (list(models.Decision.objects.order_by("pk").values()), ledger.walk().lines)
    return refused.value.code


pytestmark = pytest.mark.django_db


def test_a_draft_is_kept_as_it_was_written() -> None:
    found = queries.current(CASE)
    assert found is None
    decision_id = propose()
    found = queries.current(CASE)
    assert found is not None
    assert found == queries.decision(decision_id)
    assert (found.outcome, found.findings, found.reasons) == (Outcome.REFUSE, (YEARS,), REASONS)
    assert (found.standing, found.number, found.proposed_by) == (Standing.DRAFT, None, PROPOSER.id)


def test_another_officer_countersigns_and_the_decision_has_its_number() -> None:
    first, second = propose(), propose(case_id="d" * 32)
    decided = countersign(first)
    assert (decided.number, decided.reviewed_by) == ("RES-2026-0000001", OFFICER.id)
    assert (decided.standing, decided.reviewed_at) == (Standing.COUNTERSIGNED, AT)
    assert countersign(second).number == "RES-2026-0000002"
    assert queries.current(CASE) == decided


def test_the_proposer_reviews_nothing_of_their_own() -> None:
    """LPAG art. 88.2."""
    decision_id = propose()
    assert code(lambda: countersign(decision_id, PROPOSER)) == "same-officer"
    assert code(lambda: give_back(decision_id, PROPOSER)) == "same-officer"


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OFFICER])
def test_nobody_but_an_officer_proposes_or_reviews(role: Role) -> None:
    decision_id = propose()
    other = Actor("9" * 32, role)
    assert code(lambda: propose(by=other, case_id="d" * 32)) == "not-yours-to-do"
    assert code(lambda: countersign(decision_id, other)) == "not-yours-to-do"
    assert code(lambda: give_back(decision_id, other)) == "not-yours-to-do"


def test_a_returned_draft_says_why_and_makes_room_for_another() -> None:
    first = propose()
    assert code(propose) == "draft-open"
    assert code(lambda: give_back(first, reason=" ")) == "reason-missing"
    returned = give_back(first)
    assert (returned.standing, returned.reason) == (Standing.RETURNED, "Falta el cómputo.")
    assert queries.current(CASE) is None
    second = propose()
    assert {found.id for found in queries.of_case(CASE)} == {first, second}
    assert code(lambda: countersign(first)) == "reviewed-already"


def test_a_decision_is_reviewed_once() -> None:
    decision_id = propose()
    countersign(decision_id)
    third = Actor("3" * 32, Role.OFFICER)
    assert code(lambda: countersign(decision_id, third)) == "reviewed-already"
    assert code(lambda: give_back(decision_id, third)) == "reviewed-already"


def test_of_two_reviewers_at_once_the_second_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    decision_id = propose()
    stale = queries.decision(decision_id)
    countersign(decision_id)
    monkeypatch.setattr(queries, "decision", lambda _: stale)
    assert code(lambda: give_back(decision_id)) == "changed-meanwhile"


def test_a_decision_that_does_not_exist_is_not_found() -> None:
    assert code(lambda: countersign("f" * 32)) == "not-found"


# grounds and reasons


@pytest.mark.parametrize(
    "findings",
    [
        (),
        (ONLY_IN_THE_GUIDE,),
        (replace(YEARS, article=" "),),
        (replace(YEARS, facts={}),),
        (ONLY_IN_THE_GUIDE, replace(YEARS, facts={})),
    ],
)
def test_a_refusal_needs_a_fact_under_an_article_that_may_refuse(
    findings: tuple[Finding, ...],
) -> None:
    """LPAG arts 6.1, 148; what is only in the guide, or is missing, never refuses."""
    assert code(lambda: propose(findings=findings)) == "no-grounds"


@pytest.mark.parametrize(
    "reasons",
    [
        "",
        "   \n ",
        "No.",
        "No cumple con los requisitos establecidos.",
        "No cumple los requisitos exigidos, conforme a la normativa vigente; por las razones "
        "expuestas se deniega la solicitud.",
        "The application is refused. It does not meet all of the requirements.",
        "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -",
    ],
)
def test_a_general_formula_is_no_reason(reasons: str) -> None:
    """LPAG art. 6.3."""
    with pytest.raises(Refusal) as refused:
        propose(reasons=reasons)
    assert (refused.value.code, refused.value.article) == ("no-reasons", "LPAG art. 6.3")


def test_a_formula_beside_concrete_reasons_does_no_harm() -> None:
    assert propose(reasons=f"No cumple con los requisitos. {REASONS}")


def test_a_grant_needs_no_reasons_but_its_findings() -> None:
    """LPAG art. 6.4.2."""
    assert code(lambda: propose("grant", findings=(), reasons="")) == "no-grounds"
    assert propose("grant", findings=(ONLY_IN_THE_GUIDE,), reasons="")


def test_an_outcome_that_is_none_is_refused() -> None:
    assert code(lambda: propose("perhaps")) == "outcome-missing"


def test_only_what_may_refuse_is_printed_as_the_ground_of_a_refusal() -> None:
    found = queries.decision(propose(findings=(ONLY_IN_THE_GUIDE, YEARS)))
    assert found.grounds == (YEARS,)
    both = (ONLY_IN_THE_GUIDE, YEARS)
    assert grounds.bearing(Outcome.GRANT, both) == both


# what stays behind


def test_each_step_leaves_a_line_with_a_digest_of_the_text() -> None:
    decision_id = propose()
    countersign(decision_id)
    lines = ledger.lines(f"case:{CASE}")
    assert [line.act for line in lines] == ["decision.propose", "decision.countersign"]
    digest = queries.text_digest(queries.decision(decision_id))
    assert [line.details["digest"] for line in lines] == [digest, digest]
    other = replace(queries.decision(decision_id), reasons="Otra cosa.")
    assert queries.text_digest(other) != digest


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ({"reviewed_by": PROPOSER.id}, "decision_by_two_people"),
        ({"number": None}, "decision_reviewed_wholly_or_not"),
        ({"standing": "draft"}, "decision_reviewed_wholly_or_not"),
        ({"standing": "perhaps"}, "decision_reviewed_wholly_or_not"),
        ({"outcome": "perhaps"}, "decision_outcome_is_known"),
    ],
)
def test_the_database_itself_refuses_what_the_law_does(
    change: dict[str, str | None], constraint: str
) -> None:
    decision_id = propose()
    countersign(decision_id)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        models.Decision.objects.filter(pk=decision_id).update(**change)
