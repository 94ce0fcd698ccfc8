"""The people of a batch with what came of each, as columns of words: what is written to a file."""

from collections.abc import Iterable, Iterator

import numpy as np

from ventanilla.population.core.batch import ID
from ventanilla.population.core.bits import Packed, unpack
from ventanilla.population.core.census import Judged
from ventanilla.population.core.judge import Found

Column = tuple[str, list[object]]
BESIDE = ("", "against_")  # before the names of what the second definition says


def columns(judged: Judged) -> Iterator[Column]:
    """Row, id where there is one, and of each definition the verdict, every outcome and the open
    routes, with blanks between them."""
    yield "row", list(judged.batch.rows.tolist())
    if ID in judged.batch.columns:
        cells = judged.batch.columns[ID]
        yield ID, [cells.values[n] for n in cells.index.tolist()]
    for before, found in zip(BESIDE, judged.found, strict=False):
        yield f"{before}verdict", _words(found.verdicts(), found.size)
        for name in found.criteria:
            yield f"{before}{name}", _words(found.outcomes(name), found.size)
        yield f"{before}routes", _routes(found)


def _words(sets: Iterable[tuple[str, Packed]], size: int) -> list[object]:
    """Of each person the one word under which they stand."""
    listed = [(str(word), unpack(who, size)) for word, who in sets]
    found: list[object] = np.select(
        [who for _, who in listed], [word for word, _ in listed], ""
    ).tolist()
    return found


def _routes(found: Found) -> list[object]:
    each: list[list[str]] = [[] for _ in range(found.size)]
    for name, who in found.routes.items():
        for n in np.flatnonzero(unpack(who, found.size)).tolist():
            each[n].append(name)
    return [" ".join(names) for names in each]
