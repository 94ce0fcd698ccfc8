"""Rotate: a new master key wraps every document's key; the documents themselves are not touched."""

from django.db import transaction

from ventanilla import wiring
from ventanilla.accounts import actions as accounts
from ventanilla.documents import actions as documents
from ventanilla.documents import queries as reading
from ventanilla.documents.core.masters import missing
from ventanilla.kernel.actor import Stamp
from ventanilla.ledger import actions as ledger
from ventanilla.ledger.core.canonical import JSON

BATCH = 500  # keys wrapped in one transaction
HOUSE = "house"


def rotate(*, stamp: Stamp) -> int:
    """Wrap all keys under the newest master key; how many.

    A new one is made where none is half-way in: who was killed in the middle just starts again.
    Refusals: "key-is-set" where the operator has to set the new one first; "key-missing" where
    some documents' master key is not here, after all others were wrapped.
    """
    if not reading.behind():
        wiring.add_master_key()
    count = 0
    while done := _batch():
        count += done
    if reading.behind():
        raise missing()
    _finish(count, stamp)
    return count


def forget(*, stamp: Stamp) -> tuple[str, ...]:
    """Take the master keys that wrap nothing any more out of the key file; their ids.

    Backups that were made before can then be opened by nobody. Refusal "key-is-set".
    """
    masters = wiring.master_keys()
    used = reading.masters_in_use()
    idle = tuple(one for one in masters.ids[1:] if one not in used)
    with transaction.atomic():
        accounts.reseal_factors()
        _note("vault.forget_keys", {"master_ids": list(idle)}, stamp)
    wiring.forget_master_keys(idle)
    return idle


@transaction.atomic
def _batch() -> int:
    return documents.rewrap(most=BATCH)


@transaction.atomic
def _finish(count: int, stamp: Stamp) -> None:
    accounts.reseal_factors()
    _note("vault.rotate", {"master_id": wiring.master_keys().newest, "keys": count}, stamp)


def _note(act: str, details: dict[str, JSON], stamp: Stamp) -> None:
    ledger.append(act=act, subject=HOUSE, details=details, stamp=stamp)
