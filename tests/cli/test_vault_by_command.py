"""The vault by command: a new key while people work, and every paper looked at."""

import pytest

from tests.cli.test_the_path_by_command import early_hour as early_hour
from tests.cli.test_the_path_by_command import run
from tests.support.world import World
from ventanilla import wiring
from ventanilla.documents import queries as documents

pytestmark = pytest.mark.django_db


def test_a_new_key_is_made_used_and_the_old_one_forgotten(world: World) -> None:
    case_id = world.lodged(papers=True)
    count = len(documents.of_case(case_id))
    old = wiring.master_keys().newest
    assert run("vault", "rotate").startswith(f"{count} keys wrapped")
    assert run("vault", "forget", "--yes") == f"Keys forgotten: {old}."
    assert run("vault", "forget", "--yes") == "No key is left over."
    assert f"{count} documents: 0 damaged" in run("vault", "check")


def test_what_is_not_well_is_named_and_ends_with_1(world: World) -> None:
    [lost, *_] = documents.of_case(world.lodged(papers=True))
    wiring.vault_store().remove(lost.id)
    wiring.vault_store().put("f" * 32, [b"broken off"])
    said = run("vault", "check", code=1)
    assert f"missing {lost.id}" in said
    assert f"orphans {'f' * 32}" in said
    assert run("vault", "sweep") == "1 objects without a document removed."
    assert "orphans" not in run("vault", "check", code=1).splitlines()[-1]
