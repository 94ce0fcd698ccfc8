"""Who plays in the demonstration, what was sent, and what the clock says."""

from email import message_from_bytes, policy
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ventanilla import wiring
from ventanilla.demo.cast import CAST, PASSWORD
from ventanilla.kernel.notice import DEMONSTRATION
from ventanilla.notices.adapters.phone_folder import ENDING
from ventanilla.notices.core.writing import ORIGINAL

SHOWN = 50


@require_safe
def demo(request: HttpRequest) -> HttpResponse:
    """The people and how to sign in as them."""
    return render(request, "demo/people.html", {"cast": CAST, "password": PASSWORD})


@require_safe
def mail(request: HttpRequest) -> HttpResponse:
    """The mail folder and that of short messages, the newest first."""
    context = {
        "letters": [_read(file) for file in _newest("mail", "*.eml")],
        "texts": [_message(file) for file in _newest("phone", f"*{ENDING}")],
    }
    return render(request, "demo/mail.html", context)


def _newest(folder: str, pattern: str) -> list[Path]:
    return sorted((wiring.home() / folder).glob(pattern), key=_written, reverse=True)[:SHOWN]


def _written(file: Path) -> float:
    return file.stat().st_mtime


def _read(file: Path) -> dict[str, str]:
    """A letter, and apart from it the Spanish original that stands below one in English."""
    mail = message_from_bytes(file.read_bytes(), policy=policy.default)
    body = mail.get_body(("plain",))
    text = body.get_content() if body else ""
    said, line, original = text.partition(ORIGINAL.en)
    shown = {"to": mail["to"], "subject": mail["subject"], "text": said + line}
    return {**shown, "original": original, "language": _language(text)}


def _message(file: Path) -> dict[str, str]:
    number, text = file.read_text().split("\n", 1)
    return {"to": number, "text": text, "language": _language(text)}


def _language(text: str) -> str:
    """Each letter of a demonstration says that it is one, in the language it was written in."""
    return "es" if DEMONSTRATION.es in text else "en"
