"""Labelled sets of papers: how they arrive, what stands on them, what should be said of them."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ventanilla.demo.specimens import press
from ventanilla.demo.specimens.gallery.papers import facts
from ventanilla.demo.specimens.gallery.papers.camera import taken
from ventanilla.demo.specimens.gallery.papers.dealing import Dealt, deal
from ventanilla.demo.specimens.gallery.papers.expected import Outcomes, expected
from ventanilla.demo.specimens.gallery.papers.flaws import CASES, Case
from ventanilla.demo.specimens.gallery.papers.makers import MAKERS
from ventanilla.demo.specimens.people import Person
from ventanilla.reading.core.text.finding import What

ON = date(2026, 11, 28)
SEED = 1961


@dataclass(frozen=True, slots=True)
class LabelledPaper:
    """One file as it is handed in on the day `on` by `owner`, with what is true of it.

    `truth` holds each value in the written form of `What`, `said` the same letter for letter;
    both are empty where nobody could read it. `printed` is the PDF before anything happened to it.
    `variant` names what looks like a flaw and is none. `expected` names, for every check that has
    something to say, the outcomes that are right.
    """

    name: str
    evidence_id: str
    media_type: str
    content: bytes
    printed: bytes
    truth: Mapping[What, tuple[str, ...]]
    said: tuple[str, ...]
    owner: Person
    on: date
    degradation: str
    flaws_of_fitness: frozenset[str]
    variant: str
    expected: Mapping[str, Outcomes]


def papers(degradation: str, count: int, seed: int = SEED) -> Iterator[LabelledPaper]:
    """`count` papers, every case once before any comes again; the same seed, the same bytes.

    The papers are the same for every degradation, so that only the camera makes a difference.
    """
    for number, case in enumerate(_cases(count, seed)):
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 - a specimen
        yield labelled(case, degradation, number, deal(case, ON, chance), seed)


def _cases(count: int, seed: int) -> Iterator[Case]:
    order = list(CASES)
    random.Random(seed).shuffle(order)  # noqa: S311 - a specimen
    for number in range(count):
        yield order[number % len(order)]


def labelled(case: Case, degradation: str, number: int, dealt: Dealt, seed: int) -> LabelledPaper:
    """The paper printed, seen by the camera, and labelled."""
    draft, unread = dealt.draft, case.flaw == "illegible"
    printed = press.pdf(draft.sheets, draft.issued)
    chance = random.Random(f"{seed}/{degradation}/{number}")  # noqa: S311 - a specimen
    card = draft.sheets[0].kind == "card"
    arrived = taken(printed, degradation, chance, card=card, illegible=unread)
    mark = case.flaw or case.variant or "sound"
    return LabelledPaper(
        name=f"{number:03d}-{case.maker}-{mark}-{dealt.language}",
        evidence_id=MAKERS[case.maker].evidence_id,
        media_type=arrived.media_type,
        content=arrived.content,
        printed=printed,
        truth={} if unread else facts.truth(draft.facts),
        said=() if unread else facts.said(draft.facts),
        owner=dealt.owner,
        on=ON,
        degradation=degradation,
        flaws_of_fitness=frozenset((case.flaw,)) if case.flaw else frozenset(),
        variant=case.variant,
        expected=expected(case, translated=dealt.translated),
    )
