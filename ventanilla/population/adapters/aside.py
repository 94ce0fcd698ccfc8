"""A file that has its name only once it is whole."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def aside(file: Path) -> Iterator[Path]:
    """A place beside `file` to write to; renamed at the end, removed if there is none."""
    part = file.with_name(f".{file.name}.part")
    try:
        yield part
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
