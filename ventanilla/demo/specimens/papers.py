"""Drawing a specimen: pages of labels, lines and, for a passport, the machine readable zone."""

import io
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
import typst

TEMPLATE = Path(__file__).with_name("sheet.typ")
WIDE = 2.2  # pixels a point: what a phone's camera makes of a page


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: who issues it, its title, rows of label and value, lines, a zone, a signature."""

    issuer: str
    title: str
    rows: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()
    mono: tuple[str, ...] = ()
    signed: str = "Firma ficticia"


def pdf(sheets: tuple[Sheet, ...], language: str = "es") -> bytes:
    """The pages as one PDF; the same sheets give the same bytes."""
    data = {
        "title": sheets[0].title,
        "lang": language,
        "pages": [asdict(sheet) for sheet in sheets],
    }
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "sheet.typ").write_text(TEMPLATE.read_text())
        (folder / "sheet.json").write_text(json.dumps(data))
        return typst.compile(str(folder / "sheet.typ"), format="pdf")


def picture(content: bytes, kind: str = "JPEG") -> bytes:
    """The first page as a picture."""
    with pypdfium2.PdfDocument(content) as document:
        image = document[0].render(scale=WIDE).to_pil().convert("RGB")
    out = io.BytesIO()
    image.save(out, kind)
    return out.getvalue()
