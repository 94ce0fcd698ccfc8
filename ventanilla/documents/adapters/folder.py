"""A folder as the store: each object is written aside, flushed to disk, then renamed."""

import os
import re
from pathlib import Path
from secrets import token_hex

from ventanilla.documents.core.seal import damaged
from ventanilla.kernel import disk
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

NAME = re.compile(r"^[0-9a-f]{32}$")  # our own ids and nothing else reach the file system


class FolderStore:
    """Two levels of folders, so that no folder grows without end."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, name: str, content: bytes) -> None:
        """Keep `content` under `name`; a crash leaves either all of it or a stray temporary."""
        target = self._path(name)
        aside = target.with_name(f".{name}.{token_hex(4)}")
        try:
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write(aside, content)
            aside.replace(target)
            disk.flush(target.parent)
        except OSError as error:
            aside.unlink(missing_ok=True)
            raise _full() from error

    def get(self, name: str) -> bytes:
        """The bytes under `name`; Refusal "damaged" where they cannot be read."""
        try:
            return self._path(name).read_bytes()
        except OSError as error:
            raise damaged() from error

    def check(self) -> str:
        """ "" where the folder can be written; else what to mend."""
        self._root.mkdir(parents=True, exist_ok=True, mode=0o700)
        return "" if os.access(self._root, os.W_OK) else f"make {self._root} writable"

    def _path(self, name: str) -> Path:
        if not NAME.match(name):
            raise ValueError("an object's name is an id")
        return self._root / name[:2] / name


def _write(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _full() -> Refusal:
    return Refusal(
        "store-full",
        Text("No pudimos guardar el archivo.", "We could not keep the file."),
        then=Text(
            "No se perdió nada de lo que ya entregó. Pruebe de nuevo en unos minutos.",
            "Nothing that you already gave is lost. Try again in a few minutes.",
        ),
        at="file",
    )
