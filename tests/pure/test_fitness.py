"""Checks of a paper: what fits, what is a doubt, what does not fit, and on which day."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given as holding
from hypothesis import strategies as st

from tests.support.papers import (
    BEGONA,
    PROCEDURE,
    TODAY,
    Row,
    finding,
    given,
    of,
    outcomes,
    results,
)
from ventanilla.demo.specimens.mrz import Passport, compose_as
from ventanilla.fitness.core.outcome import Check, Outcome, worst
from ventanilla.fitness.core.paper import Days, Person
from ventanilla.procedures.core.schema.papers import Obtaining, Window
from ventanilla.reading.core.mrz.formats import TD3
from ventanilla.reading.core.paper import PaperRead, ZoneRead
from ventanilla.reading.core.text.finding import What

FITS, DOUBT, UNFIT, UNTOLD = Outcome.FITS, Outcome.DOUBT, Outcome.UNFIT, Outcome.UNTOLD
NAME = (What.HOLDER, "Núñez Ibáñez, Begoña")
RECORD = (
    (What.KIND, "criminal-record"),
    NAME,
    (What.ISSUED, "2026-09-12"),
    (What.LANGUAGE, "en"),
    (What.COUNTRY, "XX"),
)
APOSTILLE = (
    (What.KIND, "apostille", 2),
    *((What.APOSTILLE, f"{n}: {said}", 2) for n, said in enumerate(
        ("Utopia", "A. Nobody", "Registrar", "Police", "Port Hope", "2026-09-17", "Ministry",
         "2026-917"), start=1)),
)  # fmt: skip
TRANSLATION = (
    (What.KIND, "translation", 3),
    (What.LANGUAGE, "es", 3),
    (What.TRANSLATOR, "Teresa Inventada", 3),
    (What.TRANSLATOR_ID, "CTP 0000", 3),
    (What.CERTIFIED, "traducción fiel y completa", 3),
)


def zone(**changes: object) -> ZoneRead:
    """A passport's zone, of Begoña unless it is said otherwise."""
    who = Passport(
        state="ESP",
        surnames="Núñez Ibáñez",
        given_names="Begoña",
        number="XA1234567",
        nationality="ESP",
        birth_date=date(1961, 3, 4),
        sex="F",
        expires_on=date(2031, 5, 10),
    )
    who = replace(who, **changes)  # type: ignore[arg-type]
    return ZoneRead(1, TODAY, compose_as(TD3, "P", who), frozenset(), {})


def test_a_record_with_apostille_and_translation_fits_in_everything() -> None:
    found = results("criminal-record", given(*RECORD, *APOSTILLE, *TRANSLATION, pages=3))
    assert set(outcomes(found).values()) == {FITS}
    assert "2027" in of(found, Check.ISSUED).text.es


def test_the_same_in_three_files_fits_as_well() -> None:
    alone = tuple((what, value, 1) for what, value, _ in (*APOSTILLE,))
    spoken = tuple((what, value, 1) for what, value, _ in (*TRANSLATION,))
    files = (given(*RECORD), given(*alone, name="d2"), given(*spoken, name="d3"))
    assert set(outcomes(results("criminal-record", *files)).values()) == {FITS}


def test_a_record_alone_lacks_apostille_and_translation_and_each_names_its_article() -> None:
    found = results("criminal-record", given(*RECORD))
    assert outcomes(found)["formality"] is UNFIT
    assert outcomes(found)["language"] is UNFIT
    assert "12.1" in of(found, Check.FORMALITY).cite.article
    assert of(found, Check.FORMALITY).may_be_observed
    assert of(found, Check.LANGUAGE).may_be_observed


def test_a_translation_by_nobody_named_is_a_doubt_and_no_more() -> None:
    nameless = ((What.KIND, "translation", 3), (What.LANGUAGE, "es", 3))
    found = results("criminal-record", given(*RECORD, *APOSTILLE, *nameless, pages=3))
    assert of(found, Check.LANGUAGE).outcome is DOUBT


def test_an_apostille_older_than_the_paper_is_a_doubt() -> None:
    late = tuple(
        (what, "2026-10-30") if what is What.ISSUED else (what, value) for what, value in RECORD
    )
    assert of(results("criminal-record", given(*late, *APOSTILLE, pages=2)), Check.FORMALITY)
    found = results("criminal-record", given(*late, *APOSTILLE, pages=2))
    assert of(found, Check.FORMALITY).outcome is DOUBT


