"""Reading the ledger: the lines of a subject, the head of the chain, and the audit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from ventanilla.kernel.actor import Actor, Role
from ventanilla.ledger.core import chain
from ventanilla.ledger.core.canonical import JSON
from ventanilla.ledger.core.chain import START, Break, Head, Line, Seal
from ventanilla.ledger.models import LedgerLine


@dataclass(frozen=True, slots=True)
class Audit:
    """What a walk over the whole ledger saw. `unsealed_since` is the hour of the tail's first."""

    lines: int
    sealed: int
    unsealed: int
    unsealed_since: datetime | None
    head: Head
    broken: tuple[Break, ...]

    @property
    def whole(self) -> bool:
        """Every sealed line is as it was, in its place; the tail says what was written."""
        return not self.broken


def lines(subject: str) -> tuple[Line, ...]:
    """All lines about `subject`, oldest first."""
    return tuple(_line(row) for row in LedgerLine.objects.filter(subject=subject).order_by("pk"))


def noted(
    *, act: str, subject: str, details: Mapping[str, JSON], by: Actor, since: datetime
) -> bool:
    """Did `by` do just this, to this, at `since` or later?"""
    same = LedgerLine.objects.filter(subject=subject, act=act, by_id=by.id, at__gte=since)
    return any(row.details == details for row in same)


def of_act(act: str) -> Iterator[Line]:
    """Every line of an act, oldest first, read one by one: whoever finds theirs stops early."""
    rows = LedgerLine.objects.filter(act=act).order_by("pk")
    return (_line(row) for row in rows.iterator(chunk_size=100))


def oldest() -> datetime | None:
    """The hour of the first line: when the house began."""
    return LedgerLine.objects.order_by("pk").values_list("at", flat=True).first()


def head() -> Head:
    """The last sealed line; place 0 where nothing is sealed yet."""
    row = LedgerLine.objects.filter(seq__isnull=False).order_by("-seq").first()
    return Head(row.seq, row.link) if row and row.seq else Head(0, START)


def unsealed() -> int:
    """How many lines wait for their seal."""
    return LedgerLine.objects.filter(seq=None).count()


def unsealed_since() -> datetime | None:
    """The hour of the oldest unsealed line."""
    return LedgerLine.objects.filter(seq=None).order_by("pk").values_list("at", flat=True).first()


def newest() -> datetime | None:
    """The hour of the line that was written last."""
    return LedgerLine.objects.order_by("-pk").values_list("at", flat=True).first()


def walk(kept: Head | None = None) -> Audit:
    """Read every line and compute every link again.

    `kept` is a head that was noted outside: only with it does a cut-off end show.
    """
    broken = [*chain.breaks(_sealed()), *_altered_in_tail(), *_lost(kept)]
    tail = LedgerLine.objects.filter(seq=None).order_by("pk")
    first = tail.first()
    total, unsealed = LedgerLine.objects.count(), tail.count()
    since = first.at if first else None
    return Audit(total, total - unsealed, unsealed, since, head(), tuple(broken))


def _sealed() -> Iterator[Line]:
    rows = LedgerLine.objects.filter(seq__isnull=False).order_by("seq")
    return (_line(row) for row in rows.iterator(chunk_size=2000))


def _altered_in_tail() -> Iterator[Break]:
    rows = LedgerLine.objects.filter(seq=None).order_by("pk").iterator(chunk_size=2000)
    altered = (row.pk for row in rows if not chain.unaltered(_line(row)))
    return (Break(None, number, chain.ALTERED) for number in altered)


def _lost(kept: Head | None) -> Iterator[Break]:
    if kept is None or kept.seq == 0:
        return
    if not LedgerLine.objects.filter(seq=kept.seq, link=kept.link).exists():
        yield Break(kept.seq, None, chain.CUT)


def _line(row: LedgerLine) -> Line:
    seal = None
    if row.seq is not None and row.sealed_at is not None:
        seal = Seal(row.seq, row.sealed_at, row.link)
    by = Actor(row.by_id, Role(row.by_role))
    return Line(row.pk, row.at, by, row.act, row.subject, row.details, row.content, seal)
