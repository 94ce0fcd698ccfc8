"""The page of rules in the docs is the one that the definition makes."""

from pathlib import Path

from tests.spec.test_definitions import FILES, READ
from ventanilla.procedures.core.rule_tables import page

NEWEST = FILES[-1]
PERU = READ[NEWEST]
PAGE = Path(__file__).parents[2] / "docs/reference/rules.md"


def test_the_page_in_the_docs_is_the_one_written_from_the_newest_definition() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(PERU), (
        f"python -m ventanilla procedures rules {NEWEST.name} > docs/reference/rules.md"
    )


def test_every_condition_route_question_and_example_has_its_line() -> None:
    written = page(PERU)
    for listed in (PERU.criteria, PERU.after_grant, PERU.routes, PERU.grounds):
        for one in listed:
            assert f"`{one.id}`" in written
    for example in PERU.examples:
        assert example.title.en in written


def test_a_table_has_as_many_cells_in_every_line() -> None:
    for table in page(PERU).split("\n## ")[1:]:
        lines = [line for line in table.splitlines() if line.startswith("|")]
        assert len({line.replace("\\|", "").count("|") for line in lines}) == 1, table[:40]
