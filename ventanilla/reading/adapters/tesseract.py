"""Tesseract as a command of the system: one page in, its words out, on one core, within a time."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from ventanilla.reading.adapters.level import Flat, flattened, turned
from ventanilla.reading.adapters.picture import Grey, grey
from ventanilla.reading.core.sight import Box
from ventanilla.reading.core.text.engines import failed, missing
from ventanilla.reading.core.text.laying import lines_of
from ventanilla.reading.core.text.page import Line, Word

COMMAND = "tesseract"
LANGUAGES = ("spa", "eng")  # Spanish before English; of these, what is installed
LONGEST = 30  # seconds for one page: an honest page takes one
WELL = 0.7  # how sure the words are, on the average, of a page that lies upright
WORDS = "5"  # the level of a row of its table that is a word


class Tesseract:
    """Reads what is printed in Spanish and English, however the page lies."""

    def lines(self, picture: bytes) -> tuple[Line, ...]:
        """The lines of the page, or of the page upside down where that reads better."""
        given = grey(picture)
        flat = flattened(given)
        found = self._read(flat, given)
        if _sure(found) >= WELL:
            return found
        return max(found, self._read(turned(flat, 2), given), key=_worth)

    def check(self) -> str:
        """Its version; Refusal "no-engine" where it or its Spanish is not installed."""
        if not self._languages:
            raise missing()
        return self._run("--version", stdin=b"").splitlines()[0]

    @cached_property
    def _languages(self) -> str:
        if shutil.which(COMMAND) is None:
            return ""
        there = self._run("--list-langs", stdin=b"").split()
        return "+".join(one for one in LANGUAGES if one in there) if "spa" in there else ""

    def _read(self, flat: Flat, given: Grey) -> tuple[Line, ...]:
        """Lines are told on the flat page, and their places on the picture that was given."""
        rows = lines_of(self._words(flat))
        return tuple(Line(tuple(_placed(word, flat, given) for word in row.words)) for row in rows)

    def _words(self, flat: Flat) -> Iterator[Word]:
        """Every word, its box in pixels of the flat page."""
        arguments = ("-", "-", "--psm", "3", "-l", self._languages, "tsv")
        for row in self._run(*arguments, stdin=_pgm(flat.page)).splitlines()[1:]:
            cells = row.split("\t")
            if len(cells) == 12 and cells[0] == WORDS and cells[11].strip():
                left, top, wide, high = (float(cell) for cell in cells[6:10])
                box = Box(left, top, left + wide, top + high)
                yield Word(cells[11].strip(), box, max(float(cells[10]), 0) / 100)

    def _run(self, *arguments: str, stdin: bytes) -> str:
        try:
            done = subprocess.run(  # noqa: S603 - our own words, no shell
                (COMMAND, *arguments),
                input=stdin,
                capture_output=True,
                timeout=LONGEST,
                check=True,
                env={"OMP_THREAD_LIMIT": "1", "PATH": "/usr/local/bin:/usr/bin:/bin"},
            )
        except (subprocess.SubprocessError, OSError) as error:
            raise failed() from error
        return done.stdout.decode("utf-8", "replace")


def _sure(lines: tuple[Line, ...]) -> float:
    words = [word.sure for line in lines for word in line.words]
    return sum(words) / len(words) if words else 0.0


def _worth(lines: tuple[Line, ...]) -> float:
    """How much was read, weighed by how sure it is: nonsense is long and unsure."""
    return sum(word.sure**2 for line in lines for word in line.words)


def _pgm(page: Grey) -> bytes:
    """As the plainest picture there is (Netpbm P5), which takes no time to write or read."""
    return b"P5 %d %d 255\n" % page.shape[::-1] + page.tobytes()


def _placed(word: Word, flat: Flat, given: Grey) -> Word:
    """From pixels of the flat page to shares of the picture that was given."""
    box, (high, wide) = word.box, given.shape
    corners = ((x, y, 1.0) for x in (box.left, box.right) for y in (box.top, box.bottom))
    spots = [flat.back @ corner for corner in corners]
    across = [min(max(spot[0] / spot[2] / wide, 0.0), 1.0) for spot in spots]
    down = [min(max(spot[1] / spot[2] / high, 0.0), 1.0) for spot in spots]
    return replace(word, box=Box(min(across), min(down), max(across), max(down)))
