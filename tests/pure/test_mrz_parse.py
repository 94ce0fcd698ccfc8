"""Zones read from their lines: the standard's own examples, and every way to spoil one."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.optional import SHARED, needs
from ventanilla.demo.specimens.mrz import Passport, compose_as
from ventanilla.kernel.refusal import Refusal
from ventanilla.reading.core.mrz.dates import PartialDate, birth, expiry
from ventanilla.reading.core.mrz.digits import ALPHABET, FILLER, check_digit
from ventanilla.reading.core.mrz.formats import FORMATS, TD1, TD2, TD3, Format
from ventanilla.reading.core.mrz.parsing import parse, tidy
from ventanilla.reading.core.mrz.values import Check, Mrz, Names, Standing, Why
from ventanilla.reading.queries import read_lines

TODAY = date(2026, 11, 28)
FACTS = SHARED / "standards" / "icao-9303-basics.json"
# The examples of Doc 9303 parts 4, 5, 6 and 7, and the two with a long number.
ERIKSSON = {
    "TD3": "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "TD1": "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\n"
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    "TD2": "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
    "MRV-A": "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
    "L8988901C4XXX7408122F96121096ZE184226B<<<<<<",
    "MRV-B": "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX7408122F9612109<<<<<<<<",
}
LONG = {
    "TD1": "I<UTOD23145890<7349<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\n"
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    "TD2": "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD23145890<UTO7408122F12041597349<<<2",
}


def read(text: str) -> Mrz:
    return read_lines(text, TODAY)


@pytest.mark.parametrize("name", ERIKSSON)
def test_the_examples_of_the_standard(name: str) -> None:
    zone = read(ERIKSSON[name])
    assert zone.format.name == name and zone.verified
    assert zone.field("names").value == Names("ERIKSSON", "ANNA MARIA")
    assert zone.field("birth").value == PartialDate(1974, 8, 12)
    assert zone.field("sex").value == "F"
    year = 1996 if name.startswith("MRV") else 2012
    assert zone.field("expiry").value == PartialDate(
        year, 12 if year == 1996 else 4, 10 if year == 1996 else 15
    )
    for field in ("number", "birth", "expiry"):
        assert zone.field(field).standing is Standing.VERIFIED
    assert zone.field("names").why == (Why.NO_DIGIT,)


@needs("shared")
def test_the_examples_that_others_wrote_down() -> None:
    for known in json.loads(FACTS.read_text())["full_mrz"]:
        zone = read(known["mrz"])
        assert zone.verified, known["ref"]
        assert zone.field("number").value == known["number"]
        assert zone.field("nationality").value == known["nationality"]
        assert zone.field("birth").text == known["birth"]
        assert zone.field("expiry").text == known["expiry"]
        assert zone.field("optional").value == known.get("optional", "")


@pytest.mark.parametrize("name", LONG)
def test_a_long_number_goes_on_in_the_optional_data(name: str) -> None:
    zone = read(LONG[name])
    assert zone.field("number").value == "D23145890734"
    assert zone.field("number").standing is Standing.VERIFIED
    assert zone.field("optional").value == ""
    spoilt = LONG[name].replace("7349<", "7359<")
    assert read(spoilt).field("number").standing is Standing.WRONG


def spoilt_places(shape: Format) -> list[tuple[int, int, str]]:
    """Every character of a field with a digit, and of the digit."""
    spans = [
        (slot.name, span) for slot in shape.slots if slot.check for span in (slot.span, slot.check)
    ]
    return [(span.row, at, name) for name, span in spans for at in range(span.start, span.end)]


@pytest.mark.parametrize("name", ERIKSSON)
def test_no_single_wrong_character_leaves_a_field_verified(name: str) -> None:
    """A check digit alone collides for one letter in ten: then the last digit must speak."""
    lines = tidy(ERIKSSON[name])
    shape = read(ERIKSSON[name]).format
    for row, at, field in spoilt_places(shape):
        for other in ALPHABET + FILLER:
            if other == lines[row][at]:
                continue
            changed = [*lines]
            changed[row] = lines[row][:at] + other + lines[row][at + 1 :]
            found = parse(tuple(changed), TODAY).field(field)
            if found.standing is Standing.VERIFIED:
                assert collides(shape, lines, tuple(changed), field), (changed[row], at, other)


def collides(shape: Format, was: tuple[str, ...], now: tuple[str, ...], name: str) -> bool:
    """Whether every digit that speaks for the field is the same for both."""
    slot = shape.slot(name)
    assert slot.check
    same = check_digit(slot.span.of(was)) == check_digit(slot.span.of(now))
    whole = [check_digit("".join(part.of(lines) for part in shape.whole)) for lines in (was, now)]
    filler = slot.check.of(now) == FILLER and not slot.span.of(now).strip(FILLER)
    return filler or (same and whole[0] == whole[1])


def test_a_look_alike_is_set_right_where_only_a_digit_may_stand_and_is_a_doubt() -> None:
    zone = read(ERIKSSON["TD3"].replace("7408122F", "74O8I22F"))
    born = zone.field("birth")
    assert (born.raw, born.text) == ("74O8I2", "740812")
    assert (born.check, born.standing, born.why) == (Check.PASSES, Standing.DOUBT, (Why.REPAIRED,))
    assert zone.field("number").standing is Standing.VERIFIED and not zone.verified


def test_a_number_is_never_repaired() -> None:
    number = read(ERIKSSON["TD3"].replace("L898902C36", "L8989O2C36")).field("number")
    assert number.text == "L8989O2C3" and number.standing is Standing.WRONG


def test_a_digit_in_a_name_is_a_letter_and_another_is_wrong() -> None:
    assert (
        read(ERIKSSON["TD3"].replace("ERIKSSON", "ERIK5SON")).field("names").why[-1] is Why.REPAIRED
    )
    wrong = read(ERIKSSON["TD3"].replace("ERIKSSON", "ERIK9SON")).field("names")
    assert wrong.standing is Standing.WRONG


def test_an_unsure_character_is_a_doubt_though_the_digit_passes() -> None:
    lines = tidy(ERIKSSON["TD3"])
    zone = parse(lines, TODAY, frozenset({(1, 3)}))
    assert zone.field("number").why == (Why.UNSURE,)
    assert zone.field("birth").standing is Standing.VERIFIED


def test_a_full_name_field_is_only_possible() -> None:
    text = ERIKSSON["TD1"].replace(
        "ERIKSSON<<ANNA<MARIA<<<<<<<<<<", "ERIKSSON<<ANNA<MARIA<MARGARETA"
    )
    names = read(text).field("names")
    assert names.value == Names("ERIKSSON", "ANNA MARIA MARGARETA", possible=True)
    assert Why.TRUNCATED in names.why


@pytest.mark.parametrize(
    ("raw", "year"),
    [("261128", 2026), ("261129", 1926), ("270101", 1927), ("000229", 2000), ("740812", 1974)],
)
def test_nobody_is_born_in_the_future(raw: str, year: int) -> None:
    found = birth(raw, TODAY)
    assert found and found.year == year


@pytest.mark.parametrize(
    ("raw", "born", "year"),
    [
        ("270101", 1980, 2027),
        ("120415", 1974, 2012),
        ("750101", 1980, 2075),
        ("760101", 1950, 1976),
        ("790101", 1985, 2079),
    ],
)
def test_the_year_of_expiry_is_the_nearest_after_the_birth(raw: str, born: int, year: int) -> None:
    found = expiry(raw, TODAY, PartialDate(born, 1, 1))
    assert found and found.year == year


@pytest.mark.parametrize("raw", ["740230", "741301", "740800", "740012", "7408<2", "74<<12"])
def test_a_day_that_no_calendar_has(raw: str) -> None:
    assert birth(raw, TODAY) is None


@pytest.mark.parametrize(
    ("raw", "said"), [("74<<<<", "1974-??-??"), ("7408<<", "1974-08-??"), ("<<<<<<", "????-??-??")]
)
def test_what_is_unknown_of_a_date_stays_unknown(raw: str, said: str) -> None:
    found = birth(raw, TODAY)
    assert str(found) == said and found and found.whole is None


@pytest.mark.parametrize("code", ["D<<", "UTO", "XXA", "XXB", "XXC", "GBD", "UNO", "EUE", "RKS"])
def test_codes_that_no_list_of_countries_has(code: str) -> None:
    zone = read(ERIKSSON["TD3"].replace("36UTO74", f"36{code}74"))
    assert Why.UNKNOWN_CODE not in zone.field("nationality").why


def test_a_code_that_nobody_has_is_a_doubt() -> None:
    zone = read(ERIKSSON["TD3"].replace("P<UTO", "P<QQZ"))
    assert Why.UNKNOWN_CODE in zone.field("state").why


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "P<UTO",
        "hola",
        "A" * 44,
        "A" * 44 + "\n" + "A" * 36,
        "ñ" * 44 + "\n" + "A" * 44,
        "A" * 5000,
    ],
)
def test_what_is_no_zone_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        read(text)
    assert refused.value.code == "no-zone"


@given(st.text(ALPHABET + FILLER, min_size=90, max_size=90))
def test_any_characters_in_the_right_number_are_read_without_an_error(text: str) -> None:
    for lines in (
        (text[:44], text[44:88]),
        (text[:36], text[36:72]),
        (text[:30], text[30:60], text[60:]),
    ):
        assert parse(lines, TODAY).lines == lines


words = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=9)


@given(
    st.sampled_from(FORMATS),
    words,
    words,
    st.text(ALPHABET, min_size=1, max_size=13),
    st.dates(date(1930, 1, 1), date(2020, 12, 31)),
    st.dates(date(2021, 1, 1), date(2070, 12, 31)),
    st.sampled_from("FMX"),
)
def test_what_was_composed_is_read_back(
    shape: Format, surname: str, given_name: str, number: str, born: date, ends: date, sex: str
) -> None:
    number = number[: 13 if shape in (TD1, TD2) else 9]
    kind = "V" if shape.name.startswith("MRV") else ("P" if shape is TD3 else "I")
    who = Passport("PER", surname, given_name, number, "COL", born, sex, ends)
    zone = parse(compose_as(shape, kind, who), TODAY)
    assert zone.format is shape and zone.verified
    assert zone.field("number").value == number
    assert zone.field("names").value == Names(surname, given_name)
    whole = [zone.field(name).value for name in ("birth", "expiry")]
    assert [str(day) for day in whole] == [born.isoformat(), ends.isoformat()]
    assert zone.field("nationality").value == "COL"
