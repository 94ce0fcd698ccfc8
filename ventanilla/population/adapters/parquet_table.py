"""People in a Parquet file: days, yes/no and numbers in their own types, lists of periods as lists
of records or in their written form."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import numpy as np
import pyarrow as arrow
import pyarrow.parquet as parquet

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.population.adapters.aside import aside
from ventanilla.population.core.batch import Batch, Cells
from ventanilla.population.core.listing import Column
from ventanilla.population.ports import Writer

ROWS = 1 << 16  # a batch
NOT_PARQUET = Text("No es un archivo Parquet.", "This is no Parquet file.")


def names(file: Path) -> list[str]:
    """The names of its columns."""
    with _opened(file) as table:
        return list(table.schema_arrow.names)


def batches(file: Path) -> Iterator[Batch]:
    """The people, in the order of the file."""
    with _opened(file) as table:
        total, first = max(1, table.metadata.num_rows), 2
        for part in table.iter_batches(batch_size=ROWS):
            rows = np.arange(first, first + part.num_rows)
            first += part.num_rows
            columns = zip(part.schema.names, map(_cells, part.columns), strict=True)
            yield Batch(rows, dict(columns), min(1.0, (first - 2) / total))


@contextmanager
def writer(file: Path) -> Iterator[Writer]:
    """A new file of people."""
    with aside(file) as place:
        opened: list[parquet.ParquetWriter] = []

        def write(columns: Sequence[Column]) -> None:
            part = arrow.table(dict(columns))
            if not opened:
                opened.append(parquet.ParquetWriter(place, part.schema))
            opened[0].write_table(part)

        try:
            yield write
        finally:
            for one in opened:
                one.close()


@contextmanager
def _opened(file: Path) -> Iterator[parquet.ParquetFile]:
    try:
        with parquet.ParquetFile(file) as table:
            yield table
    except arrow.ArrowException as error:
        raise Refusal("population", NOT_PARQUET, at=file.name) from error


def _cells(column: arrow.Array) -> Cells:
    if arrow.types.is_nested(column.type) or arrow.types.is_dictionary(column.type):
        return Cells([_plain(one) for one in column.to_pylist()], np.arange(len(column)))
    coded = column.dictionary_encode(null_encoding="encode")
    values = [_plain(one) for one in coded.dictionary.to_pylist()]
    return Cells(values, coded.indices.to_numpy(zero_copy_only=False))


def _plain(value: object) -> object:
    """As it would have been typed: a midnight is its day, a period without what was not said."""
    match value:
        case str():
            return value.strip()
        case datetime():
            midnight = value.replace(hour=0, minute=0, second=0, microsecond=0)
            return value.date() if value == midnight else str(value)
        case list():
            return [_plain(one) for one in value]
        case Mapping():
            return {key: _plain(one) for key, one in value.items() if one is not None}
    return value
