"""A small world: the published definition, people with accounts, and the path as journeys."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from ventanilla import wiring
from ventanilla.appointments import actions as appointments
from ventanilla.cases import queries as cases
from ventanilla.cases.core.file import CaseFile
from ventanilla.demo.cast import INES
from ventanilla.demo.specimens.catalogue import Specimen, papers_for
from ventanilla.documents.core.facts import DocumentFacts
from ventanilla.journeys import (
    admit,
    answer,
    attach,
    consent,
    decide,
    declare,
    lodge,
    pay,
    people,
    privacy,
    propose,
    publish,
    screen,
    start,
)
from ventanilla.kernel.actor import SYSTEM, Actor, Role, Stamp
from ventanilla.screening import actions as screening_actions
from ventanilla.screening import queries as screening

DEFINITIONS = Path(__file__).resolve().parents[2] / "definitions"
PERU = "pe/permanent-residency"
PASSWORD = "una-frase-larga-2026"
MONDAY = datetime(2026, 9, 14, 15, 0, tzinfo=UTC)
REASONS = (
    "La persona es residente legal desde hace más de tres años y no consta antecedente alguno."
)
IDENTITY = {
    "surnames": INES.surnames,
    "given_names": INES.given_names,
    "birth_date": INES.birth_date.isoformat(),
    "nationality": INES.nationality,
    "passport_number": INES.passport_number,
    "carne_number": INES.carne_number,
    "address": INES.address,
}
GAP = "rentista 2018-02-01/2025-07-03 not-renewed; rentista 2025-09-01/.."
CLEAN = {"has_records": "no", "interpol_alert": "no", "entry_bar": "no", "absences": "none"}


@dataclass
class World:
    """People by name, and an hour that moves when told."""

    now: datetime = MONDAY
    ids: dict[str, str] = field(default_factory=dict)

    def stamp(self, who: str, role: Role = Role.APPLICANT) -> Stamp:
        return Stamp(Actor(self.ids[who], role), self.now)

    def officer(self, who: str = "officer") -> Stamp:
        return self.stamp(who, Role.OFFICER)

    def days(self, count: int) -> None:
        self.now += timedelta(days=count)

    def person(self, who: str, *roles: Role) -> str:
        self.ids[who] = people.add(
            email=f"{who}@example.org",
            name=who.title(),
            password=PASSWORD,
            language="es",
            roles=roles,
            stamp=Stamp(SYSTEM, self.now),
        )
        return self.ids[who]

    def draft(self, capacity: str = "self", who: str = "ines") -> str:
        """An opened case whose owner has read the privacy notice and accepted the mailbox."""
        stamp = self.stamp(who)
        case_id = start.start(procedure_id=PERU, capacity=capacity, stamp=stamp)
        privacy.note(case_id=case_id, stamp=stamp)
        consent.give(case_id=case_id, channel="mailbox", stamp=stamp)
        return case_id

    def answered(self, case_id: str, facts: Mapping[str, str], who: str = "ines") -> None:
        answer.answer(
            case_id=case_id, answers={**IDENTITY, **CLEAN, **facts}, stamp=self.stamp(who)
        )

    def bring(self, case_id: str, specimen: Specimen, who: str = "ines") -> DocumentFacts:
        return attach.attach(
            case_id=case_id,
            evidence_id=specimen.evidence_id,
            name=specimen.name,
            stream=io.BytesIO(specimen.content),
            issued_on=specimen.issued_on,
            expires_on=specimen.expires_on,
            stamp=self.stamp(who),
            consent=True,
        )

    def lodged(self, facts: Mapping[str, str] | None = None, *, papers: bool = False) -> str:
        """A lodged case of a Rentista of four years."""
        case_id = self.draft()
        rentista = {
            "audience": "retiree",
            "quality": "rentista",
            "stays": "rentista 2022-05-10/..",
        }
        self.answered(case_id, {**rentista, **(facts or {})})
        if papers:
            for specimen in papers_for(INES, self.now.date()).values():
                self.bring(case_id, specimen)
        pay.state_receipt(
            case_id=case_id, number="D-1234", paid_on=date(2026, 9, 10), stamp=self.stamp("ines")
        )
        declare.declare(case_id=case_id, stamp=self.stamp("ines"))
        lodge.lodge(case_id=case_id, stamp=self.stamp("ines"))
        return case_id

    def proposed(self, case_id: str, outcome: str = "grant", reasons: str = REASONS) -> None:
        """Admitted, and a decision drafted on the grounds that the answers bear."""
        stamp = self.officer()
        admit.admit(case_id=case_id, stamp=stamp)
        self.checked(case_id)
        grounds = propose.grounds(case_id, viewer=stamp.by, at=self.now)
        facts = {g.id: g.fact for g in grounds if g.outcome == outcome and g.suggested}
        propose.propose(case_id=case_id, outcome=outcome, facts=facts, reasons=reasons, stamp=stamp)

    def checked(self, case_id: str) -> None:
        """Looked up; what came up was dismissed by two officers."""
        if not screening.registers():
            self.register("Nadie Parecido", "1931-01-01")
        made = screen.check(case_id=case_id, stamp=self.officer())
        for hit in made.hits:
            reason = "Difieren el año de nacimiento y el pasaporte."
            screen.dispose(
                hit_id=hit.id, disposition="dismissed", reason=reason, stamp=self.officer()
            )
            screen.confirm(hit_id=hit.id, stamp=self.officer("second"))

    def register(self, name: str, born: str, register: str = "pruebas") -> str:
        """Import a register with one entry."""
        rows = f"ref,name,birth_date,nationality\nR-1,{name},{born},PT\n"
        imported = screening_actions.import_register(
            register=register,
            title="Registro de pruebas",
            stream=io.BytesIO(rows.encode()),
            dated_on=self.now.date(),
            stamp=Stamp(SYSTEM, self.now),
        )
        return imported.version_id

    def offices(self) -> None:
        """The offices and the example hours of the demonstration are loaded."""
        stamp = Stamp(SYSTEM, self.now)
        folder = DEFINITIONS / "pe" / "offices"
        text = (folder / "2026-11-23.yaml").read_text()
        appointments.load_offices(text=text, districts=wiring.districts(), stamp=stamp)
        appointments.load_openings(text=(folder / "demo-openings.yaml").read_text(), stamp=stamp)

    def counter(self) -> Stamp:
        return self.stamp("window", Role.COUNTER)

    def granted(self) -> tuple[str, str]:
        """A case that reached its certificate, and the certificate's number."""
        case_id = self.lodged()
        self.days(2)
        self.proposed(case_id)
        self.days(1)
        decided = decide.countersign(case_id=case_id, stamp=self.officer("second"))
        assert decided.certificate
        return case_id, decided.certificate

    def file(self, case_id: str) -> CaseFile:
        return cases.whole(case_id)

    def seen(self, case_id: str, who: str = "ines", role: Role = Role.APPLICANT) -> CaseFile:
        """The file as somebody may see it."""
        return cases.file(case_id, viewer=self.stamp(who, role).by)


def settled() -> World:
    """The definition is published; Inés applies, two officers serve, a stranger looks on."""
    scene = World()
    for file in sorted((DEFINITIONS / "pe" / "permanent-residency").glob("*.yaml")):
        publish.publish(text=file.read_text(), stamp=Stamp(SYSTEM, scene.now))
    scene.person("ines")
    scene.person("stranger")
    scene.person("officer", Role.OFFICER)
    scene.person("second", Role.OFFICER)
    scene.person("editor", Role.EDITOR)
    scene.person("window", Role.COUNTER)
    return scene


@pytest.fixture
def world(db: None) -> World:
    """The world in a database that is emptied afterwards."""
    return settled()
