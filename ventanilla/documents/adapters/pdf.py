"""PDF: pages are drawn by PDFium, what could act is named by pikepdf, nothing is ever run."""

import io
from collections.abc import Iterator
from threading import Lock
from typing import Any, BinaryIO

import pikepdf
import pypdfium2

from ventanilla.documents.adapters import printed
from ventanilla.documents.core.facts import MOST_PAGES, Opened
from ventanilla.documents.core.inflating import is_bomb
from ventanilla.documents.core.seal import damaged
from ventanilla.reading.core.text.page import Line

PDFIUM = Lock()  # PDFium is not safe for threads
TALLEST = 4000  # pixels: a page may be as long as it likes, its picture may not
LOOKED_AT = 200_000  # objects: enough for any real paper, an end for a hostile one
ACTS = {
    "/JavaScript": "script",
    "/JS": "script",
    "/Launch": "launch",
    "/EmbeddedFiles": "attachment",
    "/EF": "attachment",
    "/OpenAction": "open-action",
    "/AA": "open-action",
    "/XFA": "form",
    "/RichMedia": "media",
    "/Movie": "media",
}


class PdfReader:
    """Reads PDF of any version that the libraries open."""

    def open(self, file: BinaryIO) -> Opened:
        """Pages and hazards; "encrypted", "broken", "too-many-pages" or "too-large-inside" as the
        reason where it is not opened."""
        if is_bomb(_whole(file)):
            return Opened(0, "too-large-inside")
        try:
            with pikepdf.open(file) as document:
                hazards = tuple(sorted(set(_hazards(document))))
        except pikepdf.PasswordError:
            return Opened(0, "encrypted")
        except Exception:
            return Opened(0, "broken")
        return self._count(file, hazards)

    def _count(self, file: BinaryIO, hazards: tuple[str, ...]) -> Opened:
        try:
            with PDFIUM, pypdfium2.PdfDocument(file) as document:
                pages = len(document)
        except pypdfium2.PdfiumError:
            return Opened(0, "broken", hazards)
        if pages > MOST_PAGES:
            return Opened(0, "too-many-pages", hazards)
        return Opened(pages, "" if pages else "broken", hazards)

    def page(self, content: bytes, number: int, width: int) -> bytes:
        """One page as PNG; Refusal "damaged" where it cannot be drawn."""
        try:
            with PDFIUM, pypdfium2.PdfDocument(content) as document:
                page = document[number - 1]
                across, down = page.get_size()
                scale = min(width / max(across, 1), TALLEST / max(down, 1))
                picture = page.render(scale=scale, may_draw_forms=False).to_pil()
        except (pypdfium2.PdfiumError, IndexError) as error:
            raise damaged() from error
        out = io.BytesIO()
        picture.save(out, "PNG")
        return out.getvalue()

    def lines(self, content: bytes, number: int) -> tuple[Line, ...]:
        """The text that the file itself holds for one page; Refusal "damaged" as of `page`."""
        try:
            with PDFIUM, pypdfium2.PdfDocument(content) as document:
                return printed.lines(document[number - 1])
        except (pypdfium2.PdfiumError, IndexError) as error:
            raise damaged() from error


def _whole(file: BinaryIO) -> bytes:
    file.seek(0)
    return file.read()


def _hazards(document: pikepdf.Pdf) -> Iterator[str]:
    """Walk every object once and name what could act."""
    for item in list(document.objects)[:LOOKED_AT]:
        yield from _acts(item, depth=0)
    yield from _acts(document.Root, depth=0)


def _acts(item: Any, depth: int) -> Iterator[str]:
    if depth > 3 or not isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
        return
    for key in item.keys():  # noqa: SIM118 - a pikepdf object is no mapping
        value = item.get(key)
        if key in ACTS:
            yield ACTS[key]
        if key == "/S" and str(value) in ACTS:
            yield ACTS[str(value)]
        if isinstance(value, pikepdf.Dictionary) and not value.is_indirect:
            yield from _acts(value, depth + 1)
