"""Somebody who applies and books through the pages while the house falls down around them.

A connection that breaks confirms nothing: they look at the page again, as people do. Every second
person is notified in the mailbox, never corrects, and appeals once that is held against them; the
others are notified by e-mail and correct what they are asked for.
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
    """A page said so: `kind` is lodged, booked or uploaded, `what` its number, code or digest; or
    an act whose event has to be in the case, and then `what` is that event."""

    kind: str
    case_id: str
    what: str


@dataclass
class Insistent:
    """Whoever goes on until a page confirms it, in a thread of their own."""

    server: Server
    stop: threading.Event
    email: str
    confirmed: list[Confirmed] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.browser = Browser(self.server.base)
        self._thread = threading.Thread(target=self._live)

    def start(self) -> None:
        self._thread.start()

    def join(self, seconds: float) -> None:
        self._thread.join(seconds)

    def lodged(self) -> list[str]:
        """The cases that were lodged, as the pages said."""
        return [one.case_id for one in list(self.confirmed) if one.kind == "lodged"]

    def _live(self) -> None:
        self._again(self._sign_in)
        while not self.stop.is_set():
            self._once()

    def _once(self) -> None:
        raise NotImplementedError

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

    def _offers(self, ending: str) -> bool:
        """Has the page such a link? Then it is opened."""
        try:
            self.browser.open(self.browser.page.link(ending))
        except Stuck:
            return False
        return True

    def _note(self, kind: str, case: str, what: str) -> None:
        self.confirmed.append(Confirmed(kind, case, what))


def applicant(server: Server, number: int, stop: threading.Event) -> "Somebody":
    """An account is made for them first."""
    email = f"persona{number}@example.org"
    done = server.run(
        "-m", "ventanilla", "people", "add", email, "--name", f"Persona {number}",
        "--password", PASSWORD,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return Somebody(server, stop, email, corrects=bool(number % 2))


@dataclass
class Somebody(Insistent):
    """One applicant."""

    corrects: bool = True

    def _once(self) -> None:
        """One application, from nothing to a seat."""
        case = self._again(self._open)
        for step in (self._prepare, self._upload, self._lodge, self._book):
            if case:
                self._again(lambda step=step: step(case))  # type: ignore[misc]
        for lodged in self.lodged():
            self._again(lambda lodged=lodged: self._look_after(lodged))  # type: ignore[misc]

    def _open(self) -> str:
        self.browser.open(self.browser.at("/applications/new/"))
        page = self.browser.submit({"capacity": "self"})
        return urlsplit(page.address).path.split("/")[3]

    def _prepare(self, case: str) -> str:
        """The notice, consent to e-mail, and a name; each may have been done already."""
        self.browser.open(self._at(case, "privacy/"))
        self.browser.submit()
        self.browser.open(self._at(case, "notices/"))
        self.browser.submit({"channel": "email" if self.corrects else "mailbox"})
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

    def _look_after(self, case: str) -> str:
        """What the office asks of them, or holds against them."""
        self.browser.open(self._at(case, ""))
        if self.corrects and self._offers("/correction/"):
            self.browser.submit(form="main form[method=post]:not([enctype])")
            self._note("act", case, "correct")
        elif not self.corrects and self._offers("/do/disagree/"):
            self.browser.submit({"label": "appeal", "text": "No estoy de acuerdo."})
            self._note("act", case, "appeal")
        return case

    def _at(self, case: str, place: str) -> str:
        return f"/es/applications/{case}/{place}"
