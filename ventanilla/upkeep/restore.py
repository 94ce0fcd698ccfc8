"""Everything back from an archive: read, compared and proven aside; then put in its place.

The last step is one of the database's own: a rename where it is a file, a commit where it is a
server. An installation without its database is empty, so a restore that was killed before that
step has restored nothing and may be run again.
"""

import os
import shutil
import sqlite3
from pathlib import Path
from typing import Any

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from ventanilla import wiring
from ventanilla.kernel import disk
from ventanilla.kernel.ids import random_id
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.upkeep import archive, aside, database, lock
from ventanilla.upkeep.backup import BESIDE
from ventanilla.upkeep.proof import Proof, proven_in

PREFIX = ".restoring-"


def restore(source: Path) -> Proof:
    """Bring everything back into this installation, which is empty and at rest.

    Refusals, with nothing changed: "in-use", "not-empty", "backup-damaged", "backup-newer",
    "backup-other" (the copy is of another kind of database), "restore-failed".
    """
    home = wiring.home()
    with lock.alone(home):
        database.check_empty(home)
        try:
            with aside.folder(home, PREFIX) as folder:
                manifest = archive.read(source, folder)
                _check_fits(manifest)
                return _put(folder, home, manifest)
        except OSError as error:
            raise archive.failed("restore-failed", error) from error


def _put(folder: Path, home: Path, manifest: dict[str, Any]) -> Proof:
    database.unpack(folder)
    if connection.vendor != "sqlite":
        _place(folder, home)
        database.load(folder / database.member())
        return proven_in(home, manifest)
    _check_rows(folder / database.place().name, manifest)
    if not manifest["keys"] and (home / "keys").is_dir():
        shutil.copytree(home / "keys", folder / "keys")  # so that documents can be opened
    proof = proven_in(folder, manifest)
    _settle(folder / database.place().name)
    if not manifest["keys"]:
        shutil.rmtree(folder / "keys", ignore_errors=True)
    _place(folder, home)
    (folder / database.place().name).replace(home / database.place().name)
    disk.flush(home)
    return proof


def _place(folder: Path, home: Path) -> None:
    """What is in the way is set aside, never overwritten: it may be all that somebody has."""
    kept = home / f"set-aside-{random_id()[:8]}"
    name = database.place().name
    beside = (f"{name}-wal", f"{name}-shm") if connection.vendor == "sqlite" else ()
    arriving = [one for one in ("vault", "keys", *BESIDE) if (folder / one).exists()]
    if "keys" in arriving:
        _forget_sessions(home / "keys")
    for one in {*arriving, "vault", *beside}:
        if (home / one).exists():
            kept.mkdir(exist_ok=True, mode=0o700)
            (home / one).rename(kept / one)
    for one in arriving:
        (folder / one).rename(home / one)
    os.sync()


def _forget_sessions(keys: Path) -> None:
    """Without its database a house has nobody signed in: the key made for that serves nobody."""
    (keys / "session.key").unlink(missing_ok=True)
    if keys.is_dir() and not any(keys.iterdir()):
        keys.rmdir()


def _settle(file: Path) -> None:
    """All of it in the one file that is about to be renamed, nothing in a log beside it."""
    copy = sqlite3.connect(file)
    copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    copy.close()


def _check_rows(file: Path, manifest: dict[str, Any]) -> None:
    try:
        copy = sqlite3.connect(file)
        try:
            same = database.rows_of(copy) == manifest["rows"]
        finally:
            copy.close()
    except sqlite3.Error as error:
        raise archive.damaged(file.name) from error
    if not same:
        raise archive.damaged(file.name)


def _check_fits(manifest: dict[str, Any]) -> None:
    vendor = manifest["vendor"]
    if vendor != connection.vendor:
        raise Refusal(
            "backup-other",
            Text(
                f"La copia es de {vendor} y esta instalación usa {connection.vendor}.",
                f"The backup is of {vendor}; this installation uses {connection.vendor}.",
            ),
        )
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    if set(manifest["migrations"]) - known:
        raise Refusal(
            "backup-newer",
            Text(
                "La copia es de una versión más nueva de este programa.",
                "The backup is of a newer version of this program.",
            ),
            then=Text("Instale esa versión o una posterior.", "Install that version or a later."),
        )
