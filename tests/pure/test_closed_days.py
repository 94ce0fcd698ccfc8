"""The dated file of closed days: what is wrong with it is said at its place, and versions stay."""

from datetime import date
from typing import Any

import pytest
import yaml

from ventanilla.cases.adapters import holidays
from ventanilla.cases.core.closed_days import ClosedDays, as_known
from ventanilla.cases.core.closed_days_file import load
from ventanilla.cases.core.retold import Calendars, Retold
from ventanilla.kernel import plain_yaml
from ventanilla.kernel.citation import Basis, Confidence
from ventanilla.kernel.refusal import Refusal

NEWEST = max(holidays.FOLDER.glob("*.yaml"))
RAW = plain_yaml.load(NEWEST.read_text())
CITE = {"basis": "practice", "confidence": "press", "source": "P12"}
LATE = {"norm": "D.S. 999-2026-PCM", "cite": CITE, "days": ["2026-12-24"]}


def read(raw: object, name: str = NEWEST.stem) -> ClosedDays:
    return load(yaml.safe_dump(_plain(raw), allow_unicode=True), name)


def _plain(raw: object) -> object:
    """Lists again, where reading made tuples of them."""
    if isinstance(raw, dict):
        return {key: _plain(value) for key, value in raw.items()}
    return [_plain(one) for one in raw] if isinstance(raw, list | tuple) else raw


def decreed(**changes: object) -> dict[str, Any]:
    return {**RAW, "decreed": [*RAW["decreed"], {**LATE, **changes}]}


def without(key: str) -> dict[str, Any]:
    return {**RAW, "decreed": [{name: v for name, v in LATE.items() if name != key}]}


def law(**changes: object) -> dict[str, Any]:
    return {**RAW, "law": {**RAW["law"], **changes}}


BAD = {
    "an unknown key": ({**RAW, "holydays": []}, "holydays", "this key is not known"),
    "an unknown key of a norm": (decreed(dayz=[]), "decreed[4].dayz", "this key is not known"),
    "a day that is none": (decreed(days=["2026-02-30"]), "decreed[4].days[0]", "is not valid"),
    "a day that is no text": (decreed(days=[20261224]), "decreed[4].days[0]", "is not valid"),
    "no day": (decreed(days=[]), "decreed[4].days", "is not valid"),
    "a day twice": (decreed(days=["2026-01-02"]), "decreed", "the day 2026-01-02 is repeated"),
    "no source": (without("cite"), "decreed[0].cite", "is missing"),
    "no norm": (without("norm"), "decreed[0].norm", "is missing"),
    "a source that is not listed": (
        decreed(cite={**CITE, "source": "P99"}),
        "decreed[4].cite.source",
        "“P99” is not in “sources”",
    ),
    "a year of which the holidays are not known": (
        decreed(days=["2040-12-24"]),
        "decreed",
        "2040 is not one of the years",
    ),
    "an incomplete year out of range": ({**RAW, "incomplete": [1999]}, "incomplete", "1999"),
    "years that run backwards": (law(years=[2035, 2022]), "law.years", "after the last"),
    "a holiday on no day": (
        law(holidays=[{"on": "02-31", "name": {"es": "a", "en": "b"}}]),
        "law.holidays[0]",
        "is not valid",
    ),
    "a holiday on two days": (
        law(holidays=[{"on": "02-03", "easter": 3, "name": {"es": "a", "en": "b"}}]),
        "law.holidays[0]",
        "one of them",
    ),
    "the name of another file": ({**RAW, "version": "2026-11-24"}, "version", "the file is called"),
}


def test_the_file_of_the_house_is_read_again_from_what_was_read() -> None:
    assert read(RAW) == holidays.version()


