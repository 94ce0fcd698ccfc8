"""A case's page and the desk, by one worker, beside a plain Django page of three statements.

Both are served by granian with the same settings on SQLite with the same pragmas; eight readers.
Ours is a real case that was walked through the forms, read by people who are signed in.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.contest import OURS, PEERS, ROOT, Run, Side, side
from bench.frame import Figure
from bench.readers import read
from tests.support.server import Server, any_port
from ventanilla.demo.browser import Browser
from ventanilla.demo.walk import Walk

LODGED = "lodge"  # the last step that is walked
MARK = 4.0
BESIDE = "plain Django, three statements"


def run(quick: bool) -> list[Figure]:
    """Pages a second and the time within which half and nearly all of them came."""
    cases = 50 if quick else 500
    rounds, seconds = (1, 2.0) if quick else (3, 6.0)
    with ExitStack() as stack:
        walk = stack.enter_context(_ours(cases))
        peer, key = stack.enter_context(_peer(cases))
        applicant, officer = (_cookie(walk.person(who)) for who in ("applicant", "officer"))
        desk = f"desk of {cases} cases"
        lines = (
            ("case page, its applicant", walk.at(), applicant, f"/cases/{key}/", MARK),
            ("case page, an officer", f"/es/desk/{walk.case_id}/", officer, f"/cases/{key}/", None),
            (desk, "/es/desk/", officer, "/desk/", None),
        )
        return [
            figure
            for name, path, cookie, other, mark in lines
            for figure in _figures(
                name,
                *_turns((walk.base, path, cookie), (peer, other, ""), rounds, seconds),
                mark,
            )
        ]


def _turns(
    ours: tuple[str, str, str], peer: tuple[str, str, str], rounds: int, seconds: float
) -> tuple[Run, Run]:
    for target in (ours, peer):
        read(*target, seconds=0.5)
    pairs = [(read(*ours, seconds=seconds), read(*peer, seconds=seconds)) for _ in range(rounds)]
    middle = statistics.median_low([one.rate / max(two.rate, 0.001) for one, two in pairs])
    return next(pair for pair in pairs if pair[0].rate / max(pair[1].rate, 0.001) == middle)


def _figures(name: str, ours: Run, peer: Run, mark: float | None) -> Iterator[Figure]:
    met = ours.rate >= mark * peer.rate if mark else None
    said = f"≥ {mark:g} ×" if mark else ""
    yield Figure(name, "pages/s", ours.rate, peer.rate, BESIDE, said, met)
    for share, words in ((0.5, "half within"), (0.95, "95 of 100 within")):
        times = ours.within(share), peer.within(share)
        yield Figure(f"— {words}", "ms", *times, BESIDE, less_is_better=True)


@contextmanager
def _ours(cases: int) -> Iterator[Walk]:
    """Our server with a case that was lodged through the forms, and others on the desk."""
    with tempfile.TemporaryDirectory(prefix="ventanilla-bench-") as home:
        server = Server(Path(home))
        server.prepare()
        Side("bench.ours.desk", OURS, server.environment).tell("prepare", cases=cases)
        server.start()
        try:
            clock = server.clock()
            walk = Walk(server.base, clock.jump, clock.now, lambda _: None, Path(home))
            for _, step in walk.steps():
                step()
                if getattr(step, "__name__", "") == LODGED:
                    break
            yield walk
        finally:
            server.kill()


@contextmanager
def _peer(cases: int) -> Iterator[tuple[str, int]]:
    """The plain page's server, and the key of a case."""
    port = any_port()
    with side("bench.peers.plain_django.play", PEERS, "sqlite") as made:
        key = made.tell("prepare", cases=cases)
        environment = {**os.environ, **made.environment, "DJANGO_SETTINGS_MODULE": PEERS}
        server = subprocess.Popen(
            [sys.executable, "-m", "bench.peers.plain_django", str(port)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            base = f"http://127.0.0.1:{port}"
            _wait(base)
            yield base, key
        finally:
            server.terminate()
            server.wait(10)


def _wait(base: str) -> None:
    for _ in range(300):
        try:
            read(base, "/desk/", "", seconds=0.01)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the plain page's server does not answer")


def _cookie(browser: Browser) -> str:
    """The session, as a header."""
    jar = browser._client.cookies
    return "; ".join(f"{name}={value}" for name, value in jar.items())
