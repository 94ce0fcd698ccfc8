"""The database as one file, taken while people work; and back from it."""

import gzip
import shutil
import sqlite3
from pathlib import Path

from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.upkeep import tools

MEMBER = {"sqlite": "database.sqlite3.gz", "postgresql": "database.pgdump"}
QUICK = 1  # gzip's level


def member() -> str:
    """The name of the database in an archive."""
    return MEMBER[connection.vendor]


def dump(target: Path) -> dict[str, int]:
    """A consistent copy of the whole database in `target`; how many rows each table of it has."""
    if connection.vendor == "sqlite":
        return _dump_sqlite(target)
    return _dump_postgres(target)


def _dump_sqlite(target: Path) -> dict[str, int]:
    """SQLite's own backup reads one moment of the database; writers go on meanwhile."""
    plain = target.with_suffix("")
    connection.ensure_connection()
    try:
        copy = sqlite3.connect(plain)
        try:
            connection.connection.backup(copy)
            rows = rows_of(copy)
        finally:
            copy.close()
    except sqlite3.Error as error:
        raise OSError(0, str(error)) from error
    with plain.open("rb") as file, gzip.open(target, "wb", QUICK) as out:
        shutil.copyfileobj(file, out)
    plain.unlink()
    return rows


def _dump_postgres(target: Path) -> dict[str, int]:
    """What is counted and what pg_dump copies is one and the same moment."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        snapshot = str(cursor.fetchone()[0])
        tools.run(
            "pg_dump",
            "--format=custom",
            "--no-owner",
            "--no-privileges",
            f"--snapshot={snapshot}",
            f"--file={target}",
        )
        return counts()


def unpack(folder: Path) -> None:
    """Of an archive that was read into `folder`: SQLite's file under the name it is to have."""
    if connection.vendor == "sqlite":
        packed = folder / member()
        with gzip.open(packed, "rb") as file, (folder / place().name).open("wb") as out:
            shutil.copyfileobj(file, out)
        packed.unlink()


def load(source: Path) -> None:
    """PostgreSQL takes all of the copy in one transaction, or nothing."""
    tools.run(
        "pg_restore",
        "--no-owner",
        "--no-privileges",
        "--exit-on-error",
        "--single-transaction",
        f"--dbname={connection.settings_dict['NAME']}",
        str(source),
    )


def place() -> Path:
    """Where SQLite's file lies."""
    return Path(connection.settings_dict["NAME"])


def check_empty(home: Path) -> None:
    """Refusal "not-empty" where the database of this installation holds anything already."""
    if connection.vendor == "sqlite":
        names = (place().name, f"{place().name}-wal")
        held = any((home / name).exists() and (home / name).stat().st_size for name in names)
    else:
        held = bool(connection.introspection.table_names())
    if held:
        raise Refusal(
            "not-empty",
            Text(
                "Esta instalación ya tiene datos; una copia nunca se restaura encima.",
                "This installation holds data; a backup is never restored over it.",
            ),
            then=Text(
                "Restaure en otra carpeta con --into.", "Restore into another folder with --into."
            ),
        )


def migrations() -> list[str]:
    """What was applied, "room.0001_initial" …"""
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in applied)


def counts() -> dict[str, int]:
    """How many rows each table has."""
    found = {}
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f"SELECT COUNT(*) FROM {connection.ops.quote_name(table)}")  # noqa: S608
            found[table] = int(cursor.fetchone()[0])
    return found


def rows_of(copy: sqlite3.Connection) -> dict[str, int]:
    """The same of a SQLite file that is not this installation's."""
    named = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    tables = sorted(name for (name,) in copy.execute(named))
    counted = ((t, copy.execute(f'SELECT COUNT(*) FROM "{t}"')) for t in tables)  # noqa: S608
    return {table: int(found.fetchone()[0]) for table, found in counted}
