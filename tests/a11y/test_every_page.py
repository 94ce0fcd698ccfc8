"""Every page, in both languages and in its error states, before four judges: zero findings."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.a11y import gallery, judges
from tests.a11y.collect import Shot
from tests.a11y.failures import failures
from tests.a11y.judges import Finding
from tests.support.optional import needs

pytestmark = [needs("chromium"), needs("java"), needs("node"), needs("a11y judges")]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
DESK = ViewportSize(width=1280, height=1024)
# A small phone, and a desk's window enlarged to 400 % (WCAG 1.4.10: 1280 / 4 CSS pixels).
NARROW = (ViewportSize(width=360, height=780), ViewportSize(width=320, height=256))
JUDGES = ("axe", "htmlcs", "vnu", "html-validate")
WRONG = """<!DOCTYPE html><html><head><title>x</title></head><body><img src="a.png">
<p id="a">a<p id="a">b<table width="900"><tr><td>c</table><a href="#"></a><input></body></html>"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_page_in_every_state_passes_four_judges(
    shots: Callable[[str], tuple[Shot, ...]], chromium: Browser, tmp_path: Path, language: str
) -> None:
    titles = gallery.hang((*shots(language), *failures(language)), tmp_path)
    found = judged(chromium, tmp_path, titles)
    print(f"{language}: {len(titles)} pages judged, {len(found)} findings")
    assert not found, "\n".join(str(one) for one in found)


def test_each_judge_sees_what_is_wrong(chromium: Browser, tmp_path: Path) -> None:
    (tmp_path / "wrong.html").write_text(WRONG)
    found = judged(chromium, tmp_path, {"wrong.html": "wrong"})
    assert {one.judge for one in found} == {*JUDGES, "reflow"}


def judged(chromium: Browser, folder: Path, titles: gallery.Titles) -> list[Finding]:
    """What all judges hold against the pages of `folder`; the two that read work meanwhile."""
    with ThreadPoolExecutor() as pool, gallery.opened(folder) as base:
        readers = [pool.submit(judge, folder, titles) for judge in (judges.vnu, judges.validate)]
        found = [one for file, title in titles.items() for one in seen(chromium, base, file, title)]
        return [*found, *(one for reader in readers for one in reader.result())]


def seen(chromium: Browser, base: str, file: str, title: str) -> Iterator[Finding]:
    """What the judges in the browser hold against one page, and whether it fits."""
    page = watched(chromium)
    page.goto(f"{base}/{file}")
    yield from judges.axe(page, title)
    yield from judges.htmlcs(page, title)
    for size in NARROW:
        yield from judges.fit(page, title, size)
    page.set_viewport_size(DESK)


def watched(chromium: Browser) -> Page:
    """The one page in which everything is looked at, with the judges at its side."""
    if not chromium.contexts:
        page = chromium.new_context(viewport=DESK).new_page()
        for judge in (judges.AXE, judges.HTMLCS):
            page.add_init_script(path=judge)  # before the page's own policy forbids it
    return chromium.contexts[0].pages[0]
