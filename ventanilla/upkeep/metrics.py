"""Figures for Prometheus (text exposition format 0.0.4), read from the tables at each scrape.

Every process would tell the same, so there is nothing to add up; times of requests are in the
structured log, one line each.
"""

from collections.abc import Iterator
from datetime import datetime

from ventanilla import wiring
from ventanilla.cases import queries as cases
from ventanilla.ledger import queries as ledger
from ventanilla.notices import queries as notices
from ventanilla.screening import queries as screening
from ventanilla.upkeep import health
from ventanilla.worker.beat import beating


def text(at: datetime) -> str:
    """The whole page."""
    return "\n".join([*_lines(at), ""])


def _lines(at: datetime) -> Iterator[str]:
    yield from _metric("ventanilla_cases", "Cases by state", cases.counted(), "state")
    tail = {"": float(ledger.unsealed())}
    yield from _metric("ventanilla_ledger_unsealed_lines", "Lines not yet sealed", tail)
    yield from _metric("ventanilla_notices_waiting", "Letters", {"": float(notices.waiting())})
    yield from _metric(
        "ventanilla_matches_waiting", "Matches for officers", {"": float(len(screening.waiting()))}
    )
    workers = len(beating(wiring.home() / "run"))
    yield from _metric("ventanilla_workers", "Workers on this machine", {"": float(workers)})
    found = {fact.name.replace(" ", "_"): float(fact.ok) for fact in health.facts(at)}
    yield from _metric("ventanilla_healthy", "1 where a check is well", found, "check")


def _metric(name: str, about: str, values: dict[str, float], label: str = "") -> Iterator[str]:
    yield f"# HELP {name} {about}"
    yield f"# TYPE {name} gauge"
    for key, value in values.items():
        labels = f'{{{label}="{key}"}}' if label else ""
        yield f"{name}{labels} {value:g}"
