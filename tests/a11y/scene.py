"""The scene: people, and one case in every state, so that every page has something to show.

Made through the doors, in whichever installation this process speaks for: a test's own database,
or the home of a server (`python -c "…; on_stage(Path('ids.json'))"`).
"""

import json
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.contrib.auth import get_user_model

from tests.a11y import keys, scene_of_law
from tests.a11y.row import Ids
from tests.support.telling import tell
from tests.support.world import GAP, PERU, World
from ventanilla import wiring
from ventanilla.appointments.core.booking import Purpose
from ventanilla.certificates.core import number
from ventanilla.certificates.core.kinds import Kind
from ventanilla.demo.cast import INES
from ventanilla.demo.specimens import hostile
from ventanilla.demo.specimens.catalogue import papers_for
from ventanilla.journeys import (
    answer_data,
    ask_of_data,
    attend,
    breach,
    card,
    close,
    close_office,
    consent,
    decide,
    leave,
    listing,
    observe,
    read_papers,
    review,
    screen,
    status,
    visit,
    withdraw,
)
from ventanilla.kernel.actor import SYSTEM, Role, Stamp
from ventanilla.kernel.clock import DemoClock
from ventanilla.kernel.office import LEGAL_ZONE, legal_day
from ventanilla.kernel.text import Text
from ventanilla.privacy.core.incidents import Assessment, Data

CAST = {
    "officer": Role.OFFICER,
    "second": Role.OFFICER,
    "manager": Role.MANAGER,
    "editor": Role.EDITOR,
    "window": Role.COUNTER,
    "operator": Role.OPERATOR,
}
APPLICANTS = ("ines", "stranger", "forgetful", "keyed")
TUESDAY = 1
REFUSAL = "La persona declaró un antecedente penal vigente en su país, que no fue cancelado."
HOSTILE_NAME = "recibo_" + "de_la_renta" * 8 + " <b>&amp;.pdf"  # long, and not to be read as markup


def on_stage(file: Path) -> None:
    """Set the scene in the home of a prepared installation, and write its ids into `file`."""
    clock = wiring.clock()
    assert isinstance(clock, DemoClock)
    world = World(now=clock.now())
    for who in APPLICANTS:
        world.person(who)
    for who, role in CAST.items():
        world.person(who, role)
    scene_of_law.second_instance(world)
    began = world.now
    file.write_text(json.dumps(build(world)))
    clock.jump(world.now - began + timedelta(minutes=1))


def build(world: World) -> Ids:
    """Everything that the addresses of the table name, by the name they use."""
    ids = scene_of_law.begun(world) | {"withdrawn": world.lodged()}
    withdraw.withdraw(case_id=ids["withdrawn"], reason="", stamp=world.stamp("ines"))
    ids |= _decided(world) | _over(world)
    scene_of_law.grown(world, ids)
    ids |= _waiting(world) | _in_hand(world) | _listed(world)
    ids |= keys.given(world.ids["keyed"])
    ids |= _visiting(world) | _matched(world) | _carried(world)
    ids |= scene_of_law.under_the_law(world) | _guarded(world)
    ids |= _away(world) | {"notice": _told(world, ids["ready"])}
    ids["unissued"] = number.compose(Kind.CERTIFICATE, world.now.year, 9_999)
    return ids | {"forgetful": world.ids["forgetful"], "reset": _reset_key(world)}


def _decided(world: World) -> Ids:
    """Cases that came to an end: a grant, a grant whose certificate was suspended, a refusal."""
    ids: Ids = {}
    ids["granted"], ids["certificate"] = world.granted()
    ids["halted"], ids["suspended"] = world.granted()
    status.change(
        number=ids["suspended"],
        status="suspended",
        reason="Se revisa un dato de la ficha.",
        stamp=world.officer(),
    )
    ids["refused"] = world.lodged({"has_records": "yes"})
    world.proposed(ids["refused"], "refuse", REFUSAL)
    decide.countersign(case_id=ids["refused"], stamp=world.officer("second"))
    return ids


