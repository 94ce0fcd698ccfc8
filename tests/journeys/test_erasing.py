"""Erasing: the one key is destroyed, the scar stays, and no period is passed off as law."""

import re
from datetime import timedelta
from typing import Any

import pytest

from tests.support.world import DEFINITIONS, World
from ventanilla import wiring
from ventanilla.documents import queries as documents
from ventanilla.documents.core.facts import DocumentFacts
from ventanilla.documents.models import Document
from ventanilla.journeys import erase, look, withdraw
from ventanilla.kernel.actor import SYSTEM, Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger import queries as ledger
from ventanilla.procedures import queries as procedures
from ventanilla.procedures.core.reading import load
from ventanilla.upkeep import proof, vault

pytestmark = pytest.mark.django_db
MEDICAL = "medical-report"


def system(world: World) -> Stamp:
    return Stamp(SYSTEM, world.now)


def ended(world: World) -> tuple[str, tuple[DocumentFacts, ...]]:
    """A withdrawn case and its papers."""
    case_id = world.lodged(papers=True)
    withdraw.withdraw(case_id=case_id, reason="x", stamp=world.stamp("ines"))
    return case_id, documents.of_case(case_id)


def scars(case_id: str) -> list[Any]:
    lines = ledger.lines(f"case:{case_id}")
    return [line.details for line in lines if line.act == "document.erase"]


@pytest.mark.django_db(transaction=True)
def test_the_key_and_the_bytes_are_gone_and_the_scar_tells_that_and_why_and_not_what(
    world: World,
) -> None:
    case_id, [paper, *others] = ended(world)
    erase.paper(case_id=case_id, document_id=paper.id, why="asked", stamp=system(world))
    row = Document.objects.get(pk=paper.id)
    assert (row.wrapped_key, row.name) == (None, "")
    assert paper.id not in set(wiring.vault_store().names())
    assert scars(case_id) == [{"document": paper.id, "why": "asked"}]
    with pytest.raises(Refusal, match="erased"):
        documents.original(paper.id)
    left = documents.facts(paper.id)
    assert (left.opened, left.pages) == (False, 0)
    assert left.reason
    assert left.reason.en.startswith("It was erased on ")
    assert all(documents.original(one.id) for one in others)
    assert proof.examine().well
    assert vault.check(stamp=system(world)).well


def test_an_erased_paper_is_shown_to_nobody_and_is_no_damage(world: World) -> None:
    case_id, [paper, *_] = ended(world)
    erase.paper(case_id=case_id, document_id=paper.id, why="asked", stamp=system(world))
    with pytest.raises(Refusal, match="erased"):
        look.page(
            case_id=case_id,
            document_id=paper.id,
            number=1,
            width=300,
            watermark="x",
            stamp=world.stamp("ines"),
        )
    assert not documents.many_damaged()


def test_a_paper_that_counts_in_a_living_case_stays(world: World) -> None:
    case_id = world.lodged(papers=True)
    [paper, *_] = documents.of_case(case_id)
    with pytest.raises(Refusal, match="still-needed"):
        erase.paper(case_id=case_id, document_id=paper.id, why="asked", stamp=system(world))
    assert documents.original(paper.id)
    assert not scars(case_id)


def test_nothing_is_erased_by_itself_unless_somebody_said_so(world: World) -> None:
    case_id, papers = ended(world)
    world.days(10_000)
    assert len(list(erase.over(legal_day(world.now)))) == len(papers)
    assert erase.erase_over(stamp=system(world)) == 0
    assert not scars(case_id)


def test_the_medical_report_goes_first_and_each_day_is_counted(world: World, settings: Any) -> None:
    settings.ERASE, settings.KEEP_FIRST_DAYS, settings.KEEP_DAYS = True, 10, 100
    case_id, papers = ended(world)
    medical = [one.id for one in papers if one.evidence_id == MEDICAL]
    world.days(10)
    assert erase.erase_over(stamp=system(world)) == 0
    world.days(1)
    assert erase.erase_over(stamp=system(world)) == len(medical) == 1
    assert scars(case_id) == [{"document": medical[0], "why": "term-over"}]
    world.days(90)
    assert erase.erase_over(stamp=system(world)) == len(papers) - 1
    assert erase.erase_over(stamp=system(world)) == 0


def test_a_living_case_keeps_everything_however_long_it_takes(world: World, settings: Any) -> None:
    settings.ERASE = True
    world.lodged(papers=True)
    world.now += timedelta(days=10_000)
    assert erase.erase_over(stamp=system(world)) == 0


def test_no_period_of_the_definition_passes_for_law(world: World) -> None:
    file = world.file(world.draft())
    procedure = procedures.version(file.procedure_id, file.version)
    said = erase.periods(procedure)
    assert said
    assert all(one.ours for one in said)
    assert {one.line.cite.standing.label.en for one in said} == {"not confirmed"}


def test_a_number_of_days_without_a_norm_is_refused_in_a_definition() -> None:
    [file] = (DEFINITIONS / "pe" / "permanent-residency").glob("*.yaml")
    text = re.sub(r"(  - id: decided\n)", r"\1    days: 1825\n", file.read_text())
    with pytest.raises(Refusal) as caught:
        load(text)
    assert "retention" in str(vars(caught.value))
