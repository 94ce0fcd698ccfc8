"""What is wrong afterwards: every word that was confirmed is looked up, every letter counted."""

import json
from collections import Counter
from collections.abc import Callable

from tests.endurance.people import Confirmed
from tests.support.server import Server

LOOK = """
import json, sys, django
django.setup()
from django.db.models import Count
from ventanilla import wiring
from ventanilla.appointments.models import Booking, Slot
from ventanilla.cases import queries as cases
from ventanilla.cases.core.watch import lapsed, over
from ventanilla.cases.models import Case
from ventanilla.documents import queries as documents
from ventanilla.kernel.actor import SYSTEM
from ventanilla.kernel.office import legal_day
from ventanilla.ledger import queries as ledger
from ventanilla.notices.models import Notice, Sending
today, days = legal_day(wiring.clock().now()), wiring.calendar()
histories = {c.pk: cases.history(c.pk, SYSTEM) for c in Case.objects.all()}
files = {c.pk: cases.whole(c.pk) for c in Case.objects.all()}
noted = {pk: [(e.kind, str(e.data.get("term") or e.data.get("number")), str(e.data.get("due")))
              for e in events if e.by == SYSTEM] for pk, events in histories.items()}
live = ["held", "confirmed", "displaced"]
counts = {s: Booking.objects.filter(slot=s, standing__in=live).count() for s in Slot.objects.all()}
print(json.dumps({
    "numbers": {c.pk: c.number for c in Case.objects.all()},
    "codes": {b.code: b.case_id for b in Booking.objects.filter(standing="confirmed")},
    "double": [s.pk for s, n in counts.items() if n != s.taken or n > s.capacity],
    "twice": list(Booking.objects.filter(standing__in=live).values_list("case_id", "purpose")
                  .annotate(n=Count("pk")).filter(n__gt=1)),
    "papers": {c.pk: [d.evidence_id for d in documents.of_case(c.pk)
                      if documents.original(d.id)] for c in Case.objects.all()},
    "mismatches": [m.case_id for m in cases.mismatches()],
    "acts": {pk: [e.kind for e in events] for pk, events in histories.items()},
    "missed": [pk for pk, f in files.items() if over(f, days, today) or lapsed(f, days, today)],
    "noted twice": [pk for pk, all in noted.items() if len(all) != len(set(all))],
    "told twice": list(Notice.objects.values_list("case_id", "subject")
                       .annotate(n=Count("pk")).filter(n__gt=1)),
    "whole": ledger.walk().whole,
    "letters": list(Sending.objects.filter(channel="email").values_list("notice_id", flat=True)),
    "unsent": list(Sending.objects.filter(sent_at=None).values_list("notice_id", flat=True)),
}))
"""


def wrong(server: Server, confirmed: list[Confirmed]) -> list[str]:
    """A line for everything that is not as it was confirmed; none where all is well."""
    server.jump_leases()
    worked = server.run("-m", "ventanilla", "worker", "--once")
    looked = server.run("-c", LOOK)
    if looked.returncode:
        return [looked.stderr[-2000:]]
    found = json.loads(looked.stdout.splitlines()[-1])
    held: dict[str, Callable[[Confirmed], bool]] = {
        "lodged": lambda one: found["numbers"].get(one.case_id) == one.what,
        "booked": lambda one: found["codes"].get(one.what) == one.case_id,
        "act": lambda one: one.what in found["acts"].get(one.case_id, ()),
        "uploaded": lambda one: one.what in found["papers"].get(one.case_id, ()),
    }
    lost = [f"lost: {one}" for one in confirmed if not held[one.kind](one)]
    facts = {
        "a worker failed at the end": worked.returncode,
        "seats given twice or miscounted": found["double"],
        "cases with two seats": found["twice"],
        "cases that do not follow from their events": found["mismatches"],
        "terms missed": found["missed"],
        "terms noted twice": found["noted twice"],
        "people told of one thing twice": found["told twice"],
        "the ledger is broken": not found["whole"],
        "letters never sent": found["unsent"],
        "letters sent twice or lost": _letters(server, found["letters"]),
    }
    return lost + [f"{name}: {value}" for name, value in facts.items() if value]


def _letters(server: Server, expected: list[str]) -> list[str]:
    """Letters that are not there exactly once. A file a letter, named by its notice."""
    there = Counter(file.name.partition("@")[0] for file in (server.home / "mail").glob("*@*.eml"))
    return [name for name in expected if there[name] != 1]
