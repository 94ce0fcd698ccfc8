"""A test that commits may write in the ledger and the next one finds it empty and armed."""

import pytest
from django.db import DatabaseError, connection, transaction

from tests.support.casework import lodged
from tests.support.emptying import ledger_can_be_emptied  # noqa: F401 - used by its being here
from ventanilla.ledger import queries


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", [1, 2])
def test_each_committing_test_starts_with_an_empty_and_armed_ledger(turn: int) -> None:
    assert queries.walk().lines == 0
    lodged()
    refused = pytest.raises(DatabaseError, match="append-only")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM ledger_ledgerline")
    assert queries.walk().lines == 3  # opened, consented, lodged
