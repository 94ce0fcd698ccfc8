"""Lists of periods: what is written reads back, and anything else is refused with its place."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.conditions import DECLARED, QUALITIES, facts, stays, trips
from ventanilla.eligibility.core import lists
from ventanilla.eligibility.core.values import Absence, Absences, Facts, Money, Stays
from ventanilla.kernel.refusal import Refusal
from ventanilla.procedures.core.given import kept, typed

LINE = "2024-01-10/2024-02-01"


@given(stays())
def test_stays_read_back_as_they_are_written(found: Stays) -> None:
    assert lists.stays(lists.written(found), QUALITIES) == found
    assert lists.stays(list(reversed(found)), QUALITIES) == found


@given(trips())
@example(  # twice out and back on one day, one of them with a permit
    (
        Absence(date(2020, 2, 27), date(2020, 2, 27), authorised=False),
        Absence(date(2020, 2, 27), date(2020, 2, 27), authorised=True),
    )
)
def test_trips_read_back_as_they_are_written(found: Absences) -> None:
    assert lists.absences(lists.written(found)) == found
    assert lists.absences(list(reversed(found))) == found


@given(facts)
def test_every_fact_reads_back_as_it_is_kept(found: Facts) -> None:
    assert {
        name: typed(DECLARED[name], name, kept(value)) for name, value in found.items()
    } == found


PIECES = ["rentista", "2024-01-10", "2024-02-30", "/", "..", ";", " ", "renewed", "none", "é", "0"]


@given(st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (lists.absences, lambda raw: lists.stays(raw, QUALITIES)):
        try:
            read(text)
        except Refusal as refusal:
            assert refusal.code == "answer"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["quality", "from", "to", "left", "back", "x"]), inner)
    ),
    max_leaves=6,
)


@given(st.sampled_from(sorted(DECLARED)), anything)
def test_anything_at_all_is_the_fact_or_is_refused_at_its_name(name: str, raw: object) -> None:
    try:
        value = typed(DECLARED[name], name, raw)
    except Refusal as refusal:
        assert refusal.at is not None
        assert refusal.at.startswith(name)
    else:
        assert typed(DECLARED[name], name, kept(value)) == value


WRONG = [
    ("2024-01-10", ""),
    ("2024-02-30/..", "[0].left"),
    ("2024-01-10/2024-13-01", "[0].back"),
    ("2024-03-01/2024-02-01", "[0].back"),
    ("1899-12-31/..", "[0].left"),
    ("2024-01-10/2200-01-01", "[0].back"),
    ("0001-01-01/..", "[0].left"),
    ("9999-12-31/..", "[0].left"),
    (f"{LINE}; 2024-01-31/2024-03-01", "[1]"),
    (f"2024-03-01/..; {LINE}; 2024-05-01/2024-06-01", "[2]"),
    (f"{LINE} allowed", "[0]"),
    (f"rentista {LINE}", "[0]"),
    (f"{LINE};", "[1]"),
    ("", "[0]"),
]


@pytest.mark.parametrize(("text", "at"), WRONG)
def test_a_mistake_in_a_list_of_trips_is_refused_where_it_stands(text: str, at: str) -> None:
    with pytest.raises(Refusal) as caught:
        lists.absences(text)
    assert caught.value.at in (at, f"{at}[0]")


WRONG_STAYS = [
    ("emperor 2024-01-10/..", "[0].quality"),
    ("2024-01-10/..", "[0]"),
    ("rentista 2024-01-10/2024-02-01 soon", "[0]"),
    ("rentista 2024-01-10/2024-02-01; rentista 2024-02-01/..", "[1]"),
    ([{"quality": "rentista", "from": "2024-01-10", "renewed": "yes"}], "[0].renewed"),
    ([{"quality": "rentista", "from": "2024-01-10", "renewed": 1}], "[0].renewed"),
    ([{"quality": "rentista", "from": 20240110}], "[0].from"),
    ([{"quality": "rentista", "from": "2024-01-10", "colour": "red"}], "[0]"),
    ([{"quality": True, "from": "2024-01-10"}], "[0].quality"),
    (["rentista"], "[0]"),
    (7, ""),
    ({"quality": "rentista"}, ""),
]


@pytest.mark.parametrize(("raw", "at"), WRONG_STAYS)
def test_a_mistake_in_a_list_of_stays_is_refused_where_it_stands(raw: object, at: str) -> None:
    with pytest.raises(Refusal) as caught:
        lists.stays(raw, QUALITIES)
    assert (caught.value.code, caught.value.at) == ("answer", at)


@pytest.mark.parametrize("flag", [1, 0, "true", "", [], 1.0])
def test_only_yes_and_no_are_an_authorisation(flag: object) -> None:
    with pytest.raises(Refusal) as caught:
        lists.absences([{"left": "2024-01-10", "back": "2024-02-01", "authorised": flag}])
    assert caught.value.at == "[0].authorised"


def test_a_trip_may_begin_on_the_day_on_which_another_ended() -> None:
    assert len(lists.absences(f"{LINE}; 2024-02-01/2024-03-01")) == 2


def test_ten_thousand_trips_are_refused_however_they_come() -> None:
    row = {"left": "2024-01-10", "back": "2024-01-11"}
    for raw in ("; ".join([LINE] * 10_000), [row] * 10_000, "x" * 10_000_000):
        with pytest.raises(Refusal) as caught:
            lists.absences(raw)
        assert "200" in caught.value.why.en


def test_a_number_is_no_yes_and_a_yes_is_no_number() -> None:
    with pytest.raises(Refusal):
        typed(DECLARED["age"], "age", True)
    with pytest.raises(Refusal):
        typed(DECLARED["a"], "a", 2)
    assert typed(DECLARED["age"], "age", 1) == 1
    assert typed(DECLARED["a"], "a", "sí") is True


def test_amounts_keep_their_currency() -> None:
    value = typed(DECLARED["income"], "income", "PEN 5500.50")
    assert isinstance(value, Money)
    assert kept(value) == "PEN 5500.50"


def test_an_empty_list_is_an_answer() -> None:
    assert lists.written(lists.absences("none")) == "none"
    assert lists.stays((), QUALITIES) == ()


@pytest.mark.parametrize(
    "raw",
    [
        20240110,
        "20240110",
        "2024-W02-3",
        "2024-1-10",
        datetime(2024, 1, 10, tzinfo=UTC),
        None,
        True,
        "",
    ],
)
def test_only_a_date_or_its_written_form_is_a_day(raw: object) -> None:
    assert lists.day(raw) is None
    assert lists.day("2024-01-10") == lists.day(date(2024, 1, 10)) == date(2024, 1, 10)


def test_a_trip_of_no_day_goes_before_the_one_that_begins_with_it() -> None:
    assert lists.written(lists.absences("2024-01-10/..; 2024-01-10/2024-01-10")) == (
        "2024-01-10/2024-01-10; 2024-01-10/.."
    )
