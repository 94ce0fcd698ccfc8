"""Our values as plain ones that any program reads: JSON (RFC 8259), hours as RFC 3339."""

import json
from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from ventanilla.kernel.text import Text


def written(value: object) -> str:
    """The whole value as indented JSON."""
    return json.dumps(plain(value), ensure_ascii=False, indent=1) + "\n"


def plain(value: object) -> object:
    """Dataclasses by their fields, sentences in both languages, days and hours as text."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Text):
        return {"es": value.es, "en": value.en}
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, Collection):
        return [plain(one) for one in value]
    raise TypeError(f"no plain form for {type(value).__name__}")
