"""The plan of Peru: its papers, rules, chance and changes, by the figures that were read."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from tests.support.server import ROOT
from ventanilla.kernel.refusal import Refusal
from ventanilla.planner.adapters.calendars import abroad
from ventanilla.planner.core import feed, figures, plain
from ventanilla.planner.core.chance import SURE, chance
from ventanilla.planner.core.change import Change, changed
from ventanilla.planner.core.costs import costs
from ventanilla.planner.core.needs import Stance
from ventanilla.planner.core.plan import Blocked, Maker, Plan, Unsaid
from ventanilla.planner.core.request import Given, read
from ventanilla.planner.core.why import why
from ventanilla.procedures.core.reading import DefinitionRefused, load

DEFINITION = ROOT / "definitions" / "pe" / "permanent-residency" / "2026-09-01.yaml"
FIGURES = ROOT / "definitions" / "pe" / "figures" / "2026-11-23.yaml"
TIMES = {
    "passport/obtain": 30,
    "financial/obtain": 3,
    "health-insurance/obtain": 2,
    "criminal-record/obtain": 5,
    "criminal-record/apostille": 10,
    "criminal-record/post": [5, 10, 20],
    "criminal-record/rree": 2,
    "carne/obtain": 30,
    "interpol-record/slot": 10,
}
PLAIN = {
    "start": "2026-12-01",
    "country": "VE",
    "held": {"passport": {"issued": "2022-05-10", "expires": "2032-05-10"}},
    "appointment": [10, 15, 30],
}
COUNTRIES = [
    "VE",
    "CO",
    "EC",
    "BO",
    "CL",
    "AR",
    "BR",
    "MX",
    "CU",
    "US",
    "CA",
    "ES",
    "IT",
    "FR",
    "DE",
    "GB",
    "CN",
    "JP",
    "PT",
]
SLOW = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


@cache
def maker() -> Maker:
    return Maker(load(DEFINITION.read_text()), figures.load(FIGURES.read_text()), abroad)


def asked(country: str = "VE", **more: Any) -> Given:
    """A request with an estimate only for what nobody has published."""
    raw = PLAIN | {"country": country} | more
    found = maker().make(read(raw, maker().procedure))
    if isinstance(found, Unsaid):
        own = {task.key: TIMES[task.key] for _, _, task in found.asked}
        raw["estimates"] = own | more.get("estimates", {})
    return read(raw, maker().procedure)


def planned(country: str = "VE", **more: Any) -> Plan:
    found = maker().make(asked(country, **more))
    assert isinstance(found, Plan), found
    return found


def line(plan: Plan, name: str) -> Any:
    return next(one for one in plan.lines if one.need.id == name)


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_country_has_a_plan_in_which_nothing_is_stale_by_law(country: str) -> None:
    plan = planned(country)
    counted = {"filing": plan.filing, "appointment": plan.appointment, "decision": plan.decision}
    for one in plan.lines:
        day = counted[one.need.on.name.lower()]
        assert all(s.until >= day for s in one.serves if s.rule.firm or s.kept)
        assert one.expires is None or one.expires >= day
    assert plan.filing < plan.appointment < plan.decision


def test_only_cuba_cannot_keep_the_reported_six_months_and_says_so() -> None:
    bent = {country: [rule.id for _, rule in planned(country).bent] for country in COUNTRIES}
    assert {country for country, rules in bent.items() if rules} == {"CU"}
    assert bent["CU"] == ["window"]


def test_foreign_papers_are_apostilled_then_translated_and_cuba_legalises() -> None:
    def steps(country: str) -> list[str]:
        return [s.task.does for s in line(planned(country), "criminal-record").stints]

    assert steps("BR") == ["obtain", "apostille", "translation"]
    assert steps("VE") == ["obtain", "apostille"]
    assert steps("DE") == ["obtain", "apostille", "post", "translation"]
    assert steps("CU") == ["obtain", "ministry", "consulate", "post", "rree"]


def test_venezuela_waits_five_working_days_before_the_apostille() -> None:
    obtain, apostille = line(planned("VE"), "criminal-record").stints
    assert (obtain.end, apostille.start) == (date(2026, 12, 4), date(2026, 12, 11))


def test_mexico_asks_for_the_apostille_within_three_days_of_the_certificate() -> None:
    obtain, apostille = line(planned("MX"), "criminal-record").stints
    assert 0 <= (apostille.start - obtain.end).days <= 3
    assert apostille.task.within.firm


def test_a_window_that_only_a_private_page_states_is_advice() -> None:
    apostille = line(planned("FR"), "criminal-record").stints[1]
    assert not apostille.task.within.firm


def test_an_unconfirmed_validity_is_shown_and_rules_nothing() -> None:
    need = line(planned("AR"), "criminal-record").need
    assert [rule.id for rule in need.rules] == ["window"]


def test_the_fastest_way_is_taken_and_slower_ones_where_they_do_not_delay() -> None:
    assert line(planned("US"), "criminal-record").option.id == "mail"
    own = {**TIMES, "criminal-record/apostille": 9}
    del own["criminal-record/obtain"]
    assert line(planned("FR", estimates=own), "criminal-record").option.id == "online"
    late = planned("AR", estimates={"financial/obtain": 200})
    assert line(late, "criminal-record").option.id == "notaries"


def test_a_way_that_needs_somebody_there_is_offered_and_taken_by_who_chooses_it() -> None:
    plan = planned("US")
    offered = {one.option.id: one.filing for one in maker().others(plan)}
    assert offered["handed-in"] < plan.filing <= offered["all-mail"]  # type: ignore[operator]
    chosen = planned("US", ways={"criminal-record": "handed-in"})
    assert chosen.filing == offered["handed-in"]


def test_the_appointment_and_the_decision_are_days_of_their_own() -> None:
    plan = planned("VE")
    assert plan.appointment >= plan.filing + timedelta(days=15)
    assert abroad("PE").count  # the decision: thirty working days from the day after lodging
    free = planned("VE", appointment_on="2027-03-03")
    assert free.appointment == date(2027, 3, 3)
    least = replace(asked("VE"), appointment=None)
    found = maker().make(least)
    assert isinstance(found, Plan)
    assert found.appointment > found.filing


def test_a_passport_that_ends_before_the_appointment_is_renewed() -> None:
    held = {"passport": {"issued": "2017-01-10", "expires": "2026-12-28"}}
    plan = planned("VE", held=held, estimates=TIMES)
    passport = line(plan, "passport")
    assert passport.again
    assert plan.filing >= passport.ready


def test_a_passport_that_ends_too_soon_asks_how_long_a_new_one_takes() -> None:
    held = {"passport": {"issued": "2017-01-10", "expires": "2026-12-10"}}
    found = maker().make(
        replace(asked("PT"), held=read(PLAIN | {"held": held}, maker().procedure).held)
    )
    assert isinstance(found, Unsaid)
    assert [task.key for _, _, task in found.asked] == ["passport/obtain"]


def test_what_the_state_has_is_never_asked() -> None:
    states = [n.id for n in planned().others if n.stance is Stance.STATE]
    assert states == ["movements", "peruvian-records"]


def test_the_chain_that_binds_ends_in_the_filing() -> None:
    plan = planned("DE")
    chain = [stint.task.key for _, stint in plan.chain]
    assert chain[0] == "criminal-record/obtain"
    assert plan.chain[-1][1].end == plan.filing
    assert line(plan, "medical-report").slack > 0


def test_costs_are_summed_by_currency_and_the_unknown_is_named() -> None:
    spent = costs(planned("US"))
    sums = {one.currency: (one.least, one.most) for one in spent.sums}
    assert sums["USD"] == (Decimal(38), Decimal(38))
    assert "criminal-record/post" in [stint.task.key for _, stint in spent.unknown]
    assert [item.cost.per for item in spent.monthly] == ["month"]


def test_a_plan_in_plain_values_says_what_the_page_says() -> None:
    plan = planned("US")
    told = plain.plan(plan, chance(plan, abroad))
    assert told["filing"] == plan.filing.isoformat()
    assert told["chain"] == [stint.task.key for _, stint in plan.chain]
    assert {flag for p in told["papers"] for s in p["steps"] for f in s["figures"]
            for flag in f["flags"]} == {"stale", "conflict"}  # fmt: skip


def test_the_chance_is_certain_without_ranges_and_less_with_them() -> None:
    sure = replace(asked("CO"), appointment=None)
    plan = maker().make(sure)
    assert isinstance(plan, Plan)
    assert chance(plan, abroad).share == 1
    odds = chance(planned("DE"), abroad)
    assert 0 < odds.share < SURE
    assert odds.start is not None
    assert odds.start < date(2026, 12, 1)
    assert odds.filing is not None
    assert odds.filing > planned("DE").filing
    assert odds == chance(planned("DE"), abroad)


def test_the_start_that_makes_it_sure_does() -> None:
    odds, first = chance(planned("DE"), abroad), planned("DE")
    assert odds.start is not None
    early = planned("DE", start=odds.start.isoformat())
    assert early.filing < first.filing


@pytest.mark.parametrize("on", [date(2026, 12, 1), date(2026, 12, 9), date(2026, 12, 20)])
@pytest.mark.parametrize("country", ["VE", "DE", "CU", "MX"])
def test_where_nothing_happened_the_plan_is_the_same(country: str, on: date) -> None:
    change = changed(maker(), asked(country), on)
    assert isinstance(change, Change)
    assert isinstance(change.now, Plan)
    assert change.now.filing == max(change.before.filing, on)
    if on < change.before.filing:
        assert not change.moved


def test_what_is_late_delays_and_what_comes_early_hastens() -> None:
    def filing(*events: dict[str, str]) -> date:
        change = changed(maker(), asked("DE", happened=list(events)), date(2026, 12, 9))
        assert isinstance(change, Change)
        assert isinstance(change.now, Plan)
        return change.now.filing

    first, of = filing(), "criminal-record/obtain"
    assert filing({"what": "arrived", "of": of, "day": "2026-12-04"}) < first
    assert filing({"what": "late", "of": of, "day": "2027-01-15"}) > first
    assert filing({"what": "lost", "of": "criminal-record", "day": "2026-12-08"}) > first


def test_a_paper_that_arrived_begins_to_age_on_that_day() -> None:
    events = [{"what": "arrived", "of": "criminal-record/obtain", "day": "2026-12-03"}]
    change = changed(maker(), asked("DE", happened=events), date(2026, 12, 9))
    assert isinstance(change, Change)
    assert isinstance(change.now, Plan)
    assert line(change.now, "criminal-record").issued == date(2026, 12, 3)


WAITING = {
    "audience": "retiree",
    "quality": "rentista",
    "stays": "rentista 2024-05-10/..",
    "absences": "none",
    "has_records": False,
    "interpol_alert": False,
    "entry_bar": False,
}


def test_a_plan_waits_for_the_day_on_which_the_answers_are_a_yes() -> None:
    plan = planned("DE", answers=WAITING)
    assert (plan.filing, plan.aim) == (date(2027, 5, 10), date(2027, 5, 10))
    record = line(plan, "criminal-record")
    assert record.stale_on is None or record.stale_on >= plan.filing
    assert not plan.bent


def test_the_right_to_file_before_it_is_the_persons() -> None:
    early = planned("DE", answers=WAITING, file_from="2026-12-01")
    assert early.aim is None
    assert early.filing < date(2027, 5, 10)


def test_a_last_day_before_the_first_yes_has_no_plan_and_says_so() -> None:
    blocked = maker().make(asked("DE", answers=WAITING, file_by="2027-03-01"))
    assert isinstance(blocked, Blocked)
    assert "lodge by 1 March 2027" in why(blocked, maker()).text.en


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"file_by": "2026-12-05"}, "There is not enough time to lodge by 5 December 2026."),
        ({"appointment_on": "2026-12-04"}, "before the appointment of 4 December 2026."),
    ],
)
def test_no_plan_names_the_window_and_offers_what_was_tried(
    more: dict[str, str], words: str
) -> None:
    given_ = asked("DE")
    days = {name: date.fromisoformat(day) for name, day in more.items()}
    blocked = maker().make(replace(given_, **days))  # type: ignore[arg-type]
    assert isinstance(blocked, Blocked)
    found = why(blocked, maker())
    assert words in found.text.en
    assert found.offers
    assert plain.blocked(found)["plan"] is None


def test_the_law_s_own_window_can_say_no_and_a_shorter_time_opens_it() -> None:
    """A child's proxy: ninety calendar days, by the regulation itself."""
    child = {"answers": {"capacity": "child", "representative_as": "proxy"}}
    own = {**TIMES, "power-of-attorney/obtain": 1, "birth-record/obtain": 10}
    own |= {"birth-record/apostille": 10, "birth-record/post": 5}
    held = {**PLAIN["held"], "power-of-attorney": {"issued": "2026-11-01"}}  # type: ignore[dict-item]
    plan = planned("VE", **child, held=held, estimates=own)
    power = line(plan, "power-of-attorney")
    assert power.serves[0].rule.firm
    assert power.stale_on == date(2027, 1, 30)
    old = {**held, "power-of-attorney": {"issued": "2026-09-01"}}
    assert line(planned("VE", **child, held=old, estimates=own), "power-of-attorney").again


