"""A secret of this installation's own: made on first use, outside version control."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

from ventanilla.kernel import disk


def kept(file: Path, make: Callable[[], str]) -> str:
    """The text in `file`; where it is not there, what `make` gives, written for its owner alone.

    Of two processes at once one makes it and the other reads it.
    """
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        aside = _written(file, make())
        try:
            os.link(aside, file)
        except FileExistsError:
            pass
        finally:
            aside.unlink()
        disk.flush(file.parent)
    return file.read_text()


def changed(file: Path, change: Callable[[str], str]) -> None:
    """Put what `change` makes of the text in its place, on disk before this returns.

    Of two processes at once the second is handed what the first one wrote.
    """
    handle = os.open(file.parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        _written(file, change(file.read_text())).replace(file)
        os.fsync(handle)
    finally:
        os.close(handle)


def _written(file: Path, text: str) -> Path:
    """Beside `file` and on disk, before anything is sealed with what it says."""
    aside = file.with_name(f".{file.name}.{os.getpid()}")
    handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as out:
        out.write(text)
        out.flush()
        os.fsync(handle)
    return aside
