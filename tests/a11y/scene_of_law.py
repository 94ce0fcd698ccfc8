"""The scene after the filing: a case in each situation that the law knows, made through the doors.

What must grow old is begun first; the rest of the scene happens meanwhile.
"""

from datetime import date, datetime, time, timedelta

from tests.a11y.row import Ids
from tests.support.world import World
from ventanilla import wiring
from ventanilla.accounts.core.units import SUPERIOR
from ventanilla.appointments import queries as seats
from ventanilla.appointments.core.booking import Purpose
from ventanilla.cases.core.limits import ABANDONMENT
from ventanilla.journeys import (
    admit,
    annul,
    attend,
    challenge,
    complain,
    consent,
    consult,
    correct,
    decide,
    declare,
    exit_permit,
    lodge,
    more_time,
    observe,
    party,
    pay,
    propose,
    staff,
    terms,
    visit,
    write,
)
from ventanilla.kernel.actor import SYSTEM, Role, Stamp
from ventanilla.kernel.office import LEGAL_ZONE, legal_day

ABOVE = ("above", "beyond")  # officers of the second instance: one drafts, the other decides
OFFICE = "lima-brena"
RECORD = "La persona declaró un antecedente penal vigente en su país, que no fue cancelado."
WRONG = "El antecedente ya fue anulado; no estoy de acuerdo con la decisión."
NEW = "Constancia de anulación del antecedente, de ayer."
FALSE = "La constancia que sirvió de base resultó falsa, según la consulta del 2 de octubre."


def begun(world: World) -> Ids:
    """Cases that stand still or come late: somebody did not come, and two wait for a decision."""
    ids = {name: world.lodged() for name in ("still", "overdue", "slow")}
    world.offices()
    missed(world, ids["still"])
    for name in ("overdue", "slow"):
        admit.admit(case_id=ids[name], stamp=world.officer())
    return ids


def missed(world: World, case_id: str) -> None:
    """An appointment to which nobody came."""
    day = visit.first_day(Purpose.ATTEND, world.now) + timedelta(days=1)
    while not wiring.calendar().is_working(day):
        day += timedelta(days=1)
    at = datetime.combine(day, time(9, 10), LEGAL_ZONE)
    visit.book(
        case_id=case_id, purpose=Purpose.ATTEND, office=OFFICE, starts_at=at,
        stamp=world.stamp("ines"),
    )  # fmt: skip
    world.now = at + timedelta(hours=1)
    found = seats.live(case_id, Purpose.ATTEND)
    assert found
    attend.missed(booking_id=found.id, office=OFFICE, stamp=world.counter())


def grown(world: World, ids: Ids) -> None:
    """Over thirty working days later: what is over is noted, and one person complains."""
    last = wiring.calendar().add(legal_day(world.file(ids["still"]).missed[-1]), ABANDONMENT.days)
    world.now = max(world.now, datetime.combine(last, time(10), LEGAL_ZONE) + timedelta(days=1))
    terms.note_passed(stamp=Stamp(SYSTEM, world.now))
    text = "Ya pasaron los treinta días y nadie me dice nada."
    complain.complain(case_id=ids["overdue"], text=text, stamp=world.stamp("ines"))


def under_the_law(world: World) -> Ids:
    """Everything else that the small acts need."""
    ids = _undone(world) | _challenged(world)
    return ids | _asking(world) | _not_served(world) | _observed(world)


def _asking(world: World) -> Ids:
    """Somebody leaves Peru, writes and is represented; an opinion is out; a fee is not owed."""
    ids = {"leaving": world.lodged(), "exempt": _exempt(world)}
    case_id, ines = ids["leaving"], world.stamp("ines")
    party.name_representative(
        case_id=case_id, name="Luis Paz", document="DNI 00000001", power="simple",
        issued_on=None, stamp=ines,
    )  # fmt: skip
    party.name_support(case_id=case_id, name="Ana Paz", document="DNI 00000002", stamp=ines)
    today = legal_day(world.now)
    trip = exit_permit.Trip(today + timedelta(days=20), 12, "B-778", today, date(2031, 5, 1))
    exit_permit.ask(case_id=case_id, trip=trip, stamp=ines)
    write.message(case_id=case_id, text="¿Puedo viajar a ver a mi hija?", stamp=ines)
    admit.admit(case_id=case_id, stamp=world.officer())
    consult.ask(
        case_id=case_id, unit="Asesoría Jurídica", question="¿Sigue vigente el antecedente?",
        sort="own", stamp=world.officer(),
    )  # fmt: skip
    write.note(case_id=case_id, text="Espero la opinión antes de decidir.", stamp=world.officer())
    return ids


