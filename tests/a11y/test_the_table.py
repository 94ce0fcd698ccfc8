"""The table forgets nothing: every address is in it, every exemption true, every form can fail."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from selectolax.lexbor import LexborHTMLParser

from tests.a11y.collect import Shot
from tests.a11y.exempt import EXEMPT, Exempt
from tests.a11y.stage import Stage
from tests.a11y.table import ROWS, SAFE

HERE = Path(__file__).parent
TYPED = "main form[method=post] :is(input:not([type=hidden]), textarea, select)"
PROOFS = {("post", False, True), ("elsewhere", True, True), ("file", False, False)}


def named(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    """Every address of the house by its full name; by its shape where it has none."""
    for one in patterns:
        if isinstance(one, URLResolver):
            inner = f"{space}{one.namespace}:" if one.namespace else space
            yield from named(one.url_patterns, inner)
        else:
            yield f"{space}{one.name or one.pattern}"


def test_every_address_is_in_the_table_or_exempt_for_a_reason() -> None:
    known = {row.name for row in ROWS} | {one.name for one in EXEMPT} | _twice()
    missing = sorted(set(named(get_resolver().url_patterns)) - known)
    assert not missing, f"add a row for each of these to tests/a11y/table.py: {missing}"


def _twice() -> set[str]:
    """The counter's pages of a file are the applicant's own, template by template."""
    names = {name.partition(":")[2] for name in named(get_resolver().url_patterns)}
    return {f"at-counter:{name}" for name in names}


def test_no_row_names_an_address_that_is_gone() -> None:
    pages = {row.name for row in ROWS if " " not in row.name} | {one.name for one in EXEMPT}
    assert pages <= set(named(get_resolver().url_patterns))


@pytest.mark.parametrize("exempt", EXEMPT, ids=lambda one: one.name)
def test_what_is_exempt_shows_no_page_of_its_own(stage: Stage, exempt: Exempt) -> None:
    collector = stage.collector("es")
    visitor, place = collector.visitor(exempt), collector.at(exempt.place)
    page = visitor.open(place, expect=405 if exempt.because == "post" else 200)
    led_on = urlsplit(page.address).path != place
    html = page.media_type == "text/html"
    assert (exempt.because, led_on, html) in PROOFS, page.address


def test_every_form_that_asks_for_something_is_also_shown_with_its_mistakes(
    shots: Callable[[str], tuple[Shot, ...]],
) -> None:
    asking = {s.row.name for s in shots("es") if LexborHTMLParser(s.page.content).css_first(TYPED)}
    mistaken = {row.name for row in ROWS if row.mistakes}
    assert asking - mistaken <= SAFE
    assert SAFE & mistaken == set()


def test_the_statement_to_the_public_says_what_is_done_here(stage: Stage) -> None:
    page = stage.collector("en").visitor(ROWS[0]).open("/en/accessibility/")
    judges = json.loads((HERE / "package.json").read_text())["devDependencies"]
    assert len(page.tree.css("main dl dt")) == len(judges)
    assert (HERE / "htmlvalidate.cjs").read_text().count('"off"') == 1
    assert "One rule about the look of the source is off." in page.text
