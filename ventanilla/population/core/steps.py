"""The steps of a plan. Each makes one thing for a chunk of people out of what earlier steps made.

A step names the earlier ones by their numbers. Two that are equal do the same, so each is done
once however many conditions ask for it. Here are those that read a fact and those that join
conditions; `leaves` has the tests of facts, `dials` the clocks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from ventanilla.population.core import bits
from ventanilla.population.core.bits import Bits, Packed
from ventanilla.population.core.columns import Column, People

Made = Sequence[object]


class Step(Protocol):
    """One thing to do for a chunk; `made` holds what each earlier step came to."""

    def __call__(self, people: People, made: Made) -> object: ...


def column(made: Made, step: int) -> Column | None:
    """The column that a step came to; None where nobody gave the fact."""
    return cast(Column | None, made[step])


def condition(made: Made, step: int) -> Bits:
    """The condition that a step came to."""
    return cast(Bits, made[step])


def packed(made: Made, step: int) -> Packed:
    """The people that a step came to."""
    return cast(Packed, made[step])


@dataclass(frozen=True, slots=True)
class Read:
    """The column of a fact."""

    fact: str

    def __call__(self, people: People, made: Made) -> Column | None:
        return people.columns.get(self.fact)


@dataclass(frozen=True, slots=True)
class Known:
    """Of whom a fact is known."""

    of: int

    def __call__(self, people: People, made: Made) -> Packed:
        found = column(made, self.of)
        return bits.nobody(people.size) if found is None else found.known()


@dataclass(frozen=True, slots=True)
class Always:
    """The same for all."""

    value: bool | None

    def __call__(self, people: People, made: Made) -> Bits:
        return bits.constant(self.value, people.size)


@dataclass(frozen=True, slots=True)
class Opposite:
    """What the condition is not."""

    of: int

    def __call__(self, people: People, made: Made) -> Bits:
        return condition(made, self.of).opposite()


@dataclass(frozen=True, slots=True)
class Joined:
    """Several conditions as one, by the name of the way in `JOINS`."""

    way: str
    of: tuple[int, ...]

    def __call__(self, people: People, made: Made) -> Bits:
        return JOINS[self.way]([condition(made, one) for one in self.of])


JOINS: dict[str, bits.Join] = {"every": bits.every, "some": bits.some, "alike": bits.alike}


@dataclass(frozen=True, slots=True)
class Enough:
    """At least so many of several conditions."""

    count: int
    of: tuple[int, ...]

    def __call__(self, people: People, made: Made) -> Bits:
        return bits.enough(self.count, [condition(made, one) for one in self.of], people.size)


@dataclass(frozen=True, slots=True)
class Asked:
    """A condition over a fact that counts only of whom its question was asked: `when` is yes."""

    of: int
    when: int

    def __call__(self, people: People, made: Made) -> Bits:
        return condition(made, self.of).where(condition(made, self.when).yes)