def _exempt(world: World) -> str:
    """Lodged by somebody who says that no fee is owed."""
    case_id, ines = world.draft(), world.stamp("ines")
    pay.claim_exemption(case_id=case_id, ground="vulnerable", stamp=ines)
    declare.declare(case_id=case_id, stamp=ines)
    lodge.lodge(case_id=case_id, stamp=ines)
    return case_id


def _not_served(world: World) -> Ids:
    """Notices that do not count yet: one on paper, one by e-mail that nobody acknowledged."""
    ids: Ids = {}
    for name, channel in (("unserved", ""), ("unacknowledged", "email")):
        ids[name] = world.lodged()
        consent.choose(case_id=ids[name], channel=channel, stamp=world.stamp("ines"))
        observed(world, ids[name])
        ids[f"{name}_notice"] = newest_notice(world, ids[name])
    return ids


def _observed(world: World) -> Ids:
    """More time was asked for; another case was corrected and is observed again."""
    ids = {"asked_time": world.lodged(), "twice": world.lodged()}
    for case_id in ids.values():
        observed(world, case_id)
    reason = "El traductor está de viaje hasta el lunes."
    more_time.ask(case_id=ids["asked_time"], days=5, reason=reason, stamp=world.stamp("ines"))
    correct.correct(case_id=ids["twice"], stamp=world.stamp("ines"))
    admit.admit(case_id=ids["twice"], stamp=world.officer())
    observed(world, ids["twice"])
    return ids


def observed(world: World, case_id: str) -> None:
    """The first two points that may be observed are."""
    officer = world.officer()
    points = observe.draft(case_id, viewer=officer.by, at=world.now)[:2]
    observe.send(case_id=case_id, points=points, stamp=officer)


def newest_notice(world: World, case_id: str) -> str:
    """The number of the last notice, as an address names it."""
    return str(world.file(case_id).notices[-1].number)


def _challenged(world: World) -> Ids:
    """Refused today; refused and looked at again, with a draft; refused and appealed."""
    ids = {name: world.lodged({"has_records": "yes"}) for name in ("no", "again", "appealed")}
    for case_id in ids.values():
        world.proposed(case_id, "refuse", RECORD)
        decide.countersign(case_id=case_id, stamp=world.officer("second"))
    ids["no_notice"] = newest_notice(world, ids["no"])
    for name, label, evidence in (("again", "reconsideration", NEW), ("appealed", "appeal", "")):
        challenge.challenge(
            case_id=ids[name], label=label, text=WRONG, evidence=evidence,
            stamp=world.stamp("ines"),
        )  # fmt: skip
    world.checked(ids["again"])
    stamp = world.officer()
    grounds = propose.grounds(ids["again"], viewer=stamp.by, at=world.now)
    facts = {one.id: one.fact for one in grounds if one.outcome == "refuse" and one.suggested}
    propose.propose(
        case_id=ids["again"], outcome="refuse", facts=facts, reasons=RECORD, stamp=stamp
    )
    return ids


def _undone(world: World) -> Ids:
    """Two grants that the superior authority considers annulling; one person has answered."""
    ids: Ids = {}
    for name in ("hearing", "heard"):
        ids[name], _ = world.granted()
        annul.hear(
            case_id=ids[name], reasons=FALSE, article="LPAG art. 10", stamp=world.officer("above")
        )
    text = "La constancia es auténtica: aquí está el original."
    annul.answer(case_id=ids["heard"], text=text, stamp=world.stamp("ines"))
    return ids


def second_instance(world: World) -> None:
    """Two officers serve above those who decide first."""
    for who in ABOVE:
        world.person(who, Role.OFFICER)
        staff.place(
            user_id=world.ids[who], role=Role.OFFICER, office=SUPERIOR.code,
            stamp=world.stamp("manager", Role.MANAGER),
        )  # fmt: skip
