"""What a file system owes: a rename that survives a power cut."""

import os
from pathlib import Path


def flush(folder: Path) -> None:
    """A rename survives a power cut only once its folder is on disk (OSError where it is not)."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