def test_a_paper_of_peru_needs_no_apostille() -> None:
    rows = ((What.KIND, "criminal-record"), NAME, (What.LANGUAGE, "es"), (What.COUNTRY, "PE"))
    assert of(results("criminal-record", given(*rows)), Check.FORMALITY).outcome is FITS


def test_a_translators_oath_before_peru_does_not_make_the_paper_perus() -> None:
    rows = ((What.KIND, "criminal-record"), NAME, (What.LANGUAGE, "en"))
    oath = given(*rows, *TRANSLATION, (What.COUNTRY, "PE", 3), pages=3)
    assert of(results("criminal-record", oath), Check.FORMALITY).outcome is UNFIT


def test_pages_that_were_not_legible_leave_an_apostille_untold() -> None:
    found = results("criminal-record", given(*RECORD, sure=0.5))
    assert of(found, Check.FORMALITY).outcome is UNTOLD
    assert of(found, Check.LEGIBILITY).outcome is DOUBT


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Begoña Núñez Ibáñez", FITS),
        ("NUNEZ IBANEZ, BEGONA", FITS),
        ("IBAÑEZ NUÑEZ BEGOÑA", FITS),
        ("Begoña Núñes Ibáñez", DOUBT),
        ("Begoña Núñez", DOUBT),
        ("Begoña Núñez Ibáñez de Salcedo", DOUBT),
        ("Marta Núñez Ibáñez", UNFIT),
        ("Carlos Quispe", UNFIT),
    ],
)
def test_a_name_on_a_paper_beside_that_of_the_application(said: str, outcome: Outcome) -> None:
    found = results("criminal-record", given((What.HOLDER, said)))
    assert of(found, Check.HOLDER).outcome is outcome
    assert said in of(found, Check.HOLDER).text.es


@pytest.mark.parametrize(
    ("surnames", "given_names", "said"),
    [
        ("Weißmüller", "Jürgen", "WEISSMUELLER JUERGEN"),
        ("Groß", "Jörg", "GroB, Jorg"),
        ("Sørensen", "Bjørn", "Bjoern Soerensen"),
        ("Łukaszewicz", "Stanisław", "STANISLAW LUKASZEWICZ"),
        ("Şahin", "Ayşe", "SAHIN, AYSE"),
        ("O'Neill-Müller", "Aoife", "Aoife ONEILL MULLER"),
        ("de la Cruz", "Ana", "ANA CRUZ"),
        ("Щербакова", "Юлия", "Shcherbakova Iuliia"),
    ],
)
def test_the_same_name_in_other_letters_is_the_same(
    surnames: str, given_names: str, said: str
) -> None:
    who = Person(surnames, given_names)
    found = results("criminal-record", given((What.HOLDER, said)), person=who)
    assert of(found, Check.HOLDER).outcome is FITS


@pytest.mark.parametrize(
    ("surnames", "given_names", "said", "outcome"),
    [
        ("Zhang", "Xiaoming", "XIAO MING ZHANG", FITS),
        ("Kim", "Seo-yeon", "KIM SEOYEON", FITS),
        ("D'Amico", "Giulia", "GIULIA D AMICO", FITS),
        ("de la Cruz", "Ana", "Ana Delacruz", FITS),
        ("Whitfield", "Robert James", "ROBERT J WHITFIELD", DOUBT),
        ("García López", "María", "GARCÍA", DOUBT),
        ("García López", "María", "García López Pedro", UNFIT),
        ("García", "María", "José García", UNFIT),
        ("Xu", "Li", "Li Xi", UNFIT),
    ],
)
def test_names_written_together_apart_or_short(
    surnames: str, given_names: str, said: str, outcome: Outcome
) -> None:
    who = Person(surnames, given_names)
    found = results("criminal-record", given((What.HOLDER, said)), person=who)
    assert of(found, Check.HOLDER).outcome is outcome


def test_another_name_beside_the_persons_own_document_may_be_a_married_one() -> None:
    other = (What.HOLDER, "Begoña Salcedo")
    same = given(other, (What.DOCUMENT, "XA1234567"))
    assert of(results("criminal-record", same), Check.HOLDER).outcome is DOUBT
    born = given(other, (What.BORN, "1961-03-04"))
    assert of(results("criminal-record", born), Check.HOLDER).outcome is DOUBT
    assert of(results("criminal-record", given(other)), Check.HOLDER).outcome is UNFIT
    twin = given((What.HOLDER, "Carlos Salcedo"), (What.BORN, "1961-03-04"))
    assert of(results("criminal-record", twin), Check.HOLDER).outcome is UNFIT


