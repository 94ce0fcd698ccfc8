"""The archive: a plain tar whose last member says what every other one has to be.

Not compressed as a whole: nearly all of it is sealed documents, which do not get smaller.
"""

import hashlib
import io
import json
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
FORMAT = "ventanilla-backup/2"
FACTS = {"format", "version", "made_at", "vendor", "migrations", "rows", "ledger", "keys", "sha256"}
OWN = "own"  # the digest of the manifest itself
CHUNK = 1024 * 1024
BROKEN = (tarfile.TarError, OSError, EOFError)  # what reading a damaged archive may raise
# What may lie in an archive, and nothing else: no name begins with a dot or leads upwards.
PART = r"[A-Za-z0-9_-][A-Za-z0-9._-]*"
ALLOWED = re.compile(
    rf"database\.(?:sqlite3\.gz|pgdump)|clock\.json|keys(?:/{PART}){{1,3}}"
    r"|vault/[0-9a-f]{2}/[0-9a-f]{32}"
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

    def add(self, name: str, file: IO[bytes], size: int) -> None:
        """One member; OSError where the disk is full or `file` is shorter than it said."""
        info = tarfile.TarInfo(name)
        info.size, info.mode = size, 0o600
        watched = _Watched(file)
        self.tar.addfile(info, watched)
        self.digests[name] = watched.digest.hexdigest()

    def finish(self, facts: dict[str, Any]) -> dict[str, Any]:
        """Add the manifest and return it."""
        manifest = {"format": FORMAT, **facts, "sha256": self.digests}
        content = json.dumps({**manifest, OWN: fingerprint(manifest)}, indent=1).encode()
        info = tarfile.TarInfo(MANIFEST)
        info.size, info.mode = len(content), 0o600
        self.tar.addfile(info, io.BytesIO(content))
        return manifest


@contextmanager
def writing(raw: IO[bytes]) -> Iterator[Writer]:
    """An archive onto `raw`."""
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as tar:
        yield Writer(tar)


def read(source: Path, into: Path | None = None) -> dict[str, Any]:
    """Read every member, compare digests, and return the manifest; keep the files in `into`.

    Refusals: "backup-damaged" where a member is missing, changed, unknown, doubled, or no plain
    file; "restore-failed" where `into` cannot be written.
    """
    found: dict[str, str] = {}
    manifest: object = None
    try:
        with tarfile.open(source, "r:") as tar:
            for member in tar:
                if manifest is not None:
                    raise damaged(member.name)  # nothing comes after the manifest
                file = _opened(tar, member, found)
                if member.name == MANIFEST:
                    manifest = json.loads(file.read())
                else:
                    found[member.name] = _kept(file, into / member.name if into else None)
    except (*BROKEN, ValueError, RecursionError) as error:
        raise damaged(source.name) from error
    return _checked(manifest, found)


def fingerprint(manifest: dict[str, Any]) -> str:
    """SHA-256 of the manifest: which backup it is."""
    return hashlib.sha256(json.dumps(manifest, sort_keys=True).encode()).hexdigest()


def _checked(manifest: object, found: dict[str, str]) -> dict[str, Any]:
    if not isinstance(manifest, dict) or manifest.pop(OWN, "") != fingerprint(manifest):
        raise damaged(MANIFEST)
    if not manifest.keys() >= FACTS or manifest["format"] != FORMAT:
        raise damaged(MANIFEST)
    if manifest["sha256"] != found:
        raise damaged(MANIFEST)
    return manifest


def _opened(tar: tarfile.TarFile, member: tarfile.TarInfo, before: dict[str, str]) -> IO[bytes]:
    """A plain file under a name of ours that was not there before; never a link, never a path."""
    ours = member.name == MANIFEST or ALLOWED.fullmatch(member.name)
    file = tar.extractfile(member) if member.isreg() and ours else None
    if file is None or member.name in before:
        raise damaged(member.name)
    return file


def _kept(file: IO[bytes], path: Path | None) -> str:
    """The digest of what is read; written to `path` too, where there is one."""
    digest = hashlib.sha256()
    try:
        out: IO[bytes] = _made(path) if path else io.BytesIO()
        with out:
            for chunk in _chunks(file):
                digest.update(chunk)
                if path:
                    out.write(chunk)
    except OSError as error:
        raise failed("restore-failed", error) from error
    return digest.hexdigest()


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    try:
        while chunk := file.read(CHUNK):
            yield chunk
    except BROKEN as error:
        raise damaged("") from error


def _made(path: Path) -> IO[bytes]:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    return path.open("wb")


def failed(code: str, error: OSError) -> Refusal:
    """The disk did not take it: nothing half is left behind."""
    return Refusal(
        code,
        Text(
            f"No se pudo escribir: {error.strerror or 'error del disco'}.",
            f"It could not be written: {error.strerror or 'disk error'}.",
        ),
        then=Text(
            "Haga sitio o elija otro disco; no quedó nada a medias.",
            "Make room or choose another disk; nothing half was left behind.",
        ),
    )


class _Watched(io.RawIOBase):
    """A file whose bytes are counted into a digest as they are read."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        chunk = self._file.read(size)
        self.digest.update(chunk)
        return chunk
