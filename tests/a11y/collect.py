"""Collecting: each row of the table in one language, as it is served and after each mistake."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

import httpx
from selectolax.lexbor import LexborNode

from tests.a11y.exempt import Exempt
from tests.a11y.row import ANYBODY, Ids, Row, Values
from tests.support.world import PASSWORD
from ventanilla.demo.browser import Browser, Page, Stuck

UNTOUCHED = {"hidden", "submit", "button", "reset", "image", "file"}
SECOND_STEP = "/second-factor/authenticate/"
TICKED = {"radio", "checkbox"}


@dataclass(frozen=True, slots=True)
class Shot:
    """One page in one state: the bytes that were served, and where. `mistake` 0 is none."""

    row: Row
    language: str
    mistake: int
    page: Page

    @property
    def title(self) -> str:
        state = f" mistake {self.mistake}" if self.mistake else ""
        return f"{self.language} {self.row.name} [{self.row.place}]{state}"


@dataclass
class Collector:
    """Visits the rows in one language; each person signs in once, as people do."""

    base: str
    language: str
    ids: Ids
    transport: httpx.BaseTransport | None = None
    codes: list[str] = field(default_factory=list)  # a second step spends one
    people: dict[str, Browser] = field(default_factory=dict)

    def collect(self, rows: tuple[Row, ...]) -> Iterator[Shot]:
        """Every page of `rows`, then each of its error states."""
        for row in rows:
            browser = self.visitor(row)
            for step in row.before:
                browser.open(self.at(step.place))
                browser.submit({k: self.said(v) for k, v in step.values.items()})
            yield Shot(row, self.language, 0, self.open(browser, row))
            for count, values in enumerate(row.mistakes, 1):
                yield Shot(row, self.language, count, self.mistaken(browser, row, values))

    def open(self, browser: Browser, row: Row) -> Page:
        """The row's page, and no other one to which its address leads."""
        page = browser.open(self.at(row.place), expect=row.status)
        wanted = urlsplit(self.at(row.lands or row.place)).path
        assert urlsplit(page.address).path == wanted, page.address
        return page

    def at(self, place: str) -> str:
        """The address of a place; one that begins with "!" has no language."""
        said = place.format(language=self.language, **self.ids)
        path, asks, query = said.partition("/?")  # a lone "?" is part of a name
        end = f"/?{query}" if asks else ""
        return said[1:] if said.startswith("!") else quote(f"/{self.language}{path}") + end

    def said(self, value: str) -> str:
        return value.format(language=self.language, **self.ids)

    def visitor(self, row: Row | Exempt) -> Browser:
        """Whoever opens this row: strangers come fresh, so that no row knows another's cookies."""
        if row.who == ANYBODY:
            return Browser(self.base, self.language, self.transport)
        if row.who not in self.people:
            browser = Browser(self.base, self.language, self.transport)
            browser.open(browser.at("/account/login/"))
            page = browser.submit({"login": f"{row.who}@example.org", "password": PASSWORD})
            if page.address.endswith(SECOND_STEP):
                browser.submit({"code": self.codes.pop()})
                browser.open(browser.at("/account/reauthenticate/"))
                browser.submit({"password": PASSWORD})
            self.people[row.who] = browser
        return self.people[row.who]

    def mistaken(self, browser: Browser, row: Row, values: Values) -> Page:
        """Fill in `values`, empty everything else, send it; the page must say what is wrong."""
        self.open(browser, row)
        filled = {**blank(browser.page, row.form, values), **values}
        with suppress(Stuck):
            browser.submit(filled, form=row.form, button=row.button)
        assert browser.page.errors, f"{row.name} {dict(values)}: no error was shown"
        return browser.page


def blank(page: Page, form: str, values: Values) -> dict[str, str | list[str]]:
    """Every field of the first form that has `values`' names, emptied."""
    emptied: dict[str, str | list[str]] = {}
    for node in _fields(page, form, values):
        kind = (node.attributes.get("type") or "").lower()
        if kind not in UNTOUCHED:
            emptied[node.attributes["name"] or ""] = [] if kind in TICKED else ""
    return emptied


def _fields(page: Page, form: str, values: Values) -> list[LexborNode]:
    for found in page.tree.css(form):
        nodes = found.css("input[name], textarea[name], select[name]")
        if {*values} <= {node.attributes["name"] for node in nodes}:
            return nodes
    raise AssertionError(f"{page.address}: no form has {sorted(values)}")