def test_a_statements_last_day_and_a_bills_due_day_are_no_expiry() -> None:
    month = given((What.KIND, "bank-statement"), (What.UNTIL, "2026-10-31"))
    found = results("financial", month)
    assert "expiry" not in outcomes(found)
    assert of(found, Check.ISSUED).outcome is FITS
    bill = given((What.KIND, "utility-bill"), (What.EXPIRES, "2026-11-23"))
    assert "expiry" not in outcomes(results("address", bill))


def test_a_lease_that_is_over_does_not_fit() -> None:
    over = given((What.KIND, "lease"), (What.UNTIL, "2026-10-31"))
    assert of(results("address", over), Check.EXPIRY).outcome is UNFIT


def test_the_day_of_a_translation_is_not_that_of_the_paper() -> None:
    rows: tuple[Row, ...] = tuple(row for row in RECORD if row[0] is not What.ISSUED)
    guess = finding(What.ISSUED, "2026-09-12", sure=False)
    later = (What.ISSUED, "2026-10-07", 3)
    found = results(
        "criminal-record", given(*rows, guess, *APOSTILLE, *TRANSLATION, later, pages=3)
    )
    assert "12 de setiembre" in of(found, Check.ISSUED).text.es
    assert of(found, Check.FORMALITY).outcome is FITS


def test_what_a_translation_repeats_is_sure() -> None:
    guess = finding(What.ISSUED, "2026-02-12", sure=False)
    same = (What.ISSUED, "2026-02-12", 3)
    assert of(results("criminal-record", given(guess)), Check.ISSUED).outcome is DOUBT
    both = given(guess, *TRANSLATION, same, pages=3)
    assert of(results("criminal-record", both), Check.ISSUED).outcome is UNFIT


def test_an_apostille_of_another_country_or_of_a_strange_signature_is_a_doubt() -> None:
    other: tuple[Row, ...] = (
        *RECORD[:-1],
        (What.COUNTRY, "ES"),
        *APOSTILLE,
        (What.COUNTRY, "US", 2),
    )
    found = of(results("criminal-record", given(*other, pages=2)), Check.FORMALITY)
    assert (found.outcome, "otro país" in found.text.es) == (DOUBT, True)
    strange: tuple[Row, ...] = (*RECORD, *APOSTILLE, (What.STRANGER, "A. Nobody", 2))
    found = of(results("criminal-record", given(*strange, pages=2)), Check.FORMALITY)
    assert (found.outcome, "A. Nobody" in found.text.es) == (DOUBT, True)


def test_pages_that_the_paper_counts_and_that_are_not_there_are_told() -> None:
    first = given((What.LEAF, "1/3"))
    found = of(results("financial", first), Check.PAGES)
    assert (found.outcome, "2, 3" in found.text.es) == (DOUBT, True)
    rest = given((What.LEAF, "2/3"), (What.LEAF, "3/3", 2), pages=2, name="d2")
    assert "pages" not in outcomes(results("financial", first, rest))
    bare = given(pages=2, name="d2")
    assert "pages" not in outcomes(results("financial", first, bare))


def test_a_page_of_somebody_else_among_ones_own_is_a_doubt() -> None:
    mine = ((What.KIND, "criminal-record"), NAME)
    theirs = ((What.KIND, "criminal-record"), (What.HOLDER, "Quispe Mamani, Carlos"))
    found = results("criminal-record", given(*mine), given(*theirs, name="d2"))
    assert outcomes(found)["holder"] is DOUBT
    assert any("Carlos" in one.text.es for one in found)
    assert (
        outcomes(results("criminal-record", given(*mine), given(*mine, name="d2")))["holder"]
        is FITS
    )


def test_a_lease_in_a_relatives_name_is_a_doubt() -> None:
    rows = ((What.KIND, "lease"), (What.HOLDER, "Óscar Quiñones"))
    assert of(results("address", given(*rows)), Check.HOLDER).outcome is DOUBT


def test_a_name_that_nothing_vouches_for_is_no_other_person() -> None:
    loose = finding(What.HOLDER, "Carlos Quispe", sure=False)
    assert of(results("criminal-record", given(loose)), Check.HOLDER).outcome is UNTOLD


def test_another_day_of_birth_is_a_doubt() -> None:
    found = results("criminal-record", given(NAME, (What.BORN, "1962-03-04")))
    assert outcomes(found)["holder"] is DOUBT


def test_a_bill_in_the_place_of_a_record_is_another_paper() -> None:
    found = results("criminal-record", given((What.KIND, "utility-bill"), NAME))
    assert of(found, Check.KIND).outcome is UNFIT
    assert "recibo" in of(found, Check.KIND).text.es


