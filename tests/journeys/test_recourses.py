"""The person asks for a new look (LPAG arts 207 to 214); the authority undoes its own (202).

Each story names its article; on every refusal nothing changes and nothing is sent.
"""

from collections.abc import Callable
from datetime import date
from functools import partial

from tests.support.casework import CALENDAR
from tests.support.stories import (
    RECORD,
    admitted,
    at,
    drafted,
    observed,
    reached_by,
    refused,
    refused_case,
    settled,
    silence_means,
    superiors,
    system,
    working_days,
)
from tests.support.world import World
from ventanilla.cases.core.notification import Seen
from ventanilla.cases.core.review import Recourse
from ventanilla.cases.core.terms import owed_by
from ventanilla.certificates import queries as certificates
from ventanilla.decisions import queries as decisions
from ventanilla.journeys import (
    annul,
    challenge,
    close,
    decide,
    notify,
    propose,
    staff,
    terms,
    withdraw,
)
from ventanilla.kernel.actor import Role
from ventanilla.notices import queries as notices


def ask(
    world: World, case_id: str, label: str = "appeal", evidence: str = ""
) -> Callable[[], Recourse]:
    return lambda: challenge.challenge(
        case_id=case_id,
        label=label,
        text="El antecedente fue cancelado hace años.",
        evidence=evidence,
        stamp=world.stamp("ines"),
    )


def reconsideration(world: World, case_id: str) -> Callable[[], Recourse]:
    return ask(world, case_id, "reconsideration", "Resolución de cancelación del antecedente.")


# who may ask, when, with what


def test_a_reconsideration_with_new_evidence_goes_to_the_same_body(world: World) -> None:
    """LPAG art. 208: optional, and decided within fifteen working days (207.2)."""
    case_id = refused_case(world)
    assert reconsideration(world, case_id)() is Recourse.RECONSIDERATION
    file = world.file(case_id)
    assert (file.state, file.closed_at) == ("reconsideration", None)
    assert file.review is not None
    assert file.review.evidence.startswith("Resolución")
    assert owed_by(file, CALENDAR) == date(2026, 10, 5)
    assert certificates.of_case(case_id)[-1].kind == "recourse"
    decided = settled(world, case_id, "refuse", "officer", "second")
    assert decided.certificate is None
    assert world.file(case_id).state == "refused"


def test_what_brings_no_new_evidence_is_taken_for_the_appeal_that_it_is(world: World) -> None:
    """LPAG art. 214: a wrong label is no obstacle; 208: a reconsideration needs new evidence."""
    case_id = refused_case(world)
    assert ask(world, case_id, "reconsideration")() is Recourse.APPEAL
    review = world.file(case_id).review
    assert review is not None
    assert (review.kind, review.label) == (Recourse.APPEAL, "reconsideration")
    assert any("lo tomamos por lo que es" in one.body for one in notices.of_case(case_id))


def test_any_other_name_is_an_appeal_too(world: World) -> None:
    """LPAG art. 214."""
    case_id = refused_case(world)
    assert ask(world, case_id, "queja de hecho")() is Recourse.APPEAL


def test_whoever_disagrees_says_why(world: World) -> None:
    """LPAG art. 113."""
    case_id = refused_case(world)
    act = partial(
        challenge.challenge,
        case_id=case_id,
        label="appeal",
        text="  ",
        evidence="",
        stamp=world.stamp("ines"),
    )
    refusal = refused(world, case_id, act)
    assert (refusal.code, refusal.article) == ("reason-missing", "LPAG art. 113")


def test_an_appeal_in_the_last_minute_of_the_last_day_is_in_time_and_at_midnight_is_not(
    world: World,
) -> None:
    """LPAG arts 207.2, 212: notified on Monday 14 September, until Monday 5 October in Lima."""
    case_id = refused_case(world)
    at(world, date(2026, 10, 6), 0, 0)
    refusal = refused(world, case_id, ask(world, case_id))
    assert (refusal.code, refusal.article) == ("term-over", "LPAG art. 212")
    refusal = refused(world, case_id, reconsideration(world, case_id))
    assert refusal.code == "term-over"
    at(world, date(2026, 10, 5), 23, 59)
    assert ask(world, case_id)() is Recourse.APPEAL


def test_there_is_one_of_each_kind_and_none_after_the_appeal(world: World) -> None:
    """LPAG art. 213: once each, never two at once."""
    superiors(world)
    case_id = refused_case(world)
    reconsideration(world, case_id)()
    assert refused(world, case_id, ask(world, case_id)).code == "not-now"
    settled(world, case_id, "refuse", "officer", "second")
    refusal = refused(world, case_id, reconsideration(world, case_id))
    assert (refusal.code, refusal.article) == ("asked-already", "LPAG art. 213")
    ask(world, case_id)()
    settled(world, case_id, "refuse", "above", "superior")
    assert refused(world, case_id, ask(world, case_id)).code == "asked-already"
    assert refused(world, case_id, reconsideration(world, case_id)).code == "asked-already"


