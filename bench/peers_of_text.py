"""Engines that read the words of a page, where they are installed, each in a process of its own.

`python -m bench.peers_of_text ENGINE PICTURE…` reads on one core and prints what it read, the
seconds of processor time for each picture, and the most memory that it held.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import cv2
import numpy as np

Engine = Callable[[Path], str]
LONGEST = 120  # seconds for one page
LOCAL = ("-c", "thresholding_method=2")  # Sauvola: black and white are judged from place to place


@dataclass(frozen=True, slots=True)
class Ran:
    """What an engine made of some pictures: `texts` and `seconds` of each, `memory` in bytes."""

    texts: tuple[str, ...]
    seconds: tuple[float, ...]
    memory: int


def _tesseract(language: str, more: Sequence[str], picture: Path) -> str:
    return _ask(picture.read_bytes(), language, more)


def _levelled(language: str, picture: Path) -> str:
    """With the light of the page made even first: each point against the paper around it."""
    grey = np.asarray(cv2.imread(str(picture), cv2.IMREAD_GRAYSCALE))
    high, wide = grey.shape
    small = cv2.resize(grey, (wide // 8, high // 8), interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((5, 5), np.uint8)), 21)
    even = cv2.divide(grey, cv2.resize(paper, (wide, high)), scale=255)
    return _ask(cv2.imencode(".png", even)[1].tobytes(), language, ())


def _ask(picture: bytes, language: str, more: Sequence[str]) -> str:
    command = ["tesseract", "stdin", "stdout", "-l", language, "--psm", "3", *more]
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    ran = subprocess.run(
        command, input=picture, capture_output=True, timeout=LONGEST, env=alone, check=False
    )
    return ran.stdout.decode("utf-8", "replace")


def _rapidocr(longest: int, picture: Path) -> str:
    found = _rapid_reader(longest)(str(picture))
    return "\n".join(found.txts or ())


@cache
def _rapid_reader(longest: int) -> Any:
    one = {f"EngineConfig.onnxruntime.{part}_op_num_threads": 1 for part in ("intra", "inter")}
    others = {"Global.log_level": "error", "Global.max_side_len": longest}
    return import_module("rapidocr").RapidOCR(params={**one, **others})


_TESSERACT = bool(shutil.which("tesseract"))
_RAPIDOCR = bool(find_spec("rapidocr"))
_ALL: dict[str, tuple[bool, Engine]] = {
    "spa+eng": (_TESSERACT, partial(_tesseract, "spa+eng", ())),
    "spa": (_TESSERACT, partial(_tesseract, "spa", ())),
    "spa+eng, local threshold": (_TESSERACT, partial(_tesseract, "spa+eng", LOCAL)),
    "spa+eng, light levelled": (_TESSERACT, partial(_levelled, "spa+eng")),
    "rapidocr": (_RAPIDOCR, partial(_rapidocr, 2000)),  # pixels of the longer side, its own default
    "rapidocr, 1280 px": (_RAPIDOCR, partial(_rapidocr, 1280)),
}
ENGINES: dict[str, Engine] = {name: engine for name, (there, engine) in _ALL.items() if there}


def missing() -> list[str]:
    """The engines that cannot be run here."""
    return [name for name, (there, _) in _ALL.items() if not there]


def read(name: str, pictures: Sequence[Path]) -> Ran:
    """The engine in a process of its own."""
    command = [sys.executable, "-m", "bench.peers_of_text", name, *map(str, pictures)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    found = json.loads(done.stdout.splitlines()[-1])
    return Ran(tuple(found["texts"]), tuple(found["seconds"]), found["memory"])


def main(name: str, pictures: Sequence[str]) -> None:
    """Read the pictures on one core; the first is read once more, so that nothing is cold."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    engine = ENGINES[name]
    engine(Path(pictures[0]))
    texts, seconds = [], []
    for picture in pictures:
        began = _spent()
        texts.append(engine(Path(picture)))
        seconds.append(_spent() - began)
    print(json.dumps({"texts": texts, "seconds": seconds, "memory": _memory()}))


def _spent() -> float:
    """Processor time of this process and those that it started."""
    return sum(os.times()[:4])


def _memory() -> int:
    """The most that this process or one that it started held, in bytes.

    The kernel counts for `ru_maxrss` of a process what its parent held, so ours is read elsewhere.
    """
    status = Path("/proc/self/status").read_text()
    own = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    return 1024 * max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
