"""How many requests, and how long they took: counted in each process, added up in one small file.

A server has several processes and Prometheus asks one of them. So each adds what it counted to
`HOME/run/requests.sqlite3` every two seconds; a process that is killed takes at most those with it.
"""

import sqlite3
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Timer

from ventanilla import wiring

REST = 2.0  # seconds between two additions
BOUNDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)  # seconds
LAST, SECONDS = len(BOUNDS), -1  # cells beside those of the bounds: above all, and the sum
TABLE = """CREATE TABLE IF NOT EXISTS cell (route TEXT, method TEXT, status TEXT, cell INTEGER,
    amount REAL, PRIMARY KEY (route, method, status, cell)) WITHOUT ROWID"""
ADD = """INSERT INTO cell VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET amount = amount + excluded.amount"""

Kind = tuple[str, str, str]  # route, method, class of status ("2xx")
Cell = tuple[str, str, str, int]


@dataclass
class Counters:
    """Those of one process that were not added yet."""

    waiting: Counter[Cell] = field(default_factory=Counter)
    lock: Lock = field(default_factory=Lock)
    timer: Timer | None = None

    def note(self, kind: Kind, seconds: float) -> None:
        """One more request of that kind."""
        with self.lock:
            self.waiting[(*kind, bisect_left(BOUNDS, seconds))] += 1
            self.waiting[(*kind, SECONDS)] += seconds  # type: ignore[assignment]  # adds up too
            if self.timer is None:
                self.timer = Timer(REST, self.add)
                self.timer.daemon = True
                self.timer.start()

    def add(self) -> None:
        """Add what waits to the file; where that fails it waits on."""
        with self.lock:
            waiting, self.waiting, self.timer = self.waiting, Counter(), None
        try:
            with _file() as file:
                file.executemany(ADD, [(*cell, amount) for cell, amount in waiting.items()])
        except (sqlite3.Error, OSError):
            with self.lock:
                self.waiting.update(waiting)

    def all(self) -> dict[Kind, dict[int, float]]:
        """What every process counted, by kind of request and cell."""
        self.add()
        found: dict[Kind, dict[int, float]] = {}
        with suppress(sqlite3.Error, OSError), _file() as file:
            for route, method, status, cell, amount in file.execute("SELECT * FROM cell"):
                found.setdefault((route, method, status), {})[cell] = amount
        return found


@contextmanager
def _file() -> Iterator[sqlite3.Connection]:
    """One transaction on the file; a file that is no database any more is begun again."""
    path = wiring.home() / "run" / "requests.sqlite3"
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        with closing(sqlite3.connect(path, timeout=1)) as file, file:
            file.execute("PRAGMA synchronous=OFF")  # figures, not facts: a power cut may take them
            file.execute(TABLE)
            yield file
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", None) in (
            sqlite3.SQLITE_CORRUPT,
            sqlite3.SQLITE_NOTADB,
        ):
            _begin_again(path)
        raise


def _begin_again(path: Path) -> None:
    for name in (path.name, f"{path.name}-journal"):
        path.with_name(name).unlink(missing_ok=True)


COUNTERS = Counters()
