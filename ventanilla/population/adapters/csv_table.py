"""People in a CSV file: UTF-8, the first row names the facts, an empty cell is not known."""

import csv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TextIO

import numpy as np

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.population.adapters.aside import aside
from ventanilla.population.core.batch import Batch, Cells, Mistake
from ventanilla.population.core.listing import Column
from ventanilla.population.ports import Writer

ROWS = 1 << 16  # a batch
NO_HEADING = Text(
    "El archivo está vacío: falta la fila con los nombres de los datos.",
    "The file is empty: the row with the names of the facts is missing.",
)
NOT_CSV = Text(
    "No es un archivo CSV en UTF-8: {why}.",
    "This is no CSV file in UTF-8: {why}.",
)
CELLS = Text(
    "La fila tiene {found} celdas y el encabezado {wanted}.",
    "The row has {found} cells and the heading {wanted}.",
)


def names(file: Path) -> list[str]:
    """The names in the first row."""
    with _rows(file) as (_, rows):
        return _heading(rows)


def batches(file: Path) -> Iterator[Batch]:
    """The people, in the order of the file. Empty lines are no people."""
    size = max(1, file.stat().st_size)
    with _rows(file) as (text, rows):
        heading = _heading(rows)
        numbered = ((n, row) for n, row in enumerate(rows, 2) if row)
        while chunk := list(islice(numbered, ROWS)):
            yield _batch(heading, chunk, text.buffer.tell() / size)


@contextmanager
def writer(file: Path) -> Iterator[Writer]:
    """A new file of people."""
    with aside(file) as place, place.open("w", encoding="utf-8", newline="") as text:
        out = csv.writer(text, lineterminator="\n")

        def write(columns: Sequence[Column]) -> None:
            if not text.tell():
                out.writerow(name for name, _ in columns)
            out.writerows(zip(*(cells for _, cells in columns), strict=True))

        yield write


@contextmanager
def _rows(file: Path) -> Iterator[tuple[TextIO, Iterator[list[str]]]]:
    with file.open(encoding="utf-8-sig", newline="") as text:
        rows = csv.reader(text, strict=True)
        try:
            yield text, rows
        except UnicodeDecodeError as error:
            raise Refusal("population", NOT_CSV.filled(why=error.reason)) from error
        except csv.Error as error:
            why = NOT_CSV.filled(why=error)
            raise Refusal("population", why, at=f"{file.name}:{rows.line_num}") from error


def _heading(rows: Iterator[list[str]]) -> list[str]:
    heading = [name.strip() for name in next(rows, [])]
    if not heading:
        raise Refusal("population", NO_HEADING)
    return heading


def _batch(heading: list[str], chunk: list[tuple[int, list[str]]], done: float) -> Batch:
    wide, faults = len(heading), []
    for place, (n, row) in enumerate(chunk):
        if len(row) != wide:
            faults.append(Mistake(n, "", CELLS.filled(found=len(row), wanted=wide)))
            chunk[place] = n, [""] * wide
    columns = zip(*(row for _, row in chunk), strict=True)
    return Batch(
        np.array([n for n, _ in chunk]),
        {name: _cells(cells) for name, cells in zip(heading, columns, strict=True)},
        min(1.0, done),
        faults,
    )


def _cells(column: tuple[str, ...]) -> Cells:
    number: dict[str, int] = {}
    index = [number.setdefault(cell.strip(), len(number)) for cell in column]
    return Cells(list(number), np.array(index))
