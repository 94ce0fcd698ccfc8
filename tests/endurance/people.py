"""Somebody who applies and books through the pages while the house falls down around them.

A connection that breaks confirms nothing: they look at the page again, as people do.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx

from tests.support.server import Server
from ventanilla.demo.browser import Browser, Stuck
from ventanilla.demo.cast import INES, PASSWORD
from ventanilla.demo.specimens.catalogue import papers_for

REST = 0.4  # seconds after a broken connection
TRIES = 400


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A page said so: `kind` is lodged, booked or uploaded, `what` its number, code or digest."""

    kind: str
    case_id: str
    what: str


@dataclass
class Somebody:
    """One person in a thread of their own."""

    server: Server
    number: int
    stop: threading.Event
    confirmed: list[Confirmed] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.email = f"persona{self.number}@example.org"
        done = self.server.run(
            "-m", "ventanilla", "people", "add", self.email, "--name", f"Persona {self.number}",
            "--password", PASSWORD,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        self.browser = Browser(self.server.base)
        self._thread = threading.Thread(target=self._live)

    def start(self) -> None:
        self._thread.start()

    def join(self, seconds: float) -> None:
        self._thread.join(seconds)

    def _live(self) -> None:
        self._again(self._sign_in)
        while not self.stop.is_set():
            self._once()

    def _once(self) -> None:
        """One application, from nothing to a seat."""
        case = self._again(self._open)
        for step in (self._prepare, self._upload, self._lodge, self._book):
            if case:
                self._again(lambda step=step: step(case))  # type: ignore[misc]

    def _again(self, act: Callable[[], str]) -> str:
        """Until it works, or everything is over; "" then."""
        for _ in range(TRIES):
            if self.stop.is_set():
                return ""
            try:
                return act()
            except (httpx.HTTPError, Stuck):
                time.sleep(REST)
        return ""

    def _sign_in(self) -> str:
        page = self.browser.open(self.browser.at("/account/login/"))
        if "/login/" in page.address:
            self.browser.submit({"login": self.email, "password": PASSWORD})
        return "in"

    def _open(self) -> str:
        self.browser.open(self.browser.at("/applications/new/"))
        page = self.browser.submit({"capacity": "self"})
        return urlsplit(page.address).path.split("/")[3]

    def _prepare(self, case: str) -> str:
        """The notice, consent to e-mail, and a name; each may have been done already."""
        self.browser.open(self._at(case, "privacy/"))
        self.browser.submit()
        self.browser.open(self._at(case, "notices/"))
        self.browser.submit({"channel": "email"})
        self.browser.open(self._at(case, "answers/person/"))
        self.browser.submit({"surnames": INES.surnames, "given_names": INES.given_names})
        return case

    def _upload(self, case: str) -> str:
        specimen = papers_for(INES, self.server.clock().now().date())["passport"]
        self.browser.open(self._at(case, "documents/passport/"))
        file = (specimen.name, specimen.content, specimen.media_type)
        self.browser.submit(files={"file": file}, form="form[enctype]")
        self._note("uploaded", case, "passport")
        return case

    def _lodge(self, case: str) -> str:
        page = self.browser.open(self._at(case, "lodge/"))
        if "/lodged/" not in page.address:
            page = self.browser.submit()
        if not page.number:
            raise Stuck("no number")
        self._note("lodged", case, page.number)
        return case

    def _book(self, case: str) -> str:
        page = self.browser.open(self._at(case, "visits/attend/"))
        if "/offices/" in page.address:
            self.browser.open(page.link("/lima-brena/"))
            hour = self.browser.page.first_button("slot")
            page = self.browser.submit(button=f"slot={hour}")
        if not page.number:  # kept, not confirmed yet
            page = self.browser.submit(form='form[action$="/confirm/"]')
        if not page.number:
            raise Stuck("no code")
        self._note("booked", case, page.number)
        return case

    def _note(self, kind: str, case: str, what: str) -> None:
        self.confirmed.append(Confirmed(kind, case, what))

    def _at(self, case: str, place: str) -> str:
        return f"/es/applications/{case}/{place}"
