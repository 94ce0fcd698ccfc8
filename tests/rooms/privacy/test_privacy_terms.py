"""Terms: working days of a request, months of a review, hours of an incident."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.support.world import DEFINITIONS
from ventanilla.cases.adapters.holidays import peru
from ventanilla.kernel.contact import Contact
from ventanilla.kernel.text import LANGUAGES, Text
from ventanilla.privacy.core import letters
from ventanilla.privacy.core.incidents import DATA, Assessment, Data, Ground, Incident, Whom, named
from ventanilla.privacy.core.reviews import due, opens
from ventanilla.privacy.core.rights import RIGHTS, Kind, last_day
from ventanilla.procedures.core.reading import load

CALENDAR = peru()
DAYS = some.dates(date(2024, 1, 1), date(2030, 12, 31))
BEGAN = datetime(2024, 1, 1, tzinfo=UTC)
MINUTES = some.integers(0, 3_000_000)
NOTHING = Assessment(Text("x", ""), Text("", ""), Text("", ""), frozenset(), None, *[False] * 4)


@given(DAYS, some.sampled_from(Kind))
def test_the_last_day_is_a_working_day_with_so_many_working_days_up_to_it(
    asked: date, kind: Kind
) -> None:
    day = last_day(kind, asked, CALENDAR)
    assert CALENDAR.is_working(day)
    assert CALENDAR.between(asked, day) == RIGHTS[kind].days
    assert last_day(kind, asked + timedelta(days=1), CALENDAR) >= day


def test_a_day_of_the_law_counts_from_the_working_day_after() -> None:
    friday = date(2026, 9, 11)
    assert last_day(Kind.INFORMATION, friday, CALENDAR) == date(2026, 9, 23)
    assert last_day(Kind.RECTIFICATION, friday, CALENDAR) == date(2026, 9, 25)
    assert last_day(Kind.ACCESS, friday, CALENDAR) == date(2026, 10, 12)


def test_terms_and_articles_are_those_of_the_definition() -> None:
    [file] = sorted((DEFINITIONS / "pe" / "permanent-residency").glob("2026-09-01.yaml"))
    terms = {term.id: term for term in load(Path(file).read_text()).terms}
    names = {Kind.INFORMATION: "data_information", Kind.ACCESS: "data_access"}
    for kind, right in RIGHTS.items():
        term = terms[names.get(kind, "data_other_rights")]
        assert (right.days, right.article) == (term.days, term.cite.article)


@given(DAYS)
def test_a_review_is_due_six_months_later_date_to_date_and_never_later(since: date) -> None:
    day = due(since)
    assert (day.year * 12 + day.month) - (since.year * 12 + since.month) == 6
    assert day.day == since.day or (day + timedelta(days=1)).day == 1
    assert since < opens(since) < day


def incident(known_at: datetime, known: Assessment) -> Incident:
    return Incident("i", True, known_at, known_at, "o", known, 1, None, None, None)


@given(MINUTES, some.integers(0, 6_000))
def test_forty_eight_hours_are_hours_of_the_clock(since: int, later: int) -> None:
    known_at = BEGAN + timedelta(minutes=since)
    at = known_at + timedelta(minutes=later)
    authority, _ = incident(known_at, replace(NOTHING, harm=True)).duties
    assert authority.until - known_at == timedelta(hours=48)
    assert authority.late(at) is (later > 48 * 60)
    assert authority.hours_left(at) == max((48 * 60 - later) // 60, 0)


@given(some.frozensets(some.sampled_from(Data)), *[some.booleans()] * 4)
def test_the_authority_is_told_for_any_one_ground_and_people_where_it_concerns_them(
    data: frozenset[Data], volume: bool, many: bool, harm: bool, concerns: bool
) -> None:
    known = replace(
        NOTHING, data=data, large_volume=volume, many_people=many, harm=harm, concerns=concerns
    )
    authority, people = incident(datetime(2026, 9, 14, tzinfo=UTC), known).duties
    sensitive = any(DATA[one].sensitive for one in data)
    assert authority.owed is (volume or many or harm or sensitive)
    assert people.owed is concerns
    assert (Ground.SENSITIVE in known.grounds) is sensitive


@pytest.mark.parametrize("kind", ["income", "health", "biometric", "origin", "beliefs"])
def test_what_the_law_names_sensitive_is_called_so(kind: str) -> None:
    [said] = named(frozenset({Data(kind)}))
    assert "(sensible)" in said.es
    assert "(sensitive)" in said.en


def test_a_draft_of_a_drill_says_so_first_and_asks_for_what_nobody_wrote() -> None:
    known = replace(NOTHING, what=Text("Se perdió una copia.", ""), people=3, harm=True)
    found = incident(datetime(2026, 9, 14, 15, 0, tzinfo=UTC), known)
    officer = Contact("Ana", "ana@example.org")
    for draft in (letters.to_people, letters.to_authority):
        said = draft(found, Text("Autoridad", "Authority"), officer)
        assert said.es.startswith("SIMULACRO")
        assert said.en.startswith("DRILL")
        assert "Se perdió una copia." in said.es
        assert "[to be written in English]" in said.en
        assert all("Ana <ana@example.org>" in said.say(code) for code in LANGUAGES)
        assert "14 de septiembre de 2026, 10:00" in said.es.replace("setiembre", "septiembre")
    assert "[falta nombrar" in letters.to_people(found, Text("A", "A"), None).es
    real = letters.to_people(replace(found, drill=False), Text("A", "A"), None)
    assert real.es.startswith("Le escribimos")


def test_whom_are_the_two_that_the_law_names() -> None:
    assert [one.value for one in Whom] == ["authority", "people"]
