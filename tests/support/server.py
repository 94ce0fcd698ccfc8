"""A real server of our own in a home of its own, which can be killed and started again."""

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import httpx

from ventanilla.kernel.clock import DemoClock

ROOT = Path(__file__).resolve().parents[2]
PREPARE = "from ventanilla.cli.demo import prepare; prepare()"
SETUP = "import django; django.setup(); "


def any_port() -> int:
    """A port that nobody else was given: tests run side by side."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """`ventanilla serve` as a process; `home` is its whole state."""

    home: Path
    port: int = field(default_factory=any_port)
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        own = {
            "VENTANILLA_HOME": str(self.home),
            "VENTANILLA_PUBLIC_ADDRESS": self.base,
            "DJANGO_SETTINGS_MODULE": "config.settings",
        }
        return {**os.environ, **own}

    def run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """A command of ours in the same home."""
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def prepare(self) -> None:
        done = self.run("-c", SETUP + PREPARE)
        assert done.returncode == 0, done.stderr

    def start(self) -> None:
        log = (self.home / "server.log").open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ventanilla", "serve", "--port", str(self.port)],
            cwd=ROOT,
            env=self.environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        for _ in range(300):
            try:
                httpx.get(f"{self.base}/es/", timeout=5)
            except httpx.HTTPError:
                time.sleep(0.1)
            else:
                return
        raise AssertionError((self.home / "server.log").read_text())

    def worker(self) -> "subprocess.Popen[bytes]":
        """`ventanilla worker` as a process."""
        log = (self.home / "worker.log").open("ab")
        return subprocess.Popen(
            [sys.executable, "-m", "ventanilla", "worker"],
            cwd=ROOT,
            env=self.environment,
            stdout=log,
            stderr=log,
        )

    def jump_leases(self) -> None:
        """An hour later, so that what a killed worker had claimed is free again."""
        if self.clock().behind() > timedelta(hours=1):
            self.jump(timedelta(hours=1))

    def kill(self) -> None:
        """kill -9 of the server and of its workers."""
        if self.process:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(10)
            self.process = None

    def clock(self) -> DemoClock:
        return DemoClock(self.home / "clock.json")

    def jump(self, by: timedelta) -> datetime:
        return self.clock().jump(by)
