"""What a check looks at: the evidence, whose it is, what was given and read, and the days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ventanilla.fitness.core.outcome import Check, Outcome, Place, Result
from ventanilla.kernel.citation import Citation
from ventanilla.kernel.text import Text
from ventanilla.procedures.core.schema.papers import Evidence, Fit
from ventanilla.reading.core.paper import PageRead, PaperRead, ZoneRead
from ventanilla.reading.core.text.finding import Finding, What, of
from ventanilla.reading.core.text.kinds import Kind

BESIDE = frozenset({Kind.APOSTILLE, Kind.TRANSLATION})  # what comes with a paper and is none


@dataclass(frozen=True, slots=True)
class Person:
    """The applicant as the application says; what was not answered is empty.

    `nationality` is ISO 3166-1 alpha-2.
    """

    surnames: str = ""
    given_names: str = ""
    birth_date: date | None = None
    nationality: str = ""
    passport_number: str = ""
    carne_number: str = ""


@dataclass(frozen=True, slots=True)
class Days:
    """The days that may count: of filing (`lodged`: it is past), of the visit, of the decision.

    Where the file is not lodged yet, `filing` is today: it cannot be earlier.
    """

    filing: date
    lodged: bool = False
    appointment: date | None = None
    decision: date | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """One document of the evidence: the dates that were typed, and what was read on it."""

    document_id: str
    read: PaperRead
    issued_on: date | None = None
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding, and the document that it was found on."""

    document_id: str
    finding: Finding

    @property
    def value(self) -> str:
        return self.finding.value

    @property
    def page(self) -> tuple[str, int]:
        """The document and the number of its page."""
        return self.document_id, self.finding.page

    @property
    def place(self) -> Place:
        return Place(self.document_id, self.finding.page, self.finding.box)


@dataclass(frozen=True, slots=True)
class Paper:
    """All that was given for one evidence, looked at as one paper."""

    evidence: Evidence
    fit: Fit
    person: Person
    days: Days
    given: tuple[Given, ...]

    @property
    def pages(self) -> tuple[tuple[str, PageRead], ...]:
        """Every page that was read, with its document."""
        return tuple((one.document_id, page) for one in self.given for page in one.read.pages)

    @property
    def zones(self) -> tuple[tuple[str, ZoneRead], ...]:
        """Every zone, with its document."""
        return tuple((one.document_id, one.read.zone) for one in self.given if one.read.zone)

    def seen(self, what: What) -> Iterator[Seen]:
        """What was found of one sort, the sure ones first."""
        found = [Seen(one.document_id, f) for one in self.given for f in of(one.read.found, what)]
        yield from sorted(found, key=lambda one: not one.finding.sure)

    def pages_with(self, *kinds: Kind) -> frozenset[tuple[str, int]]:
        """The pages that surely show one of these kinds, whatever else they show."""
        told = (one for one in self.seen(What.KIND) if one.finding.sure)
        return frozenset(one.page for one in told if one.value in kinds)

    @property
    def beside(self) -> frozenset[tuple[str, int]]:
        """The pages that are an apostille and no more, or a translation of whatever it be."""
        return self.pages_of(*BESIDE) | self.pages_with(Kind.TRANSLATION)

    def pages_of(self, *kinds: Kind) -> frozenset[tuple[str, int]]:
        """The pages that surely are of these kinds, and of no other."""
        shown: dict[tuple[str, int], set[str]] = {}
        for one in self.seen(What.KIND):
            if one.finding.sure or one.value in BESIDE:
                shown.setdefault(one.page, set()).add(one.value)
        return frozenset(page for page, values in shown.items() if values <= {*kinds})

    def result(
        self,
        check: Check,
        outcome: Outcome,
        text: Text,
        place: Place | None = None,
        cite: Citation | None = None,
    ) -> Result:
        """A result whose source is the evidence's, where no other is named."""
        return Result(check, outcome, text, cite or self.evidence.cite, place)
