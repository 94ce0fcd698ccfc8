"""Is all well: separate facts, each with what to mend; nothing personal, no path, no secret."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from ventanilla import wiring
from ventanilla.ledger import queries as ledger
from ventanilla.notices import queries as notices
from ventanilla.worker.beat import beating

LEAST_DISK = 500 * 1024 * 1024  # bytes: below it papers will soon be refused
TAIL = timedelta(minutes=30)  # unsealed lines older than this: no sealer runs
POST = timedelta(hours=6)  # letters older than this: mail is broken
SILENT = timedelta(minutes=5)
BACK = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was looked at. `vital`: without it nobody can be served."""

    name: str
    ok: bool
    said: str
    vital: bool = False


def facts(at: datetime) -> tuple[Fact, ...]:
    """Every fact; a check that fails itself is a fact that is not ok."""
    return tuple(_asked(name, vital, ask, at) for name, vital, ask in CHECKS)


def well(found: tuple[Fact, ...]) -> bool:
    """Can people be served?"""
    return all(fact.ok for fact in found if fact.vital)


Answer = tuple[bool, str]


def _asked(name: str, vital: bool, ask: Callable[[datetime], Answer], at: datetime) -> Fact:
    try:
        ok, said = ask(at)
    except (DatabaseError, OSError) as error:
        ok, said = False, type(error).__name__
    return Fact(name, ok, said, vital)


def _database(at: datetime) -> Answer:
    executor = MigrationExecutor(connection)
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    return not waiting, f"{connection.vendor}; {waiting} migrations wait"


def _disk(at: datetime) -> Answer:
    left = shutil.disk_usage(wiring.home()).free
    return left > LEAST_DISK, f"{left // 1024**2} MB free"


def _vault(at: datetime) -> Answer:
    folder = wiring.home() / "vault"
    ready = os.access(folder if folder.exists() else wiring.home(), os.W_OK)
    return ready, "can be written" if ready else "cannot be written"


def _letters(at: datetime) -> Answer:
    since = notices.oldest_waiting()
    late = since is not None and at - since > POST
    return not late, f"{notices.waiting()} wait"


def _ledger(at: datetime) -> Answer:
    since = ledger.unsealed_since()
    late = since is not None and at - since > TAIL
    return not late, "an unsealed tail is old" if late else "sealed"


def _worker(at: datetime) -> Answer:
    alive = [beat for beat in beating(wiring.home() / "run").values() if at - beat < SILENT]
    return bool(alive), f"{len(alive)} at work on this machine"


def _clock(at: datetime) -> Answer:
    newest = ledger.newest()
    back = newest is not None and at < newest - BACK
    return not back, "behind the newest line of the ledger" if back else "ahead of the ledger"


def _scanner(at: datetime) -> Answer:
    return True, "no malware scanner is configured; nothing of an upload is ever run"


CHECKS: tuple[tuple[str, bool, Callable[[datetime], Answer]], ...] = (
    ("database", True, _database),
    ("disk", True, _disk),
    ("vault", True, _vault),
    ("clock", True, _clock),
    ("worker", False, _worker),
    ("letters", False, _letters),
    ("ledger", False, _ledger),
    ("malware scanner", False, _scanner),
)
