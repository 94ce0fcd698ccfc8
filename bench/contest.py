"""Contestants: programs with settings, a home and a database of their own, started on one word.

Each client is a thread of one of a few processes, as under any Python server; every process says
that it is ready, waits for the word, does units of work until its time is over, and hands back how
long each took. Two sides take turns, round by round, so that a busy machine burdens both.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.postgres import server as postgres

ROOT = Path(__file__).resolve().parents[1]
OURS, PEERS = "config.settings", "bench.peers.settings"


class Over(Exception):
    """A client found nothing left to do."""


@dataclass(frozen=True, slots=True)
class Side:
    """A module with `prepare`, `client` and `verdict`, in its own home."""

    module: str
    settings: str
    environment: Mapping[str, str]

    def tell(self, act: str, **options: Any) -> Any:
        """Run one act of the module in a process of its own and return what it says."""
        return _heard(self._start(act, options))

    def _start(self, act: str, options: Mapping[str, Any]) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "bench.play", self.module, act, json.dumps(options)],
            cwd=ROOT,
            env={**os.environ, **self.environment, "DJANGO_SETTINGS_MODULE": self.settings},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, *, processes: int, threads: int, seconds: float, **options: Any) -> "Run":
        """All clients at once, for so many seconds."""
        shared = {**options, "threads": threads, "seconds": seconds}
        crew = [self._start("run", {**shared, "crew": n}) for n in range(processes)]
        try:
            heard = _together(crew)
        finally:
            for one in crew:
                one.kill()
        times = sorted(took for one in heard for took in one["times"])
        spent = sum(one["spent"] for one in heard)
        return Run(len(times) / max(one["elapsed"] for one in heard), tuple(times), spent)


@dataclass(frozen=True, slots=True)
class Run:
    """Units of work a second, and how long each took, in seconds, the shortest first.

    `spent` is the clients' processor time in seconds, which other work on the machine hardly moves.
    """

    rate: float
    times: tuple[float, ...]
    spent: float = 0.0

    @property
    def effort(self) -> float:
        """Processor time of a unit of work, in milliseconds."""
        return 1000 * self.spent / len(self.times) if self.times else 0.0

    def within(self, share: float) -> float:
        """The time within which that share of them was done, in milliseconds."""
        if not self.times:
            return 0.0
        return 1000 * self.times[min(len(self.times) - 1, int(share * len(self.times)))]


def _together(crew: Sequence["subprocess.Popen[str]"]) -> list[Any]:
    """Wait until all are ready, give the word, and hear what each did."""
    for one in crew:
        assert one.stdout
        if one.stdout.readline().strip() != "ready":
            raise RuntimeError(f"{one.args!r}: did not get ready")
    for one in crew:
        assert one.stdin
        one.stdin.write("go\n")
        one.stdin.flush()
    return [_heard(one) for one in crew]


def _heard(process: "subprocess.Popen[str]") -> Any:
    said, _ = process.communicate(timeout=900)
    if process.returncode:
        raise RuntimeError(f"{process.args!r}: ended with {process.returncode}")
    return json.loads(said.splitlines()[-1])


@contextmanager
def side(module: str, settings: str, database: str) -> Iterator[Side]:
    """A contestant on "sqlite" or "postgresql", its tables made; all of it is gone afterwards."""
    with ExitStack() as stack:
        home = stack.enter_context(tempfile.TemporaryDirectory(prefix="ventanilla-bench-"))
        address = stack.enter_context(postgres()) if database == "postgresql" else ""
        made = Side(module, settings, {"VENTANILLA_HOME": home, "DATABASE_URL": address})
        made.tell("tables")
        yield made


def turns(sides: Sequence[Side], rounds: int, **options: Any) -> list[Run]:
    """One run for each side: that of the round whose rate is the median of its rounds."""
    runs = [[one.run(**options) for one in sides] for _ in range(rounds)]
    return [_median([row[n] for row in runs]) for n in range(len(sides))]


def _median(runs: Sequence[Run]) -> Run:
    middle = statistics.median_low([run.rate for run in runs])
    return next(run for run in runs if run.rate == middle)
