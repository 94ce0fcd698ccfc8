"""What the stories of the law have in common: they are told with journeys, in the small world."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.support.casework import CALENDAR, LIMA
from tests.support.world import DEFINITIONS, REASONS, World
from ventanilla.cases.adapters import holidays
from ventanilla.cases.core.file import CaseFile
from ventanilla.certificates import queries as certificates
from ventanilla.journeys import admit, consent, decide, observe, propose, publish, staff
from ventanilla.kernel.actor import SYSTEM, Role, Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger import queries as ledger
from ventanilla.notices import queries as notices

DEFINITION = DEFINITIONS / "pe" / "permanent-residency" / "2026-09-01.yaml"
NEVER_SAID = "cite: {basis: unconfirmed, confidence: unconfirmed, source: O24}"
PROCEDURAL = ("not-corrected", "stood-still")
RECORD = "La persona declaró un antecedente penal vigente en su país, que no fue cancelado."


def refused(world: World, case_id: str, act: Callable[[], object]) -> Refusal:
    """The act is refused, with its reason in both languages, and nothing changed nor was sent."""
    before = everything(world, case_id)
    with pytest.raises(Refusal) as caught:
        act()
    assert everything(world, case_id) == before
    assert caught.value.why.es != caught.value.why.en
    return caught.value


def everything(world: World, case_id: str) -> tuple[object, ...]:
    """The file, the ledger's length, what was sent and what was signed."""
    papers = certificates.of_case(case_id)
    return world.file(case_id), ledger.walk().lines, notices.of_case(case_id), papers


def at(world: World, day: date, hour: int = 10, minute: int = 0) -> None:
    """The hour is that of Lima."""
    world.now = datetime(day.year, day.month, day.day, hour, minute, tzinfo=LIMA)


def working_days(world: World, count: int) -> date:
    """So many working days later, at ten in the morning."""
    day = CALENDAR.add(legal_day(world.now), count)
    at(world, day)
    return day


def system(world: World) -> Stamp:
    return Stamp(SYSTEM, world.now)


def reached_by(world: World, case_id: str, *channels: str) -> None:
    """The owner is notified by these channels and no other; on paper where there are none."""
    stamp = world.stamp("ines")
    consent.withdraw(case_id=case_id, channel="mailbox", stamp=stamp)
    for channel in channels:
        consent.give(case_id=case_id, channel=channel, stamp=stamp)


def superiors(world: World) -> None:
    """Two officers of the second instance: one drafts, the other signs."""
    for who in ("above", "superior"):
        world.person(who, Role.OFFICER)
        staff.place(
            user_id=world.ids[who], role=Role.OFFICER, office="superior", stamp=system(world)
        )


def observed(world: World, case_id: str, *subjects: str, days: int = 2) -> CaseFile:
    """Observed on these subjects; on the first that may be where none is named."""
    stamp = world.officer()
    drafts = observe.draft(case_id, viewer=stamp.by, at=world.now)
    points = tuple(one for one in drafts if one.subject in subjects) if subjects else drafts[:1]
    observe.send(case_id=case_id, points=points, stamp=stamp, days=days)
    return world.file(case_id)


def refused_case(world: World) -> str:
    """A case that was refused for a record, by two officers."""
    case_id = world.lodged({"has_records": "yes"})
    world.proposed(case_id, "refuse", RECORD)
    decide.countersign(case_id=case_id, stamp=world.officer("second"))
    return case_id


def drafted(world: World, case_id: str, outcome: str, by: str, reports: Sequence[int] = ()) -> None:
    """A decision, on the application or on the recourse, on the grounds that the answers bear."""
    stamp = world.officer(by)
    grounds = propose.grounds(case_id, viewer=stamp.by, at=world.now)
    bears = [g for g in grounds if g.outcome == outcome and (g.suggested or g.id in PROCEDURAL)]
    facts = {ground.id: ground.fact or RECORD for ground in bears}
    reasons = REASONS if outcome == "grant" else RECORD
    propose.propose(
        case_id=case_id,
        outcome=outcome,
        facts=facts,
        reasons=reasons,
        stamp=stamp,
        reports=reports,
    )


def settled(world: World, case_id: str, outcome: str, by: str, signs: str) -> decide.Decided:
    """Drafted by one and countersigned by another."""
    if outcome == "grant":
        world.checked(case_id)
    drafted(world, case_id, outcome, by)
    return decide.countersign(case_id=case_id, stamp=world.officer(signs))


def admitted(world: World, case_id: str) -> None:
    admit.admit(case_id=case_id, stamp=world.officer())


def silence_means(world: World, kind: str) -> None:
    """A norm that was read says what silence means: published for the cases of tomorrow."""
    norm = f"kind: {kind}\n  cite: {{basis: law, confidence: official, source: O6, article: LPAG}}"
    text = DEFINITION.read_text().replace('version: "2026-09-01"', 'version: "2026-09-14"')
    place = text.index("\nsilence:\n")
    text = text[:place] + text[place:].replace(NEVER_SAID, norm, 1)
    publish.publish(text=text, stamp=replace(system(world), at=world.now - timedelta(days=1)))


def later_decree(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    """A newer file of the calendar closes one day more; calendars are kept by their version."""
    old = holidays.version()
    late = old.decreed[0].model_copy(update={"days": (day,)})
    changed = {"version": day + timedelta(days=365), "decreed": (*old.decreed, late)}
    monkeypatch.setattr(holidays, "files", lambda: (old, old.model_copy(update=changed)))
