"""Lines chained so that none can be changed, moved or taken out unseen.

`content` fixes what one line says, at once. `link` joins it to all lines before it, later.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from ventanilla.kernel.actor import Actor
from ventanilla.kernel.text import Text
from ventanilla.ledger.core.canonical import JSON, digest, moment, written

START = "0" * 64  # what the first line is chained to


@dataclass(frozen=True, slots=True)
class Seal:
    """Place of a line in the chain (from 1, no gaps), when it got it, and its link."""

    seq: int
    at: datetime
    link: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `number` is its order of writing, `seal` None while it is unsealed."""

    number: int
    at: datetime
    by: Actor
    act: str
    subject: str
    details: Mapping[str, JSON]
    content: str
    seal: Seal | None


@dataclass(frozen=True, slots=True)
class Head:
    """The last sealed line: kept outside, it proves later that nothing was cut off."""

    seq: int
    link: str


@dataclass(frozen=True, slots=True)
class Break:
    """Something is wrong at place `seq` of the chain, or at line `number` if it is unsealed."""

    seq: int | None
    number: int | None
    reason: Text


ALTERED = Text("La línea fue alterada.", "The line was altered.")
GAP = Text("Faltan líneas antes de esta.", "Lines before this one are missing.")
UNCHAINED = Text(
    "La línea no sigue a la anterior: fue movida, insertada o cambiada.",
    "The line does not follow the one before it: it was moved, inserted or changed.",
)
CUT = Text(
    "El libro no contiene la línea sellada que se guardó fuera: fue cortado o reescrito.",
    "The ledger does not hold the sealed line kept outside: it was cut off or rewritten.",
)


def content(  # the five things a line says
    at: datetime, by: Actor, act: str, subject: str, details: Mapping[str, JSON]
) -> str:
    """The digest of what a line says, as 64 hexadecimal digits."""
    return digest(
        {
            "act": act,
            "at": moment(at),
            "by": by.id,
            "details": details,
            "role": by.role.value,
            "subject": subject,
        }
    )


def link(before: str, seq: int, sealed_at: datetime, said: str) -> str:
    """SHA-256 over the link before and this line's place, sealing hour and content."""
    here = written({"content": said, "sealed": moment(sealed_at), "seq": seq})
    return sha256(bytes.fromhex(before) + here).hexdigest()


def breaks(sealed: Iterable[Line]) -> Iterable[Break]:
    """Each break of the chain, once: after a break the walk goes on from the stored link."""
    before = Head(0, START)
    for line in sealed:
        if line.seal is None:
            raise ValueError("only sealed lines are chained")
        yield from _breaks_at(line, line.seal, before)
        before = Head(line.seal.seq, line.seal.link)


def _breaks_at(line: Line, seal: Seal, before: Head) -> Iterable[Break]:
    if not unaltered(line):
        yield Break(seal.seq, line.number, ALTERED)
    if seal.seq != before.seq + 1:
        yield Break(seal.seq, line.number, GAP)
    elif seal.link != link(before.link, seal.seq, seal.at, line.content):
        yield Break(seal.seq, line.number, UNCHAINED)


def unaltered(line: Line) -> bool:
    """Does the line still say what its digest says that it said?"""
    try:
        return line.content == content(line.at, line.by, line.act, line.subject, line.details)
    except TypeError:  # details forged into something that was never accepted
        return False