def test_the_term_to_appeal_runs_anew_from_the_answer_to_a_reconsideration(world: World) -> None:
    """LPAG arts 207.2, 25."""
    case_id = refused_case(world)
    working_days(world, 10)
    reconsideration(world, case_id)()
    working_days(world, 10)
    settled(world, case_id, "refuse", "officer", "second")
    last = working_days(world, 15)
    at(world, last, 23, 59)
    assert ask(world, case_id)() is Recourse.APPEAL


def test_a_notice_that_does_not_count_yet_starts_no_term(world: World) -> None:
    """LPAG arts 16, 25: refused on paper, and nobody brought it for a year."""
    case_id = world.lodged({"has_records": "yes"})
    reached_by(world, case_id)
    world.proposed(case_id, "refuse", RECORD)
    decide.countersign(case_id=case_id, stamp=world.officer("second"))
    world.days(365)
    terms.note_passed(stamp=system(world))
    assert ask(world, case_id)() is Recourse.APPEAL


def test_a_wrong_notice_costs_the_person_no_day(world: World) -> None:
    """LPAG art. 24.2: the term was long over; made anew, it runs anew."""
    case_id = refused_case(world)
    [notice] = world.file(case_id).notices
    working_days(world, 30)
    assert refused(world, case_id, ask(world, case_id)).code == "term-over"
    notify.redo(
        case_id=case_id, number=notice.number, wrong="No decía ante quién apelar.",
        stamp=world.officer(),
    )  # fmt: skip
    last = working_days(world, 15)
    at(world, last, 23, 59)
    assert ask(world, case_id)() is Recourse.APPEAL


def test_not_filed_and_abandoned_may_be_challenged_too(world: World) -> None:
    """LPAG art. 207: and a dismissal leads back to the end that was challenged."""
    case_id = world.lodged()
    observed(world, case_id)
    working_days(world, 3)
    close.not_filed(case_id=case_id, reason="Sin respuesta", stamp=world.officer())
    reconsideration(world, case_id)()
    settled(world, case_id, "refuse", "officer", "second")
    assert world.file(case_id).state == "not_filed"
    assert world.file(case_id).refund_owed


def test_a_stranger_challenges_nothing_and_a_granted_case_has_nothing_to_challenge(
    world: World,
) -> None:
    """LPAG art. 120; 206."""
    case_id, _ = world.granted()
    act = partial(
        challenge.challenge,
        case_id=case_id,
        label="appeal",
        text="No.",
        evidence="",
        stamp=world.stamp("stranger"),
    )
    assert refused(world, case_id, act).code == "not-found"
    assert refused(world, case_id, ask(world, case_id)).code == "not-now"


# who settles it, and how


def test_the_superior_who_took_no_part_grants_on_appeal_and_the_certificate_is_issued(
    world: World,
) -> None:
    """LPAG arts 209, 88.2; ROF art. 39.d."""
    superiors(world)
    case_id = refused_case(world)
    ask(world, case_id)()
    challenge.send_up(case_id=case_id, stamp=world.officer())
    assert (
        refused(
            world, case_id, lambda: challenge.send_up(case_id=case_id, stamp=world.officer())
        ).code
        == "sent-up-already"
    )
    decided = settled(world, case_id, "grant", "above", "superior")
    assert decided.certificate
    file = world.file(case_id)
    assert (file.state, file.outcome, file.reviews[-1].outcome) == ("granted", "grant", "grant")
    assert certificates.find(decided.certificate).status == "valid"


def test_who_decided_does_not_settle_the_appeal_even_from_above(world: World) -> None:
    """LPAG arts 209, 88.2: promoted to the second instance in between."""
    superiors(world)
    case_id = refused_case(world)
    ask(world, case_id)()
    act = partial(drafted, world, case_id, "refuse", "officer")
    refusal = refused(world, case_id, act)
    assert (refusal.code, refusal.article) == ("not-the-superior", "LPAG art. 209")
    staff.place(
        user_id=world.ids["officer"], role=Role.OFFICER, office="superior", stamp=system(world)
    )
    refusal = refused(world, case_id, act)
    assert (refusal.code, refusal.article) == ("took-part", "LPAG art. 88.2")


