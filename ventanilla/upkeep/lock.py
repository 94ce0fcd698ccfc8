"""A server and its workers hold a lock while they live; the kernel frees that of a killed one."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text


@contextmanager
def in_use(home: Path) -> Iterator[None]:
    """Others may use the home too; nobody restores over it meanwhile."""
    with hold(home):
        yield


def hold(home: Path) -> IO[str]:
    """The same until the file is closed, or its process is gone."""
    file = _file(home)
    _lock(file, fcntl.LOCK_SH)
    return file


@contextmanager
def alone(home: Path) -> Iterator[None]:
    """Nobody else uses the home. Refusal "in-use" where a server or a worker runs."""
    with _file(home) as file:
        _lock(file, fcntl.LOCK_EX)
        yield


def _file(home: Path) -> IO[str]:
    folder = home / "run"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return (folder / "home.lock").open("w")


def _lock(file: IO[str], how: int) -> None:
    try:
        fcntl.flock(file, how | fcntl.LOCK_NB)
    except OSError as error:
        raise Refusal(
            "in-use",
            Text(
                "Un servidor o un trabajador usa esta instalación, o alguien la restaura.",
                "A server or a worker uses this installation, or somebody restores it.",
            ),
            then=Text("Deténgalo primero.", "Stop it first."),
        ) from error
