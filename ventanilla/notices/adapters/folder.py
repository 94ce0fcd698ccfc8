"""A folder for a mail server: each letter is a file under its Message-ID, written once.

A letter that is handed in twice (its sender was killed before it could say "sent") is there
already and is not written again. A mail server cannot promise that; there the Message-ID, which
stays the same, lets the receiving side drop the second copy (RFC 5322, 3.6.4).
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from ventanilla import wiring
from ventanilla.notices.adapters import once


class FolderBackend(BaseEmailBackend):
    """Django's door for mail, onto `HOME/mail`."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write each letter; all of them count as sent, those that lay there too."""
        for letter in email_messages:
            _write(wiring.home() / "mail", letter.message())
        return len(email_messages)


def _write(folder: Path, letter: Any) -> None:
    once.write(folder, str(letter["Message-ID"]).strip("<>"), ".eml", letter.as_bytes())
