"""The loop: each task in its turn, a task that fails later again, a stop that is asked for soon."""

import logging
import signal
import time
from dataclasses import dataclass, field
from threading import Thread

from django.db import close_old_connections, connections

from ventanilla import wiring
from ventanilla.kernel.actor import SYSTEM, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.worker.beat import Beat
from ventanilla.worker.tasks import MAIN, TASKS, Task

log = logging.getLogger(__name__)
NAP = 0.5  # seconds between two looks at the table
LONGEST_REST = 300.0  # seconds that a failing task rests at most


@dataclass
class Turn:
    """When a task is due again, by a clock that never goes back, and how often it failed."""

    task: Task
    due: float = 0.0
    failures: int = 0

    def run(self, now: float) -> int:
        """Do it once; what went wrong is noted and made up for later."""
        try:
            done = self.task.do(Stamp(SYSTEM, wiring.clock().now()))
        except Exception as error:
            self._failed(error, now)
            return 0
        self.failures, self.due = 0, now + self.task.every
        return done

    def _failed(self, error: Exception, now: float) -> None:
        self.failures += 1
        self.due = now + min(self.task.every * 2**self.failures, LONGEST_REST)
        code = error.code if isinstance(error, Refusal) else type(error).__name__
        log.warning("task %s failed (%s), time %s", self.task.name, code, self.failures)


@dataclass
class Worker:
    """One process that works until it is told to stop."""

    beat: Beat
    turns: list[Turn] = field(default_factory=lambda: [Turn(task) for task in TASKS])
    stopping: bool = False

    def once(self) -> dict[str, int]:
        """Every task one time; how much each did. For a timer instead of a process."""
        return {turn.task.name: turn.run(time.monotonic()) for turn in self.turns}

    def until_stopped(self) -> None:
        """Work until SIGTERM or SIGINT: the task at hand of each lane is ended first."""
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, self._stop)
        others = {turn.task.lane for turn in self.turns} - {MAIN}
        threads = [Thread(target=self._work, args=(lane,), name=lane) for lane in sorted(others)]
        for thread in threads:
            thread.start()
        try:
            self._work(MAIN)
        finally:  # whatever ends the main lane ends the others
            self.stopping = True
            for thread in threads:
                thread.join()

    def _work(self, lane: str) -> None:
        """One lane, in a thread of its own but for the main one, which has the heartbeat."""
        while not self.stopping:
            if lane == MAIN:
                self.beat.strike(wiring.clock().now())
            close_old_connections()
            for turn in self._due(lane):
                turn.run(time.monotonic())
            time.sleep(NAP)
        connections.close_all()

    @property
    def failing(self) -> bool:
        """Did the last run of any task fail?"""
        return any(turn.failures for turn in self.turns)

    def _due(self, lane: str) -> list[Turn]:
        now, mine = time.monotonic(), [turn for turn in self.turns if turn.task.lane == lane]
        return [turn for turn in mine if turn.due <= now and not self.stopping]

    def _stop(self, *_: object) -> None:
        self.stopping = True
