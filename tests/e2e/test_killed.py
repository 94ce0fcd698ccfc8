"""A server killed between any two steps of the path loses nothing that it confirmed."""

import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.support.server import Server
from ventanilla.demo.walk import Walk


def test_a_server_killed_between_every_two_steps_loses_nothing(tmp_path: Path) -> None:
    server = Server(tmp_path / "home")
    server.prepare()
    said: list[str] = []
    walk = Walk(server.base, server.jump, server.clock().now, said.append, tmp_path / "out")
    walk.out.mkdir()
    try:
        for _name, step in walk.steps():
            server.start()
            step()
            server.kill()
    finally:
        server.kill()
    assert walk.papers["certificate"].read_bytes().startswith(b"%PDF-")
    verified = server.run("-m", "ventanilla", "ledger", "verify")
    assert verified.returncode == 0, verified.stdout + verified.stderr


BRING = """
import io, django
django.setup()
from tests.support.world import World
from ventanilla import wiring
from ventanilla.demo.cast import INES
from ventanilla.demo.specimens.catalogue import Specimen, papers_for
from ventanilla.documents.adapters.pdf import PdfReader
from ventanilla.documents.core.album import Given
from ventanilla.documents.gathering import one_file
world = World(now=wiring.clock().now())
world.person("ines")
case_id = world.draft()
record = papers_for(INES, world.now.date())["criminal-record"]
photograph = PdfReader().page(record.content, 1, 1600)
many = one_file([Given("a.png", io.BytesIO(photograph)) for _ in range(3)])
world.bring(case_id, Specimen("passport", "p.pdf", "application/pdf", many.stream.read()))
world.bring(case_id, record)
"""
STATE = """
import json, django
django.setup()
from ventanilla.documents.models import Reading
from ventanilla.ledger import queries as ledger
rows = Reading.objects.order_by("asked_at")
acts = [line.act for row in rows for line in ledger.lines(f"case:{row.document.case_id}")]
print(json.dumps({
    "pages": [row.page for row in rows], "tries": [row.tries for row in rows],
    "ended": [bool(row.sealed) for row in rows], "told": acts.count("document.read") / len(rows),
}))
"""


def state(server: Server) -> dict[str, Any]:
    done = server.run("-c", STATE)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def until(server: Server, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """Look until it holds, for two minutes at most."""
    for _ in range(120):
        now = state(server)
        if holds(now):
            return now
        time.sleep(0.2)
    raise AssertionError((server.home / "worker.log").read_text())


def while_reading(server: Server) -> None:
    """Wait until a first page is being read; a look by SQL takes no time."""
    with closing(sqlite3.connect(server.home / "ventanilla.sqlite3")) as database:
        for _ in range(6000):
            if database.execute("SELECT 1 FROM documents_reading WHERE page > 0").fetchone():
                return
            time.sleep(0.01)
    raise AssertionError((server.home / "worker.log").read_text())


def test_a_worker_killed_in_the_middle_of_a_page_leaves_it_to_others_who_end_it_once(
    tmp_path: Path,
) -> None:
    server = Server(tmp_path / "home")
    server.prepare()
    brought = server.run("-c", BRING)
    assert brought.returncode == 0, brought.stderr
    worker = server.worker()
    while_reading(server)
    worker.kill()
    worker.wait(10)
    left = state(server)
    assert (left["ended"][0], left["tries"][0]) == (False, 1)
    server.jump_leases()
    others = [server.worker(), server.worker()]
    try:
        done = until(server, lambda now: all(now["ended"]))
    finally:
        for one in others:
            one.kill()
            one.wait(10)
    assert (done["tries"], done["told"]) == ([2, 1], 2)
