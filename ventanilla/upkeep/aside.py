"""A private folder beside the place where its content will go.

Its process holds it locked. The kernel frees the lock of a killed one, so that the next process
knows what was left behind and clears it away.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp


@contextmanager
def folder(parent: Path, prefix: str) -> Iterator[Path]:
    """An empty folder for its owner alone, gone at the end; OSError where there cannot be one."""
    for old in parent.glob(f"{prefix}*"):
        if old.is_dir() and _left_behind(old):
            rmtree(old)
    path = Path(mkdtemp(dir=parent, prefix=prefix))
    handle = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield path
    finally:
        rmtree(path, ignore_errors=True)
        os.close(handle)


def _left_behind(path: Path) -> bool:
    handle = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    else:
        return True
    finally:
        os.close(handle)