def test_a_second_paper_in_the_same_file_is_told() -> None:
    rows = ((What.KIND, "criminal-record"), (What.KIND, "lease", 2))
    assert of(results("criminal-record", given(*rows, pages=2)), Check.KIND).outcome is DOUBT


def test_a_passport_with_its_zone_fits() -> None:
    found = results("passport", given((What.KIND, "passport"), zone=zone()))
    assert outcomes(found) == {
        "legibility": FITS, "kind": FITS, "holder": FITS, "zone": FITS, "issued": UNTOLD,
        "expiry": FITS,
    }  # fmt: skip


def test_another_number_in_the_application_than_in_the_zone_is_a_doubt() -> None:
    who = replace(BEGONA, passport_number="XA1234568")
    found = results("passport", given(zone=zone()), person=who)
    assert outcomes(found)["zone"] is DOUBT
    assert any("XA1234567" in one.text.es for one in found)


def test_a_zone_whose_digit_fails_is_a_doubt_and_never_unfit() -> None:
    good = zone()
    bad = replace(good, lines=(good.lines[0], "XA1234568" + good.lines[1][9:]))
    assert outcomes(results("passport", given(zone=bad)))["zone"] is DOUBT


def test_another_persons_passport_does_not_fit() -> None:
    found = results("passport", given(zone=zone(surnames="Quispe", given_names="Carlos")))
    assert of(found, Check.HOLDER).outcome is UNFIT


def test_a_passport_without_its_zone_in_the_picture_is_untold() -> None:
    assert outcomes(results("passport", given((What.KIND, "passport"))))["zone"] is UNTOLD


def test_a_passport_counts_on_the_day_of_the_visit() -> None:
    """The definition names the appointment for it, so that day and no other decides."""
    held = given(zone=zone(expires_on=TODAY + timedelta(days=20)))
    before = Days(TODAY, lodged=True, appointment=TODAY + timedelta(days=10))
    after = Days(TODAY, lodged=True, appointment=TODAY + timedelta(days=30))
    assert outcomes(results("passport", held, days=before))["expiry"] is FITS
    assert outcomes(results("passport", held, days=after))["expiry"] is UNFIT


def test_the_day_by_which_a_bill_is_paid_is_no_end_of_it() -> None:
    rows = ((What.KIND, "utility-bill"), (What.EXPIRES, "2026-11-02"), (What.UNTIL, "2026-10-20"))
    assert "expiry" not in outcomes(results("address", given(*rows)))


def test_a_record_that_says_its_own_last_day_does_not_fit_once_that_is_past() -> None:
    found = results("criminal-record", given(*RECORD, (What.EXPIRES, "2026-11-02")))
    assert outcomes(found)["expiry"] is UNFIT


def test_a_day_that_does_not_count_is_a_risk_and_no_more() -> None:
    held = given(zone=zone(expires_on=TODAY + timedelta(days=20)))
    days = Days(TODAY, True, TODAY + timedelta(days=10), TODAY + timedelta(days=40))
    assert outcomes(results("passport", held, days=days))["expiry"] is DOUBT


@pytest.mark.parametrize(
    ("issued", "outcome"),
    [
        (date(2026, 5, 28), DOUBT),  # its last day is today
        (date(2026, 5, 27), UNFIT),
        (date(2026, 6, 20), FITS),
        (date(2026, 11, 29), DOUBT),  # tomorrow
    ],
)
def test_a_record_serves_six_months_to_the_day(issued: date, outcome: Outcome) -> None:
    found = results("criminal-record", given((What.ISSUED, issued.isoformat())))
    assert of(found, Check.ISSUED).outcome is outcome


def test_once_lodged_in_time_a_record_stays_fit() -> None:
    days = Days(date(2026, 5, 28), lodged=True, decision=date(2026, 7, 20))
    old = given((What.ISSUED, "2025-11-28"))
    assert of(results("criminal-record", old, days=days), Check.ISSUED).outcome is FITS


def test_an_old_record_may_not_be_observed_because_no_norm_says_six_months() -> None:
    found = of(results("criminal-record", given((What.ISSUED, "2026-01-02"))), Check.ISSUED)
    assert found.outcome is UNFIT
    assert not found.may_be_observed


def test_a_date_that_was_guessed_makes_nothing_unfit() -> None:
    guess = finding(What.ISSUED, "2026-01-02", sure=False)
    assert of(results("criminal-record", given(guess)), Check.ISSUED).outcome is DOUBT


