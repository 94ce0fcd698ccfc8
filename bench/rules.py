"""The rules: one answer with every reason, and the first day of a yes over ten years.

Facts are typed beforehand, as the peer's are. The first day is that of somebody with several
statuses, breaks and thirty trips, whose days abroad age out one after the other.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from timeit import repeat

from bench.frame import Figure
from ventanilla.eligibility.core.answer import assess
from ventanilla.eligibility.core.grammar import parse
from ventanilla.eligibility.core.turning import first_day
from ventanilla.eligibility.core.values import Absence, Facts, Stay
from ventanilla.procedures.core.prospect import known_facts, prospect
from ventanilla.procedures.core.reading import load
from ventanilla.procedures.core.schema.definition import Procedure

DEFINITIONS = Path("definitions") / "pe" / "permanent-residency"
PEOPLE = {"yes": "retiree-three-years", "not yet": "investor-not-yet", "unknown": "says-nothing"}
WITH_TRACE = 989.0  # µs
BESIDE = "OpenFisca with trace (design figure, not run here)"
MOST_ANSWER, MOST_SEARCH = 50.0, 5.0  # µs, ms
ON = date(2026, 9, 15)
TEN_YEARS = "unbroken_years_in(stays, resident) >= 10 and absent_last(absences, 5) <= 30"


def run(quick: bool) -> list[Figure]:
    """Microseconds of an answer, milliseconds of a search."""
    times = 50 if quick else 2_000
    procedure = _newest()
    figures = []
    for name, example in PEOPLE.items():
        person = next(one for one in procedure.examples if one.id == example)
        known = known_facts(procedure, person.facts, person.on)
        took = _microseconds(partial(assess, procedure.rules, known, ON), times)
        figures.append(_answer(f"one answer with every reason: {name}", took))
        took = _microseconds(partial(prospect, procedure, person.facts, ON), times // 10)
        figures.append(_beside(f"with routes and readings, from typed text: {name}", took))
    return [*figures, _search(procedure, times // 10)]


def _answer(name: str, took: float) -> Figure:
    mark, met = f"≤ {MOST_ANSWER:g} µs", took <= MOST_ANSWER
    return Figure(name, "µs", took, WITH_TRACE, BESIDE, mark, met, less_is_better=True)


def _beside(name: str, took: float) -> Figure:
    return Figure(name, "µs", took, None, "–", less_is_better=True)


def _search(procedure: Procedure, times: int) -> Figure:
    term, facts = parse(TEN_YEARS, procedure.names), _traveller()
    assert first_day(term, facts, ON) == date(2032, 9, 23)
    took = _microseconds(partial(first_day, term, facts, ON), times) / 1000
    mark, met = f"< {MOST_SEARCH:g} ms", took < MOST_SEARCH
    name = "first day within ten years: 4 stays, 30 trips"
    return Figure(name, "ms", took, None, "–", mark, met, less_is_better=True)


def _traveller() -> Facts:
    """Four stays with breaks, and a trip of nineteen days every seventy-three, seven to come."""
    stays = (
        Stay("trabajador", date(2012, 3, 1), date(2014, 2, 28), renewed=False),
        Stay("trabajador", date(2015, 6, 1), date(2017, 5, 31), renewed=True),
        Stay("familiar_residente", date(2017, 8, 1), date(2021, 12, 31), renewed=False),
        Stay("rentista", date(2022, 6, 1)),
    )
    first = ON - timedelta(days=73 * 23)
    left = (first + timedelta(days=73 * n) for n in range(30))
    return {"stays": stays, "absences": tuple(Absence(d, d + timedelta(days=19)) for d in left)}


def _newest() -> Procedure:
    file = sorted(DEFINITIONS.glob("*.yaml"))[-1]
    return load(file.read_text(), version=file.stem)


def _microseconds(call: Callable[[], object], times: int) -> float:
    """The best of many short runs: what the machine does beside it is not ours."""
    number = max(1, times // 50)
    return min(repeat(call, number=number, repeat=50)) / number * 1e6