def test_on_appeal_too_two_people_decide(world: World) -> None:
    """LPAG art. 88.2."""
    superiors(world)
    case_id = refused_case(world)
    ask(world, case_id)()
    drafted(world, case_id, "refuse", "above")
    act = partial(decide.countersign, case_id=case_id, stamp=world.officer("above"))
    assert refused(world, case_id, act).code == "same-officer"
    lower = partial(decide.countersign, case_id=case_id, stamp=world.officer("second"))
    assert refused(world, case_id, lower).code == "not-the-superior"


def test_a_draft_on_a_recourse_can_be_sent_back_and_made_anew(world: World) -> None:
    """LPAG art. 6.1."""
    superiors(world)
    case_id = refused_case(world)
    ask(world, case_id)()
    drafted(world, case_id, "refuse", "above")
    assert refused(world, case_id, lambda: drafted(world, case_id, "refuse", "above")).code == (
        "draft-open"
    )
    decide.send_back(case_id=case_id, reason="Falta el hecho.", stamp=world.officer("superior"))
    assert world.file(case_id).proposal is None
    decided = settled(world, case_id, "refuse", "superior", "above")
    assert decided.outcome == "refuse"


def test_a_recourse_may_send_the_procedure_on_and_the_time_between_does_not_count(
    world: World,
) -> None:
    """LPAG arts 207.2, 35: the days used before the refusal stay used."""
    case_id = refused_case(world)
    working_days(world, 5)
    reconsideration(world, case_id)()
    working_days(world, 5)
    settled(world, case_id, "reopen", "officer", "second")
    file = world.file(case_id)
    assert (file.state, file.outcome, file.decided_at) == ("in_evaluation", None, None)
    assert owed_by(file, CALENDAR) == CALENDAR.add(date(2026, 9, 28), 30)


def test_whoever_gives_the_recourse_up_withdraws(world: World) -> None:
    """LPAG art. 189."""
    case_id = refused_case(world)
    ask(world, case_id)()
    withdraw.withdraw(case_id=case_id, reason="", stamp=world.stamp("ines"))
    assert world.file(case_id).state == "withdrawn"


def test_what_the_superior_answered_is_read_by_the_person(world: World) -> None:
    """LPAG arts 160, 6: the reports and drafts too, once nothing is looked at any more."""
    superiors(world)
    case_id = refused_case(world)
    ask(world, case_id)()
    settled(world, case_id, "refuse", "above", "superior")
    seen = world.seen(case_id)
    assert seen.proposal is not None


# silence and recourse


def silent(world: World) -> str:
    silence_means(world, "negative")
    case_id = world.lodged({"has_records": "yes"})
    working_days(world, 31)
    terms.note_passed(stamp=system(world))
    return case_id


def test_after_negative_silence_the_superior_decides_in_the_place_of_the_office(
    world: World,
) -> None:
    """LPAG arts 188.3, 209."""
    superiors(world)
    case_id = silent(world)
    ask(world, case_id)()
    settled(world, case_id, "refuse", "above", "superior")
    file = world.file(case_id)
    assert (file.state, file.outcome) == ("refused", "refuse")
    assert file.decided_at == world.now
    assert world.seen(case_id).proposal is not None


def test_an_appeal_by_silence_leaves_no_draft_of_the_office_behind(world: World) -> None:
    """LPAG art. 188.3: a draft waited for its second officer when the person appealed."""
    superiors(world)
    case_id = silent(world)
    world.proposed(case_id, "refuse", RECORD)
    ask(world, case_id)()
    assert world.file(case_id).proposal is None
    assert decisions.current(case_id) is None
    decided = settled(world, case_id, "refuse", "above", "superior")
    assert decided.outcome == "refuse"


def test_whoever_drafted_may_take_the_appeal_in_at_the_counter(world: World) -> None:
    """LPAG arts 125.1, 209: one account holds both roles; the act is the person's."""
    superiors(world)
    case_id = silent(world)
    world.proposed(case_id, "refuse", RECORD)
    challenge.challenge(
        case_id=case_id, label="appeal", text="Callaron.", evidence="",
        stamp=world.stamp("officer", Role.COUNTER),
    )  # fmt: skip
    assert world.file(case_id).state == "appeal"
    assert decisions.of_case(case_id)[0].reviewed_by == world.ids["ines"]


def test_an_appeal_by_silence_is_never_too_late_whatever_was_decided_before(world: World) -> None:
    """LPAG arts 188.5, 212: refused, reopened by a reconsideration, and then nothing."""
    silence_means(world, "negative")
    case_id = refused_case(world)
    reconsideration(world, case_id)()
    settled(world, case_id, "reopen", "officer", "second")
    working_days(world, 40)
    terms.note_passed(stamp=system(world))
    assert world.file(case_id).silence is not None
    assert ask(world, case_id)() is Recourse.APPEAL


