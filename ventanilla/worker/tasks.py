"""The table of what the worker does, and how often."""

from collections.abc import Callable
from dataclasses import dataclass

from ventanilla.journeys import (
    data_terms,
    deliver,
    erase,
    people,
    read_papers,
    review,
    scan,
    seal,
    status,
    terms,
    visit,
)
from ventanilla.kernel.actor import Stamp

MAIN, READING = "main", "reading"


@dataclass(frozen=True, slots=True)
class Task:
    """`do` returns how many pieces of work it did. `every` is in seconds.

    Tasks of one `lane` wait for one another; a long one has a lane of its own, so that letters and
    terms do not wait for it.
    """

    name: str
    every: float
    do: Callable[[Stamp], int]
    lane: str = MAIN


TASKS = (
    Task("reading", 0.5, lambda stamp: read_papers.next_one(stamp=stamp), READING),
    Task("letters", 2, lambda stamp: deliver.letters(stamp=stamp)),
    Task("texts", 2, lambda stamp: deliver.texts(stamp=stamp)),
    Task("seal", 10, lambda stamp: seal.tail(stamp=stamp)),
    Task("terms", 60, lambda stamp: terms.note_passed(stamp=stamp)),
    Task("data terms", 600, lambda stamp: data_terms.note_over(stamp=stamp)),
    Task("review", 3600, lambda stamp: review.open_due(stamp=stamp)),
    Task("seats", 30, lambda stamp: visit.release(stamp=stamp)),
    Task("status", 300, lambda stamp: status.publish(at=stamp.at)),
    Task("scan", 60, lambda stamp: scan.through(stamp=stamp)),
    Task("papers", 6 * 3600, lambda stamp: erase.erase_over(stamp=stamp)),
    Task("sessions", 3600, lambda stamp: people.forget_sessions(stamp=stamp)),
)
