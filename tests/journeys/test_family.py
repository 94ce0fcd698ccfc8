"""One household, several applications: joined, and what they share is typed once."""

import pytest

from tests.support.world import World
from ventanilla.journeys import join_family
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.ledger import queries as ledger


def household(world: World) -> tuple[str, str]:
    """Inês has answered for herself; a draft for her child is still empty."""
    own = world.draft()
    world.answered(own, {"phone": "+51 999 111 222"})
    return own, world.draft(capacity="child")


def test_what_both_share_is_filled_in_once_and_the_rest_stays_each_ones_own(world: World) -> None:
    own, child = household(world)
    filled = join_family.join(
        case_id=child, other=own, relation="parent", stamp=world.stamp("ines")
    )
    answers = world.file(child).answers
    assert (filled, answers["address"]) == (2, world.file(own).answers["address"])
    assert "surnames" not in answers
    assert "has_records" not in answers
    assert world.file(child).links[0].case_id == own
    assert world.file(own).links[0].case_id == child


def test_nothing_that_was_typed_is_written_over(world: World) -> None:
    own, child = household(world)
    world.answered(child, {"address": "Jr. Otro 5, Lima"})
    join_family.join(case_id=child, other=own, relation="parent", stamp=world.stamp("ines"))
    assert world.file(child).answers["address"] == "Jr. Otro 5, Lima"


@pytest.mark.parametrize("relation", ["friend", ""])
def test_only_family_is_joined(world: World, relation: str) -> None:
    own, child = household(world)
    before = world.file(own), world.file(child), ledger.walk().lines
    with pytest.raises(NotFound):
        join_family.join(case_id=child, other=own, relation=relation, stamp=world.stamp("ines"))
    assert (world.file(own), world.file(child), ledger.walk().lines) == before


def test_an_application_of_somebody_else_is_not_found(world: World) -> None:
    own, _ = household(world)
    theirs = world.draft(who="stranger")
    with pytest.raises(NotFound):
        join_family.join(case_id=own, other=theirs, relation="spouse", stamp=world.stamp("ines"))
    assert not world.file(theirs).links
    assert not world.file(own).links


def test_two_that_go_together_already_are_not_joined_again(world: World) -> None:
    own, child = household(world)
    join_family.join(case_id=child, other=own, relation="parent", stamp=world.stamp("ines"))
    with pytest.raises(Refusal) as caught:
        join_family.join(case_id=child, other=own, relation="parent", stamp=world.stamp("ines"))
    assert caught.value.code == "linked-already"
    assert join_family.relatives(child, world.stamp("ines")) == ()