# the authority undoes its own


def hear(world: World, case_id: str, days: int = 5, who: str = "above") -> None:
    annul.hear(
        case_id=case_id, reasons="La partida es falsa.", article="LPAG art. 10",
        stamp=world.officer(who), days=days,
    )  # fmt: skip


def undo(world: World, case_id: str, who: str = "superior") -> Callable[[], None]:
    return lambda: annul.annul(
        case_id=case_id, reason="La partida resultó falsa.", stamp=world.officer(who)
    )


def test_a_grant_is_annulled_after_five_working_days_to_be_heard_by_two_people(
    world: World,
) -> None:
    """LPAG art. 202: and its certificate is revoked."""
    superiors(world)
    case_id, certificate = world.granted()
    assert refused(world, case_id, undo(world, case_id)).code == "not-heard"
    hear(world, case_id)
    last = working_days(world, 5)
    at(world, last, 23, 59)
    assert refused(world, case_id, undo(world, case_id)).code == "not-heard"
    at(world, CALENDAR.add(last, 1))
    assert refused(world, case_id, undo(world, case_id, "above")).code == "same-officer"
    undo(world, case_id)()
    assert world.file(case_id).state == "annulled"
    assert certificates.find(certificate).status == "revoked"


def test_whoever_answers_earlier_is_heard_earlier(world: World) -> None:
    """LPAG art. 202."""
    superiors(world)
    case_id, _ = world.granted()
    hear(world, case_id)
    annul.answer(case_id=case_id, text="Es auténtica.", stamp=world.stamp("ines"))
    undo(world, case_id)()
    assert world.file(case_id).state == "annulled"


def test_less_than_five_days_to_be_heard_is_refused(world: World) -> None:
    """LPAG art. 202."""
    superiors(world)
    case_id, _ = world.granted()
    refusal = refused(world, case_id, lambda: hear(world, case_id, days=4))
    assert (refusal.code, refusal.article) == ("term-too-short", "LPAG art. 202")


def test_on_paper_the_days_to_be_heard_run_from_the_day_it_is_handed_over(world: World) -> None:
    """LPAG arts 202, 25."""
    superiors(world)
    case_id, _ = world.granted()
    reached_by(world, case_id)
    hear(world, case_id)
    working_days(world, 30)
    assert refused(world, case_id, undo(world, case_id)).code == "not-heard"
    number = world.file(case_id).notices[-1].number
    notify.record(
        case_id=case_id, number=number, seen=Seen.HANDED, on=world.now.date(),
        stamp=world.counter(),
    )  # fmt: skip
    working_days(world, 5)
    assert refused(world, case_id, undo(world, case_id)).code == "not-heard"
    working_days(world, 1)
    undo(world, case_id)()


def test_after_two_years_a_grant_stands_also_one_of_29_february(world: World) -> None:
    """LPAG art. 202; 134.3: granted on 29 February 2028, until 1 March 2030."""
    at(world, date(2028, 2, 28), 9)
    superiors(world)
    case_id = world.lodged()
    world.proposed(case_id)
    at(world, date(2028, 2, 29), 9)
    decide.countersign(case_id=case_id, stamp=world.officer("second"))
    at(world, date(2030, 2, 1))
    hear(world, case_id)
    at(world, date(2030, 3, 2), 0, 0)
    refusal = refused(world, case_id, undo(world, case_id))
    assert (refusal.code, refusal.article) == ("too-late-to-annul", "LPAG art. 202")
    at(world, date(2030, 3, 1), 23, 59)
    undo(world, case_id)()


def test_only_the_superior_undoes_a_grant_and_nobody_who_made_it(world: World) -> None:
    """LPAG arts 202, 88.2."""
    superiors(world)
    case_id, _ = world.granted()
    assert refused(world, case_id, lambda: hear(world, case_id, who="officer")).code == (
        "not-the-superior"
    )
    staff.place(
        user_id=world.ids["officer"], role=Role.OFFICER, office="superior", stamp=system(world)
    )
    assert refused(world, case_id, lambda: hear(world, case_id, who="officer")).code == "took-part"


def test_a_proposal_to_reopen_answers_a_recourse_and_nothing_else(world: World) -> None:
    """LPAG art. 187."""
    case_id = world.lodged()
    admitted(world, case_id)
    act = partial(
        propose.propose,
        case_id=case_id,
        outcome="reopen",
        facts={},
        reasons=RECORD,
        stamp=world.officer(),
    )
    assert refused(world, case_id, act).code == "outcome-missing"
