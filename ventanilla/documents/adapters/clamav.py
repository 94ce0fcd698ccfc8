"""ClamAV's daemon: the bytes go to its socket in pieces, a line comes back (clamd(8), INSTREAM)."""

import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from ventanilla.documents.core.scanning import silent, unable

PATIENCE = 15.0  # seconds without a word from it
MOMENT = 1.0  # seconds, for one who only asks whether it is there
LONGEST = 4096  # bytes of an answer
CLEAN, FOUND = "OK", " FOUND"


class Clamd:
    """`address`: unix:/path of its socket, or tcp:host:port."""

    def __init__(self, address: str) -> None:
        self._address = address

    def scan(self, pieces: Iterable[bytes]) -> str:
        """As of the port."""
        with self._line(PATIENCE) as line:
            line.sendall(b"zINSTREAM\0")
            for piece in filter(None, pieces):
                line.sendall(len(piece).to_bytes(4, "big") + piece)
            line.sendall(bytes(4))
            said = _answer(line).removeprefix("stream: ")
        if said.endswith(FOUND):
            return said.removesuffix(FOUND)
        if said != CLEAN:
            raise unable()
        return ""

    def check(self) -> None:
        """As of the port."""
        with self._line(MOMENT) as line:
            line.sendall(b"zPING\0")
            if _answer(line) != "PONG":
                raise silent()

    @contextmanager
    def _line(self, seconds: float) -> Iterator[socket.socket]:
        try:
            with _called(self._address, seconds) as line:
                yield line
        except OSError as error:
            raise silent() from error


def _called(address: str, seconds: float) -> socket.socket:
    kind, _, place = address.partition(":")
    if kind == "tcp":
        host, _, port = place.rpartition(":")
        return socket.create_connection((host.strip("[]"), int(port)), timeout=seconds)
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(seconds)
    try:
        line.connect(place)
    except OSError:
        line.close()
        raise
    return line


def _answer(line: socket.socket) -> str:
    """What comes until the daemon ends its line; `silent` where it hangs up before."""
    said = b""
    while not said.endswith(b"\0"):
        piece = line.recv(LONGEST)
        if not piece or len(said) > LONGEST:
            raise silent()
        said += piece
    return said.rstrip(b"\0").decode("utf-8", "replace")
