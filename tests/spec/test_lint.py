"""Lint: a definition with one fault put into it is caught, and the person named shows the fault."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.spec.test_definitions import FILES, READ
from ventanilla.cli.main import cli
from ventanilla.eligibility.core.answer import Verdict
from ventanilla.kernel import plain_yaml
from ventanilla.kernel.text import Text
from ventanilla.procedures.core.lint.counted import counted
from ventanilla.procedures.core.lint.remarks import SAID, Level, Remark
from ventanilla.procedures.core.lint.run import lint
from ventanilla.procedures.core.prospect import Prospect, known_facts, prospect
from ventanilla.procedures.core.schema.definition import Procedure

FILE = FILES[-1]
RAW = plain_yaml.load(FILE.read_text())
PERU = READ[FILE]
YEARS = "years_in(stays, resident)"
UNTIL = "days_until(temporary_until)"


def changed(**changes: object) -> Procedure:
    """The definition with other values; `criteria__3__needs` is `criteria[3].needs`."""
    raw = RAW
    for name, new in changes.items():
        raw = put(raw, name.split("__"), new)
    return Procedure.model_validate(raw)


def put(place: Any, steps: Sequence[str], new: object) -> Any:
    if not steps:
        return new
    step, rest = steps[0], steps[1:]
    if isinstance(place, tuple):
        n = int(step)
        return (*place[:n], put(place[n], rest, new), *place[n + 1 :])
    return {**place, step: put(place.get(step), rest, new)}


def found(procedure: Procedure, code: str) -> list[Remark]:
    return [one for one in lint(procedure) if one.code == code]


def outcome(procedure: Procedure, one: Remark) -> Prospect:
    """What the person comes to whom a remark names."""
    return prospect(procedure, one.person, one.on or date.min)


def value(procedure: Procedure, text: str, one: Remark) -> object:
    on = one.on or date.min
    return procedure.condition(text).value(known_facts(procedure, one.person, on), on)


@pytest.mark.parametrize("procedure", READ.values(), ids=lambda one: one.version)
def test_the_definitions_of_the_house_have_no_error(procedure: Procedure) -> None:
    assert [one for one in lint(procedure) if one.level is Level.ERROR] == []


def test_a_condition_nobody_can_fulfil_is_found_and_so_is_the_audience_without_a_yes() -> None:
    needs = "not has_records and has_records"
    faulty = changed(criteria__3__needs=needs)
    (one,) = found(faulty, "never-holds")
    assert one.path == "criteria[3].needs"
    assert value(faulty, needs, one) is False
    assert len(found(faulty, "nobody-gets-a-yes")) == len(faulty.audiences)


def test_a_condition_that_everybody_fulfils_is_found() -> None:
    needs = "has_records or not has_records"
    faulty = changed(criteria__3__needs=needs)
    (one,) = found(faulty, "never-fails")
    assert one.path == "criteria[3].needs"
    assert value(faulty, needs, one) is True


def test_years_that_can_never_be_reached_together_are_found() -> None:
    faulty = changed(criteria__1__needs=f"{YEARS} >= 9 and {YEARS} < 2")
    assert [one.path for one in found(faulty, "never-holds")] == ["criteria[1].needs"]


def test_a_part_that_changes_nothing_is_found_with_its_place() -> None:
    needs = f"{YEARS} >= 2 and {YEARS} >= 3"
    faulty = changed(criteria__1__needs=needs)
    (one,) = found(faulty, "part-without-effect")
    assert one.path == "criteria[1].needs.and[0]"
    assert value(faulty, "years_in(stays, resident) >= 2", one) is False
    assert value(faulty, needs, one) is False


def test_two_conditions_that_contradict_each_other_leave_nobody_with_a_yes() -> None:
    faulty = changed(criteria__4__needs="interpol_alert and has_records")
    remarks = found(faulty, "nobody-gets-a-yes")
    assert [one.path for one in remarks] == [f"audiences[{n}]" for n in range(4)]
    for one in remarks:
        answer = outcome(faulty, one).answer
        assert answer.verdict is not Verdict.YES
        assert "no-records" in one.text.en or "no-interpol-alert" in one.text.en
        assert one.person["audience"] == faulty.audiences[remarks.index(one)].id


def test_one_audience_left_out_by_mistake_is_named() -> None:
    needs = "not entry_bar and audience != worker"
    (one,) = found(changed(criteria__5__needs=needs), "nobody-gets-a-yes")
    assert (one.path, one.person["audience"]) == ("audiences[1]", "worker")


def test_a_procedure_nobody_of_which_ever_waits_is_asked_about() -> None:
    faulty = changed(criteria__1__needs="quality in resident")
    remarks = found(faulty, "nobody-waits")
    assert len(remarks) == len(faulty.audiences)
    assert all(outcome(faulty, one).answer.verdict is Verdict.YES for one in remarks)


def test_a_route_nobody_can_take_is_found() -> None:
    when = "agreement == argentina and agreement == mercosur"
    faulty = changed(routes__9__when=when)
    (one,) = found(faulty, "never-holds")
    assert one.path == "routes[9].when"
    assert value(faulty, when, one) is False


def test_a_route_whose_day_never_comes_is_found_with_somebody_who_is_shown_it() -> None:
    faulty = changed(routes__7__ready=f"{UNTIL} <= 90 and {UNTIL} >= 91")
    (one,) = found(faulty, "route-never-ready")
    assert one.path == "routes[7].ready"
    assert "mercosur" in [route.part.id for route in outcome(faulty, one).routes]
    assert all(
        route.opens is None for route in outcome(faulty, one).routes if route.part.id == "mercosur"
    )


def test_two_routes_that_cannot_be_told_apart_are_found_with_somebody_on_both() -> None:
    faulty = changed(routes__6__first_quality="rentista")
    (one,) = found(faulty, "routes-alike")
    assert one.path == "routes[6]"
    shown = {route.part.id for route in outcome(faulty, one).routes}
    assert {"retiree-first", "mercosur-first"} <= shown


def test_a_question_that_no_answer_makes_matter_is_found() -> None:
    faulty = changed(criteria__4__needs="not has_records")
    (one,) = found(faulty, "question-without-effect")
    (index,) = [n for n, q in enumerate(faulty.questions) if q.fact == "interpol_alert"]
    assert one.path == f"questions[{index}]"


def test_a_question_that_is_never_put_is_found() -> None:
    faulty = changed(questions__5__when="agreement != agreement")
    assert "questions[5].when" in [one.path for one in found(faulty, "never-holds")]


def test_a_question_that_is_put_to_everybody_needs_no_condition() -> None:
    when = "agreement == argentina or agreement != argentina"
    faulty = changed(questions__5__when=when)
    (one,) = found(faulty, "always-asked")
    assert one.path == "questions[5].when"
    assert value(faulty, when, one) is True


def test_a_condition_over_what_the_check_never_asks_is_found() -> None:
    faulty = changed(criteria__5__needs="not entry_bar and phone != 'x'")
    remarks = found(faulty, "never-asked")
    assert [one.path for one in remarks] == ["criteria[5].needs"]
    assert "phone" in remarks[0].text.en


def test_a_question_that_hangs_on_a_later_one_is_found() -> None:
    last = PERU.questions[-1].fact
    (one,) = found(changed(questions__2__when=f"quality in resident and not {last}"), "asked-later")
    assert one.path == "questions[2].when"
    assert last in one.text.en


def test_a_fact_that_nothing_uses_is_found() -> None:
    shoes = {"id": "shoe_size", "type": "number", "title": {"es": "talla", "en": "size"}}
    faulty = changed(facts=(*RAW["facts"], shoes))
    (one,) = found(faulty, "fact-unused")
    assert faulty.facts[int(one.path[6:-1])].id == "shoe_size"


def test_a_condition_without_an_example_of_not_met_gets_one_offered() -> None:
    silent = tuple(e for e in RAW["examples"] if not e["facts"].get("interpol_alert"))
    faulty = changed(examples=silent)
    remarks = [one for one in found(faulty, "no-example") if one.path == "criteria[4]"]
    assert len(remarks) == 1
    assert value(faulty, "not interpol_alert", remarks[0]) is False


def test_every_example_that_is_lacking_comes_with_a_person_who_could_be_it() -> None:
    faulty = changed(examples=())
    remarks = found(faulty, "no-example")
    kinds = 3 * len(faulty.criteria) + len(faulty.routes) + 2 * len(faulty.audiences)
    assert len(remarks) == kinds
    for one in remarks:
        if one.path.startswith("routes"):
            route = faulty.routes[int(one.path[7:-1])]
            assert route.id in {shown.part.id for shown in outcome(faulty, one).routes}
        if one.path.startswith("audiences"):
            wanted = Verdict.NOT_YET if "wait" in one.text.en else Verdict.YES
            assert outcome(faulty, one).answer.verdict is wanted


OF_SOURCES = [
    ("source-without-date", "sources__O1__date", "", "sources.O1"),
    ("source-without-place", "sources__B1__locator", "", "sources.B1"),
    ("official-of-no-authority", "sources__O21__kind", "blog", "routes[8].cite"),
    ("ground-cannot-refuse", "grounds__6__criterion", "status-alive", "grounds[6].criterion"),
    ("refusal-without-ground", "grounds__6__criterion", "no-records", "criteria[5]"),
]
OF_WORDS = [
    ("not-translated", "No tiene una calidad de residente.", "No tiene una calidad de residente."),
    ("numbers-differ", "Tras tres años.", "After two years."),
    ("numbers-differ", "Más de 183 días.", "More than 180 days."),
    ("numbers-differ", "S/ 55 000 en 2026", "S/ 55,500 in 2026"),
    ("numbers-differ", "Hasta el 1 de marzo.", "Until 1 April."),
    ("negation-differs", "No hace falta.", "It is needed."),
    ("no-full-stop", "Ya está.", "It is there"),
]


@pytest.mark.parametrize(("code", "where", "new", "path"), OF_SOURCES)
def test_what_a_source_or_a_ground_lacks_is_told_with_its_path(
    code: str, where: str, new: str, path: str
) -> None:
    assert path not in {one.path for one in found(PERU, code)}
    assert path in {one.path for one in found(changed(**{where: new}), code)}


@pytest.mark.parametrize(("code", "es", "en"), OF_WORDS)
def test_a_sentence_that_says_one_thing_here_and_another_there_is_found(
    code: str, es: str, en: str
) -> None:
    faulty = changed(criteria__0__met={"es": es, "en": en})
    assert [one.path for one in found(faulty, code) if "criteria" in one.path] == [
        "criteria[0].met"
    ]


@pytest.mark.parametrize(
    ("es", "en"),
    [
        ("S/ 55 000 en 2026", "S/ 55,000 in 2026"),
        ("S/ 80,50 hasta el 1 de setiembre", "S/ 80.50 until 1 September"),
        ("ambos lados, quince días", "both sides, 15 days"),
    ],
)
def test_the_same_number_written_otherwise_is_the_same_number(es: str, en: str) -> None:
    assert counted(Text(es, en), "es") == counted(Text(es, en), "en")


def test_a_crowd_too_large_to_try_whole_is_searched_step_by_step() -> None:
    """Eight choices of ten: one person in a hundred million; drawing alone would not meet them."""
    names = [f"extra_{n}" for n in range(8)]
    title = {"es": "x", "en": "y"}
    facts = (
        {"id": name, "type": "choice", "choices_from": "qualities", "title": title}
        for name in names
    )
    large = changed(
        facts=(*RAW["facts"], *facts),
        questions=(*RAW["questions"], *({"fact": name, "text": title} for name in names)),
        criteria__3__needs=" and ".join(f"{name} == trabajador" for name in names),
    )
    remarks = [one for one in lint(large) if one.path.startswith(("crit", "quest", "aud"))]
    assert {
        (one.code, one.path)
        for one in remarks
        if one.level is Level.ERROR and one.code != "no-example"
    } == {
        ("question-without-effect", "questions[7]"),  # of the records, which nothing looks at now
    }
    assert "part-without-effect" not in {one.code for one in remarks}


def test_every_remark_says_what_to_do_in_both_languages() -> None:
    for _, text in SAID.values():
        assert text.es != text.en
        assert text.es.endswith(".")
        assert text.en.endswith(".")


def test_the_command_ends_with_one_where_there_is_an_error_and_names_a_person(
    tmp_path: Path,
) -> None:
    file = tmp_path / FILE.name
    file.write_text(
        FILE.read_text().replace("needs: not has_records", "needs: has_records and not has_records")
    )
    result = CliRunner().invoke(cli, ["procedures", "lint", "--json", str(file)])
    assert result.exit_code == 1
    errors = [one for one in json.loads(result.output) if one["level"] == "error"]
    assert "criteria[3].needs" in {one["path"] for one in errors}
    plain = CliRunner().invoke(cli, ["--lang", "en", "procedures", "lint", str(file)])
    assert "criteria[3].needs" in plain.output
    assert CliRunner().invoke(cli, ["procedures", "lint", str(FILE)]).exit_code == 0
