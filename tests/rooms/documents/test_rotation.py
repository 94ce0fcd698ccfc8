"""A new master key: every paper stays readable, whatever happens in the middle."""

from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator

from tests.support.vaults import NOW, alter, pdf, receive, stored
from tests.support.world import World
from ventanilla import wiring
from ventanilla.accounts.adapters.factors import Factors
from ventanilla.documents import queries
from ventanilla.documents.core import masters
from ventanilla.documents.models import Document
from ventanilla.journeys import rotate
from ventanilla.kernel.actor import SYSTEM, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger import queries as ledger
from ventanilla.upkeep import vault

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("place")]
STAMP = Stamp(SYSTEM, NOW)


def files() -> dict[str, bytes]:
    return {name: stored(name) for name in wiring.vault_store().names()}


def test_a_new_key_wraps_everything_and_touches_no_document() -> None:
    given = {receive(content).id: content for content in (pdf(), pdf(script=True), pdf())}
    before, old = files(), wiring.master_keys().newest
    assert rotate.rotate(stamp=STAMP) == 3
    new = wiring.master_keys().newest
    assert new != old
    assert queries.masters_in_use() == {new}
    assert files() == before
    assert {name: queries.original(name) for name in given} == given
    [line] = ledger.lines("house")
    assert (line.act, line.details) == ("vault.rotate", {"master_id": new, "keys": 3})


def test_who_is_killed_in_the_middle_starts_again_with_the_same_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = [receive(pdf()).id for _ in range(5)]
    batch, left = rotate._batch, [2]

    def killed() -> int:
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        return batch()

    monkeypatch.setattr(rotate, "BATCH", 1)
    monkeypatch.setattr(rotate, "_batch", killed)
    with pytest.raises(KeyboardInterrupt):
        rotate.rotate(stamp=STAMP)
    half_way = wiring.master_keys().newest
    assert queries.behind() == 3
    assert all(queries.original(one) for one in given)
    monkeypatch.setattr(rotate, "_batch", batch)
    assert rotate.rotate(stamp=STAMP) == 3
    assert wiring.master_keys().newest == half_way
    assert all(queries.original(one) for one in given)


def test_a_key_from_the_environment_is_changed_there(settings: Any) -> None:
    old, new = masters.fresh(), masters.fresh()
    settings.MASTER_KEY = old
    received = receive(pdf())
    with pytest.raises(Refusal, match="key-is-set") as caught:
        rotate.rotate(stamp=STAMP)
    assert "VENTANILLA_OLD_MASTER_KEYS" in caught.value.say("es")
    assert not ledger.lines("house")
    settings.MASTER_KEY, settings.OLD_MASTER_KEYS = new, [old]
    assert rotate.rotate(stamp=STAMP) == 1
    settings.OLD_MASTER_KEYS = []
    queries.check(received.id)


def test_from_a_key_file_to_the_environment(settings: Any, home: Path) -> None:
    received = receive(pdf())
    settings.OLD_MASTER_KEYS = (home / "keys" / "master.key").read_text().split()
    settings.MASTER_KEY = masters.fresh()
    assert rotate.rotate(stamp=STAMP) == 1
    settings.OLD_MASTER_KEYS = []
    queries.check(received.id)


def test_a_missing_key_leaves_its_documents_as_they_are_and_says_so(settings: Any) -> None:
    settings.MASTER_KEY = masters.fresh()
    lost = receive(pdf())
    settings.MASTER_KEY, here = masters.fresh(), settings.MASTER_KEY
    settings.OLD_MASTER_KEYS = [here]
    kept = receive(pdf())
    settings.OLD_MASTER_KEYS = [settings.MASTER_KEY]
    settings.MASTER_KEY = masters.fresh()
    with pytest.raises(Refusal, match="key-missing"):
        rotate.rotate(stamp=STAMP)
    queries.check(kept.id)
    assert vault.check(stamp=STAMP).keyless == (lost.id,)
    settings.OLD_MASTER_KEYS = [here]
    assert rotate.rotate(stamp=STAMP) == 1
    assert vault.check(stamp=STAMP).well


def test_second_factors_move_along_and_an_old_key_can_then_be_forgotten(world: World) -> None:
    received, sealed = receive(pdf()), Factors().encrypt("JBSWY3DP")
    factor = Authenticator.objects.create(
        user_id=world.ids["ines"], type=Authenticator.Type.TOTP, data={"secret": sealed}
    )
    old = wiring.master_keys().newest
    rotate.rotate(stamp=STAMP)
    assert rotate.forget(stamp=STAMP) == (old,)
    assert len(wiring.master_keys().keys) == 1
    queries.check(received.id)
    factor.refresh_from_db()
    assert Factors().decrypt(factor.data["secret"]) == "JBSWY3DP"
    assert rotate.forget(stamp=STAMP) == ()


def test_a_key_that_still_opens_something_is_never_forgotten() -> None:
    received = receive(pdf())
    wiring.add_master_key()
    assert rotate.forget(stamp=STAMP) == ()
    queries.check(received.id)


def test_two_who_make_a_key_at_once_lose_none() -> None:
    first = wiring.master_keys().newest
    wiring.add_master_key()
    second = wiring.master_keys().newest
    wiring.add_master_key()
    assert wiring.master_keys().ids[1:] == (second, first)
    assert (wiring.home() / "keys" / "master.key").stat().st_mode & 0o077 == 0


def test_keys_are_not_printed() -> None:
    key = masters.fresh()
    assert key not in repr(masters.read([key]))
    assert "keys=" not in repr(masters.read([key]))


def test_the_check_tells_damaged_missing_and_ownerless_apart_and_notes_what_came_back() -> None:
    well, hurt, lost = (receive(pdf()) for _ in range(3))
    content = stored(hurt.id)
    alter(hurt.id, content[:-1])
    wiring.vault_store().remove(lost.id)
    wiring.vault_store().put("e" * 32, [b"begun and broken off"])
    found = vault.check(stamp=STAMP)
    assert (found.documents, found.well) == (3, False)
    assert (found.damaged, found.missing) == ((hurt.id,), (lost.id,))
    assert found.orphans == ("e" * 32,)
    assert queries.many_damaged() == 2
    alter(hurt.id, content)
    assert vault.check(stamp=STAMP).damaged == ()
    assert queries.many_damaged() == 1
    assert vault.sweep() == 1
    assert set(wiring.vault_store().names()) == {well.id, hurt.id}


def test_rows_say_which_key_opens_them() -> None:
    receive(pdf())
    assert Document.objects.get().master_id == wiring.master_keys().newest
