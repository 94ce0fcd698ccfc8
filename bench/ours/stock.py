"""A house that has been at work for years: whole cases, each a copy of one that was played.

Every copy has its own number, its events, their digests and sealed lines, as if it had gone
through the doors, and its notices, sent. Rows are written by the thousand; triggers stay in place.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from django.db import models, transaction

from bench.ours import bulk, case
from ventanilla.cases import queries, record
from ventanilla.cases.core.events import Data, Event
from ventanilla.cases.models import Case, CaseEvent
from ventanilla.kernel.actor import Actor, Role, Stamp
from ventanilla.ledger import actions as ledger
from ventanilla.ledger import queries as ledger_queries
from ventanilla.ledger.core import chain
from ventanilla.ledger.models import LedgerLine
from ventanilla.notices.models import Notice, Sending

client = case.client
BATCH = 2_000  # cases
YEAR = 2009
Row = dict[str, Any]


@dataclass
class Copies:
    """What makes copies of one case, the chain of the ledger going on from one to the next."""

    row: Row
    events: tuple[Event, ...]
    notices: list[Row]
    last: chain.Head

    def rows(self, number: str) -> Iterator[tuple[type[models.Model], Row]]:
        """Every row of one more case, under that number of a file."""
        case_id = uuid4().hex
        yield Case, {**self.row, "id": case_id, "number": number}
        for event in self.events:
            data = {**event.data, "number": number} if event.kind == "lodge" else event.data
            own = replace(event, data=data)
            yield CaseEvent, _event(case_id, own)
            yield LedgerLine, self._line(case_id, own)
        for told in self.notices:
            notice_id = uuid4().hex
            yield Notice, {**told, "id": notice_id, "case_id": case_id}
            yield Sending, _sending(notice_id, told["created_at"])

    def _line(self, case_id: str, event: Event) -> Row:
        act, subject = f"case.{event.kind}", f"case:{case_id}"
        details: Data = {"event": queries.event_digest(case_id, event), "seq": event.seq}
        content = chain.content(event.at, event.by, act, subject, details)
        seq = self.last.seq + 1
        self.last = chain.Head(seq, chain.link(self.last.link, seq, event.at, content))
        return {
            "at": event.at,
            "by_id": event.by.id,
            "by_role": event.by.role.value,
            "act": act,
            "subject": subject,
            "details": json.dumps(dict(details)),
            "content": content,
            "seq": seq,
            "sealed_at": event.at,
            "link": self.last.link,
        }


def prepare(cases: int) -> int:
    """So many cases, under file numbers of a year long ago. How many there are now."""
    copies = _played()
    for numbers in bulk.batches(range(1, cases + 1), BATCH):
        tables: dict[type[models.Model], list[Row]] = {}
        for number in numbers:
            for model, row in copies.rows(f"{YEAR}-{number:07d}"):
                tables.setdefault(model, []).append(row)
        _write(tables)
    bulk.settle()
    return Case.objects.count()


def _played() -> Copies:
    """A case that went through the doors just now, its lines sealed."""
    case.client(0)()
    ledger.seal(stamp=Stamp(Actor("system", Role.SYSTEM), datetime.now(UTC)))
    row: Row = dict(Case.objects.order_by("-opened_at").values()[0])
    told = [dict(notice) for notice in Notice.objects.filter(case_id=row["id"]).values()]
    return Copies(row, record.events(row["id"]), told, ledger_queries.head())


def _event(case_id: str, event: Event) -> Row:
    return {
        "case_id": case_id,
        "seq": event.seq,
        "kind": event.kind,
        "at": event.at,
        "by_id": event.by.id,
        "by_role": event.by.role.value,
        "data": json.dumps(dict(event.data)),
    }


def _sending(notice_id: str, at: datetime) -> Row:
    way = {"channel": "email", "address": "ines@example.org", "tries": 0}
    return {"notice_id": notice_id, **way, "claimed_at": at, "sent_at": at, "not_before": None}


@transaction.atomic
def _write(tables: dict[type[models.Model], list[Row]]) -> None:
    for model, rows in tables.items():
        bulk.write(model._meta.db_table, list(rows[0]), (list(row.values()) for row in rows))
