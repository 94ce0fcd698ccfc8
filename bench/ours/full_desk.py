"""A desk of very many cases: rows alone, for a page of it reads no history; its readers.

Most cases are over, as in an office some years old; of the rest most are late, which is hard on
the view of what is late.
"""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import cycle

from django.db import transaction

from bench.ours import bulk
from ventanilla.accounts.models import User
from ventanilla.cases.core.states import CLOSED, WAITING, State
from ventanilla.cases.models import Case
from ventanilla.journeys import desk
from ventanilla.kernel.actor import Actor, Role

NOW = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)
SPAN = timedelta(days=5 * 365)
OFFICERS = tuple(f"{number:032x}" for number in range(0xA00, 0xA28))
# Of a thousand cases so many are in each state, and of those that have a task, so many of a hundred
STATES = {
    State.DRAFT: 60,
    State.LODGED: 15,
    State.OBSERVED: 15,
    State.IN_EVALUATION: 30,
    State.OBSERVED_AGAIN: 5,
    State.PROPOSED: 5,
    State.RECONSIDERATION: 3,
    State.APPEAL: 2,
    State.NOT_FILED: 50,
    State.ABANDONED: 30,
    State.WITHDRAWN: 40,
    State.REFUSED: 95,
    State.ANNULLED: 1,
    State.GRANTED: 649,
}
TASKS = {
    State.IN_EVALUATION: ("message", 10),
    State.PROPOSED: ("countersign", 100),
    State.RECONSIDERATION: ("countersign,message", 30),
    State.APPEAL: ("send_up", 30),
    State.NOT_FILED: ("refund", 10),
    State.GRANTED: ("notice", 2),
}
COLUMNS = (
    *("id", "number", "procedure_id", "version", "owner_id", "state", "opened_at", "lodged_at"),
    *("revision", "closed_at", "due", "look_on", "waits", "has_tasks", "task", "tasks"),
    *("handled_by", "office"),
)
BATCH = 10_000


def prepare(cases: int) -> int:
    """So many rows, and officers with names. How many of them wait on the desk."""
    User.objects.bulk_create(
        User(pk=pk, email=f"{pk}@example.org", name=f"Funcionaria {n}")
        for n, pk in enumerate(OFFICERS)
    )
    chance = random.Random(1)
    for numbers in bulk.batches(range(cases), BATCH):
        with transaction.atomic():
            bulk.write("cases_case", COLUMNS, (_row(n, cases, chance) for n in numbers))
    bulk.settle()
    return Case.objects.filter(waits=True).count()


def client(number: int) -> Callable[[], None]:
    """An officer who opens one view of the desk after the other, and the second page of each."""
    viewer = Actor(OFFICERS[number % len(OFFICERS)], Role.OFFICER)
    pages = _pages(viewer)

    def one() -> None:
        next(pages)
        desk.counts(viewer=viewer, at=NOW)

    return one


def _pages(viewer: Actor) -> Iterator[desk.Shown]:
    for name in cycle(desk.VIEWS):
        shown = desk.look(name, viewer=viewer, at=NOW)
        assert shown.rows, name
        yield shown
        if shown.further:
            yield desk.look(name, viewer=viewer, at=NOW, after=shown.further)


def _row(number: int, cases: int, chance: random.Random) -> bulk.Values:
    (state,) = chance.choices(tuple(STATES), tuple(STATES.values()))
    opened = NOW - SPAN + SPAN * (number / cases)
    lodged = None if state is State.DRAFT else opened
    task, share = TASKS.get(state, ("", 0))
    tasks = task if chance.randrange(100) < share else ""
    waits = state in WAITING
    observed = state in (State.OBSERVED, State.OBSERVED_AGAIN)
    due = opened.date() + timedelta(days=43) if waits and not observed else None
    taken = lodged is not None and chance.randrange(100) < 60
    return (
        f"{number:032x}",
        f"{opened.year}-{number:07d}" if lodged else None,
        "pe/permanent-residency",
        "2026-09-01",
        f"{number + (1 << 64):032x}",
        state.value,
        opened,
        lodged,
        1 if lodged is None else 6,
        opened + timedelta(days=40) if state in CLOSED else None,
        due,
        due + timedelta(days=1) if due else None,
        waits,
        bool(tasks),
        tasks.partition(",")[0],
        tasks,
        chance.choice(OFFICERS) if taken else "",
        "lima",
    )
