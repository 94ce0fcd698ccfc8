"""Tesseract as a command of the system: one page in, its words out, on one core, within a time."""

import shutil
import subprocess
from collections.abc import Iterator
from functools import cached_property

from ventanilla.reading.adapters.level import Flat, flattened, shares, turned
from ventanilla.reading.adapters.picture import Grey, grey
from ventanilla.reading.core.sight import Box
from ventanilla.reading.core.text.engines import failed, missing
from ventanilla.reading.core.text.laying import lines_of
from ventanilla.reading.core.text.page import Line, Matrix, Word

COMMAND = "tesseract"
LANGUAGES = ("spa", "eng")  # Spanish before English; of these, what is installed
LONGEST = 30  # seconds for one page: an honest page takes one
WELL = 0.7  # how sure the words are, on the average, of a page that lies upright
WORDS = "5"  # the level of a row of its table that is a word


class Tesseract:
    """Reads what is printed in Spanish and English, however the page lies."""

    def read(self, picture: bytes) -> tuple[tuple[Line, ...], Matrix]:
        """The lines of the page, or of the page upside down where that reads better."""
        given = grey(picture)
        flat = flattened(given)
        found = self._lines(flat)
        if _sure(found) < WELL:
            over = turned(flat, 2)
            other = self._lines(over)
            if _worth(other) > _worth(found):
                found, flat = other, over
        return found, shares(flat, given)

    def check(self) -> str:
        """Its version; Refusal "no-engine" where it or its Spanish is not installed."""
        if "spa" not in self.models:
            raise missing()
        return self._run("--version", stdin=b"").splitlines()[0]

    def text(self, page: Grey, model: str) -> str:
        """All text of an upright picture, by that model; Refusal "engine-failed"."""
        return self._run("-", "-", "--psm", "6", "-l", model, stdin=_pgm(page))

    @cached_property
    def models(self) -> frozenset[str]:
        """What is installed; nothing where there is no such command."""
        if shutil.which(COMMAND) is None:
            return frozenset()
        return frozenset(self._run("--list-langs", stdin=b"").split())

    @cached_property
    def _languages(self) -> str:
        return "+".join(one for one in LANGUAGES if one in self.models)

    def _lines(self, flat: Flat) -> tuple[Line, ...]:
        return lines_of(self._words(flat))

    def _words(self, flat: Flat) -> Iterator[Word]:
        arguments = ("-", "-", "--psm", "3", "-l", self._languages, "tsv")
        high, wide = flat.page.shape
        for row in self._run(*arguments, stdin=_pgm(flat.page)).splitlines()[1:]:
            cells = row.split("\t")
            if len(cells) == 12 and cells[0] == WORDS and cells[11].strip():
                left, top, across, down = (float(cell) for cell in cells[6:10])
                box = Box(left / wide, top / high, (left + across) / wide, (top + down) / high)
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
