"""Facts of many people as columns: small integers, in which "not known" has a value of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from ventanilla.population.core.bits import Packed, Truth, everybody, pack

Codes = npt.NDArray[np.uint8] | npt.NDArray[np.uint16] | npt.NDArray[np.uint32]
Ints = npt.NDArray[np.int16] | npt.NDArray[np.int32] | npt.NDArray[np.int64]
Rows = npt.NDArray[np.intp] | npt.NDArray[np.int32]
NOT_SAID = 255  # periods: more than any list may hold


@dataclass(frozen=True, slots=True)
class Coded:
    """One of `words` each; code n is the n-th word, code 0 not known. Yes/no is (False, True).

    `complete`: it is known of everybody, and nobody need look.
    """

    words: tuple[str | bool, ...]
    codes: Codes
    complete: bool = False

    @classmethod
    def of(cls, words: tuple[str | bool, ...], codes: Codes) -> "Coded":
        """A column, looked through once."""
        return cls(words, codes, complete=bool(codes.all()))

    def part(self, first: int, stop: int) -> "Coded":
        return replace(self, codes=self.codes[first:stop])

    def known(self) -> Packed:
        return everybody(len(self.codes)) if self.complete else pack(self.codes != 0)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number each, or a day as its ordinal; the type's smallest value is not known."""

    values: Ints

    def part(self, first: int, stop: int) -> "Whole":
        return Whole(self.values[first:stop])

    def known(self) -> Packed:
        return pack(self.values != unknown(self.values.dtype))


@dataclass(frozen=True, slots=True)
class Amounts:
    """Money each, in hundredths; a currency's code as in `Coded`."""

    currencies: Coded
    cents: npt.NDArray[np.int64]

    def part(self, first: int, stop: int) -> "Amounts":
        return Amounts(self.currencies.part(first, stop), self.cents[first:stop])

    def known(self) -> Packed:
        return self.currencies.known()


@dataclass(frozen=True, slots=True)
class Listed:
    """Periods, one a row: `first` is a period's first day and `stop` the day after its last (of a
    trip: the day of coming back), as ordinals; of one that goes on, the calendar's last.

    `said` is what was said of it: of a stay 0 nothing, 1 not renewed, 2 renewed; of a trip 1 if it
    was authorised. `quality` is a code as in `Coded`.
    """

    quality: npt.NDArray[np.uint8]
    first: npt.NDArray[np.int32]
    stop: npt.NDArray[np.int32]
    said: npt.NDArray[np.uint8]

    def at(self, rows: Rows | slice) -> "Listed":
        """Some of them."""
        return Listed(self.quality[rows], self.first[rows], self.stop[rows], self.said[rows])


@dataclass(frozen=True, slots=True)
class Periods:
    """A list of periods each, in the order of time, which do not overlap: `counts` of them,
    NOT_SAID where the list was not given.

    Most people have one at most, so the first of each stands in `head`, a row a person, zeros where
    there is none; the others stand in `later`, of each person in a row from `starts` on.
    """

    words: tuple[str | bool, ...]
    counts: npt.NDArray[np.uint8]
    head: Listed
    starts: npt.NDArray[np.int32]
    later: Listed

    def at(self, rows: Rows | slice) -> "Periods":
        """The lists of some people."""
        head = self.head.at(rows)
        return replace(self, counts=self.counts[rows], head=head, starts=self.starts[rows])

    def part(self, first: int, stop: int) -> "Periods":
        return self.at(slice(first, stop))

    def known(self) -> Packed:
        return pack(self.counts != NOT_SAID)

    def longest_first(self, who: Truth) -> Rows:
        """Those people, whoever has most periods first."""
        rows = np.flatnonzero(who)
        return rows[np.argsort(~self.counts[rows], kind="stable")]

    def ranks(self) -> Iterator[tuple[slice, Listed]]:
        """The second period of all who have two, then the third of all who have three, and so on.

        Of lists that stand `longest_first`, so that those who have one more are the first ones.
        """
        rank = 1
        while size := np.count_nonzero(self.counts > rank):
            yield slice(size), self.later.at(self.starts[:size] + (rank - 1))
            rank += 1


Column = Coded | Whole | Amounts | Periods


@dataclass(frozen=True, slots=True)
class People:
    """`size` people and the columns that are known of them."""

    size: int
    columns: Mapping[str, Column]

    def part(self, first: int, stop: int) -> "People":
        """Those from `first` up to `stop`, as views."""
        end = min(stop, self.size)
        cut = {name: column.part(first, end) for name, column in self.columns.items()}
        return People(end - first, cut)


def unknown(kind: "np.dtype[np.signedinteger]") -> int:
    """The value that stands for "not known" in whole numbers of that type."""
    return int(np.iinfo(kind).min)
