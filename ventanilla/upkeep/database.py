"""The database as one file, taken while people work; and back from it."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

NAME = {"sqlite": "database.sqlite3", "postgresql": "database.pgdump"}


def dump(target: Path) -> None:
    """A consistent copy of the whole database in `target`."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with sqlite3.connect(target) as copy:
            connection.connection.backup(copy)
        copy.close()
    else:
        _run("pg_dump", "--format=custom", "--no-owner", "--file", str(target))


def load(source: Path) -> None:
    """Everything of the copy, into a database that is empty."""
    if connection.vendor == "sqlite":
        connection.close()
        source.replace(Path(connection.settings_dict["NAME"]))
    else:
        name = str(connection.settings_dict["NAME"])
        _run("pg_restore", "--no-owner", "--exit-on-error", "--single-transaction",
             "--dbname", name, str(source))  # fmt: skip


def occupied() -> bool:
    """Does the database hold tables already?"""
    if connection.vendor == "sqlite":
        path = Path(connection.settings_dict["NAME"])
        return path.exists() and path.stat().st_size > 0
    return bool(connection.introspection.table_names())


def migrations() -> list[str]:
    """What was applied, "room.0001_initial" …"""
    return sorted(
        f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations()
    )


def counts() -> dict[str, int]:
    """How many rows each table has."""
    found = {}
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f"SELECT COUNT(*) FROM {connection.ops.quote_name(table)}")  # noqa: S608
            found[table] = int(cursor.fetchone()[0])
    return found


def _run(tool: str, *arguments: str) -> None:
    path = shutil.which(tool)
    if path is None:
        raise Refusal(
            "tool-missing",
            Text(f"Falta {tool}: instale el cliente de PostgreSQL.",
                 f"{tool} is missing: install PostgreSQL's client programs."),
        )  # fmt: skip
    done = subprocess.run(  # noqa: S603 - the database's own tool, named by us
        [path, *arguments], env={**os.environ, **_address()}, capture_output=True, check=False
    )
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        raise Refusal("tool-failed", Text(f"{tool}: {said}", f"{tool}: {said}"))


def _address() -> Mapping[str, str]:
    """How the tool finds the database; a password never stands on a command line."""
    given: dict[str, Any] = connection.settings_dict
    named = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD",
             "PGDATABASE": "NAME"}  # fmt: skip
    return {name: str(given[key]) for name, key in named.items() if given.get(key)}
