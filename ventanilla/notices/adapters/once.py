"""A file that is written whole, and once under its name."""

import os
import re
from pathlib import Path

UNSAFE = re.compile(r"[^A-Za-z0-9._@-]")
LONGEST = 120  # characters of a name


def write(folder: Path, name: str, ending: str, content: bytes) -> None:
    """Write `content`; where a file of that name lies already, it stays as it is."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    safe = UNSAFE.sub("_", name)[:LONGEST]
    aside = folder / f".{safe}.{os.getpid()}"
    aside.write_bytes(content)
    try:
        os.link(aside, folder / f"{safe}{ending}")
    except FileExistsError:
        pass
    finally:
        aside.unlink()
