"""A person's browser, reduced to what the walk needs: pages, links, forms, cookies.

It fills the real forms of a running server by the names that the page gives, and refuses to send
a field that the page does not have, so that a walk cannot pass by knowing more than the page.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import httpx
from selectolax.lexbor import LexborHTMLParser, LexborNode

Upload = tuple[str, bytes, str]  # file name, content, media type
Fields = dict[str, list[str]]
CHOSEN_BY_TICK = {"radio", "checkbox"}
NOT_SENT = {"submit", "button", "file", "image", "reset"}


class Stuck(Exception):
    """The page is not what the walk expects; carries the address and what the page says."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was served."""

    address: str
    status: int
    content: bytes
    media_type: str

    @property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.content)

    @property
    def heading(self) -> str:
        """The page's first heading, spaces folded."""
        node = self.tree.css_first("h1")
        return " ".join(node.text().split()) if node else ""

    @property
    def text(self) -> str:
        """All that a reader sees of the main part, spaces folded."""
        node = self.tree.css_first("main") or self.tree.body
        return " ".join(node.text(separator=" ").split()) if node else ""

    @property
    def errors(self) -> list[str]:
        """The lines of the error summary."""
        return [" ".join(n.text().split()) for n in self.tree.css(".error-summary li")]

    @property
    def number(self) -> str:
        """The number that the main part shows large: a code, a case."""
        node = self.tree.css_first("main .number")
        return node.text().strip() if node else ""

    def first_button(self, name: str) -> str:
        """The value of the first button called `name`."""
        node = self.tree.css_first(f"main button[name={name}]")
        if node is None:
            raise Stuck(f"{self.address}: no button is called {name!r}")
        return node.attributes.get("value") or ""

    def choices(self, prefix: str) -> list[str]:
        """The names of the questions that begin with `prefix`, in the page's order."""
        names = (n.attributes.get("name") or "" for n in self.tree.css("main input[type=radio]"))
        return list(dict.fromkeys(name for name in names if name.startswith(prefix)))

    def link(self, ending: str) -> str:
        """The address of the first link of the main part whose path ends with `ending`."""
        for node in self.tree.css("main a[href]"):
            target = node.attributes.get("href") or ""
            if urlsplit(target).path.endswith(ending):
                return urljoin(self.address, target)
        raise Stuck(f"{self.address}: no link ends with {ending!r}")


class Browser:
    """One person's cookies and the page they are on."""

    def __init__(
        self, base: str, language: str = "es", transport: httpx.BaseTransport | None = None
    ) -> None:
        self.language = language
        self._client = httpx.Client(
            base_url=base,
            follow_redirects=True,
            timeout=60,
            transport=transport,
            headers={"Accept-Language": language, "Accept": "text/html,*/*"},
        )
        self.page = Page(base, 0, b"", "")

    def close(self) -> None:
        self._client.close()

    def at(self, path: str) -> str:
        """The address of `path` in this person's language."""
        return f"/{self.language}{path}"

    def open(self, address: str, *, expect: int = 200) -> Page:
        """Open an address; a status other than `expect` is a Stuck."""
        return self._arrive(self._client.get(address), expect)

    def submit(
        self,
        values: Mapping[str, str | list[str]] | None = None,
        *,
        files: Mapping[str, Upload] | None = None,
        form: str = "main form[method=post]",
        button: str = "",
        expect: int = 200,
    ) -> Page:
        """Fill the page's form that `form` selects and send it; errors on the page are a Stuck.

        `button` is "name=value" of the submit button that is pressed, where it carries one.
        """
        node = self._form(form, set(values or {}) | set(files or {}))
        fields = _as_served(node)
        for name, value in (values or {}).items():
            fields[name] = [value] if isinstance(value, str) else value
        if button:
            name, _, value = button.partition("=")
            fields[name] = [value]
        target = urljoin(self.page.address, node.attributes.get("action") or self.page.address)
        answer = self._client.post(
            target,
            data=fields,
            files=dict(files) if files else None,
            headers={"Referer": self.page.address},
        )
        page = self._arrive(answer, expect)
        if page.errors:
            raise Stuck(f"{page.address}: {'; '.join(page.errors)}")
        return page

    def _form(self, selector: str, names: set[str]) -> LexborNode:
        """The first form that has all the named fields."""
        for node in self.page.tree.css(selector):
            present = {n.attributes.get("name") for n in node.css("[name]")}
            if names <= present:
                return node
        raise Stuck(f"{self.page.address}: no form has the fields {sorted(names)}")

    def _arrive(self, answer: httpx.Response, expect: int) -> Page:
        media_type = answer.headers.get("content-type", "").partition(";")[0]
        self.page = Page(str(answer.url), answer.status_code, answer.content, media_type)
        if answer.status_code != expect:
            raise Stuck(
                f"{answer.request.method} {answer.url}: {answer.status_code} {self.page.heading}"
            )
        return self.page


def _as_served(form: LexborNode) -> Fields:
    """The form's fields as a browser would send them untouched."""
    fields: Fields = {}
    for node in form.css("input[name], textarea[name], select[name]"):
        name, value = node.attributes["name"] or "", _value(node)
        if value is not None:
            fields.setdefault(name, []).append(value)
    return fields


def _value(node: LexborNode) -> str | None:
    """What one field sends, or None where it sends nothing."""
    if node.tag == "textarea":
        return node.text()
    if node.tag == "select":
        chosen = node.css_first("option[selected]") or node.css_first("option")
        return (chosen.attributes.get("value") or "") if chosen else None
    kind = (node.attributes.get("type") or "text").lower()
    if kind in NOT_SENT or (kind in CHOSEN_BY_TICK and "checked" not in node.attributes):
        return None
    return node.attributes.get("value") or ("on" if kind in CHOSEN_BY_TICK else "")