def _over(world: World) -> Ids:
    """Two cases whose term to correct is over; one was declared not filed."""
    ids = {name: world.lodged() for name in ("over", "not_filed")}
    for case_id in ids.values():
        _observe(world, case_id)
    world.days(6)
    close.not_filed(case_id=ids["not_filed"], reason="Sin respuesta.", stamp=world.officer())
    return ids


def _waiting(world: World) -> Ids:
    """Cases that wait for an officer."""
    ids = {"lodged": world.lodged(papers=True), "evaluated": world.lodged()}
    world.proposed(ids["evaluated"])
    again = "Falta la fecha de residencia."
    decide.send_back(case_id=ids["evaluated"], reason=again, stamp=world.officer("second"))
    ids["proposed"] = world.lodged({"stays": GAP})
    world.proposed(ids["proposed"])
    return ids


def _in_hand(world: World) -> Ids:
    """Cases that are in the person's hands: two empty ones, one with answers, one to correct."""
    ids = {"draft": world.draft(), "child": world.draft("child"), "ready": world.draft()}
    ids["observed"] = world.lodged()
    world.answered(ids["ready"], {"audience": "retiree", "quality": "rentista"})
    consent.give(case_id=ids["ready"], channel="email", stamp=world.stamp("ines"))
    _observe(world, ids["observed"])
    _bring(world, ids["ready"])
    while read_papers.next_one(stamp=Stamp(SYSTEM, world.now)):
        pass
    _bring(world, ids["observed"])  # these still wait to be read
    papers = [paper.document_id for paper in world.file(ids["ready"]).documents]
    seen = world.file(ids["observed"]).documents[0].document_id
    return ids | {"file": papers[0], "locked": papers[-1], "seen": seen}


def _visiting(world: World) -> Ids:
    """Cases with an appointment: confirmed, kept for a moment, displaced; one person who came."""
    world.offices()
    names = ("booked", "held", "displaced", "came")
    ids = {name: world.lodged(papers=name == "came") for name in names}
    hours = {"booked": ("lima-brena", 9), "held": ("lima-brena", 10), "displaced": ("puno", 9)}
    day = visit.first_day(Purpose.ATTEND, world.now) + timedelta(days=1)
    while day.weekday() != TUESDAY or not wiring.calendar().is_working(day):
        day += timedelta(days=1)
    for name, (office, hour) in hours.items():
        act = visit.hold if name == "held" else visit.book
        at = datetime.combine(day, time(hour, 10 if office == "lima-brena" else 0), LEGAL_ZONE)
        act(case_id=ids[name], purpose=Purpose.ATTEND, office=office, starts_at=at,
            stamp=world.stamp("ines"))  # fmt: skip
    begin = datetime.combine(day, time(8), LEGAL_ZONE)
    close_office.close(
        office="puno", starts_at=begin, ends_at=begin + timedelta(hours=3), reason="Simulacro",
        displace=True, stamp=world.stamp("window", Role.COUNTER),
    )  # fmt: skip
    papers = {one.document_id: "same" for one in world.file(ids["came"]).documents}
    first = next(iter(papers))
    attend.compared(
        case_id=ids["came"], booking_id="", papers=papers | {first: "differs"},
        stamp=world.stamp("window", Role.COUNTER),
    )  # fmt: skip
    return ids | {"compared": first}


def _matched(world: World) -> Ids:
    """A background check with an open match, and one that waits for a second officer."""
    world.register(INES.full_name, "1957-03-14", register="parecidos")
    ids = {"matched": world.lodged(), "looked": world.lodged()}
    for case_id, name in ((ids["matched"], "hit"), (ids["looked"], "disposed")):
        made = screen.check(case_id=case_id, stamp=world.officer())
        ids = ids | {name: made.hits[0].id}
    screen.dispose(
        hit_id=ids["disposed"], disposition="dismissed",
        reason="Difieren el año de nacimiento y el pasaporte.", stamp=world.officer(),
    )  # fmt: skip
    screen.confirm(hit_id=ids["disposed"], stamp=world.officer("second"))
    return ids


