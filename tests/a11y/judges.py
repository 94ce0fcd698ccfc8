"""The four judges of a page. Two read what was served, two look at it in the browser.

Each takes pages and returns findings; none is asked to look away. Where a rule of html-validate
is off, `htmlvalidate.cjs` says why; the other three judge by all of their rules.
"""

import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, ViewportSize

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
HTMLCS = MODULES / "html_codesniffer" / "build" / "HTMLCS.js"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
HTML_VALIDATE = MODULES / "html-validate" / "bin" / "html-validate.mjs"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PATIENCE = 120  # seconds for all files of one language

TARGETS = ["target-size"]  # what a narrow window can change, beside its width

ASK_AXE = """async ([type, values]) => {
  const said = await axe.run(document, {
    runOnly: {type, values}, resultTypes: ['violations'],
    preload: false});  // style is of our own address, sound there is none
  return said.violations.flatMap(rule => rule.nodes.map(node =>
    [rule.id, `${rule.help}: ${node.html.slice(0, 160)} ${node.failureSummary}`]));
}"""
# HTML_CodeSniffer's rule on `autocomplete` stops with a TypeError at tokens that it does not know;
# axe-core judges those (autocomplete-valid), so that one rule is forgiven, and no other.
ASK_HTMLCS = """() => new Promise((resolve, reject) => {
  const purpose = window.HTMLCS_WCAG2AAA_Sniffs_Principle1_Guideline1_3_1_3_5;
  if (purpose && !purpose.forgiven) {
    const own = purpose.process;
    purpose.forgiven = true;
    purpose.process = function (...seen) {
      try { own.apply(this, seen); } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
    };
  }
  HTMLCS.process('WCAG2AA', document, () => resolve(
    HTMLCS.getMessages().filter(one => one.type === HTMLCS.ERROR).map(
      one => [one.code, `${one.msg} ${one.element.outerHTML?.slice(0, 160)}`])),
    () => reject('HTML_CodeSniffer did not load'));
})"""

# Text as WCAG 1.4.12 lets a reader spread it.
SPREAD = """on => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`p { margin-bottom: 2em !important; }
    * { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important; }`);
  document.adoptedStyleSheets = on ? [sheet] : [];
}"""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that one judge holds against one page."""

    judge: str
    rule: str
    page: str
    words: str

    def __str__(self) -> str:
        return f"{self.judge} {self.rule} · {self.page}\n    {self.words}"


def axe(page: Page, title: str) -> list[Finding]:
    """axe-core: WCAG 2.0, 2.1 and 2.2 at A and AA, and its best practices."""
    found = page.evaluate(ASK_AXE, ["tag", TAGS])
    return [Finding("axe", rule, title, said) for rule, said in found]


def fit(page: Page, title: str, size: ViewportSize) -> Iterator[Finding]:
    """Whether the page fits a narrow window, its targets too, and with its text spread out."""
    page.set_viewport_size(size)
    yield from _wider(page, f"{title} at {size['width']} px")
    for rule, said in page.evaluate(ASK_AXE, ["rule", TARGETS]):
        yield Finding("axe", rule, f"{title} at {size['width']} px", said)
    page.evaluate(SPREAD, True)
    yield from _wider(page, f"{title} at {size['width']} px, spread out")
    page.evaluate(SPREAD, False)


def _wider(page: Page, title: str) -> Iterator[Finding]:
    wide, window = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    if wide > window:
        yield Finding("reflow", "1.4.10", title, f"is {wide} px wide")


def htmlcs(page: Page, title: str) -> list[Finding]:
    """HTML_CodeSniffer's errors at WCAG 2 AA."""
    return [Finding("htmlcs", rule, title, said) for rule, said in page.evaluate(ASK_HTMLCS)]


def vnu(folder: Path, titles: Mapping[str, str]) -> list[Finding]:
    """The Nu HTML checker: every error and warning in the files of `folder`."""
    run = subprocess.run(
        ["java", "-jar", VNU, "--format", "json", "--skip-non-html", folder],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return [
        Finding("vnu", one["type"], titles[Path(one["url"]).name], _words(one))
        for one in json.loads(run.stderr)["messages"]
    ]


def _words(message: Mapping[str, Any]) -> str:
    return f"{message['message']} {message.get('extract', '')}"


def validate(folder: Path, titles: Mapping[str, str]) -> list[Finding]:
    """html-validate with the rules of `htmlvalidate.cjs`."""
    files = sorted(folder.glob("*.html"))
    said = folder / "said.json"  # a file: what node still holds for a pipe is lost when it ends
    rules = ["--config", str(HERE / "htmlvalidate.cjs")]
    subprocess.run(
        ["node", HTML_VALIDATE, *rules, "-f", f"json={said}", *files],
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    return [
        Finding("html-validate", one["ruleId"], titles[Path(file["filePath"]).name], one["message"])
        for file in json.loads(said.read_text())
        for one in file["messages"]
    ]
