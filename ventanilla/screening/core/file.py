"""A register's file, line by line: what is read, and what is wrong with a line that is not.

CSV (UTF-8) with the columns ref, name, aliases (between semicolons), birth_date, nationality,
documents (between semicolons) and note; or one JSON object a line with the same names.
"""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.screening.core.names import forms
from ventanilla.screening.core.person import Entry, Person

COLUMNS = ("ref", "name", "aliases", "birth_date", "nationality", "documents", "note")
LONGEST = 20_000  # characters of a line
MOST_NAMES = 200
ISO_COUNTRY = 2
NAME_LENGTH, REF_LENGTH, NOTE_LENGTH = 300, 80, 2000


@dataclass(frozen=True, slots=True)
class Broken:
    """A line that could not be read. `line` counts from 1, the header included."""

    line: int
    why: Text


def csv_lines(lines: Iterable[str]) -> Iterator[Entry | Broken]:
    """The entries of a CSV file. Refusal "register-header" where the columns are others."""
    numbered = _bounded(lines)
    reader = csv.reader(numbered)
    try:
        header = [name.strip().lower().lstrip("\ufeff") for name in next(reader, [])]
    except csv.Error:
        header = []
    if not {"ref", "name"} <= set(header) <= set(COLUMNS):
        raise Refusal(
            "register-header",
            Text(
                f"La primera línea debe nombrar las columnas: {', '.join(COLUMNS)}.",
                f"The first line must name the columns: {', '.join(COLUMNS)}.",
            ),
            then=Text("No se cambió nada.", "Nothing was changed."),
        )
    return _csv_rows(reader, header)


def _csv_rows(reader: Any, header: list[str]) -> Iterator[Entry | Broken]:
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Broken(reader.line_num, Text(f"CSV: {error}", f"CSV: {error}"))
            continue
        if row:
            yield _entry(reader.line_num, lambda row=row: _named(header, row))  # type: ignore[misc]


def json_lines(lines: Iterable[str]) -> Iterator[Entry | Broken]:
    """The entries of a file with one JSON object a line."""
    for number, line in enumerate(_bounded(lines), 1):
        if line.strip():
            yield _entry(number, lambda line=line: _object(line))  # type: ignore[misc]


def _entry(number: int, read: Callable[[], dict[str, str]]) -> Entry | Broken:
    try:
        return _made(read())
    except _Wrong as wrong:
        return Broken(number, wrong.why)


class _Wrong(Exception):
    def __init__(self, es: str, en: str) -> None:
        super().__init__(en)
        self.why = Text(es, en)


def _made(row: dict[str, str]) -> Entry:
    ref, names = row["ref"].strip(), (row["name"], *row["aliases"].split(";"))
    kept = tuple(name.strip()[:NAME_LENGTH] for name in names if forms(name.strip()))
    if not ref:
        raise _Wrong("falta la referencia", "the reference is missing")
    if not kept or len(kept) > MOST_NAMES:
        raise _Wrong("falta el nombre", "the name is missing")
    documents = frozenset(filter(None, map(plain_number, row["documents"].split(";"))))
    person = Person(kept, _day(row["birth_date"]), _country(row["nationality"]), documents)
    return Entry(ref[:REF_LENGTH], person, row["note"].strip()[:NOTE_LENGTH])


def plain_number(number: str) -> str:
    """A document's number without spaces and hyphens, in capitals."""
    return "".join(c for c in number.upper() if c.isalnum())


def _named(header: list[str], row: list[str]) -> dict[str, str]:
    if len(row) != len(header):
        raise _Wrong(
            f"tiene {len(row)} columnas y no {len(header)}",
            f"it has {len(row)} columns instead of {len(header)}",
        )
    return {**dict.fromkeys(COLUMNS, ""), **dict(zip(header, row, strict=True))}


def _object(line: str) -> dict[str, str]:
    try:
        found = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        raise _Wrong("no es JSON", "it is not JSON") from None
    if not isinstance(found, dict) or not set(found) <= set(COLUMNS):
        raise _Wrong("no tiene las columnas esperadas", "it has not the expected columns")
    return {name: _joined(found.get(name)) for name in COLUMNS}


def _joined(value: Any) -> str:
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ";".join(value)
    if value is None or isinstance(value, str):
        return value or ""
    raise _Wrong("un valor no es texto", "a value is not text")


def _day(written: str) -> date | None:
    if not written.strip():
        return None
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        raise _Wrong("la fecha de nacimiento no existe", "no such date of birth") from None


def _country(code: str) -> str:
    tidy = code.strip().upper()
    if tidy and not (len(tidy) == ISO_COUNTRY and tidy.isascii() and tidy.isalpha()):
        raise _Wrong("la nacionalidad no tiene dos letras", "the nationality is not two letters")
    return tidy


def _bounded(lines: Iterable[str]) -> Iterator[str]:
    """A line without end would fill the memory: it is cut, and so found broken."""
    for line in lines:
        yield line if len(line) <= LONGEST else "\n"
