"""Everything into one archive while people work.

The database is taken first and the vault after it: an object lies in the vault before its row is
written, so every row of the copy finds its object.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import file_digest
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any

from django.db import connection

from ventanilla import wiring
from ventanilla.kernel import disk
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import queries as ledger
from ventanilla.upkeep import archive, aside, database

BESIDE = ("clock.json",)
PREFIX = ".ventanilla-backup-"


@dataclass(frozen=True, slots=True)
class Made:
    """A finished backup: `digest` is the SHA-256 of the whole archive, to be noted elsewhere."""

    path: Path
    size: int
    digest: str
    rows: int
    documents: int
    keys: int


def make(target: Path, *, keys: bool, at: datetime) -> Made:
    """Write the archive to `target`, or into it under the hour's name where it is a folder.

    With `keys` whoever holds the archive can read every document and sign papers. Refusals, with
    nothing left behind: "backup-failed", "tool-missing", "tool-failed", "unknown-file".
    """
    path = target / f"ventanilla-{at:%Y%m%dT%H%M%SZ}.tar" if target.is_dir() else target
    try:
        with aside.folder(path.parent, PREFIX) as folder:
            fresh = folder / "archive.tar"
            manifest = _write(fresh, folder / database.member(), keys=keys, at=at)
            with fresh.open("rb") as file:
                digest = file_digest(file, "sha256").hexdigest()
            fresh.replace(path)
            disk.flush(path.parent)
    except OSError as error:
        raise archive.failed("backup-failed", error) from error
    names = manifest["sha256"]
    documents, secrets = (
        sum(name.startswith(part) for name in names) for part in ("vault/", "keys/")
    )
    rows = sum(manifest["rows"].values())
    return Made(path, path.stat().st_size, digest, rows, documents, secrets)


def _write(path: Path, copy: Path, *, keys: bool, at: datetime) -> dict[str, Any]:
    head = ledger.head()  # before the copy, which therefore holds it
    facts = {
        "version": version("ventanilla"),
        "made_at": at.isoformat(),
        "vendor": connection.vendor,
        "migrations": database.migrations(),
        "rows": database.dump(copy),
        "ledger": {"seq": head.seq, "link": head.link},
        "keys": keys,
    }
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as raw:
        with archive.writing(raw) as out:
            with copy.open("rb") as file:
                _add(out, copy.name, file)
            copy.unlink()
            for name, found in _files(wiring.home(), keys=keys):
                with suppress(FileNotFoundError), found.open("rb") as file:
                    _add(out, name, file)
            manifest = out.finish(facts)
        raw.flush()
        os.fsync(raw.fileno())
    return manifest


def _add(out: archive.Writer, name: str, file: IO[bytes]) -> None:
    out.add(name, file, os.fstat(file.fileno()).st_size)


def _files(home: Path, *, keys: bool) -> Iterator[tuple[str, Path]]:
    """Vault and keys; a name that begins with a dot is a write that was never finished."""
    for folder in ("keys", "vault") if keys else ("vault",):
        for path in sorted((home / folder).rglob("*")):
            name = path.relative_to(home)
            unfinished = any(part.startswith(".") for part in name.parts)
            if unfinished or path.is_dir():
                continue
            if not archive.ALLOWED.fullmatch(name.as_posix()) or not _plain(path):
                raise _unknown(name)
            yield name.as_posix(), path
    for beside in BESIDE:
        if (home / beside).exists():
            yield beside, home / beside


def _plain(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:  # gone since it was listed
        return True


def _unknown(name: Path) -> Refusal:
    """Better no backup than one that leaves out a key without a word."""
    return Refusal(
        "unknown-file",
        Text(
            "Este archivo no es de los que una copia guarda.",
            "This file is not one that a backup keeps.",
        ),
        then=Text("Sáquelo de esa carpeta.", "Take it out of that folder."),
        at=name.as_posix(),
    )
