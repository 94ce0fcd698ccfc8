"""Every rule of procedure is obeyed by something that a test names, or said not to be covered."""

import pytest

from tools import law
from tools.law_rows import PARTS, Row

ROWS = [row for _, rows in PARTS for row in rows]


def test_the_page_in_the_docs_is_the_one_written_from_rows_and_tests() -> None:
    written = (law.ROOT / "docs/reference/law.md").read_text(encoding="utf-8")
    assert written == law.page(), "python -m tools.law > docs/reference/law.md"


@pytest.mark.parametrize("row", [row for row in ROWS if row.covered], ids=lambda row: row.number)
def test_what_is_obeyed_is_named_by_a_test(row: Row) -> None:
    assert law.tests_of(row, law.citations()), row.rule


def test_every_rule_stands_once_and_what_is_not_covered_says_why() -> None:
    numbers = [number for row in ROWS for number in row.number.split(", ")]
    assert len(numbers) == len(set(numbers))
    assert all(len(row.how) > 20 for row in ROWS if not row.covered)
