"""Other readers of zones, where they are installed. None of them is a dependency of ours."""

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

Reader = Callable[[bytes], tuple[str, ...]]
LONGEST = 60  # seconds for one picture


def _passporteye(content: bytes) -> tuple[str, ...]:
    found = import_module("passporteye").read_mrz(io.BytesIO(content))
    return () if found is None else _zone(found.aux.get("text", ""))


def _rapidocr(content: bytes) -> tuple[str, ...]:
    found = _rapid_reader()(content)
    return _zone("\n".join(found.txts or ()))


@cache
def _rapid_reader() -> Any:
    return import_module("rapidocr").RapidOCR()


def _tesseract(content: bytes) -> tuple[str, ...]:
    command = ["tesseract", "stdin", "stdout", "--psm", "6"]
    ran = subprocess.run(command, input=content, capture_output=True, timeout=LONGEST, check=False)
    return _zone(ran.stdout.decode("utf-8", "replace"))


def _zone(text: str) -> tuple[str, ...]:
    """The lines that are as long as those of a zone, blanks left out."""
    lines = ("".join(line.split()).upper().replace("«", "<<") for line in text.splitlines())
    return tuple(line for line in lines if re.fullmatch(r"[A-Z0-9<]{30,44}", line))


_ALL: dict[str, tuple[bool, Reader]] = {
    "passporteye": (bool(find_spec("passporteye") and shutil.which("tesseract")), _passporteye),
    "rapidocr": (bool(find_spec("rapidocr")), _rapidocr),
    "tesseract": (bool(shutil.which("tesseract")), _tesseract),
}
PEERS: dict[str, Reader] = {name: reader for name, (there, reader) in _ALL.items() if there}


def missing() -> list[str]:
    """The peers that cannot be run here."""
    return [name for name, (there, _) in _ALL.items() if not there]
