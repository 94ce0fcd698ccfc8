"""A request: asked once, answered once; the answers there are, and who may give them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from ventanilla.kernel.actor import Actor
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text
from ventanilla.privacy.core import keeper
from ventanilla.privacy.core.rights import RIGHTS, Kind, Right

LONGEST = 2000  # characters of what is asked, and of what is answered


class State(StrEnum):
    """Where a request stands. Every answer is final: whoever disagrees asks again, or complains."""

    ASKED = "asked"
    GRANTED = "granted"
    IN_PART = "in_part"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a state is called; `answers`: it may follow `asked`; `reasoned`: only with a reason."""

    name: Text
    answers: bool = True
    reasoned: bool = True


STATES: Mapping[State, Standing] = MappingProxyType(
    {
        State.ASKED: Standing(Text("por responder", "to be answered"), answers=False),
        State.GRANTED: Standing(Text("concedida", "granted"), reasoned=False),
        State.IN_PART: Standing(Text("concedida en parte", "granted in part")),
        State.DECLINED: Standing(Text("denegada", "declined")),
    }
)


@dataclass(frozen=True, slots=True)
class DataRequest:
    """One request of one person. `due` is the last day to answer, as it was told when asked.

    `by_email`: the person wants a letter that there is an answer. `noted_at`: when it was noticed
    that nobody had answered by `due`.
    """

    id: str
    person_id: str
    kind: Kind
    text: str
    language: str
    by_email: bool
    asked_at: datetime
    due: date
    state: State
    answer: str
    answered_by: str
    answered_at: datetime | None
    noted_at: datetime | None

    @property
    def right(self) -> Right:
        return RIGHTS[self.kind]

    @property
    def standing(self) -> Text:
        return STATES[self.state].name

    @property
    def open(self) -> bool:
        return self.state is State.ASKED

    def late(self, today: date) -> bool:
        """Was it, or is it, not answered by its last day?"""
        return self.due < (legal_day(self.answered_at) if self.answered_at else today)


def worded(right: Right, text: str) -> str:
    """What is asked, tidied; Refusal "text" where the right cannot be answered without words."""
    return _words(text, "text", WHAT if right.says_what else None)


def answered(request: DataRequest, state: str, words: str, by: Actor) -> tuple[State, str]:
    """The answer that `by` may give.

    Refusals "not-yours-to-do", "own-request", "answered-already", "reason"; NotFound for an answer
    that there is not.
    """
    keeper.require(by)
    if by.id == request.person_id:
        raise Refusal("own-request", OWN, then=OTHER)
    if not request.open:
        raise already()
    found = _answer(state)
    return found, _words(words, "reason", WHY if STATES[found].reasoned else None)


def already() -> Refusal:
    """Of two who answer at once, the second reads this."""
    return Refusal("answered-already", Text("Ya está respondida.", "It is answered already."))


def _answer(name: str) -> State:
    try:
        found = State(name)
    except ValueError:
        raise NotFound("answer") from None
    if not STATES[found].answers:
        raise NotFound("answer")
    return found


def _words(text: str, at: str, owed: Text | None) -> str:
    tidied = text.strip()
    if not tidied and owed:
        raise Refusal(at, owed, at=at)
    if len(tidied) > LONGEST:
        most = Text("Como máximo {n} caracteres.", "At most {n} characters.")
        raise Refusal(at, most.filled(n=LONGEST), at=at)
    return tidied


WHAT = Text("Diga qué dato o qué papel, y qué pide.", "Say which data or paper, and what you ask.")
WHY = Text("Diga la razón: la persona la lee.", "Give the reason: the person reads it.")
OWN = Text("Nadie responde a su propia solicitud.", "Nobody answers their own request.")
OTHER = Text("La responde otro operador.", "Another operator answers it.")
