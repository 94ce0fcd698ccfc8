"""Log lines: one JSON object each, or plain for eyes. What happened, never who it happened to.

The text of an exception may quote what somebody typed, so only its type and its place in the code
are written; a refusal is known by its code. What other people's libraries say may quote anything,
so of their lines only the place is written.
"""

import json
import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import PurePath
from types import TracebackType
from typing import Any

from ventanilla.kernel.refusal import Refusal

OURS = ("ventanilla", "_granian")  # whose sentences hold no personal data
FRAMES = 12
CAUSES = 5
_here: ContextVar[dict[str, Any] | None] = ContextVar("here", default=None)


@contextmanager
def about(**facts: Any) -> Iterator[None]:
    """Inside it every line says these facts too."""
    token = _here.set(facts)
    try:
        yield
    finally:
        _here.reset(token)


def note(**facts: Any) -> None:
    """Add facts to the lines of what is going on here."""
    here = _here.get()
    if here is not None:
        here.update(facts)


def known(name: str) -> Any:
    """A fact of what is going on here; None where it was not said."""
    return (_here.get() or {}).get(name)


class Json(logging.Formatter):
    """One object a line; what a logger passes as `extra={"facts": {...}}` stands in it."""

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(_said(record), ensure_ascii=False, default=_type)


class Plain(logging.Formatter):
    """The same for somebody at a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        said = _said(record)
        head = f"{said.pop('time')} {said.pop('level')} {said.pop('logger')} {said.pop('message')}"
        return f"{head} {json.dumps(said, ensure_ascii=False, default=_type)}" if said else head


def _said(record: logging.LogRecord) -> dict[str, Any]:
    ours = record.name.partition(".")[0] in OURS
    return {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname,
        "logger": record.name,
        "message": record.getMessage() if ours else f"{record.module}:{record.lineno}",
        **(_here.get() or {}),
        **getattr(record, "facts", {}),
        **_error(record),
    }


def _error(record: logging.LogRecord) -> dict[str, Any]:
    error = record.exc_info[1] if record.exc_info else None
    if error is None:
        return {}
    causes = [_type(cause) for cause in _causes(error)]
    said = {"error": _type(error), "frames": _frames(error.__traceback__)}
    return {**said, **({"causes": causes} if causes else {})}


def _causes(error: BaseException) -> Iterator[BaseException]:
    for _ in range(CAUSES):
        before = error.__cause__ or error.__context__
        if before is None:
            return
        yield before
        error = before


def _type(thing: object) -> str:
    """A type and nothing of its value; our own refusals by their code, which is no sentence."""
    name = f"{type(thing).__module__}.{type(thing).__qualname__}"
    return f"{name} {thing.code}" if isinstance(thing, Refusal) else name


def _frames(trace: TracebackType | None) -> list[str]:
    """Where in the code, the last the nearest; no line of it and no value."""
    frames = traceback.extract_tb(trace)[-FRAMES:]
    return [
        f"{'/'.join(PurePath(one.filename).parts[-2:])}:{one.lineno} {one.name}" for one in frames
    ]
