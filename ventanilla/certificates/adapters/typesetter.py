"""Paper to PDF: typst, as PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) in one go.

What people wrote reaches typst as JSON in a file, never as markup.
"""

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from ventanilla.certificates.core.paper import Paper
from ventanilla.kernel.notice import DEMONSTRATION
from ventanilla.kernel.text import Text

TEMPLATE = Path(__file__).with_name("paper.typ")
UNKNOWN = re.compile(r'the text `"(.+?)"` could not be displayed')
MOST_UNKNOWN = 20  # tries; a text of more foreign letters than that is reduced at once
KNOWN = frozenset("ÁÉÍÓÚÜÑáéíóúüñ¿¡«»“”‘’–—·º°…")
QR_TEXT = Text(
    "Este código lleva el certificado firmado. Se comprueba sin conexión con la aplicación "
    "ventanilla, o en la dirección al pie.",
    "This code carries the signed certificate. It verifies offline with the ventanilla command, or "
    "at the address below.",
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds a paper: who issues it, where it is verified, whether it is invented."""

    issuer: Text
    address: str
    fictitious: bool


@dataclass(frozen=True, slots=True)
class Sealing:
    """The seal as it is read by a machine, and as it is drawn (SVG)."""

    text: str
    picture: bytes


def typeset(paper: Paper, number: str, at: datetime, frame: Frame, seal: Sealing | None) -> bytes:
    """The PDF, unsigned; a certificate carries its seal as a picture and as an attached file."""
    footer = Text(
        f"Compruébelo en {frame.address}/es/verify/ con el número {number}.",
        f"Verify it at {frame.address}/en/verify/ with number {number}.",
    )
    local = at.astimezone(UTC)
    data = {
        **paper.plain(),
        "number": number,
        "issuer": _said(frame.issuer),
        "footer": _said(footer),
        "warning": _said(DEMONSTRATION) if frame.fictitious else None,
        "date": {"year": local.year, "month": local.month, "day": local.day},
        "qr": seal is not None,
        "qr_text": _said(QR_TEXT),
    }
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "paper.typ").write_text(TEMPLATE.read_text())
        if seal is not None:
            (folder / "seal.svg").write_bytes(seal.picture)
            (folder / "seal.txt").write_text(seal.text)
        pdf = _compiled(folder, json.dumps(data, ensure_ascii=False))
    return pdf + b"\n"  # what a signer appends begins on a line of its own (ISO 19005-3, 6.1.9)


def _compiled(folder: Path, data: str) -> bytes:
    """The PDF. PDF/A forbids a letter without a shape: one that no font here has becomes "?".

    A filing is never turned away for the script in which somebody writes their name; the seal and
    the case keep it as it is. Where Noto fonts are installed, typst uses them.
    """
    for _ in range(MOST_UNKNOWN):
        (folder / "paper.json").write_text(data)
        try:
            return typst.compile(folder / "paper.typ", format="pdf", pdf_standards=["a-3a", "ua-1"])
        except typst.TypstError as error:
            unknown = UNKNOWN.search(str(error))
            if not unknown:
                raise
            for letter in unknown[1]:
                data = data.replace(letter, "?")
    latin = "".join(c if c.isascii() or c in KNOWN else "?" for c in data)
    (folder / "paper.json").write_text(latin)
    return typst.compile(folder / "paper.typ", format="pdf", pdf_standards=["a-3a", "ua-1"])


def _said(text: Text) -> dict[str, str]:
    return {"es": text.es, "en": text.en}
