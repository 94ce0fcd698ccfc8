"""Days on papers, however six languages write them, and what each day is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.paper import page_of, pages_of
from ventanilla.reading.core.text.dates import days
from ventanilla.reading.core.text.finders import find
from ventanilla.reading.core.text.finding import Finding, What, of
from ventanilla.reading.core.text.flow import flow

TODAY = date(2026, 11, 28)
MONTHS = {
    "es": "enero febrero marzo abril mayo junio "
    "julio agosto septiembre octubre noviembre diciembre",
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "pt": "janeiro fevereiro março abril maio junho "
    "julho agosto setembro outubro novembro dezembro",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "it": "gennaio febbraio marzo aprile maggio giugno "
    "luglio agosto settembre ottobre novembre dicembre",
}
WORDED = {
    "es": "{d} de {m} de {y}",
    "en": "{d} {m} {y}",
    "fr": "le {d} {m} {y}",
    "pt": "{d} de {m} de {y}",
    "de": "den {d}. {m} {y}",
    "it": "{d} {m} {y}",
}


def found(text: str, what: What) -> list[Finding]:
    return list(of(find(pages_of(text), TODAY), what))


def only(text: str, what: What) -> tuple[str, bool]:
    (one,) = found(text, what)
    return one.value, one.sure


def read(text: str) -> date:
    """The one date of a line that can be read in one way only."""
    (day,) = days(flow(page_of(text)))
    (said,) = day.readings
    return date(*said)


@pytest.mark.parametrize(
    "text",
    [
        *("13/09/2026", "13.09.2026", "13-09-2026", "2026-09-13", "13 / 09 / 2026", "13. 9. 2026"),
        *("13 Sept 2026", "13 Sep. 2026", "13SEP2026", "13 SEP/SEPT 2026", "13 SET/SEP 2026"),
        *(
            "13 de septiembre de 2026",
            "13 de setiembre del año 2026",
            "trece de septiembre de 2026",
        ),
        *("September 13, 2026", "Sept. 13th, 2026", "the 13th day of September, 2026"),
        *(
            "13º de setembro de 2026",
            "13 settembre 2026",
            "13. September 2026",
            "le 13 septembre 2026",
        ),
        "a los trece (13) días del mes de septiembre de dos mil veintiséis (2026)",
        "this thirteenth day of September two thousand and twenty-six",
        *("l3/O9/2026", "2026年9月13日", "13 de\nseptiembre de\n2026", "13 SEPTEMBRE 2026"),
    ],
)
def test_the_thirteenth_of_september_in_many_hands(text: str) -> None:
    assert read(text) == date(2026, 9, 13)


@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)), language=st.sampled_from(sorted(MONTHS)))
def test_a_date_in_words_reads_back(day: date, language: str) -> None:
    month = MONTHS[language].split()[day.month - 1]
    assert read(WORDED[language].format(d=day.day, m=month, y=day.year)) == day


@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_date_in_digits_reads_back(day: date) -> None:
    assert read(f"{day:%Y-%m-%d}") == day
    assert read(f"{day:%d.%m.%Y}") == day
    (slashed,) = days(flow(page_of(f"{day:%d/%m/%Y}")))
    assert tuple(slashed.readings[0]) == (day.year, day.month, day.day)


@pytest.mark.parametrize("text", ["31/02/2026", "12/2026", "10.20.30.40", "il.lo.oill", "13 2026"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert days(flow(page_of(text))) == ()


LABELS = [
    (What.ISSUED, "Date of issue: {}"),
    (What.ISSUED, "Fecha de emisión    {}"),
    (What.ISSUED, "Fecha de expedición\n{}"),
    (What.ISSUED, "Issued on {} at Port Hope."),
    (What.ISSUED, "Délivré le {} par la mairie"),
    (What.ISSUED, "Ausgestellt am {}"),
    (What.ISSUED, "Rilasciato il {}"),
    (What.ISSUED, "Emitido em {}"),
    (What.ISSUED, "Expedida en Villanueva el {}"),
    (What.EXPIRES, "Fecha de caducidad / Date of expiry\n{}"),
    (What.EXPIRES, "Valid until {}"),
    (What.EXPIRES, "Vence: {}"),
    (What.EXPIRES, "gültig bis {}"),
    (What.EXPIRES, "Valable jusqu'au {}"),
    (What.EXPIRES, "Data di scadenza    {}"),
    (What.EXPIRES, "Válido até {}"),
    (What.BORN, "Fecha de nacimiento\nDate of birth\n{}"),
    (What.BORN, "nacida el {} en Villanueva"),
    (What.BORN, "Né(e) le : {}"),
    (What.BORN, "geboren am {}"),
    (What.BORN, "nata il {}"),
    (What.UNTIL, "Fin de vigencia: {}"),
    (What.FROM, "Effective date: {}"),
]


@pytest.mark.parametrize(("what", "line"), LABELS)
def test_a_label_says_what_a_day_is(what: What, line: str) -> None:
    assert only(line.format("13.09.2021"), what) == ("2021-09-13", True)


@pytest.mark.parametrize(
    "line",
    [
        "Vigencia: Desde el 01/08/2026 hasta el 31/07/2027",
        "Period of cover: 1 August 2026 to 31 July 2027",
        "El plazo va del 1 de agosto de 2026 al 31 de julio de 2027.",
        "Période : du 1er août 2026 au 31 juillet 2027",
        "vom 01.08.2026 bis zum 31.07.2027",
        "dal 1 agosto 2026 al 31 luglio 2027",
        "de 1 de agosto de 2026 até 31 de julho de 2027",
        "Statement period    01.08.2026 - 31.07.2027",
    ],
)
def test_a_period_has_a_first_and_a_last_day(line: str) -> None:
    assert [one.value for one in found(line, What.FROM)] == ["2026-08-01"]
    assert [one.value for one in found(line, What.UNTIL)] == ["2027-07-31"]


def test_columns_have_their_labels_above() -> None:
    text = """
    Date of birth      Date of issue      Date of expiry
    02 11 1987         12 09 2020         11 09 2030
    """
    assert only(text, What.BORN) == ("1987-11-02", True)
    assert only(text, What.ISSUED) == ("2020-09-12", True)
    assert only(text, What.EXPIRES) == ("2030-09-11", True)


def test_in_english_alone_nobody_knows_which_is_the_month() -> None:
    line = "Date of issue: 09/12/2026 and nothing else was said of it to the person at the desk"
    assert only(line, What.ISSUED) == ("2026-12-09", False)


def test_another_date_of_the_paper_tells_the_order() -> None:
    assert only("Date of issue: 09/12/2026\nDate of birth: 11/25/1987", What.ISSUED)[0] == (
        "2026-09-12"
    )


def test_a_country_of_the_paper_tells_the_order() -> None:
    american = "State of California\nDate of issue: 09/12/2026"
    british = "United Kingdom\nDate of issue: 09/12/2026"
    assert only(american, What.ISSUED) == ("2026-09-12", True)
    assert only(british, What.ISSUED) == ("2026-12-09", True)


def test_no_other_language_puts_the_month_first() -> None:
    line = "Fecha de emisión: 09/12/2026, a pedido de la persona interesada y para los fines que"
    assert only(line, What.ISSUED) == ("2026-12-09", True)


def test_two_digits_of_a_year_need_a_label() -> None:
    assert only("Date of birth: 14.03.58", What.BORN) == ("1958-03-14", True)
    assert only("Date of expiry: 11 SEP 30", What.EXPIRES) == ("2030-09-11", True)
    assert not found("Entry 14.03.58 of the book", What.ISSUED)


def test_place_and_date_at_the_end_are_the_day_of_a_paper() -> None:
    text = "Se extiende la presente.\nLima, 12 de septiembre de 2026"
    assert only(text, What.ISSUED) == ("2026-09-12", True)


def test_where_a_later_day_may_be_it_they_are_a_guess() -> None:
    text = "Lima, 12 de septiembre de 2026\nlegalizado en esta notaría hoy 3 de octubre de 2026 por"
    assert only(text, What.ISSUED) == ("2026-09-12", False)


def test_a_day_in_words_may_be_of_two_words() -> None:
    assert only("Issued on the twenty-first of September, 2026", What.ISSUED)[0] == "2026-09-21"


def test_a_form_writes_its_date_beside_the_label() -> None:
    assert only("H.C.  1182204     Fecha     20/11/2026", What.ISSUED) == ("2026-11-20", True)


def test_a_label_that_a_narrow_cell_breaks_is_read_whole() -> None:
    text = "Fecha de     10/03/2026     Moneda     Soles\nemisión"
    assert only(text, What.ISSUED) == ("2026-03-10", True)
    assert not found("Fecha de     10/03/1986\nnacimiento", What.ISSUED)


def test_a_cover_may_begin_and_end_at_an_hour() -> None:
    text = (
        "# PÓLIZA DE SEGURO\nDesde las 12:00 horas del 14/03/2026 hasta las 12 horas del 14/03/2027"
    )
    assert only(text, What.UNTIL) == ("2027-03-14", True)


def test_a_deed_says_its_day_in_words() -> None:
    text = "Dado en Lima, a los doce días del mes de septiembre de dos mil veintiséis."
    assert only(text, What.ISSUED) == ("2026-09-12", True)


def test_place_and_date_may_end_a_sentence() -> None:
    assert only("y así consta. Doy fe. Lima, 12 de setiembre de 2026.", What.ISSUED) == (
        "2026-09-12",
        True,
    )


def test_the_value_of_another_label_is_no_day_of_issue() -> None:
    assert not found("Inscripción del aporte     20/01/2021", What.ISSUED)


def test_the_head_of_a_column_of_dates_names_no_day() -> None:
    assert not found("Fecha        Movimiento\n05/08/2026   Abono de sueldo", What.ISSUED)
