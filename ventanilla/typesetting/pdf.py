"""A folder with a typst template and its data, as PDF/A-3a (ISO 19005-3) and PDF/UA-1.

What people wrote reaches typst as JSON in a file, never as markup.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import typst

UNKNOWN = re.compile(r'the text `"(.+?)"` could not be displayed')
MOST_UNKNOWN = 20  # tries; a text of more foreign letters than that is reduced at once
KNOWN = frozenset("ÁÉÍÓÚÜÑáéíóúüñ¿¡«»“”‘’–—·º°…✓✗≤≥")


def compiled(folder: Path, template: str, values: Mapping[str, object]) -> bytes:
    """The PDF of `template`, a file of the folder that reads `data.json`.

    PDF/A forbids a letter without a shape: one that no font here has becomes "?". A filing is
    never turned away for the script in which somebody writes their name; the seal and the case
    keep it as it is. Where Noto fonts are installed, typst uses them.
    """
    data = json.dumps(values, ensure_ascii=False)
    for _ in range(MOST_UNKNOWN):
        (folder / "data.json").write_text(data)
        try:
            return _set(folder / template)
        except typst.TypstError as error:
            unknown = UNKNOWN.search(str(error))
            if not unknown:
                raise
            for letter in unknown[1]:
                data = data.replace(letter, "?")
    latin = "".join(c if c.isascii() or c in KNOWN else "?" for c in data)
    (folder / "data.json").write_text(latin)
    return _set(folder / template)


def _set(file: Path) -> bytes:
    pdf = typst.compile(file, format="pdf", pdf_standards=["a-3a", "ua-1"])
    return pdf + b"\n"  # what a signer appends begins on a line of its own (ISO 19005-3, 6.1.9)
