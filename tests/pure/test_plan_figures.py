"""The figures: each with its source, and the same numbers as the records they were read from."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.optional import SHARED, needs
from tests.support.server import ROOT
from ventanilla.kernel.citation import Basis
from ventanilla.kernel.refusal import Refusal
from ventanilla.planner.core.figures import Figure, Figures, Lead, Span, load
from ventanilla.planner.core.words import DOES, lead

FILE = max((ROOT / "definitions" / "pe" / "figures").glob("*.yaml"))
UNITS = {"working_days": "working", "calendar_days": "calendar"}


@pytest.fixture(scope="module")
def figures() -> Figures:
    return load(FILE.read_text())


def records() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(
        Path(SHARED / "facts" / "evidence-figures.yaml").read_text()
    )
    return found


def numbers(figure: Figure) -> dict[str, object]:
    """A figure's numbers in the shape of a record; what is not known is left out."""
    found: dict[str, object] = {
        "country": figure.country,
        "what": figure.what,
        "confidence": figure.confidence,
        "flags": list(figure.flags),
        "lead": _lead(figure.lead),
        "wait": (figure.wait.usual, figure.wait.unit) if figure.wait else None,
        "within": _span(figure.within),
        "validity": _span(figure.validity),
        "electronic": figure.electronic,
        "fingerprints": figure.fingerprints,
        "translation_needed": figure.translation_needed,
        "cost": None,
    }
    if figure.cost:
        cost = figure.cost
        amounts = (cost.amount, cost.least, cost.most)
        read = tuple(float(one) if one is not None else None for one in amounts)
        found["cost"] = (*read, cost.currency, cost.per)
    return found


def _lead(value: Lead | None) -> object:
    return (value.least, value.usual, value.most, value.unit) if value else None


def _span(value: Span | None) -> object:
    return (value.months, value.days) if value else None


def of_record(record: dict[str, Any]) -> dict[str, object]:
    time, cost = record.get("lead_time"), record.get("cost")
    wait, window = record.get("wait_before"), record.get("deadline_to_start")
    validity = record.get("validity")
    kinds = {"months": None, "calendar_days": None}
    if window:
        kinds[window["unit"]] = window["amount"]
    return {
        "country": record["country"],
        "what": record["what"],
        "confidence": record["confidence"],
        "flags": record.get("flags", []),
        "lead": time and (*(time.get(n) for n in ("least", "usual", "most")), UNITS[time["unit"]]),
        "wait": wait and (wait["amount"], UNITS[wait["unit"]]),
        "within": window and (kinds["months"], kinds["calendar_days"]),
        "validity": validity and (validity.get("months"), validity.get("days")),
        "electronic": record.get("electronic"),
        "fingerprints": record.get("fingerprints"),
        "translation_needed": record.get("translation_needed"),
        "cost": cost
        and (
            *(cost.get(n) for n in ("amount", "least", "most")),
            cost["currency"],
            cost.get("per"),
        ),
    }


@needs("shared")
def test_every_record_was_taken_over_with_its_numbers(figures: Figures) -> None:
    assert [record["id"] for record in records()] == [figure.id for figure in figures.figures]
    for record in records():
        assert numbers(figures.named[record["id"]]) == of_record(record), record["id"]


@needs("shared")
def test_every_record_kept_its_source(figures: Figures) -> None:
    for record in records():
        read = figures.sources[figures.named[record["id"]].source]
        given = record["source"]
        assert read.title == given["title"]
        assert read.date == str(given.get("date", ""))
        assert given["url"].endswith(read.locator)


@needs("shared")
def test_the_sentences_are_our_own(figures: Figures) -> None:
    for record in records():
        ours = figures.named[record["id"]].text.en.lower().split()
        theirs = " ".join(record.get("note", "").lower().split())
        pieces = (" ".join(ours[at : at + 8]) for at in range(len(ours) - 7))
        assert not any(piece in theirs for piece in pieces), record["id"]


def test_no_figure_is_law(figures: Figures) -> None:
    for figure in figures.figures:
        assert figure.cite.basis in (Basis.PRACTICE, Basis.UNCONFIRMED)
        assert not figure.cite.standing.may_refuse
        assert not figure.cite.standing.may_be_observed


def test_eighteen_countries_and_peru_have_ways_and_any_other_has_one(figures: Figures) -> None:
    assert len(set(figures.countries) - {"PE"}) == 18
    for country in figures.countries:
        assert figures.ways_to("criminal-record", country)
    assert [way.country for way in figures.ways_to("criminal-record", "PT")] == ["other"]
    assert {step.does for way in figures.ways for step in way.steps} <= set(DOES)


def test_a_window_is_no_duration(figures: Figures) -> None:
    mexico = figures.named["mx-apostille-electronic"]
    assert mexico.within == Span(days=3)
    assert mexico.lead is None


@pytest.mark.parametrize(
    ("stated", "points"),
    [
        ({"usual": 10}, (10, 10, 10)),
        ({"most": 20}, (20, 20, 20)),
        ({"least": 3, "most": 6}, (3, 5, 6)),
        ({"least": 1, "usual": 5}, (1, 5, 5)),
        ({"usual": 3, "most": 120}, (3, 3, 120)),
    ],
)
def test_what_was_not_stated_follows_from_what_was(
    stated: dict[str, int], points: tuple[int, int, int]
) -> None:
    assert Lead(unit="working", **stated).points == points


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ({"usual": 0}, "on the same day"),
        ({"usual": 1}, "1 working day"),
        ({"most": 20}, "up to 20 working days"),
        ({"least": 3, "most": 5}, "from 3 to 5 working days"),
        ({"least": 1, "usual": 5}, "about 5 working days, from 1 to 5"),
    ],
)
def test_a_time_is_said_in_words(stated: dict[str, int], words: str) -> None:
    assert lead(Lead(unit="working", **stated)).en == words


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ("usual: 3, unit: working", "usual: x, unit: working", "figures.0.lead.usual"),
        ("source: F1,", "source: F999,", "figures.ve-crim-online.source"),
        ("[ve-crim-online, ", "[nobody, ", "ways.VE.online.obtain.nobody"),
        ('version: "2026', 'version: "2026"\nversion: "2026', ""),
    ],
)
def test_figures_that_are_wrong_are_refused_with_their_path(old: str, new: str, at: str) -> None:
    with pytest.raises(Refusal) as refused:
        load(FILE.read_text().replace(old, new, 1))
    assert refused.value.code == "figures"
    assert at in refused.value.at