@SLOW
@given(st.sampled_from(COUNTRIES), st.integers(0, 700))
def test_a_later_start_never_files_earlier(country: str, days: int) -> None:
    base = asked(country)
    one, other = base.start + timedelta(days=days), base.start + timedelta(days=days + 3)
    first, second = (maker().make(replace(base, start=day)) for day in (one, other))
    assert isinstance(first, Plan)
    assert isinstance(second, Plan)
    assert first.filing <= second.filing


@SLOW
@given(st.sampled_from(COUNTRIES), st.sampled_from(["es", "en"]), st.integers(0, 9))
def test_the_calendar_file_is_read_back_as_it_was_meant(
    country: str, language: str, sequence: int
) -> None:
    plan = planned(country)
    at = datetime(2026, 12, 1, 12, tzinfo=UTC)
    content = feed.written(plan, language, at, sequence, "example.org")
    events: Any = Calendar.from_ical(content).walk("VEVENT")
    meant = list(feed.entries(plan))
    assert [str(e["SUMMARY"]) for e in events] == [m.title.say(language) for m in meant]
    assert [e["DTSTART"].dt for e in events] == [m.first for m in meant]
    assert [e["DTEND"].dt for e in events] == [m.last + timedelta(days=1) for m in meant]
    assert len({str(e["UID"]) for e in events}) == len(meant)
    assert {int(e["SEQUENCE"]) for e in events} == {sequence}
    assert all(len(one) <= 75 for one in content.split(b"\r\n"))


