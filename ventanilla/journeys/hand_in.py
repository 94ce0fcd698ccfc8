"""Hand in: everything that a person gave as one file, in the order of the checklist.

It serves whoever files with an authority that has not adopted Ventanilla: the cover lists the
papers, what was declared, and the steps of the page; then come the papers themselves.
"""

from collections.abc import Iterator

from django.conf import settings
from django.db import transaction

from ventanilla import wiring
from ventanilla.documents import binding
from ventanilla.documents.core.facts import DocumentFacts
from ventanilla.journeys import view
from ventanilla.journeys.papers.days import in_words
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.notice import DEMONSTRATION
from ventanilla.kernel.refusal import NotFound
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger
from ventanilla.typesetting.sheet import Block, Heading, Item, Paragraph, Rows, Sheet, sheet_pdf

FOOT = Text(
    "Hecho con lo que usted dio. Ninguna autoridad lo ha visto.",
    "Made from what you gave. No authority has seen it.",
)
INDEX = Text("Índice", "Contents")
PAPER, PAGES, FILE = Text("Papel", "Paper"), Text("Páginas", "Pages"), Text("Archivo", "File")
DECLARED = Text("Lo que declara", "What you declare")
QUESTION, ANSWER = Text("Dato", "Item"), Text("Respuesta", "Answer")
STEPS = Text("Los pasos", "The steps")
NOT_OPENED = Text("no se pudo abrir: va aparte", "could not be opened: it goes separately")
NOTHING = Text("Todavía no hay papeles.", "There are no papers yet.")


def file(*, case_id: str, language: str, stamp: Stamp) -> bytes:
    """The file as PDF, for the case's owner alone; the ledger remembers that it was made. Refusal
    "too-large" where the papers do not fit and stay legible."""
    seen = view.case(case_id, viewer=stamp.by, at=stamp.at)
    if seen.file.owner_id != stamp.by.id:
        raise NotFound("case")
    papers = tuple(_papers(seen, language))
    cover = _cover(seen, papers, language)
    title = seen.procedure.title.say(language)
    found = binding.bound(title, cover, papers, settings.HAND_IN_LIMIT)
    _remember(case_id, stamp)
    return found.pdf


def _papers(seen: CaseView, language: str) -> Iterator[binding.Named]:
    for item in seen.items:
        for document in item.documents:
            yield item.evidence.title.say(language), document


def _cover(seen: CaseView, papers: tuple[binding.Named, ...], language: str) -> bytes:
    """The cover; its own length decides on which page the first paper stands."""
    length = 1
    while True:
        cover = sheet_pdf(_sheet(seen, papers, length, language))
        found = binding.pages_of(cover)
        if found == length:
            return cover
        length = found


def _sheet(seen: CaseView, papers: tuple[binding.Named, ...], length: int, language: str) -> Sheet:
    return Sheet(
        language,
        seen.procedure.title.say(language),
        wiring.issuer().say(language),
        seen.today,
        FOOT.say(language),
        tuple(_blocks(seen, papers, length, language)),
        DEMONSTRATION.say(language) if wiring.fictitious() else "",
    )


def _blocks(
    seen: CaseView, papers: tuple[binding.Named, ...], length: int, language: str
) -> Iterator[Block]:
    yield Heading(INDEX.say(language))
    if papers:
        head = (PAPER.say(language), FILE.say(language), PAGES.say(language))
        yield Rows(head, tuple(_index(papers, length, language)))
    else:
        yield Paragraph(NOTHING.say(language))
    yield Heading(DECLARED.say(language))
    for section in seen.sections:
        rows = tuple(
            (given.field.text.say(language), str(in_words(given.value, language)))
            for given in section.given
            if given.value
        )
        if rows:
            yield Paragraph(section.part.title.say(language))
            yield Rows((QUESTION.say(language), ANSWER.say(language)), rows)
    yield Heading(STEPS.say(language))
    for step in seen.procedure.steps:
        label = step.cite.standing.label.say(language)
        title = f"{step.number}. {step.title.say(language)}"
        yield Item(title, label, step.text.say(language), step.cite.article)


def _index(
    papers: tuple[binding.Named, ...], length: int, language: str
) -> Iterator[tuple[str, ...]]:
    page = length + 1
    for title, document in papers:
        yield title, document.name, _pages(document, page, language)
        page += document.pages if document.opened else 0


def _pages(document: DocumentFacts, first: int, language: str) -> str:
    if not document.opened:
        return NOT_OPENED.say(language)
    last = first + document.pages - 1
    return str(first) if last == first else f"{first}–{last}"


@transaction.atomic
def _remember(case_id: str, stamp: Stamp) -> None:
    details = {"paper": "hand-in"}
    ledger.append(act="opened", subject=f"case:{case_id}", details=details, stamp=stamp)
