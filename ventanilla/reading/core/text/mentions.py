"""Whether a name that we know stands somewhere in the text, whatever is said around it."""

from collections.abc import Iterator, Sequence

from ventanilla.reading.core.sight import around
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.page import Line, Page, Word


def mentions(pages: Sequence[Page], names: Sequence[str]) -> Iterator[Finding]:
    """The first line of each page that holds every word of a name, in any order and case."""
    for page in pages:
        for name in names:
            found = next((hit for line in page.lines if (hit := _in(line, name))), ())
            if found:
                said = " ".join(word.text for word in found)
                box = around(tuple(word.box for word in found))
                yield Finding(What.HOLDER, name, said, page.number, box)


def _in(line: Line, name: str) -> tuple[Word, ...]:
    """The words of the line that make up the name; none where one is missing."""
    wanted = {_bare(word) for word in name.split()}
    there = tuple(word for word in line.words if _bare(word.text) in wanted)
    return there if wanted and wanted == {_bare(word.text) for word in there} else ()


def _bare(word: str) -> str:
    return word.strip(".,;:()«»\"'“”").casefold()
