"""Where new identifiers come from; the only place that may ask for chance."""

from collections.abc import Callable
from uuid import uuid4

IdSource = Callable[[], str]


def random_id() -> str:
    """A fresh identifier: 32 lower-case hexadecimal digits (RFC 9562 version 4, no hyphens)."""
    return uuid4().hex
