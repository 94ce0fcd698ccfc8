"""The verdict: separate facts, each with its own answer; never one lone yes or no.

"Unknown" is an answer. A paper can be intact and revoked, or in force under a list that is old:
whoever relies on it decides what is enough for them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from ventanilla.certificates.core.claims import Claims
from ventanilla.kernel.text import Text


class Answer(StrEnum):
    """The answer to one question."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Line:
    """One fact as it is read to a person; `detail` says by whom, since when, or why not."""

    id: str
    label: Text
    answer: Answer
    detail: Text


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of a paper or a seal.

    intact: not one byte differs from what was signed. trusted: signed under the root we trust.
    key_valid: the key served at the hour of signing, as claimed. in_force: the status list says
    valid. `why` says what is wrong with the first that is not. `status_at` is the list's hour.
    """

    intact: Answer
    trusted: Answer
    key_valid: Answer
    in_force: Answer
    signed_by: str = ""
    signed_at: datetime | None = None
    number: str = ""
    claims: Claims | None = None
    status: str = "unknown"
    status_at: datetime | None = None
    status_age: timedelta | None = None
    why: str = ""
    fictitious: bool = False

    @property
    def lines(self) -> tuple[Line, ...]:
        """The facts in the order in which they are read."""
        return tuple(self._lines())

    def _lines(self) -> Iterator[Line]:
        yield Line("intact", INTACT, self.intact, _same(self.why))
        yield Line("trusted", TRUSTED, self.trusted, _same(self.signed_by))
        signed = self.signed_at.isoformat() if self.signed_at else ""
        yield Line("key_valid", KEY_VALID, self.key_valid, _same(signed))
        yield Line("in_force", IN_FORCE, self.in_force, STATUS[self.status])
        yield Line("status_known", STATUS_KNOWN, self._known(), self._age())

    def _known(self) -> Answer:
        return Answer.YES if self.status_at else Answer.UNKNOWN

    def _age(self) -> Text:
        if self.status_at is None or self.status_age is None:
            return Text("no hay archivo de estado", "there is no status file")
        hours = int(self.status_age.total_seconds() // 3600)
        at = self.status_at.isoformat()
        return Text(f"del {at}, hace {hours} h", f"of {at}, {hours} h old")

    @property
    def exit_code(self) -> int:
        """0 where all is yes, 1 where something is no, 3 where nothing is no but some unknown."""
        answers = {line.answer for line in self.lines}
        if Answer.NO in answers:
            return 1
        return 3 if Answer.UNKNOWN in answers else 0

    def plain(self) -> dict[str, Any]:
        """The verdict as plain data."""
        claims = self.claims
        return {
            "intact": self.intact,
            "trusted": self.trusted,
            "key_valid": self.key_valid,
            "in_force": self.in_force,
            "signed_by": self.signed_by,
            "signed_at": self.signed_at.isoformat() if self.signed_at else None,
            "number": self.number,
            "status": self.status,
            "status_at": self.status_at.isoformat() if self.status_at else None,
            "why": self.why,
            "fictitious": self.fictitious,
            "claims": None
            if claims is None
            else {
                "name": claims.name,
                "birth_date": claims.birth_date.isoformat(),
                "nationality": claims.nationality,
                "quality": claims.quality,
                "resolution": claims.resolution,
                "granted_on": claims.granted_on.isoformat(),
            },
        }


def broken(why: str) -> Verdict:
    """Nothing can be said but that it is not as it was signed."""
    unknown = Answer.UNKNOWN
    return Verdict(Answer.NO, unknown, unknown, unknown, why=why)


def _same(said: str) -> Text:
    return Text(said, said)


INTACT = Text("¿Está íntegro, sin un solo cambio?", "Is it intact, without a single change?")
TRUSTED = Text("¿Lo firmó la autoridad en que confía?", "Was it signed by the authority you trust?")
KEY_VALID = Text("¿Servía la llave cuando se firmó?", "Did the key serve when it was signed?")
IN_FORCE = Text("¿Está vigente?", "Is it in force?")
STATUS_KNOWN = Text("¿Se conoce su estado?", "Is its status known?")
STATUS = {
    "valid": Text("vigente", "in force"),
    "suspended": Text("suspendido", "suspended"),
    "revoked": Text("revocado", "revoked"),
    "unknown": Text("no se sabe", "not known"),
    "none": Text("este papel no lleva estado", "this paper carries no status"),
}
