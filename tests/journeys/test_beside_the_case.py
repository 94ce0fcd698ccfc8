"""What runs beside a case: leave, complaints, opinions, words, who acts for whom, whose fee.

None of it stops the time to decide (LPAG arts 41-A, 125.3). Each story names its article; on every
refusal nothing changes and nothing is sent.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from tests.support.casework import CALENDAR
from tests.support.stories import (
    RECORD,
    admitted,
    at,
    drafted,
    refused,
    refused_case,
    superiors,
    system,
    working_days,
)
from tests.support.world import World
from ventanilla.cases import queries as cases
from ventanilla.cases.core.terms import decision_due
from ventanilla.certificates import queries as certificates
from ventanilla.journeys import (
    assign,
    challenge,
    complain,
    consult,
    decide,
    exempt,
    exit_permit,
    lodge,
    party,
    pay,
    terms,
    withdraw,
    write,
)
from ventanilla.journeys.exit_permit import Trip
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.notices import queries as notices

TRIP = Trip(date(2026, 10, 20), 30, "D-77", date(2026, 9, 11), date(2026, 11, 19))


def told(case_id: str) -> str:
    return " ".join(one.body for one in notices.of_case(case_id))


# leave to be out of Peru while the case is pending


def leave(world: World, case_id: str, trip: Trip = TRIP) -> Callable[[], object]:
    return lambda: exit_permit.ask(case_id=case_id, trip=trip, stamp=world.stamp("ines"))


def test_a_permit_to_leave_is_asked_before_each_trip_and_given_on_a_signed_paper(
    world: World,
) -> None:
    """Reglamento art. 67.2.1: thirty days, seven working days to decide."""
    case_id = world.lodged()
    leave(world, case_id)()
    refusal = refused(world, case_id, leave(world, case_id))
    assert (refusal.code, refusal.article) == ("asked-already", "Reglamento art. 67.2.1")
    number = exit_permit.give(case_id=case_id, number=1, stamp=world.officer())
    assert certificates.find(number).kind == "exit"
    assert world.file(case_id).exits[0].given
    assert "30 días calendario" in told(case_id)
    leave(world, case_id)()
    assert [one.number for one in world.file(case_id).exits] == [1, 2]


@pytest.mark.parametrize(
    "wrong",
    [
        {"leaves_on": date(2026, 9, 13)},  # gone already
        {"days": 31},
        {"days": 0},
        {"receipt_on": date(2026, 9, 15)},  # paid tomorrow
        {"passport_until": date(2026, 11, 18)},  # a day short of the trip
    ],
)
def test_a_trip_that_the_rule_does_not_cover_is_refused(
    world: World, wrong: dict[str, date | int]
) -> None:
    """Reglamento art. 67.2.1: 30 days, a receipt with its day, a passport that lasts."""
    case_id = world.lodged()
    trip = replace(TRIP, **wrong)  # type: ignore[arg-type]
    refusal = refused(world, case_id, leave(world, case_id, trip))
    assert (refusal.code, refusal.article) == ("trip-unclear", "Reglamento art. 67.2.1")


def test_leave_is_not_given_without_reasons_and_an_article(world: World) -> None:
    """LPAG art. 6: a refusal always has its reasons."""
    case_id = world.lodged()
    leave(world, case_id)()
    act = partial(exit_permit.refuse, case_id=case_id, number=1, stamp=world.officer())
    why, article = "El pasaporte vence antes.", "Reglamento art. 67.2.1"
    blank = partial(act, reason=" ", article=article)
    assert refused(world, case_id, blank).code == "reason-missing"
    assert refused(world, case_id, partial(act, reason=why, article=" ")).at == "article"
    act(reason=why, article=article)
    assert "El pasaporte vence antes." in told(case_id)
    again = partial(act, reason=why, article=article)
    assert refused(world, case_id, again).code == "nothing-asked"


@pytest.mark.parametrize("scheduler", ["ran", "slept"])
def test_what_silence_gave_nobody_refuses_afterwards(world: World, scheduler: str) -> None:
    """LPAG arts 33-A, 188.2: after seven and five working days it counts as a decision."""
    case_id = world.lodged()
    leave(world, case_id)()
    at(world, date(2026, 10, 1), 0, 0)
    if scheduler == "ran":
        terms.note_passed(stamp=system(world))
    late = partial(
        exit_permit.refuse,
        case_id=case_id,
        number=1,
        reason="Tarde.",
        article="x",
        stamp=world.officer(),
    )
    code = refused(world, case_id, late).code
    assert code == ("nothing-asked" if scheduler == "ran" else "given-by-silence")
    terms.note_passed(stamp=system(world))
    assert world.file(case_id).exits[0].outcome == "silence"


def test_waiting_for_leave_stops_no_term(world: World) -> None:
    """LPAG art. 125.3."""
    case_id = world.lodged()
    before = decision_due(world.file(case_id), CALENDAR)
    leave(world, case_id)()
    assert decision_due(world.file(case_id), CALENDAR) == before


# a complaint of delay


def complaint(world: World, case_id: str) -> Callable[[], object]:
    return lambda: complain.complain(case_id=case_id, text="", stamp=world.stamp("ines"))


def answer(world: World, case_id: str, who: str, number: int = 1) -> Callable[[], None]:
    return lambda: complain.answer(
        case_id=case_id,
        number=number,
        upheld=True,
        text="Se ordena resolver hoy.",
        stamp=world.officer(who),
    )


def test_whoever_waits_too_long_complains_and_somebody_else_answers_in_three_days(
    world: World,
) -> None:
    """LPAG art. 158: the procedure goes on meanwhile."""
    case_id = world.lodged()
    admitted(world, case_id)
    at(world, date(2026, 10, 27), 23, 59)
    refusal = refused(world, case_id, complaint(world, case_id))
    assert (refusal.code, refusal.article) == ("not-late", "LPAG art. 158")
    at(world, date(2026, 10, 28), 0, 0)
    complaint(world, case_id)()
    assert world.file(case_id).complaints[0].due == date(2026, 11, 2)
    assert refused(world, case_id, complaint(world, case_id)).code == "asked-already"
    refusal = refused(world, case_id, answer(world, case_id, "officer"))
    assert (refusal.code, refusal.article) == ("took-part", "LPAG art. 158.2")
    answer(world, case_id, "second")()
    assert "Se ordena resolver hoy." in told(case_id)
    assert refused(world, case_id, answer(world, case_id, "second")).code == "nothing-asked"
    assert world.file(case_id).state == "in_evaluation"


def test_of_a_recourse_too_one_complains_only_once_it_is_late(world: World) -> None:
    """LPAG arts 158, 207.2: an appeal has thirty working days."""
    case_id = refused_case(world)
    challenge.challenge(
        case_id=case_id, label="appeal", text="No.", evidence="", stamp=world.stamp("ines")
    )
    last = working_days(world, 30)
    at(world, last, 23, 59)
    assert refused(world, case_id, complaint(world, case_id)).code == "not-late"
    at(world, CALENDAR.add(last, 1))
    complaint(world, case_id)()


# another unit's opinion


def consulted(world: World, case_id: str, sort: str) -> date:
    return consult.ask(
        case_id=case_id, unit="Asesoría", question="¿Procede?", sort=sort, stamp=world.officer()
    ).due


def test_each_unit_has_its_days_to_answer_and_none_of_them_stops_the_time_to_decide(
    world: World,
) -> None:
    """LPAG arts 41-A, 132, 167, 168: three, five and seven working days."""
    case_id = world.lodged()
    before = decision_due(world.file(case_id), CALENDAR)
    assert consulted(world, case_id, "own") == date(2026, 9, 17)
    assert consulted(world, case_id, "other") == date(2026, 9, 21)
    assert consulted(world, case_id, "report") == date(2026, 9, 23)
    assert decision_due(world.file(case_id), CALENDAR) == before
    refusal = refused(world, case_id, lambda: consulted(world, case_id, "cousin"))
    assert refusal.article == "LPAG arts. 167 y 168"


def test_a_decision_names_only_reports_that_are_in_the_file_and_they_go_with_it(
    world: World,
) -> None:
    """LPAG art. 6.2: what is relied on is notified with the act."""
    case_id = world.lodged({"has_records": "yes"})
    admitted(world, case_id)
    consulted(world, case_id, "own")
    act = partial(drafted, world, case_id, "refuse", "officer", reports=[1])
    refusal = refused(world, case_id, act)
    assert (refusal.code, refusal.article) == ("report-unknown", "LPAG art. 6.2")
    consult.answer(
        case_id=case_id, number=1, text="No procede: hay condena.", stamp=world.officer()
    )
    act()
    assert world.seen(case_id).opinions == ()
    decide.countersign(case_id=case_id, stamp=world.officer("second"))
    assert world.seen(case_id).opinions[0].answer == "No procede: hay condena."
    proposal = world.seen(case_id).proposal
    assert proposal is not None
    assert proposal.reports == (1,)


# who writes and who reads


def test_messages_go_both_ways_and_what_staff_write_is_told(world: World) -> None:
    """LPAG art. 55: whoever asks is answered in their case."""
    case_id = world.lodged()
    before = len(notices.of_case(case_id))
    write.message(case_id=case_id, text="¿Falta algo?", stamp=world.stamp("ines"))
    assert len(notices.of_case(case_id)) == before
    write.message(case_id=case_id, text="Nada por ahora.", stamp=world.officer())
    assert "Nada por ahora." in told(case_id)
    said = [one.text for one in world.seen(case_id).messages]
    assert said == ["¿Falta algo?", "Nada por ahora."]
    act = partial(write.message, case_id=case_id, text="x" * 4001, stamp=world.officer())
    assert refused(world, case_id, act).code == "too-long"
    empty = partial(write.message, case_id=case_id, text=" ", stamp=world.officer())
    assert refused(world, case_id, empty).at == "text"


def test_what_the_office_notes_for_itself_the_person_reads_once_it_is_decided(
    world: World,
) -> None:
    """LPAG art. 160.1: and in the history too."""
    case_id = world.lodged({"has_records": "yes"})
    write.note(case_id=case_id, text="Ver el legajo de 2019.", stamp=world.officer())
    owner = world.stamp("ines").by

    def read() -> tuple[int, list[object]]:
        events = cases.history(case_id, owner)
        kept = [event.data.get("text") for event in events if event.kind == "noted"]
        return len(world.seen(case_id).notes), list(kept)

    assert read() == (0, [None])
    assert len(world.seen(case_id, "second", Role.OFFICER).notes) == 1
    assert len(world.seen(case_id, "window", Role.COUNTER).notes) == 1
    before = len(notices.of_case(case_id))
    assert before == 1  # the filing, and no word of the note
    world.proposed(case_id, "refuse", RECORD)
    assert read() == (0, [None])
    decide.countersign(case_id=case_id, stamp=world.officer("second"))
    assert read() == (1, ["Ver el legajo de 2019."])


def test_while_it_is_looked_at_again_what_the_office_prepares_is_its_own_once_more(
    world: World,
) -> None:
    """LPAG art. 160.1."""
    superiors(world)
    case_id = refused_case(world)
    challenge.challenge(
        case_id=case_id, label="appeal", text="No.", evidence="", stamp=world.stamp("ines")
    )
    drafted(world, case_id, "refuse", "above")
    assert world.seen(case_id).proposal is None
    assert world.seen(case_id, "superior", Role.OFFICER).proposal is not None
    decide.countersign(case_id=case_id, stamp=world.officer("superior"))
    assert world.seen(case_id).proposal is not None


def test_nobody_else_reads_or_writes(world: World) -> None:
    """LPAG art. 160."""
    case_id = world.lodged()
    stranger = world.stamp("stranger")
    for act in (
        lambda: write.message(case_id=case_id, text="Hola", stamp=stranger),
        lambda: write.note(case_id=case_id, text="Hola", stamp=stranger),
        lambda: complain.complain(case_id=case_id, text="", stamp=stranger),
        lambda: exit_permit.ask(case_id=case_id, trip=TRIP, stamp=stranger),
    ):
        assert refused(world, case_id, act).code == "not-found"


# who acts for whom


def represented(world: World, power: str = "") -> str:
    case_id = world.draft("representative")
    if power:
        party.name_representative(
            case_id=case_id, name="Marta Ruiz", document="CE 001234567", power=power,
            issued_on=None, stamp=world.stamp("ines"),
        )  # fmt: skip
    lodge.lodge(case_id=case_id, stamp=world.stamp("ines"))
    return case_id


@pytest.mark.parametrize("power", ["", "simple"])
def test_to_withdraw_for_another_a_special_power_is_needed(world: World, power: str) -> None:
    """LPAG arts 115, 189."""
    case_id = represented(world, power)
    act = partial(withdraw.withdraw, case_id=case_id, reason="", stamp=world.stamp("ines"))
    refusal = refused(world, case_id, act)
    assert (refusal.code, refusal.article) == ("no-special-power", "LPAG art. 115")
    withdraw.withdraw(case_id=case_id, reason="", stamp=world.stamp("ines"), special_power=True)
    assert world.file(case_id).state == "withdrawn"


def test_a_special_power_in_the_file_is_enough_to_withdraw(world: World) -> None:
    """LPAG art. 115."""
    case_id = represented(world, "special")
    withdraw.withdraw(case_id=case_id, reason="", stamp=world.stamp("ines"))
    assert world.file(case_id).state == "withdrawn"


def test_a_power_of_an_unknown_kind_is_refused_and_none_can_be_ended_twice(world: World) -> None:
    """LPAG art. 115."""
    case_id = world.lodged()
    name = partial(
        party.name_representative, case_id=case_id, name="Marta", document="CE", issued_on=None,
        stamp=world.stamp("ines"),
    )  # fmt: skip
    assert refused(world, case_id, partial(name, power="royal")).article == "LPAG art. 115"
    name(power="simple")
    party.end_representation(case_id=case_id, stamp=world.stamp("ines"))
    again = partial(party.end_representation, case_id=case_id, stamp=world.stamp("ines"))
    assert refused(world, case_id, again).code == "nobody-represents"


@pytest.mark.parametrize(
    ("capacity", "issued", "serves"),
    [
        ("child", date(2026, 6, 16), True),  # ninety calendar days before 14 September
        ("child", date(2026, 6, 15), False),
        ("child", date(2026, 9, 15), False),  # of tomorrow
        ("child", None, True),  # not known: whoever evaluates asks
        ("representative", date(2020, 1, 1), True),
    ],
)
def test_a_power_for_a_child_serves_for_ninety_calendar_days(
    world: World, capacity: str, issued: date | None, serves: bool
) -> None:
    """Reglamento art. 56-C (D.S. 003-2023-IN)."""
    case_id = world.draft(capacity)
    name = partial(
        party.name_representative, case_id=case_id, name="Marta", document="CE", power="simple",
        issued_on=issued, stamp=world.stamp("ines"),
    )  # fmt: skip
    if serves:
        name()
        assert world.file(case_id).representative is not None
    else:
        refusal = refused(world, case_id, name)
        assert (refusal.code, refusal.article) == ("power-too-old", "Reglamento art. 56-C")


def test_the_newest_address_and_whoever_helps_are_in_the_file(world: World) -> None:
    """D.Leg. 1350 art. 10; Reglamento art. 56-B."""
    case_id = world.lodged()
    party.move_house(case_id=case_id, address="Jr. Nuevo 9, Lima", stamp=world.stamp("ines"))
    party.name_support(case_id=case_id, name="Luz", document="DNI", stamp=world.stamp("ines"))
    file = world.file(case_id)
    assert file.answers["address"] == "Jr. Nuevo 9, Lima"
    assert file.support is not None
    assert file.support.name == "Luz"


def test_a_case_goes_to_an_officer_and_never_to_its_owner(world: World) -> None:
    """LPAG arts 157, 88.3: a manager gives it to somebody; whoever is away is covered."""
    case_id = world.lodged()
    manager = Stamp(replace(world.officer().by, role=Role.MANAGER), world.now)
    assign.assign(case_id=case_id, to=world.ids["second"], stamp=manager)
    assert world.file(case_id).handled_by == world.ids["second"]
    window = partial(assign.assign, case_id=case_id, to=world.ids["second"], stamp=world.counter())
    assert refused(world, case_id, window).code == "not-yours-to-do"


# whose fee


def test_an_exemption_that_was_claimed_is_settled_with_its_reason(world: World) -> None:
    """D.Leg. 1582, 9th final provision: it holds up nothing (LPAG art. 125.1)."""
    case_id = world.draft()
    pay.claim_exemption(case_id=case_id, ground="vulnerable", stamp=world.stamp("ines"))
    lodge.lodge(case_id=case_id, stamp=world.stamp("ines"))
    rule = partial(exempt.rule, case_id=case_id, granted=False, stamp=world.officer())
    assert refused(world, case_id, partial(rule, reason=" ")).code == "reason-missing"
    rule(reason="No presentó el informe social.")
    assert "No presentó el informe social." in told(case_id)
    again = partial(rule, reason="Otra vez.")
    assert refused(world, case_id, again).code == "no-exemption-stated"
    assert world.file(case_id).state == "lodged"
