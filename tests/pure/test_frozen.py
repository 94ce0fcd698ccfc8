"""Copying a frozen value at once is the same as making it anew."""

import dataclasses
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ventanilla.kernel.frozen import replace


@dataclass(frozen=True)
class Open:
    one: int
    two: str = ""
    rest: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Slotted:
    one: int
    two: str = ""


changes = st.fixed_dictionaries({}, optional={"one": st.integers(), "two": st.text()})


@pytest.mark.parametrize("kind", [Open, Slotted])
@given(changed=changes)
def test_both_ways_make_the_same_and_leave_the_old_one_as_it_was(
    kind: type[Open] | type[Slotted], changed: dict[str, int | str]
) -> None:
    before = kind(1, "a")
    after = replace(before, **changed)  # type: ignore[arg-type]
    assert after == dataclasses.replace(before, **changed)  # type: ignore[arg-type]
    assert (before, type(after)) == (kind(1, "a"), kind)


@pytest.mark.parametrize("kind", [Open, Slotted])
def test_a_field_that_there_is_not_is_an_error(kind: type[Open] | type[Slotted]) -> None:
    with pytest.raises(TypeError):
        replace(kind(1), three=3)  # type: ignore[call-arg]


def test_the_copy_is_as_frozen_as_the_first() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        replace(Open(1), one=2).one = 3  # type: ignore[misc]
