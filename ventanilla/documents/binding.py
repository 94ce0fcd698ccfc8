"""Binding what was given into one file: a reading door, because nothing is kept of it."""

from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO

from ventanilla import wiring
from ventanilla.documents import queries
from ventanilla.documents.adapters.binder import Bound, Leaf, bind
from ventanilla.documents.core.facts import DocumentFacts
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

TOO_LARGE = Text(
    "Sus papeles no caben en {most} MB sin dejar de leerse. Quite los que estén repetidos, o "
    "entréguelos en dos archivos.",
    "Your papers do not fit in {most} MB and stay legible. Remove what is there twice, or hand "
    "them in as two files.",
)
Named = tuple[str, DocumentFacts]  # the paper's title, and the file that was given for it


def bound(title: str, cover: bytes, papers: Sequence[Named], most: int) -> Bound:
    """The cover and every paper that opens, in that order, in at most `most` bytes. Refusal
    "too-large" where they stop being legible."""
    found = bind(title, cover, list(_leaves(papers)), most)
    if found is None:
        raise Refusal("too-large", TOO_LARGE.filled(most=f"{most / 1_000_000:g}"))
    return found


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF of ours has."""
    return wiring.reader("pdf").open(BytesIO(pdf)).pages


def _leaves(papers: Sequence[Named]) -> Iterator[Leaf]:
    for title, facts in papers:
        if facts.opened:
            reader = wiring.reader(facts.kind)
            yield Leaf(title, facts.pages, partial(reader.page, queries.original(facts.id)))
