"""Fit: what the checks say of each paper of a case now, beside what an officer said of that."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ventanilla.appointments.core.booking import Purpose
from ventanilla.cases.core.file import Ruling
from ventanilla.documents import readings
from ventanilla.documents.core.facts import DocumentFacts
from ventanilla.documents.core.readings import Progress
from ventanilla.fitness.core import checks
from ventanilla.fitness.core.outcome import ORDER, Outcome, Result, worst
from ventanilla.fitness.core.paper import Days, Given, Paper, Person
from ventanilla.journeys import view
from ventanilla.journeys.view import CaseView, Item
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import Text
from ventanilla.reading.core.paper import PaperRead
from ventanilla.reading.core.text.finding import Finding
from ventanilla.reading.core.text.saying import WHATS, printed, shown

PERSON = ("surnames", "given_names", "nationality", "passport_number", "carne_number")


@dataclass(frozen=True, slots=True)
class Judged:
    """One check and, where an officer looked at it, what they said."""

    result: Result
    ruling: Ruling | None


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was found: what it is, its value as people read it, and on which page.

    `printed`: it stands like that on the paper, in whatever language.
    """

    what: Text
    value: Text
    page: int
    sure: bool
    printed: bool


@dataclass(frozen=True, slots=True)
class Fitness:
    """Of one evidence: the checks of all that was read, what is still being read, and what was
    read, each a suggestion."""

    judged: tuple[Judged, ...]
    waiting: tuple[Progress, ...]
    given_up: tuple[Text, ...]
    read: tuple[Finding, ...] = ()

    @property
    def found(self) -> tuple[Told, ...]:
        """What was read, in words."""
        return tuple(_told(one) for one in self.read)

    @property
    def results(self) -> tuple[Result, ...]:
        return tuple(one.result for one in self.judged)

    @property
    def worst(self) -> Outcome:
        """What a person should look at first."""
        return worst(self.results)

    @property
    def told(self) -> tuple[Judged, ...]:
        """All but what could not be told, the worst first."""
        found = [one for one in self.judged if one.result.outcome is not Outcome.UNTOLD]
        return tuple(sorted(found, key=lambda one: -ORDER.index(one.result.outcome)))

    @property
    def untold(self) -> tuple[Judged, ...]:
        return tuple(one for one in self.judged if one.result.outcome is Outcome.UNTOLD)


def of_case(seen: CaseView) -> Mapping[str, Fitness]:
    """The fitness of every paper that something was given for, by evidence; of one that its viewer
    does not open nothing is told."""
    return _of_items(seen, seen.items)


def of_paper(seen: CaseView, evidence_id: str) -> Fitness | None:
    """The same of one paper, for a page that shows no other."""
    items = [item for item in seen.items if item.evidence.id == evidence_id]
    return _of_items(seen, items).get(evidence_id)


def _of_items(seen: CaseView, items: Iterable[Item]) -> dict[str, Fitness]:
    """Only what its viewer opens is unsealed."""
    told = [one for one in items if one.documents and one.evidence.fit and not one.closed]
    progress = readings.progress(seen.id)
    read = readings.readings([one.id for item in told for one in item.documents])
    person, days = _person(seen), _days(seen)
    return {item.evidence.id: _fitness(seen, item, progress, read, person, days) for item in told}


def _fitness(
    seen: CaseView,
    item: Item,
    progress: Mapping[str, Progress],
    read: Mapping[str, PaperRead],
    person: Person,
    days: Days,
) -> Fitness:
    given = tuple(_given(one, read[one.id]) for one in item.documents if one.id in read)
    results: tuple[Result, ...] = ()
    if given and item.evidence.fit:
        results = checks.of(Paper(item.evidence, item.evidence.fit, person, days, given))
    states = [progress[one.id] for one in item.documents if one.id in progress]
    rulings = seen.file.rulings
    return Fitness(
        tuple(Judged(one, rulings.get((item.evidence.id, one.check.value))) for one in results),
        tuple(one for one in states if not one.ended),
        tuple(one.given_up for one in states if one.given_up),
        tuple(one for paper in given for one in paper.read.found),
    )


def _told(one: Finding) -> Told:
    return Told(WHATS[one.what], shown(one), one.page, one.sure, printed(one))


def _given(facts: DocumentFacts, read: PaperRead) -> Given:
    return Given(facts.id, read, facts.issued_on, facts.expires_on)


def _person(seen: CaseView) -> Person:
    """As the application says; what was not answered is empty."""
    known = seen.procedure.known(view.answers_of(seen.file))
    born = known.get("birth_date")
    said = {name: str(known.get(name, "")) for name in PERSON}
    return Person(**said, birth_date=born if isinstance(born, date) else None)


def _days(seen: CaseView) -> Days:
    """The days that may count, as far as they are fixed."""
    booked = [one for one in seen.seats if one.purpose is Purpose.ATTEND and one.live]
    return Days(
        filing=legal_day(seen.file.lodged_at) if seen.file.lodged_at else seen.today,
        lodged=seen.file.lodged_at is not None,
        appointment=legal_day(booked[0].starts_at) if booked else None,
        decision=seen.due,
    )
