"""Looking again: what the person asks of a decision, and what the authority may do to its own.

Reconsideration by the same body, appeal to its superior (LPAG 207 to 209; 218 to 220 in 2019);
annulment by the superior within two years, after hearing the person (202; 213).
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ventanilla.cases.core.states import State
from ventanilla.kernel.text import Text


class Recourse(StrEnum):
    """What the person files against a decision; one of each kind, never two at once (213)."""

    RECONSIDERATION = "reconsideration"
    APPEAL = "appeal"


RECOURSE_NAME = {
    Recourse.RECONSIDERATION: Text("reconsideración", "reconsideration"),
    Recourse.APPEAL: Text("apelación", "appeal"),
}
UNDER = {State.RECONSIDERATION: Recourse.RECONSIDERATION, State.APPEAL: Recourse.APPEAL}


@dataclass(frozen=True, slots=True)
class Review:
    """One recourse. `against` is the state to which a dismissal leads back.

    `evidence` says what is new, `document_id` the paper of it ("" where there is none). `label`
    is the name that the person gave it; a wrong one is no obstacle (214). `sent_up_at`: an
    appeal's file went to the superior.
    """

    kind: Recourse
    filed_at: datetime
    against: State
    text: str
    evidence: str = ""
    label: str = ""
    by_silence: bool = False
    sent_up_at: datetime | None = None
    decided_at: datetime | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Hearing:
    """Before an annulment the person is heard, for five working days at least (202.2).

    `notice` is the number of its notice; the days run from that one's effect.
    """

    by: str
    opened_at: datetime
    reasons: str
    article: str
    notice: int
    answer: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Rectified:
    """A slip of the pen in an act was put right; nothing that was decided changed."""

    at: datetime
    by: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class MoreTime:
    """The person asked for more days to correct: `days` asked, `granted` and `reason` answered."""

    asked_at: datetime
    days: int
    reason: str
    answered_at: datetime | None = None
    granted: bool = False
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Silence:
    """The time to decide passed in silence: of which `kind`, due when, noticed when (188)."""

    kind: str
    due: date
    noticed_at: datetime
