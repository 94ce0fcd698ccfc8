"""A server killed between any two steps of the path loses nothing that it confirmed."""

from pathlib import Path

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
