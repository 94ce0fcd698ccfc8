"""Is all well: separate facts, each with what to mend; nothing personal, no path, no secret.

Asking takes a few seconds at most, whatever hangs. A fact is *vital* where people cannot be served
without it; the others are for whoever looks after the house.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from threading import Thread

from django.db import DatabaseError, connection, transaction

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

PATIENCE = 4.0  # seconds for all checks together
STATEMENT = 2000  # milliseconds for one statement of PostgreSQL
MARK = {True: "✓", False: "✗", None: "?"}
WELL, FAILING, TO_BE_LOOKED_AT = 0, 1, 3

Answer = tuple[bool | None, Text]
NO_TIME = Text("no hubo tiempo de mirarlo", "there was no time to look")
HANGS = Text("no contesta", "does not answer")


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was looked at; `ok` None where it is not known or not there."""

    name: str
    ok: bool | None
    said: Text
    vital: bool = False

    @property
    def mark(self) -> str:
        """The fact as one sign."""
        return MARK[self.ok]


@dataclass(frozen=True, slots=True)
class Check:
    """A row of the table of checks. `disk`: it touches files only, and a disk can hang."""

    name: str
    ask: Callable[[datetime], Answer]
    vital: bool = False
    disk: bool = False


@dataclass
class Patient:
    """Asks in a thread of its own; while one hangs no second is sent after it."""

    thread: Thread | None = None
    found: list[Answer] = field(default_factory=list)

    def ask(self, check: Check, at: datetime, seconds: float) -> Answer:
        """The answer, or that there is none."""
        if self.thread and self.thread.is_alive():
            return False, HANGS
        self.found = found = []
        self.thread = Thread(target=lambda: found.append(answer(check, at)), daemon=True)
        self.thread.start()
        self.thread.join(seconds)
        return found[0] if found else (False, HANGS)


PATIENT = Patient()


def asked(checks: Iterable[Check], at: datetime) -> tuple[Fact, ...]:
    """Every fact; a check that fails itself is a fact that is not ok."""
    until = time.monotonic() + PATIENCE
    return tuple(
        Fact(check.name, *_look(check, at, until - time.monotonic()), check.vital)
        for check in checks
    )


def well(found: tuple[Fact, ...]) -> bool:
    """Can people be served?"""
    return all(fact.ok for fact in found if fact.vital)


def exit_code(found: tuple[Fact, ...]) -> int:
    """0 all is well, 1 people cannot be served, 3 something else is to be looked at."""
    if not well(found):
        return FAILING
    return TO_BE_LOOKED_AT if any(fact.ok is False for fact in found) else WELL


def answer(check: Check, at: datetime) -> Answer:
    """What one check says; the type of what went wrong, never its text, which may hold a path."""
    try:
        return check.ask(at)
    except Refusal as refusal:
        return False, refusal.why
    except (DatabaseError, OSError, ValueError) as error:
        name = type(error).__name__
        return False, Text(name, name)


def _look(check: Check, at: datetime, left: float) -> Answer:
    if left <= 0:
        return None, NO_TIME
    if check.disk:
        return PATIENT.ask(check, at, left)
    try:
        with _short_statements():
            return answer(check, at)
    except DatabaseError as error:
        return False, Text(type(error).__name__, type(error).__name__)


@contextmanager
def _short_statements() -> Iterator[None]:
    """SQLite's readers wait for nobody; a server may be asked something it has no time for."""
    if connection.vendor != "postgresql":
        yield
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL statement_timeout = {STATEMENT}")
        yield
