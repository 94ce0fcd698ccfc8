"""A folder for a telephone network: each message is a file under its key, written once.

It reaches nobody. A provider of messages is another adapter of the same port; none is here.
"""

from pathlib import Path
from tempfile import TemporaryFile

from ventanilla.notices.adapters import once

ENDING = ".txt"


class FolderPhone:
    """The number on the first line, the message on the second."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def send(self, number: str, text: str, key: str) -> None:
        """Write it; a message that was handed in before lies there already."""
        once.write(self._folder, key, ENDING, f"{number}\n{text}\n".encode())

    def check(self) -> None:
        """OSError where the folder cannot be written."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with TemporaryFile(dir=self._folder) as file:
            file.write(b"well?")