def test_a_typed_date_that_the_paper_contradicts_is_a_doubt() -> None:
    found = results("criminal-record", given((What.ISSUED, "2026-09-12"), issued=date(2026, 9, 21)))
    assert outcomes(found)["issued"] is DOUBT


def test_a_typed_date_serves_where_none_was_read() -> None:
    found = results("criminal-record", given(NAME, issued=date(2026, 9, 12)))
    assert of(found, Check.ISSUED).outcome is FITS


def test_the_day_of_an_apostille_is_not_that_of_the_paper() -> None:
    rows: tuple[Any, ...] = (*RECORD, *APOSTILLE, (What.ISSUED, "2020-01-01", 2))
    found = results("criminal-record", given(*rows, pages=2))
    assert of(found, Check.ISSUED).outcome is FITS


def test_validity_left_is_looked_at_only_where_somebody_asks_for_it() -> None:
    assert "validity" not in outcomes(results("passport", given(zone=zone())))
    part = PROCEDURE.evidence_named("passport")
    assert part.obtaining and part.window is None
    record = PROCEDURE.evidence_named("criminal-record").window
    assert record
    asked = Obtaining.model_copy(
        part.obtaining,
        update={"remaining": Window.model_copy(record, update={"months": 6, "days": None})},
    )
    papers = tuple(
        one.model_copy(update={"obtaining": asked}) if one.id == "passport" else one
        for one in PROCEDURE.evidence
    )
    procedure = PROCEDURE.model_copy(update={"evidence": papers})
    soon = given(zone=zone(expires_on=TODAY + timedelta(days=100)))
    long = given(zone=zone(expires_on=TODAY + timedelta(days=300)))
    assert outcomes(results("passport", soon, procedure=procedure))["validity"] is UNFIT
    assert outcomes(results("passport", long, procedure=procedure))["validity"] is FITS


def test_a_medical_report_is_read_no_further_than_the_definition_says() -> None:
    rows = ((What.KIND, "medical-report"), NAME, (What.ISSUED, "2026-11-02"))
    found = outcomes(results("medical-report", given(*rows)))
    assert set(found) == {"legibility", "kind", "holder", "issued"}


def test_one_side_of_the_card_is_a_doubt() -> None:
    assert outcomes(results("carne", given((What.KIND, "identity-card"))))["pages"] is DOUBT


def test_an_empty_page_is_asked_about() -> None:
    blank = given(NAME)
    page = replace(blank.read.pages[0], words=0, sure=0.0)
    found = results("address", replace(blank, read=replace(blank.read, pages=(page,))))
    assert of(found, Check.LEGIBILITY).outcome is DOUBT


names = st.text(st.characters(categories=("L", "Mn", "Zs", "Nd")), max_size=24)
somethings = st.lists(
    st.builds(
        finding,
        st.sampled_from([What.HOLDER, What.NUMBER, What.TRANSLATOR, What.APOSTILLE]),
        names,
        sure=st.booleans(),
    )
    | st.builds(
        finding,
        st.sampled_from([What.ISSUED, What.EXPIRES, What.BORN]),
        st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat),
        sure=st.booleans(),
    ),
    max_size=8,
)


@holding(st.sampled_from([e.id for e in PROCEDURE.evidence if e.fit]), somethings, names)
def test_whatever_was_found_is_told_and_told_the_same_again(
    evidence: str, found: list[object], surname: str
) -> None:
    held = given(*found)  # type: ignore[arg-type]
    who = replace(BEGONA, surnames=surname)
    told = results(evidence, held, person=who)
    assert told == results(evidence, held, person=who)
    assert all("{" not in one.text.es + one.text.en for one in told)
    assert worst(told) in tuple(Outcome)


@holding(st.dates(date(2024, 1, 1), TODAY), st.integers(0, 400))
def test_a_later_issue_never_makes_a_record_less_fit(issued: date, days: int) -> None:
    """Outcomes are monotone in the day of issue, up to today."""
    later = min(issued + timedelta(days=days), TODAY)
    order = tuple(Outcome)
    ranks = [
        order.index(
            of(
                results("criminal-record", given((What.ISSUED, day.isoformat()))), Check.ISSUED
            ).outcome
        )
        for day in (issued, later)
    ]
    assert ranks[1] <= ranks[0]


def test_an_empty_reading_ends_without_an_error() -> None:
    held = replace(given(), read=PaperRead((), 0))
    assert of(results("criminal-record", held), Check.KIND).outcome is UNTOLD
