"""Log lines: one JSON object each, or plain for eyes. What happened, never who it happened to.

The text of an exception may quote what somebody typed, so only its type and its place in the code
are written; a refusal is known by its code.
"""

import json
import logging
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

request_id: ContextVar[str] = ContextVar("request_id", default="")
FRAMES = 12


class Json(logging.Formatter):
    """One object a line; what a logger passes as `extra={"facts": {...}}` stands in it."""

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(_said(record), ensure_ascii=False, default=str)


class Plain(logging.Formatter):
    """The same for somebody at a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        said = _said(record)
        head = f"{said.pop('time')} {said.pop('level')} {said.pop('logger')} {said.pop('message')}"
        return f"{head} {json.dumps(said, ensure_ascii=False)}" if said else head


def _said(record: logging.LogRecord) -> dict[str, Any]:
    said: dict[str, Any] = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname,
        "logger": record.name,
        "message": record.getMessage(),
    }
    if request_id.get():
        said["request_id"] = request_id.get()
    said.update(getattr(record, "facts", {}))
    if record.exc_info and record.exc_info[0]:
        said["error"] = record.exc_info[0].__name__
        frames = traceback.extract_tb(record.exc_info[2])[-FRAMES:]
        said["frames"] = [
            f"{one.filename.rpartition('/')[2]}:{one.lineno} {one.name}" for one in frames
        ]
    return said
