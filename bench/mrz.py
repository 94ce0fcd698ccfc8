"""Zones on pictures: how many are read to the letter for each flaw, and how soon.

The same seeded pictures go to every reader in the same run. Peers run where they are installed
(`pip install passporteye rapidocr`, Debian's tesseract-ocr); where none is, each line says so.
"""

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bench.frame import Figure
from bench.peers_of_mrz import PEERS, missing
from ventanilla.demo.specimens.gallery.collection import SETS, Labelled, pictures
from ventanilla.reading.adapters.eye import OpenCvEye
from ventanilla.reading.core.mrz.parsing import parse
from ventanilla.reading.core.mrz.values import Standing
from ventanilla.reading.core.sight import Reading
from ventanilla.reading.queries import read_mrz

TODAY = date(2026, 11, 28)
MARKS = {"clean": 0.99, "moderate": 0.90}
FOR_PEERS = 3  # pictures of each flaw: they take seconds for one
UPRIGHT = ("clean", "small", "shadow", "noise", "jpeg")
Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One picture read by us."""

    made: Labelled
    exact: bool
    silent: int
    verified: int
    seconds: float


def run(quick: bool) -> list[Figure]:
    """The exact rate for each flaw, wrong fields shown as verified, and time."""
    count = 2 if quick else 12
    sets = {kind: list(pictures(kind, count)) for kind in SETS}
    OpenCvEye().look(sets["clean"][0].content)
    ours = {kind: [_ours(made) for made in some] for kind, some in sets.items()}
    return [
        *(_rate(kind, ours[kind], sets[kind]) for kind in SETS),
        *_honest([one for some in ours.values() for one in some]),
        *_times(ours),
    ]


def _ours(made: Labelled) -> Outcome:
    began = time.perf_counter()
    found = read_mrz(made.content, TODAY, OpenCvEye())
    took = time.perf_counter() - began
    if not isinstance(found, Reading):
        return Outcome(made, False, 0, 0, took)
    truth = {field.name: field.value for field in parse(made.lines, TODAY).fields}
    sure = [field for field in found.mrz.fields if field.standing is Standing.VERIFIED]
    silent = sum(truth.get(field.name) != field.value for field in sure)
    return Outcome(made, found.mrz.lines == made.lines, silent, len(sure), took)


def _rate(kind: str, ours: Sequence[Outcome], made: Sequence[Labelled]) -> Figure:
    mark = MARKS.get(kind)
    rate = _share(one.exact for one in ours)
    best, beside = _beside(made)
    return Figure(
        f"zone, {len(ours)} pictures, {kind}",
        "exact",
        rate,
        best,
        beside,
        f"≥ {mark}" if mark else "",
        rate >= mark if mark else None,
    )


def _beside(made: Sequence[Labelled]) -> tuple[float | None, str]:
    """The best peer's rate and the names of all, or that none is installed."""
    absent = f"not installed here: {', '.join(missing())}"
    if not PEERS:
        return None, absent
    some = made[:FOR_PEERS]
    rates = {name: _share(_reads(peer, one) for one in some) for name, peer in PEERS.items()}
    name = max(rates, key=lambda one: rates[one])
    return rates[name], f"{name}, the first {len(some)} of them; {absent}"


def _reads(peer: Callable[[bytes], Lines], made: Labelled) -> bool:
    return peer(made.content)[-len(made.lines) :] == made.lines


def _honest(outcomes: Sequence[Outcome]) -> list[Figure]:
    silent = sum(one.silent for one in outcomes)
    verified = sum(one.verified for one in outcomes)
    return [
        Figure("— wrong fields shown as verified", "", silent, None, "", "0", silent == 0),
        Figure("— fields shown as verified", "", verified, None, f"of {len(outcomes)} pictures"),
    ]


def _times(ours: dict[str, list[Outcome]]) -> list[Figure]:
    upright = statistics.median(one.seconds for kind in UPRIGHT for one in ours[kind])
    worst = max(one.seconds for some in ours.values() for one in some)
    return [
        Figure("— a picture, upright, median", "s", upright, None, "", "≤ 0.1", upright <= 0.1),
        Figure("— a picture, at worst", "s", worst, None, "", "≤ 1.5", worst <= 1.5),
    ]


def _share(holds: Iterable[bool]) -> float:
    values = list(holds)
    return sum(values) / len(values)
