"""The machine readable zone as Doc 9303 prints it: check digits, letters, places, cuts."""

import json
from datetime import date
from string import ascii_uppercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.optional import SHARED, needs
from ventanilla.demo.specimens.mrz import Passport, compose, written
from ventanilla.reading.core.mrz.digits import check_digit

FACTS = SHARED / "standards" / "icao-9303-basics.json"
LETTERS = ascii_uppercase + "0123456789<"
UPPER, LOWER = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)


def passport(surnames: str = "Eriksson", given_names: str = "Anna Maria", **facts: str) -> Passport:
    return Passport(
        state=facts.get("state", "UTO"),
        surnames=surnames,
        given_names=given_names,
        number=facts.get("number", "L898902C3"),
        nationality=facts.get("nationality", "UTO"),
        birth_date=date(1974, 8, 12),
        sex=facts.get("sex", "F"),
        expires_on=date(2012, 4, 15),
        personal=facts.get("personal", ""),
    )


def names_of(upper: str) -> tuple[str, str]:
    surnames, _, given_names = upper[5:].partition("<<")
    return surnames, given_names.rstrip("<")


@needs("shared")
def test_the_check_digits_that_the_standard_prints() -> None:
    for text, digit in json.loads(FACTS.read_text())["check_digits"]:
        assert check_digit(text) == digit, text


@needs("shared")
def test_every_latin_letter_becomes_what_the_table_says_first() -> None:
    for letter, said in json.loads(FACTS.read_text())["translit_latin"].items():
        assert written(letter) == said[0], letter
        if len(letter.lower()) == 1:  # the small dotted I is two characters
            assert written(letter.lower()) == said[0], letter.lower()


@needs("shared")
def test_the_passport_that_the_standard_prints_is_composed_to_the_letter() -> None:
    known = next(z for z in json.loads(FACTS.read_text())["full_mrz"] if z["format"] == "TD3")
    assert "\n".join(compose(passport(personal=known["optional"]))) == known["mrz"]
    assert known["mrz"].split("\n") == [UPPER, LOWER]


def test_the_example_of_the_standard_without_the_file() -> None:
    assert compose(passport(personal="ZE184226B")) == (UPPER, LOWER)


def test_an_empty_personal_number_is_fillers_to_its_digit() -> None:
    assert compose(passport())[1][28:43] == "<" * 15


def test_marks_double_surnames_and_apostrophes() -> None:
    zone = compose(passport("Weißmüller Ibáñez", "Jürgen Iñaki"))[0]
    assert names_of(zone) == ("WEISSMUELLER<IBANEZ", "JUERGEN<INAKI")
    assert names_of(compose(passport("O'Neill-Müller", "Aoife"))[0])[0] == "ONEILL<MUELLER"
    assert written("Ñ") == written("n\N{COMBINING TILDE}") == "N"


def test_a_short_code_of_a_state_is_filled() -> None:
    upper, lower = compose(passport(state="D", nationality="D"))
    assert upper.startswith("P<D<<ERIKSSON") and lower[10:13] == "D<<"


def test_a_sex_that_is_neither_is_a_filler() -> None:
    assert compose(passport(sex="X"))[1][20] == "<"


@pytest.mark.parametrize("number", ["1234567890", "abc", "12-34", "²"])
def test_a_number_that_does_not_fit_is_an_error_and_not_a_cut(number: str) -> None:
    with pytest.raises(ValueError, match="is not at most 9"):
        compose(passport(number=number))


def test_a_letter_that_the_table_does_not_know_is_an_error() -> None:
    with pytest.raises(ValueError, match="no letter"):
        written("小明")


def test_a_long_name_is_cut_and_some_of_the_given_name_stays() -> None:
    zone = compose(passport("Papandropoulous Nilavadhanananda Chayapa", "Jonathon Warren"))[0]
    surnames, given_names = names_of(zone)
    assert len(surnames) == 36 and given_names == "J" and len(zone) == 44


words = st.lists(st.text(ascii_uppercase, min_size=2, max_size=20), min_size=1, max_size=4)


@given(words, words)
def test_any_name_fills_its_line_and_a_cut_one_ends_in_a_letter(
    surnames: list[str], given_names: list[str]
) -> None:
    zone = compose(passport(" ".join(surnames), " ".join(given_names)))[0]
    whole = "<".join(surnames) + "<<" + "<".join(given_names)
    assert len(zone) == 44 and "<<<" not in zone[5:].rstrip("<")
    assert all(names_of(zone))
    if len(whole) > 39:
        assert zone[-1].isalpha()
    else:
        assert zone[5:].rstrip("<") == whole


@given(st.text(LETTERS, min_size=1, max_size=40), st.data())
def test_one_changed_digit_always_changes_the_check_digit(text: str, data: st.DataObject) -> None:
    """The weights 7, 3, 1 have no factor in common with ten."""
    at = data.draw(st.integers(0, len(text) - 1))
    if text[at].isdigit():
        other = data.draw(st.sampled_from([d for d in "0123456789" if d != text[at]]))
        assert check_digit(text) != check_digit(text[:at] + other + text[at + 1 :])


@given(st.text(LETTERS, max_size=30), st.text("<", max_size=12))
def test_trailing_fillers_weigh_nothing(text: str, fillers: str) -> None:
    assert check_digit(text) == check_digit(text + fillers)


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.text(ascii_uppercase + "0123456789", min_size=1, max_size=9),
    st.text(ascii_uppercase + "0123456789", max_size=14),
)
def test_every_digit_of_the_lower_line_checks(
    born: date, ends: date, number: str, personal: str
) -> None:
    lower = compose(Passport("UTO", "A", "B", number, "UTO", born, "M", ends, personal))[1]
    assert len(lower) == 44
    for field, digit in (
        (lower[:9], lower[9]),
        (lower[13:19], lower[19]),
        (lower[21:27], lower[27]),
    ):
        assert check_digit(field) == digit
    assert lower[42] in (check_digit(lower[28:42]), "<")
    assert check_digit(lower[:10] + lower[13:20] + lower[21:43]) == lower[43]
