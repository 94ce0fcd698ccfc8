"""One condition over many people: a bit each for yes and for no, neither where it is unknown.

Eight people share a byte, so Kleene's logic over a chunk is a few operations on short arrays.
Bits past the last person are always zero.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce

import numpy as np
import numpy.typing as npt

Packed = npt.NDArray[np.uint8]
Truth = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Bits:
    """For whom a condition holds, and for whom it does not."""

    yes: Packed
    no: Packed

    def opposite(self) -> "Bits":
        """The same condition with "not" before it."""
        return Bits(self.no, self.yes)

    def where(self, counts: Packed) -> "Bits":
        """Unknown but for whom `counts` has a bit."""
        return Bits(self.yes & counts, self.no & counts)


def pack(truth: Truth) -> Packed:
    """A bit a person."""
    return np.packbits(truth)


def unpack(packed: Packed, size: int) -> Truth:
    """The first `size` persons, a byte each."""
    return np.unpackbits(packed, count=size).view(np.bool_)


def tested(yes: Truth, known: Packed) -> Bits:
    """What came of a test that was run on everybody, of whom only some are known."""
    held = pack(yes)
    held &= known
    return Bits(held, known ^ held)


@lru_cache(maxsize=64)
def everybody(size: int) -> Packed:
    """A bit for each of `size` people; shared, so it cannot be written to."""
    ones = np.packbits(np.ones(size, np.bool_))
    ones.setflags(write=False)
    return ones


def nobody(size: int) -> Packed:
    """No bit for any of `size` people."""
    return np.zeros((size + 7) // 8, np.uint8)


def constant(value: bool | None, size: int) -> Bits:
    """The same answer for all."""
    everyone, none = everybody(size), nobody(size)
    return {True: Bits(everyone, none), False: Bits(none, everyone), None: Bits(none, none)}[value]


def every(parts: Iterable[Bits]) -> Bits:
    """No as soon as one is no, else unknown as soon as one is."""
    return reduce(lambda a, b: Bits(a.yes & b.yes, a.no | b.no), parts)


def some(parts: Iterable[Bits]) -> Bits:
    """Yes as soon as one is yes, else unknown as soon as one is."""
    return reduce(lambda a, b: Bits(a.yes | b.yes, a.no & b.no), parts)


def alike(parts: Iterable[Bits]) -> Bits:
    """Yes where both are the same, unknown where one is."""
    left, right = parts
    return Bits(
        (left.yes & right.yes) | (left.no & right.no), (left.yes & right.no) | (left.no & right.yes)
    )


def enough(count: int, parts: Sequence[Bits], size: int) -> Bits:
    """Yes once `count` are yes; no once so many are no that `count` cannot be reached."""
    too_many = len(parts) - count + 1
    return Bits(
        _at_least(count, [one.yes for one in parts], size),
        _at_least(too_many, [one.no for one in parts], size),
    )


def _at_least(count: int, parts: Iterable[Packed], size: int) -> Packed:
    """For whom `count` of `parts` have a bit: `reached[n]` are those who have n so far."""
    reached = [everybody(size), *(nobody(size) for _ in range(max(0, count)))]
    for part in parts:
        for n in range(len(reached) - 1, 0, -1):
            reached[n] = reached[n] | (reached[n - 1] & part)
    return reached[-1]


def count(packed: Packed) -> int:
    """How many people."""
    return int(np.bitwise_count(packed).sum(dtype=np.int64))


Join = Callable[[Iterable[Bits]], Bits]