WRONG = [
    ({"nonsense": 1}, "nonsense"),
    ({"start": "0001-01-01"}, "start"),
    ({"start": "9999-12-31"}, "start"),
    ({"start": 20261201}, "start"),
    ({"start": "2026-02-30"}, "start"),
    ({"country": "Venezuela"}, "country"),
    ({"country": 7}, "country"),
    ({"answers": {"nobody": "x"}}, "answers.nobody"),
    ({"answers": {"has_records": "perhaps"}}, "answers.has_records"),
    ({"answers": []}, "answers"),
    ({"held": {"nothing": {}}}, "held.nothing"),
    ({"held": {"passport": {"issued": "0001-01-01"}}}, "held.passport.issued"),
    ({"held": {"passport": {"expires": "9999-12-31"}}}, "held.passport.expires"),
    ({"held": {"passport": {"colour": "red"}}}, "held.passport.colour"),
    ({"held": {"passport": "yes"}}, "held.passport"),
    ({"held": {"criminal-record": {}}}, "held.criminal-record.issued"),
    ({"held": {"passport": {"issued": "2027-01-01"}}}, "held.passport.issued"),
    ({"estimates": {"passport/flying": 3}}, "estimates.passport/flying"),
    ({"estimates": {"financial/obtain": "3"}}, "estimates.financial/obtain"),
    ({"estimates": {"financial/obtain": True}}, "estimates.financial/obtain"),
    ({"estimates": {"financial/obtain": [3, 2, 1]}}, "estimates.financial/obtain"),
    ({"estimates": {"financial/obtain": -1}}, "estimates.financial/obtain"),
    ({"estimates": {"financial/obtain": 10**9}}, "estimates.financial/obtain"),
    ({"appointment": 9999}, "appointment"),
    ({"appointment_on": "9999-12-31"}, "appointment_on"),
    ({"file_by": "0001-01-01"}, "file_by"),
    ({"ways": {"criminal-record": "by-balloon"}}, "ways.criminal-record"),
    ({"ways": {"criminal-record": 3}}, "ways.criminal-record"),
    ({"wanted": "passport"}, "wanted"),
    ({"left_out": ["x"]}, "left_out[0]"),
    ({"happened": [{"what": "flew", "day": "2026-12-01"}]}, "happened[0].what"),
    ({"happened": [{"what": "lost", "of": "x", "day": "2026-12-01"}]}, "happened[0].of"),
    ({"happened": [{"what": "appointment", "day": "9999-12-31"}]}, "happened[0].day"),
    ({"happened": ["x"]}, "happened[0]"),
]


