"""The seal: every byte string comes back; whatever was done to the sealed one is noticed."""

import io
import tracemalloc
from collections.abc import Iterator
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ventanilla.documents.core import seal
from ventanilla.documents.core.seal import FRAME, HEAD, TAG
from ventanilla.kernel.refusal import Refusal

KEY = b"k" * 32
MB = 1024 * 1024


def sealed(content: bytes, key: bytes = KEY, name: str = "a") -> bytes:
    return b"".join(seal.seal(io.BytesIO(content), key, name))


def opened(stored: bytes, key: bytes = KEY, name: str = "a") -> bytes:
    return b"".join(seal.unseal(io.BytesIO(stored), key, name))


def refused(stored: bytes, key: bytes = KEY, name: str = "a") -> None:
    with pytest.raises(Refusal, match="damaged"):
        opened(stored, key, name)


def frames(stored: bytes) -> list[bytes]:
    step = FRAME + TAG
    return [stored[at : at + step] for at in range(HEAD, len(stored), step)]


class Trickle(io.BytesIO):
    """A network that gives a little at a time."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(size or 0, 1000))


class Long:
    """Many zeros, made as they are read."""

    def __init__(self, size: int) -> None:
        self.left = size

    def read(self, size: int, /) -> bytes:
        size = min(size, self.left)
        self.left -= size
        return bytes(size)


class Joined:
    """Pieces as a stream, none of them kept."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self.pieces, self.held = pieces, b""

    def read(self, size: int, /) -> bytes:
        self.held = self.held or next(self.pieces, b"")
        given, self.held = self.held[:size], self.held[size:]
        return given


@settings(deadline=None, max_examples=30)
@given(st.binary(max_size=3000), st.integers(0, 10**6))
def test_what_is_sealed_opens_as_it_was_and_not_with_any_byte_changed(
    content: bytes, place: int
) -> None:
    stored = sealed(content)
    assert opened(stored) == content
    altered = bytearray(stored)
    altered[place % len(stored)] ^= 1
    refused(bytes(altered))
    refused(stored, name="b")
    refused(stored, key=b"o" * 32)


@settings(deadline=None, max_examples=30)
@given(st.binary(max_size=300), st.integers(0, 10**6))
def test_what_is_cut_anywhere_or_continued_does_not_open(content: bytes, place: int) -> None:
    stored = sealed(content)
    refused(stored[: place % len(stored)])
    refused(stored + b"x")
    refused(stored + stored)


@pytest.mark.parametrize("size", [0, 1, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME, 2 * FRAME + 5])
def test_every_length_around_a_frame_comes_back_however_slowly_it_is_read(size: int) -> None:
    content = bytes(number % 251 for number in range(size))
    stored = sealed(content)
    assert len(stored) == HEAD + size + TAG * max(1, -(-size // FRAME))
    assert b"".join(seal.unseal(Trickle(stored), KEY, "a")) == content


def test_frames_cannot_be_dropped_swapped_or_doubled() -> None:
    stored = sealed(b"x" * (FRAME * 2 + 5))
    head, parts = stored[:HEAD], frames(stored)
    assert len(parts) == 3
    for many in (1, 2, 3):
        for wrong in permutations(parts, many):
            if list(wrong) != parts:
                refused(head + b"".join(wrong))
    refused(head + parts[0] + b"".join(parts))
    refused(b"".join(parts))
    refused(head)
    refused(b"")


def test_two_documents_cannot_be_spliced_not_even_under_one_key() -> None:
    one, two = sealed(b"1" * (FRAME + 5)), sealed(b"2" * (FRAME + 5))
    refused(one[:HEAD] + frames(one)[0] + frames(two)[1])
    refused(two[:HEAD] + b"".join(frames(one)))


def test_another_version_of_the_format_is_not_guessed_at() -> None:
    stored = bytearray(sealed(b"x"))
    stored[len(seal.MAGIC) - 1] += 1
    refused(bytes(stored))


def test_a_long_document_is_sealed_and_opened_in_little_memory() -> None:
    tracemalloc.start()
    stored = Joined(seal.seal(Long(200 * MB), KEY, "a"))
    size = sum(len(piece) for piece in seal.unseal(stored, KEY, "a"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size == 200 * MB
    assert peak < 4 * MB
