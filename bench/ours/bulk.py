"""Rows by the million: COPY where the database has it, else one statement for many rows."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import islice
from typing import Any, TypeVar

from django.db import connection

T = TypeVar("T")
Values = Sequence[Any]


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """`items` in lists of so many, the last one with what is left."""
    left = iter(items)
    while batch := list(islice(left, size)):
        yield batch


def write(table: str, columns: Sequence[str], rows: Iterable[Values]) -> None:
    """Write the rows; triggers and constraints hold as for any other."""
    quoted = connection.ops.quote_name
    into = f"{quoted(table)} ({', '.join(map(quoted, columns))})"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {into} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            return
        places = ", ".join(["%s"] * len(columns))
        statement = f"INSERT INTO {into} VALUES ({places})"  # noqa: S608
        cursor.executemany(statement, [[_kept(value) for value in row] for row in rows])


def settle() -> None:
    """What a database does by itself in quiet hours."""
    after = {"postgresql": "CHECKPOINT", "sqlite": "PRAGMA wal_checkpoint(TRUNCATE)"}
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        cursor.execute(after[connection.vendor])


def _kept(value: Any) -> Any:
    return _hour(value) if isinstance(value, datetime) else value


@lru_cache
def _hour(at: datetime) -> str | None:
    kept: str | None = connection.ops.adapt_datetimefield_value(at)
    return kept
