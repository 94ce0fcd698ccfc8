"""The type of a file, from its content alone; its name and what a browser says do not count."""

import re

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

# How each begins: ISO 32000-2 7.5.2 (within the first kilobyte), JFIF/Exif, PNG (W3C) 5.2.
PNG_MARK = b"\x89PNG\r\n\x1a\n"
JPEG_MARK = b"\xff\xd8\xff"
PDF_MARK = b"%PDF-"
PDF_WITHIN = 1024

# What other programs would take it for: an archive by its end (APPNOTE.TXT 4.3.16), a page by its
# beginning (WHATWG MIME Sniffing, 7.1).
ZIP_MARK, ZIP_WITHIN = b"PK\x05\x06", 65_557
PAGE = re.compile(rb"<(?:!doctype html|html|script|body|iframe)\b", re.IGNORECASE)
PAGE_WITHIN = 4096


def also(head: bytes, tail: bytes) -> tuple[str, ...]:
    """What else the file is, by its first `PAGE_WITHIN` and last `ZIP_WITHIN` bytes: keys of
    `facts.HAZARDS`."""
    found = {"archive": ZIP_MARK in tail, "page": bool(PAGE.search(head))}
    return tuple(name for name, there in found.items() if there)


def kind_of(head: bytes) -> str:
    """pdf, jpeg or png; Refusal "not-a-document-we-read" for anything else."""
    if head.startswith(PNG_MARK):
        return "png"
    if head.startswith(JPEG_MARK):
        return "jpeg"
    if PDF_MARK in head[:PDF_WITHIN]:
        return "pdf"
    raise Refusal(
        "not-a-document-we-read",
        Text(
            "Este archivo no es PDF, JPEG ni PNG.", "This file is neither a PDF, a JPEG nor a PNG."
        ),
        then=Text(
            "Guárdelo como PDF, o tome una foto del papel y súbala.",
            "Save it as a PDF, or photograph the paper and upload that.",
        ),
        at="file",
    )