@pytest.mark.parametrize(("raw", "path", "said"), BAD.values(), ids=BAD)
def test_bad_data_is_refused_at_its_place(raw: object, path: str, said: str) -> None:
    with pytest.raises(Refusal) as refused:
        read(raw)
    assert (refused.value.code, refused.value.at) == ("calendar-file", path)
    assert f"{path}: " in refused.value.why.en
    assert said in refused.value.why.en
    assert refused.value.why.es != refused.value.why.en


def test_every_mistake_is_told_at_once() -> None:
    raw = decreed(days=["2026-01-02", "2040-12-24"], cite={**CITE, "source": "P99"})
    with pytest.raises(Refusal) as refused:
        read({**raw, "version": "2020-01-01"})
    for path in ("version", "decreed[4].cite.source", "decreed"):
        assert f"{path}: " in refused.value.why.en


def test_what_is_no_yaml_is_refused_too() -> None:
    with pytest.raises(Refusal) as refused:
        load("a: [", "2026-11-23")
    assert refused.value.code == "calendar-file"


@pytest.mark.parametrize(
    ("holiday", "changes", "days"),
    [
        ("06-07", {"added": None}, ["2022-06-07", "2023-06-07"]),
        ("12-25", {"on": "12-24"}, ["2022-12-24", "2022-12-25"]),
        ("12-09", {"added": {"by": "x", "year": 2023, "cite": CITE}}, ["2022-12-09"]),
    ],
)
def test_a_list_of_which_the_library_thinks_otherwise_is_not_counted_by(
    holiday: str, changes: dict[str, object], days: list[str]
) -> None:
    listed = [{**one, **(changes if one.get("on") == holiday else {})} for one in _holidays()]
    wrong = read(law(holidays=[{k: v for k, v in one.items() if v} for one in listed]))
    with pytest.raises(Refusal) as refused:
        holidays.calendar(wrong, wrong.years)
    assert refused.value.code == "holidays-differ"
    assert all(day in refused.value.why.en for day in days)


def _holidays() -> tuple[dict[str, Any], ...]:
    found: tuple[dict[str, Any], ...] = RAW["law"]["holidays"]
    return found


def test_each_closed_day_names_its_norm_and_what_was_only_heard_is_not_told_as_law() -> None:
    found = {one.day: one for one in holidays.closed_days(holidays.version(), range(2026, 2027))}
    assert found[date(2026, 7, 23)].norm == "D.Leg. 713, art. 6; Ley 31822"
    assert found[date(2026, 8, 6)].norm == "D.Leg. 713, art. 6"
    press = found[date(2026, 1, 2)].cite
    assert (press.basis, press.confidence) == (Basis.PRACTICE, Confidence.PRESS)
    assert not press.standing.may_refuse


def test_what_was_told_is_told_again_by_the_version_of_that_day() -> None:
    old, new = holidays.version(), read({**decreed(), "version": "2026-12-28"}, "2026-12-28")
    kept = (old, new)
    assert as_known(kept) is as_known(kept, date(2026, 12, 28)) is new
    assert as_known(kept, date(2026, 12, 27)) is old
    assert as_known(kept, date(2020, 1, 1)) is old


def test_a_day_that_is_added_later_shows_both_days_and_why() -> None:
    """A decree of 28 December closes the 24th: a term told in November moves, and says so."""
    old, new = holidays.version(), read({**decreed(), "version": "2026-12-28"}, "2026-12-28")
    then, today = (holidays.calendar(one, one.years) for one in (old, new))
    both = Calendars(date(2026, 12, 1), then, today)
    start, told, now = date(2026, 12, 21), date(2026, 12, 29), date(2026, 12, 30)
    assert (then.add(start, 5), today.add(start, 5)) == (told, now)
    found = both.retold(start, told, now)
    assert found == Retold(date(2026, 12, 1), told, now, (date(2026, 12, 24),))
    assert "1 December 2026" in found.text.en
    assert "29 de diciembre de 2026" in found.text.es
    assert both.retold(start, told, told) is both.retold(start, None, now) is None
