"""The heartbeat: a file that a living worker holds locked and writes its hour into.

The kernel lets the lock go when a process is killed, so a file alone never looks alive.
"""

import fcntl
import os
from datetime import datetime
from pathlib import Path
from typing import IO


class Beat:
    """One worker's heart. `folder` is shared by the workers of one machine."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._path = folder / f"worker-{os.getpid()}"
        self._file: IO[str] = self._path.open("w")
        fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def strike(self, at: datetime) -> None:
        """Alive at `at`."""
        self._file.seek(0)
        self._file.truncate()
        self._file.write(at.isoformat())
        self._file.flush()

    def stop(self) -> None:
        """The end, in order: the file goes too."""
        self._path.unlink(missing_ok=True)
        self._file.close()


def beating(folder: Path) -> dict[int, datetime]:
    """The last beat of each living worker of this machine, by process; dead ones are cleared."""
    found: dict[int, datetime] = {}
    for path in sorted(folder.glob("worker-*")) if folder.is_dir() else ():
        with path.open("r+") as file:
            if not _held(file):
                path.unlink(missing_ok=True)
            elif text := file.read().strip():
                found[int(path.name.removeprefix("worker-"))] = datetime.fromisoformat(text)
    return found


def _held(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    return False