@pytest.mark.parametrize(("wrong", "at"), WRONG, ids=[at for _, at in WRONG])
def test_what_is_wrong_is_refused_at_its_path(wrong: dict[str, Any], at: str) -> None:
    with pytest.raises(Refusal) as refused:
        maker().make(read(PLAIN | wrong, maker().procedure))
    assert refused.value.at == at
    assert refused.value.why.es
    assert "{" not in refused.value.why.en


@pytest.mark.parametrize("raw", [None, [], "x", 7, {}, {"start": "2026-12-01"}])
def test_what_is_no_request_is_refused(raw: object) -> None:
    with pytest.raises(Refusal):
        read(raw, maker().procedure)


def test_a_definition_whose_papers_need_one_another_is_refused_with_the_circle() -> None:
    text = DEFINITION.read_text().replace(
        "{of: origin, what: passport, counts_on: appointment}",
        "{of: origin, what: passport, counts_on: appointment, needs: [criminal-record]}",
    )
    with pytest.raises(DefinitionRefused) as refused:
        load(text)
    assert "passport → criminal-record → passport" in refused.value.why.en


def test_a_definition_that_needs_an_unknown_paper_is_refused_at_its_path() -> None:
    text = DEFINITION.read_text().replace("needs: [passport]", "needs: [passaport]", 1)
    with pytest.raises(DefinitionRefused) as refused:
        load(text)
    assert "obtaining.needs[0]" in refused.value.why.en
