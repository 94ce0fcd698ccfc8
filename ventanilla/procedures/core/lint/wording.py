"""Sentences in two languages: translated, with the same numbers, dates, amounts and negations.

What is counted must be the same (`counted`). Of negations only whether there is one is compared,
so that "not the same" and "different" are asked about: a warning, never an error.
"""

import re
from collections.abc import Iterator, Set
from typing import Any

from pydantic import BaseModel

from ventanilla.kernel.text import Text
from ventanilla.procedures.core.lint.counted import counted
from ventanilla.procedures.core.lint.crowd import Crowd
from ventanilla.procedures.core.lint.remarks import Remark, remark

WORDS = 3  # a name of that length may well be the same in both languages
DENIES = {
    "es": re.compile(
        r"\b(no|ni|nunca|nadie|ningún|ningun[oa]s?|nada|tampoco|sin)\b", re.IGNORECASE
    ),
    "en": re.compile(
        r"\b(not?|nor|never|nobody|none|neither|nothing|cannot|without|unpaid|unknown|undated)\b|n['’]t\b",
        re.IGNORECASE,
    ),
}


def sentences(crowd: Crowd) -> Iterator[Remark]:
    """What the two languages of a sentence do not have in common."""
    for path, text in texts(crowd.procedure):
        if text.es == text.en and len(text.es.split()) > WORDS:
            yield remark("not-translated", path)
        es, en = counted(text, "es"), counted(text, "en")
        if es != en:
            yield remark("numbers-differ", path, es=_listed(es), en=_listed(en))
        if bool(DENIES["es"].search(text.es)) != bool(DENIES["en"].search(text.en)):
            yield remark("negation-differs", path)


def full_stops(crowd: Crowd) -> Iterator[Remark]:
    """Sentences of a condition without the full stop that the others have."""
    for n, part in enumerate(crowd.procedure.criteria):
        for name in ("met", "not_met", "unknown"):
            text: Text = getattr(part, name)
            if not (text.es.endswith((".", "?")) and text.en.endswith((".", "?"))):
                yield remark("no-full-stop", f"criteria[{n}].{name}")


def texts(part: Any, path: str = "") -> Iterator[tuple[str, Text]]:
    """Every sentence of a definition with its path."""
    if isinstance(part, Text):
        yield path, part
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from texts(getattr(part, name), f"{path}.{name}".lstrip("."))
    elif isinstance(part, tuple):
        for n, item in enumerate(part):
            yield from texts(item, f"{path}[{n}]")
    elif isinstance(part, dict):
        for name, item in part.items():
            yield from texts(item, f"{path}.{name}")


def _listed(found: Set[str]) -> str:
    return ", ".join(sorted(found)) or "–"
