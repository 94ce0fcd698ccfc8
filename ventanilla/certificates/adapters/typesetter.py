"""Paper to PDF, as PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) in one go."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from ventanilla.certificates.core.paper import Paper
from ventanilla.kernel.notice import DEMONSTRATION
from ventanilla.kernel.text import Text
from ventanilla.typesetting.pdf import compiled

TEMPLATE = Path(__file__).with_name("paper.typ")
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
        return compiled(folder, "paper.typ", data)


def _said(text: Text) -> dict[str, str]:
    return {"es": text.es, "en": text.en}
