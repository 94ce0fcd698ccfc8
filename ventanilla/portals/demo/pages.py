"""Who plays in the demonstration, what was mailed, and what the clock says."""

from email import message_from_bytes, policy
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ventanilla import wiring
from ventanilla.demo.cast import CAST, PASSWORD
from ventanilla.kernel.notice import DEMONSTRATION

SHOWN = 50


def demo(request: HttpRequest) -> HttpResponse:
    """The people and how to sign in as them."""
    return render(request, "demo/people.html", {"cast": CAST, "password": PASSWORD})


def mail(request: HttpRequest) -> HttpResponse:
    """The mail folder, the newest first."""
    files = sorted((wiring.home() / "mail").glob("*.log"), reverse=True)[:SHOWN]
    return render(request, "demo/mail.html", {"letters": [one for f in files for one in _read(f)]})


def _read(file: Path) -> list[dict[str, str]]:
    """Django writes several mails of one connection into one file, dashes between them.

    Each letter of a demonstration says that it is one, in the language in which it was written.
    """
    letters = []
    for raw in file.read_bytes().split(b"-" * 79 + b"\n"):
        if raw.strip():
            mail = message_from_bytes(raw, policy=policy.default)
            body = mail.get_body(("plain",))
            text = body.get_content() if body else ""
            language = "es" if DEMONSTRATION.es in text else "en"
            letter = {"to": mail["to"], "subject": mail["subject"], "text": text}
            letters.append({**letter, "language": language})
    return letters
