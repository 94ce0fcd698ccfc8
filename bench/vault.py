"""Sealing and opening a paper, beside AES-GCM in one piece; and the memory that each takes."""

import io
import shutil
import subprocess
import time
import tracemalloc
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from secrets import token_bytes
from tempfile import TemporaryDirectory

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bench.frame import Figure
from ventanilla.documents.core import seal
from ventanilla.documents.core.watched import Watched

MB = 1024 * 1024
NAME = "a" * 32
ENOUGH = 200.0  # MB/s, the mark
PLAIN = "AES-256-GCM in one piece, all of it in memory, no digest"
AGE = "age, the program, its start with it"


def run(quick: bool) -> list[Figure]:
    """Rates of the best of some runs, for 20 MB; memory for 20 and 200 MB."""
    times, size = (2, 20 * MB) if quick else (7, 20 * MB)
    content, key, nonce = token_bytes(size), token_bytes(32), bytes(12)
    plain = AESGCM(key)
    stored = b"".join(_sealed(content, key))
    whole = plain.encrypt(nonce, content, b"")
    rates = (
        (
            "sealing 20 MB",
            lambda: _drain(_sealed(content, key)),
            lambda: plain.encrypt(nonce, content, b""),
        ),
        (
            "opening 20 MB",
            lambda: _drain(_opened(stored, key)),
            lambda: plain.decrypt(nonce, whole, b""),
        ),
    )
    figures = [_rate(name, ours, peer, size, times) for name, ours, peer in rates]
    figures += [_with_digest(content, key, times), *_age(content, times)]
    return [*figures, *(_memory(many) for many in (20, 200))]


def _rate(
    name: str, ours: Callable[[], object], peer: Callable[[], object], size: int, times: int
) -> Figure:
    rate, beside = _best(ours, size, times), _best(peer, size, times)
    return Figure(name, "MB/s", rate, beside, PLAIN, f"≥ {ENOUGH:.0f} MB/s", rate >= ENOUGH)


def _with_digest(content: bytes, key: bytes, times: int) -> Figure:
    """As a receipt does it; SHA-256 alone stands beside, which no frame can make faster."""
    ours = _best(
        lambda: _drain(seal.seal(Watched(io.BytesIO(content)), key, NAME)), len(content), times
    )
    alone = _best(lambda: sha256(content).digest(), len(content), times)
    return Figure("sealing with its SHA-256", "MB/s", ours, alone, "SHA-256 alone")


def _age(content: bytes, times: int) -> Iterator[Figure]:
    """The same with the program `age`, where it is installed."""
    age, keygen = shutil.which("age"), shutil.which("age-keygen")
    if not age or not keygen:
        return
    with TemporaryDirectory() as folder:
        source, identity = Path(folder) / "paper", Path(folder) / "key"
        source.write_bytes(content)
        made = subprocess.run([keygen, "-o", identity], capture_output=True, text=True, check=True)
        to = made.stderr.split()[-1]
        command = [age, "-r", to, "-o", f"{source}.age", str(source)]
        rate = _best(lambda: subprocess.run(command, check=True), len(content), times)
    ours = _best(lambda: _drain(_sealed(content, token_bytes(32))), len(content), times)
    yield Figure("sealing 20 MB", "MB/s", ours, rate, AGE)


def _memory(many: int) -> Figure:
    """The most that Python holds while so many megabytes are sealed and opened."""
    key = token_bytes(32)
    tracemalloc.start()
    opened = seal.unseal(_Piped(seal.seal(_Zeros(many * MB), key, NAME)), key, NAME)
    _drain(opened)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return Figure(
        f"memory for {many} MB, sealed and opened",
        "MB",
        peak / MB,
        float(many),
        "the bytes themselves",
        less_is_better=True,
    )


def _sealed(content: bytes, key: bytes) -> Iterator[bytes]:
    return seal.seal(io.BytesIO(content), key, NAME)


def _opened(stored: bytes, key: bytes) -> Iterator[bytes]:
    return seal.unseal(io.BytesIO(stored), key, NAME)


def _drain(pieces: Iterator[bytes]) -> None:
    for _ in pieces:
        pass


def _best(work: Callable[[], object], size: int, times: int) -> float:
    """Megabytes a second in the best of `times` runs: what others do on the machine is no part."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return size / MB / min(took)


class _Zeros:
    """So many bytes, made as they are read."""

    def __init__(self, size: int) -> None:
        self._left = size

    def read(self, size: int, /) -> bytes:
        """At most `size` of them."""
        size = min(size, self._left)
        self._left -= size
        return bytes(size)


class _Piped:
    """Pieces as a stream; no more than one of them is held."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._held = pieces, b""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes of the piece at hand."""
        self._held = self._held or next(self._pieces, b"")
        given, self._held = self._held[:size], self._held[size:]
        return given
