"""Every definition of the house: its examples are the law's own tests."""

from datetime import date
from pathlib import Path

import pytest

from tests.support.world import DEFINITIONS
from ventanilla.eligibility.core.answer import Outcome
from ventanilla.eligibility.core.turning import Window
from ventanilla.procedures.core.checklist import checklist
from ventanilla.procedures.core.examples import failures
from ventanilla.procedures.core.prospect import prospect
from ventanilla.procedures.core.reading import DefinitionRefused, load
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.schema.rules import ExamplePart

FILES = sorted((DEFINITIONS / "pe" / "permanent-residency").glob("*.yaml"))
READ = {file: load(file.read_text(), version=file.stem) for file in FILES}
EXAMPLES = [(p, e) for p in READ.values() for e in p.examples]
PERU = next(iter(READ.values()))
TEXT = FILES[0].read_text()


@pytest.mark.parametrize("procedure", READ.values(), ids=lambda one: one.id)
def test_every_example_comes_to_what_the_definition_says(procedure: Procedure) -> None:
    assert list(failures(procedure)) == []
    assert len(procedure.examples) >= 30


@pytest.mark.parametrize(("procedure", "example"), EXAMPLES, ids=[e.id for _, e in EXAMPLES])
def test_nothing_unconfirmed_says_no_to_anybody(procedure: Procedure, example: ExamplePart) -> None:
    for finding in prospect(procedure, example.facts, example.on).answer.findings:
        if finding.outcome is Outcome.NOT_MET:
            assert finding.citation.standing.may_refuse


def test_a_person_just_arrived_gets_a_dated_route() -> None:
    arrived = next(e for e in PERU.examples if e.id == "just-arrived")
    (route,) = prospect(PERU, arrived.facts, arrived.on).routes
    assert route.quality and route.quality.id == "rentista"
    assert route.opens == Window(date(2029, 9, 15))


def test_every_audience_that_has_no_status_is_shown_a_way() -> None:
    for audience in (*(a.id for a in PERU.audiences), "other"):
        for quality in ("visitante", "ninguna"):
            facts = {"audience": audience, "quality": quality}
            assert prospect(PERU, facts, PERU.examples[0].on).routes, (audience, quality)


def test_papers_without_law_can_never_be_observed() -> None:
    lines = checklist(PERU, {"capacity": "child", "quality": "rentista"}, (), PERU.examples[0].on)
    for line in lines.lines:
        bears = line.evidence.cite.standing.may_be_observed
        assert line.may_be_observed == (bears and not line.held)
    free = {line.evidence.id for line in lines.page if not line.may_be_observed}
    assert free == {
        "financial",
        "health-insurance",
        "criminal-record",
        "medical-report",
        "address",
    }


def test_ready_counts_the_pages_six_and_nothing_else() -> None:
    on = PERU.examples[0].on
    assert checklist(PERU, {}, {"passport", "carne"}, on).ready == (1, 6)


MUTATIONS = [
    ("source: B4}", "source: O99}", "criteria[7].cite.source"),
    ("confidence: official, source: O21", "confidence: certain, source: O21", "routes[8].cite"),
    ("needs: not has_records", "needs: not has_recods", "criteria[3].needs"),
    ("needs: not has_records", "needs: audience", "criteria[3].needs"),
    ("number: 4\n    title: {es: Asista", "number: 3\n    title: {es: Asista", "steps"),
    ('version: "2026-09-01"', "version: tomorrow", "version"),
    ("criterion: no-entry-bar", "criterion: no-such-thing", "grounds[6].criterion"),
    ("{id: phone, type: text}", "{id: phone, type: text, color: red}", "facts"),
    ("title: {es: Apartar, en: X}", "", ""),
    ("es: Vivir en el Perú, en: Live in Peru", "es: Vivir en el Perú", "rights[0].title.en"),
    ('"on": "2027-02-28"', '"on": "2027-02-30"', "examples[6].on"),
]


@pytest.mark.parametrize(
    ("old", "new", "path"), [m for m in MUTATIONS if m[0] in TEXT], ids=lambda v: str(v)[:24]
)
def test_a_mistake_is_reported_with_its_path(old: str, new: str, path: str) -> None:
    with pytest.raises(DefinitionRefused) as caught:
        load(TEXT.replace(old, new, 1), version=FILES[0].stem)
    assert any(mistake.path.startswith(path) for mistake in caught.value.mistakes)


def test_all_mistakes_are_reported_at_once() -> None:
    text = TEXT.replace("needs: not has_records", "needs: not has_recods", 1)
    text = text.replace("criterion: no-entry-bar", "criterion: nothing", 1)
    text = text.replace("es: Vivir en el Perú, en: Live in Peru", "es: Vivir en el Perú", 1)
    text = text.replace("source: B4}", "source: O99}", 1)
    with pytest.raises(DefinitionRefused) as caught:
        load(text, version="1999-01-01")
    assert {mistake.path for mistake in caught.value.mistakes} == {
        "rights[0].title.en",
        "version",
        "criteria[7].cite.source",
        "sources.B4",
        "criteria[3].needs.not",
        "grounds[6].criterion",
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "a: 1\na: 2",
        "a: &x [1]\nb: *x",
        "[" * 100,
        "\t- :",
        "id: !!python/object/apply:os.system [echo]",
        "x" * 2_000_001,
    ],
)
def test_what_is_no_definition_is_refused_and_never_raises_anything_else(text: str) -> None:
    with pytest.raises(DefinitionRefused):
        load(text)


def test_yaml_guesses_nothing() -> None:
    with pytest.raises(DefinitionRefused) as caught:
        load(
            TEXT.replace('version: "2026-09-01"', "version: 2026-09-01", 1).replace(
                "country: PE", "country: no", 1
            ),
            version="2026-09-02",
        )
    assert [m.path for m in caught.value.mistakes] == ["version"]


def test_the_definitions_folder_is_the_file_of_its_version() -> None:
    for file, procedure in READ.items():
        assert file.parent == DEFINITIONS / Path(*procedure.id.split("/"))
        assert procedure.version == file.stem
