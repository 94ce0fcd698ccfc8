"""Facts of many people as columns: small integers, in which "not known" has a value of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from ventanilla.population.core.bits import Packed, Truth, pack

Codes = npt.NDArray[np.uint8] | npt.NDArray[np.uint16] | npt.NDArray[np.uint32]
Ints = npt.NDArray[np.int16] | npt.NDArray[np.int32] | npt.NDArray[np.int64]
NOT_SAID = 255  # periods: more than any list may hold


@dataclass(frozen=True, slots=True)
class Coded:
    """One of `words` each; code n is the n-th word, code 0 not known. Yes/no is (False, True)."""

    words: tuple[str | bool, ...]
    codes: Codes

    def slice(self, first: int, stop: int) -> "Coded":
        return Coded(self.words, self.codes[first:stop])

    def known(self) -> Packed:
        return pack(self.codes != 0)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number each, or a day as its ordinal; the type's smallest value is not known."""

    values: Ints

    def slice(self, first: int, stop: int) -> "Whole":
        return Whole(self.values[first:stop])

    def known(self) -> Packed:
        return pack(self.values != unknown(self.values.dtype))


@dataclass(frozen=True, slots=True)
class Amounts:
    """Money each, in hundredths; a currency's code as in `Coded`."""

    currencies: Coded
    cents: npt.NDArray[np.int64]

    def slice(self, first: int, stop: int) -> "Amounts":
        return Amounts(self.currencies.slice(first, stop), self.cents[first:stop])

    def known(self) -> Packed:
        return self.currencies.known()


@dataclass(frozen=True, slots=True)
class Periods:
    """A list of periods each: `counts` of them, NOT_SAID where the list was not given, which lie
    from `starts` on in the arrays of all periods, in the order of time.

    `first` is a period's first day and `stop` the day after its last (of a trip: the day of coming
    back), as ordinals; of one that goes on, the calendar's last. `said` is what was said of it:
    of a stay 0 nothing, 1 not renewed, 2 renewed; of a trip 1 if it was authorised. `quality` is a
    code as in `Coded`.
    """

    words: tuple[str | bool, ...]
    counts: npt.NDArray[np.uint8]
    starts: npt.NDArray[np.int32]
    quality: npt.NDArray[np.uint8]
    first: npt.NDArray[np.int32]
    stop: npt.NDArray[np.int32]
    said: npt.NDArray[np.uint8]

    def slice(self, first: int, stop: int) -> "Periods":
        if stop >= len(self.counts):
            begin, end = (self.starts[first] if first < len(self.starts) else 0), len(self.first)
        else:
            begin, end = self.starts[first], self.starts[stop]
        return replace(
            self,
            counts=self.counts[first:stop],
            starts=self.starts[first:stop] - begin,
            quality=self.quality[begin:end],
            first=self.first[begin:end],
            stop=self.stop[begin:end],
            said=self.said[begin:end],
        )

    def known(self) -> Packed:
        return pack(self.counts != NOT_SAID)

    def only(self, rows: Truth) -> tuple[npt.NDArray[np.intp], "Periods"]:
        """The periods of those rows, all of which have some, and whose each is."""
        counts = self.counts[rows]
        owner = np.repeat(np.arange(len(counts)), counts)
        starts = np.cumsum(counts, dtype=np.int32) - counts
        at = self.starts[rows][owner] + np.arange(len(owner), dtype=np.int32) - starts[owner]
        return owner, replace(
            self,
            counts=counts,
            starts=starts,
            quality=self.quality[at],
            first=self.first[at],
            stop=self.stop[at],
            said=self.said[at],
        )


Column = Coded | Whole | Amounts | Periods


@dataclass(frozen=True, slots=True)
class People:
    """`size` people and the columns that are known of them."""

    size: int
    columns: Mapping[str, Column]

    def slice(self, first: int, stop: int) -> "People":
        """Those from `first` up to `stop`, as views."""
        end = min(stop, self.size)
        cut = {name: column.slice(first, end) for name, column in self.columns.items()}
        return People(end - first, cut)


def unknown(kind: "np.dtype[np.signedinteger]") -> int:
    """The value that stands for "not known" in whole numbers of that type."""
    return int(np.iinfo(kind).min)
