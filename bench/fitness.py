"""Checks of papers: how often a warning is right, and how often one is missing; by how they arrive.

The same labelled papers, as a PDF, a scan and a photograph. A *warning* is a doubt or an unfit.
*Precision*: of all warnings, those that the paper deserves; *recall*: of all that it deserves,
those that came. What could not be told is no warning, and is counted by itself.
"""

import io
import statistics
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.frame import Figure
from ventanilla.demo.specimens.gallery.papers.collection import LabelledPaper, papers
from ventanilla.demo.specimens.gallery.papers.flaws import CASES
from ventanilla.demo.specimens.people import Person as Owner
from ventanilla.documents.adapters.leaves import OpenLeaves
from ventanilla.documents.adapters.pdf import PdfReader
from ventanilla.documents.adapters.picture import PictureReader
from ventanilla.fitness.core import checks
from ventanilla.fitness.core.outcome import ORDER, Check, Outcome
from ventanilla.fitness.core.paper import Days, Given, Paper, Person
from ventanilla.kernel.refusal import Refusal
from ventanilla.procedures.core.reading import load
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.reading.adapters.eye import OpenCvEye
from ventanilla.reading.adapters.tesseract import Tesseract
from ventanilla.reading.queries import Readers, read_paper

DEFINITION = Path("definitions/pe/permanent-residency/2026-09-01.yaml")
ARRIVALS = ("digital", "scan", "photo-clean", "photo-moderate")
WARNINGS = (Outcome.DOUBT, Outcome.UNFIT)
QUICK = 10
LONGEST = 4.0  # seconds for a page: the mark


@dataclass(frozen=True, slots=True)
class Judged:
    """One check of one paper: what was said and what is right."""

    paper: str
    check: str
    said: Outcome
    right: tuple[str, ...]

    @property
    def warned(self) -> bool:
        return self.said in WARNINGS

    @property
    def deserved(self) -> bool:
        """No right answer is without a warning."""
        return not {"fits", "untold"} & set(self.right)

    @property
    def undeserved(self) -> bool:
        """No warning is right."""
        return not {"doubt", "unfit"} & set(self.right)


@dataclass(frozen=True, slots=True)
class Run:
    """All papers that arrived in one way."""

    judged: tuple[Judged, ...]
    seconds: tuple[float, ...]  # for a page

    def of(self, check: str) -> tuple[Judged, ...]:
        """The judgements of one check."""
        return tuple(one for one in self.judged if one.check == check)


def run(quick: bool) -> list[Figure]:
    """Precision and recall of each check for each way of arriving, and seconds for a page."""
    procedure = load(DEFINITION.read_text())
    readers = Readers(OpenCvEye(), _engine())
    found: list[Figure] = []
    for arrival in ARRIVALS if readers.engine else ARRIVALS[:1]:
        made = list(papers(arrival, QUICK if quick else len(CASES)))
        done = _all(procedure, made, readers)
        found += [*_figures(arrival, done)]
    return found


def _engine() -> Tesseract | None:
    try:
        Tesseract().check()
    except Refusal:
        return None
    return Tesseract()


def _all(procedure: Procedure, made: Sequence[LabelledPaper], readers: Readers) -> Run:
    judged: list[Judged] = []
    seconds: list[float] = []
    for paper in made:
        some, took = judge(procedure, paper, readers)
        judged += some
        seconds.append(took)
    return Run(tuple(judged), tuple(seconds))


def judge(
    procedure: Procedure, made: LabelledPaper, readers: Readers
) -> tuple[list[Judged], float]:
    """One paper, read and checked: what every labelled check said, and seconds for a page."""
    evidence = procedure.evidence_named(made.evidence_id)
    reader = PdfReader() if made.media_type == "application/pdf" else PictureReader()
    pages = reader.open(io.BytesIO(made.content)).pages
    fit = evidence.fit
    assert fit
    eye = readers.eye if fit.zone else None
    who = person(made.owner)
    began = time.perf_counter()
    read = read_paper(
        OpenLeaves(made.content, reader, pages), made.on, Readers(eye, readers.engine),
        lambda page: None, [f"{who.surnames} {who.given_names}"],
    )  # fmt: skip
    results = checks.of(Paper(evidence, fit, who, Days(made.on), (Given("d", read),)))
    took = (time.perf_counter() - began) / max(pages, 1)
    worst: dict[str, Outcome] = {}
    for one in results:
        worst[one.check] = max(worst.get(one.check, Outcome.FITS), one.outcome, key=ORDER.index)
    asked = {check: right for check, right in made.expected.items() if check != Check.VALIDITY}
    some = [
        Judged(made.name, check, worst.get(check, Outcome.FITS), right)
        for check, right in asked.items()
    ]
    return some, took


def person(owner: Owner) -> Person:
    """The owner as an application names them."""
    return Person(
        owner.surnames, owner.given_names, owner.birth_date, owner.nationality,
        owner.passport_number, owner.carne_number,
    )  # fmt: skip


def _figures(arrival: str, done: Run) -> Iterator[Figure]:
    for check in Check:
        some = done.of(check)
        if some:
            yield from _rates(arrival, check, some)
    wrong = [one for one in done.judged if one.said is Outcome.UNFIT and one.undeserved]
    untold = sum(one.said is Outcome.UNTOLD for one in done.judged) / len(done.judged)
    took = statistics.median(done.seconds), max(done.seconds)
    yield Figure(f"{arrival}: “does not fit” said of what fits", "", len(wrong), None,
                 f"of {len(done.judged)} checks: {_named(wrong)}", "0", not wrong)  # fmt: skip
    yield Figure(f"{arrival}: could not be told", "", untold, None, "of all checks")
    yield Figure(f"{arrival}: a page, median", "s", took[0], None, "")
    yield Figure(f"{arrival}: a page, at worst", "s", took[1], None, "", f"< {LONGEST:.0f}",
                 took[1] < LONGEST)  # fmt: skip


def _rates(arrival: str, check: Check, some: Sequence[Judged]) -> Iterator[Figure]:
    """Precision and recall; a warning that is as right as none counts for neither."""
    warned = [one for one in some if one.warned and (one.deserved or one.undeserved)]
    deserved = [one for one in some if one.deserved]
    good = sum(one.deserved for one in warned)
    caught = sum(one.warned for one in deserved)
    told = Counter(one.said for one in some)
    beside = (
        f"{good} of {len(warned)} warnings right; {len(some)} papers, {told[Outcome.UNTOLD]} untold"
    )
    if warned:
        yield Figure(f"{arrival}: {check}, precision", "", good / len(warned), None, beside)
    if deserved:
        yield Figure(
            f"{arrival}: {check}, recall", "", caught / len(deserved), None,
            f"{caught} of {len(deserved)} that deserve one",
        )  # fmt: skip


def _named(wrong: Sequence[Judged]) -> str:
    return ", ".join(f"{one.paper} ({one.check})" for one in wrong) or "none"
