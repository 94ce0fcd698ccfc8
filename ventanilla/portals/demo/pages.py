"""Who plays in the demonstration, what was mailed, and what the clock says."""

from email import message_from_bytes, policy
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ventanilla import wiring
from ventanilla.demo.cast import CAST, PASSWORD
from ventanilla.kernel.notice import DEMONSTRATION

SHOWN = 50


@require_safe
def demo(request: HttpRequest) -> HttpResponse:
    """The people and how to sign in as them."""
    return render(request, "demo/people.html", {"cast": CAST, "password": PASSWORD})


@require_safe
def mail(request: HttpRequest) -> HttpResponse:
    """The mail folder, the newest first."""
    files = sorted((wiring.home() / "mail").glob("*.eml"), key=_written, reverse=True)[:SHOWN]
    return render(request, "demo/mail.html", {"letters": [_read(file) for file in files]})


def _written(file: Path) -> float:
    return file.stat().st_mtime


def _read(file: Path) -> dict[str, str]:
    """Each letter of a demonstration says that it is one, in the language it was written in."""
    mail = message_from_bytes(file.read_bytes(), policy=policy.default)
    body = mail.get_body(("plain",))
    text = body.get_content() if body else ""
    language = "es" if DEMONSTRATION.es in text else "en"
    return {"to": mail["to"], "subject": mail["subject"], "text": text, "language": language}
