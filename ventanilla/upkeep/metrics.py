"""Figures for Prometheus (text exposition format 0.0.4).

What the tables know is read at each scrape, so every process says the same; requests are what all
processes of this machine counted together.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from itertools import accumulate

from ventanilla import wiring
from ventanilla.cases import queries_of_figures as cases
from ventanilla.documents import readings
from ventanilla.journeys import rule
from ventanilla.ledger import queries as ledger
from ventanilla.notices import queries as notices
from ventanilla.screening import queries as screening
from ventanilla.upkeep import checks
from ventanilla.upkeep.counters import BOUNDS, COUNTERS, LAST, SECONDS
from ventanilla.worker.beat import beating

Values = Mapping[str, float]
KNOWN = {True: 1.0, False: 0.0}


def text(at: datetime) -> str:
    """The whole page."""
    lines = [*(line for row in FIGURES for line in _gauge(*row, at)), *_requests()]
    return "\n".join([*lines, ""])


def _age(since: datetime | None, at: datetime) -> Values:
    return {"": max((at - since).total_seconds(), 0.0) if since else 0.0}


def _checks(at: datetime) -> Values:
    return {fact.name: KNOWN[fact.ok] for fact in checks.facts(at) if fact.ok is not None}


def _ruled() -> Values:
    return {one.check.value: one.rulings for one in rule.overruled()}


def _overruled() -> Values:
    return {one.check.value: one.overruled for one in rule.overruled()}


# Name, what it is, its label, how it is found.
FIGURES: tuple[tuple[str, str, str, Callable[[datetime], Values]], ...] = (
    ("cases", "Cases by state", "state", lambda _: cases.counted()),
    ("ledger_unsealed_lines", "Lines not yet sealed", "", lambda _: {"": ledger.unsealed()}),
    (
        "ledger_unsealed_seconds",
        "Age of the oldest line not yet sealed",
        "",
        lambda at: _age(ledger.unsealed_since(), at),
    ),
    (
        "notices_waiting",
        "Letters and messages not yet sent",
        "",
        lambda _: {"": notices.waiting()},
    ),
    (
        "notices_waiting_seconds",
        "Age of the oldest letter or message not yet sent",
        "",
        lambda at: _age(notices.oldest_waiting(), at),
    ),
    ("readings_waiting", "Papers not yet read", "", lambda _: {"": readings.waiting()}),
    (
        "readings_waiting_seconds",
        "Age of the oldest paper not yet read",
        "",
        lambda at: _age(readings.oldest_waiting(), at),
    ),
    ("checks_ruled", "Checks of papers that officers looked at", "check", lambda _: _ruled()),
    (
        "checks_overruled",
        "Checks of papers that officers saw otherwise",
        "check",
        lambda _: _overruled(),
    ),
    ("matches_waiting", "Matches for officers", "", lambda _: {"": len(screening.waiting())}),
    ("workers", "Workers alive", "", lambda _: {"": len(beating(wiring.home() / "run"))}),
    ("healthy", "1 where a check is well, 0 where it is not", "check", _checks),
)


def _gauge(
    name: str, about: str, label: str, find: Callable[[datetime], Values], at: datetime
) -> Iterator[str]:
    yield from _head(f"ventanilla_{name}", about, "gauge")
    for key, value in find(at).items():
        labels = f'{{{label}="{_quoted(key)}"}}' if label else ""
        yield f"ventanilla_{name}{labels} {_figure(value)}"


def _requests() -> Iterator[str]:
    name = "ventanilla_request_seconds"
    yield from _head(name, "Time to answer, by page and outcome", "histogram")
    for (route, method, status), cells in sorted(COUNTERS.all().items()):
        labels = f'route="{_quoted(route)}",method="{_quoted(method)}",status="{status}"'
        upto = list(accumulate(cells.get(number, 0.0) for number in range(LAST + 1)))
        for bound, amount in zip((*map(_figure, BOUNDS), "+Inf"), upto, strict=True):
            yield f'{name}_bucket{{{labels},le="{bound}"}} {_figure(amount)}'
        yield f"{name}_sum{{{labels}}} {_figure(cells.get(SECONDS, 0.0))}"
        yield f"{name}_count{{{labels}}} {_figure(upto[-1])}"


def _head(name: str, about: str, kind: str) -> Iterator[str]:
    yield f"# HELP {name} {about}"
    yield f"# TYPE {name} {kind}"


def _quoted(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _figure(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(float(value))
