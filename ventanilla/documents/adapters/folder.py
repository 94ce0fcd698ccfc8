"""A folder as the store: each object is written aside, flushed to disk, then renamed."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryFile
from typing import BinaryIO

from ventanilla.documents.core.seal import damaged
from ventanilla.documents.core.stores import NAME, full, path_of, unreachable
from ventanilla.kernel import disk


class FolderStore:
    """Objects as files below `root`, for their owner alone."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, name: str, pieces: Iterable[bytes]) -> None:
        """Keep `pieces` under `name`; a crash leaves either all of it or a stray temporary."""
        target = self._path(name)
        aside = target.with_name(f".{name}.{token_hex(4)}")
        try:
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write(aside, pieces)
            aside.replace(target)
            disk.flush(target.parent)
        except OSError as error:
            raise full() from error
        finally:
            aside.unlink(missing_ok=True)

    def get(self, name: str) -> BinaryIO:
        """The file under `name`; Refusal "damaged" where it cannot be opened, "store-unreachable"
        where the folder itself is gone: a disk that is not mounted harms no paper."""
        try:
            return self._path(name).open("rb")
        except OSError as error:
            raise (damaged() if self._root.is_dir() else unreachable()) from error

    def remove(self, name: str) -> None:
        """Unlink it, and flush the folder: a power cut does not bring it back."""
        path = self._path(name)
        if path.exists():
            path.unlink()
            disk.flush(path.parent)

    def names(self) -> Iterator[str]:
        """Every object; what begins with a dot is a write that was never finished."""
        return (path.name for path in self._root.glob("??/*") if NAME.fullmatch(path.name))

    def check(self) -> None:
        """By writing: a permission says nothing of a disk that is full or mounted read-only."""
        self._root.mkdir(parents=True, exist_ok=True, mode=0o700)
        with TemporaryFile(dir=self._root) as file:
            file.write(b"well?")
            file.flush()

    def _path(self, name: str) -> Path:
        return self._root / path_of(name)


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        for piece in pieces:
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
