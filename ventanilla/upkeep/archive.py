"""The archive: a compressed tar whose last member says what every other one has to be.

Written beside its name and renamed at the end, so that a killed backup leaves no half archive.
"""

import hashlib
import io
import json
import os
import re
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

MANIFEST = "manifest.json"
FORMAT = "ventanilla-backup/1"
CHUNK = 1024 * 1024
# What may lie in an archive, and nothing else: no path leads out of the home.
ALLOWED = re.compile(
    r"database\.(?:sqlite3|pgdump)|clock\.json|keys/[A-Za-z0-9._-]+|vault/[0-9a-f]{2}/[0-9a-f]{32}"
)


def damaged(place: str) -> Refusal:
    """The archive is not what its manifest says."""
    return Refusal(
        "backup-damaged",
        Text("La copia está dañada o incompleta.", "The backup is damaged or incomplete."),
        then=Text("Use otra copia. No se cambió nada.", "Use another one. Nothing was changed."),
        at=place,
    )


@dataclass
class Writer:
    """Adds members and remembers their digests."""

    tar: tarfile.TarFile
    digests: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, path: Path) -> None:
        """One file under `name`."""
        with path.open("rb") as file:
            info = tarfile.TarInfo(name)
            info.size, info.mode = path.stat().st_size, 0o600
            watched = _Watched(file)
            self.tar.addfile(info, watched)
            self.digests[name] = watched.digest.hexdigest()

    def finish(self, facts: dict[str, Any]) -> None:
        """The manifest."""
        manifest = {"format": FORMAT, **facts, "sha256": self.digests}
        content = json.dumps(manifest, indent=1, sort_keys=True).encode()
        info = tarfile.TarInfo(MANIFEST)
        info.size, info.mode = len(content), 0o600
        self.tar.addfile(info, io.BytesIO(content))


@contextmanager
def writing(target: Path) -> Iterator[Writer]:
    """An archive that appears under its name once it is whole."""
    aside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as raw:
            with tarfile.open(fileobj=raw, mode="w:gz", compresslevel=3) as tar:
                yield Writer(tar)
            raw.flush()
            os.fsync(raw.fileno())
        aside.replace(target)
    except OSError as error:
        raise Refusal(
            "backup-failed",
            Text(
                f"No se pudo escribir la copia: {error.strerror}.",
                f"The backup could not be written: {error.strerror}.",
            ),
        ) from error
    finally:
        aside.unlink(missing_ok=True)


def read(source: Path, into: Path | None = None) -> dict[str, Any]:
    """Read every member, compare digests, and return the manifest; keep the files in `into`.

    Refusal "backup-damaged" where a member is missing, changed, unknown, or leads elsewhere.
    """
    found: dict[str, str] = {}
    manifest: dict[str, Any] = {}
    try:
        with tarfile.open(source, "r:gz") as tar:
            for member in tar:
                file = tar.extractfile(member) if member.isfile() else None
                if file is None:
                    raise damaged(member.name)
                if member.name == MANIFEST:
                    manifest = json.loads(file.read())
                elif ALLOWED.fullmatch(member.name) and member.name not in found:
                    found[member.name] = _kept(file, into / member.name if into else None)
                else:
                    raise damaged(member.name)
    except (tarfile.TarError, OSError, EOFError, ValueError) as error:
        raise damaged(source.name) from error
    if manifest.get("format") != FORMAT or manifest.get("sha256") != found:
        raise damaged(MANIFEST)
    return manifest


def _kept(file: IO[bytes], path: Path | None) -> str:
    digest = hashlib.sha256()
    if path:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    out = path.open("wb") if path else io.BytesIO()
    with out:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            if path:
                out.write(chunk)
    return digest.hexdigest()


class _Watched(io.RawIOBase):
    """A file whose bytes are counted into a digest as they are read."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        chunk = self._file.read(size)
        self.digest.update(chunk)
        return chunk