def _carried(world: World) -> Ids:
    """A granted case whose card waits at the counter, and one whose card is in the making."""
    ids: Ids = {}
    for name in ("made", "ready_card"):
        ids[name], _ = world.granted()
        card.order(case_id=ids[name], stamp=world.officer())
    until = world.now.date() + timedelta(days=1800)
    card.ready(case_id=ids["ready_card"], number="001234567", until=until, stamp=world.officer())
    return ids


def _told(world: World, case_id: str) -> str:
    """A notice in English to somebody whose others are in Spanish: one page with both."""
    stamp = world.stamp("ines")
    return tell("", language="en", to=stamp.by.id, case_id=case_id, stamp=stamp)


def _away(world: World) -> Ids:
    """One officer is away and the other covers; the ids of those whom a manager looks at."""
    today = legal_day(world.now)
    ids = {"absent": world.ids["officer"], "cover": world.ids["second"]}
    leave.take(
        user_id=ids["absent"], first=today, last=today + timedelta(days=3), cover_id=ids["cover"],
        stamp=world.officer(),
    )  # fmt: skip
    return ids


def _bring(world: World, case_id: str) -> None:
    """A good paper, one with a script inside, one that does not open, one with a hostile name."""
    papers = papers_for(INES, world.now.date())
    world.bring(case_id, papers["passport"])
    good = next(one for one in papers.values() if one.content.startswith(b"%PDF-"))
    world.bring(case_id, replace(good, content=hostile.scripted(good.content)))
    locked = hostile.encrypted(good.content)
    world.bring(case_id, replace(good, name=HOSTILE_NAME, content=locked))


def _observe(world: World, case_id: str) -> None:
    officer = world.officer()
    points = observe.draft(case_id, viewer=officer.by, at=world.now)[:2]
    observe.send(case_id=case_id, points=points, stamp=officer)


def _listed(world: World) -> Ids:
    """An entry of the providers' table for each answer of the editor, and one that waits."""
    entries = [_entry(world, name) for name in ("Ana", "Beto", "Carla")]
    editor = world.stamp("editor", Role.EDITOR)
    listing.accept(entry_id=entries[0], reason="Datos completos.", stamp=editor)
    listing.decline(entry_id=entries[1], reason="Falta el costo.", stamp=editor)
    return {"entry": entries[2]}


def _guarded(world: World) -> Ids:
    """Requests about data, answered and not; a review in hand; an incident and a drill, over."""
    operator, ids = world.stamp("operator", Role.OPERATOR), {}
    for name, kind in (("asked", "access"), ("answered", "erasure"), ("late", "information")):
        ids[name] = ask_of_data.ask(
            kind=kind, text="Mi pasaporte.", by_email=False, stamp=world.stamp("ines")
        )
    answer_data.answer(
        request_id=ids["answered"], state="declined",
        words="El caso está abierto y lo necesita.", stamp=operator,
    )  # fmt: skip
    review.begin(stamp=operator)
    review.mark(user_id=world.ids["officer"], role="officer", verdict="keep", stamp=operator)
    for name, drill in (("incident", False), ("drill", True)):
        ids[name] = breach.begin(
            drill=drill, known_at=world.now - timedelta(hours=50 if drill else 1),
            assessment=LEAK, stamp=operator,
        )  # fmt: skip
    return ids


LEAK = Assessment(
    what=Text("Una copia de respaldo quedó en una memoria perdida.", ""),
    consequences=Text("Alguien puede leer los datos.", ""),
    measures=Text("Se cambiaron las llaves.", ""),
    data=frozenset({Data.IDENTITY, Data.HEALTH}),
    people=120,
    large_volume=False,
    many_people=True,
    harm=False,
    concerns=True,
)


def _entry(world: World, name: str) -> str:
    return listing.propose(
        procedure_id=PERU,
        name=f"{name} Gestiones (ficticia)",
        website=f"https://{name.lower()}.example",
        timelines="Dos semanas (ejemplo)",
        cost="S/ 350 (ejemplo)",
        stamp=world.stamp("stranger"),
    )


def _reset_key(world: World) -> str:
    """The end of the address that somebody who forgot their password finds in their mail."""
    user = get_user_model().objects.get(pk=world.ids["forgetful"])
    return f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
