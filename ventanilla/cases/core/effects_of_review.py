"""What a recourse, a hearing, silence and more time make of the file."""

from collections.abc import Callable
from datetime import date

from ventanilla.cases.core.effects_of_office import nothing, proposed, returned
from ventanilla.cases.core.events import Event, optional, whole, words
from ventanilla.cases.core.file import CaseFile, Observation, Outcome
from ventanilla.cases.core.review import (
    Hearing,
    MoreTime,
    Recourse,
    Rectified,
    Review,
    Silence,
)
from ventanilla.cases.core.states import CHALLENGEABLE, State
from ventanilla.kernel.frozen import replace


def _filed(kind: Recourse) -> Callable[[CaseFile, Event], CaseFile]:
    def apply(file: CaseFile, event: Event) -> CaseFile:
        ended = file.state in CHALLENGEABLE
        review = Review(
            kind,
            event.at,
            file.state if ended else State.REFUSED,
            optional(event.data, "text"),
            optional(event.data, "evidence"),
            optional(event.data, "label"),
            by_silence=not ended,
        )
        return replace(file, reviews=(*file.reviews, review), proposal=None)

    return apply


def _sent_up(file: CaseFile, event: Event) -> CaseFile:
    return _newest(file, replace(_review(file), sent_up_at=event.at))


def _settled(outcome: Outcome) -> Callable[[CaseFile, Event], CaseFile]:
    def apply(file: CaseFile, event: Event) -> CaseFile:
        review = replace(_review(file), decided_at=event.at, outcome=outcome.value)
        file = _newest(file, review)
        if outcome is Outcome.REOPEN:
            return replace(file, outcome=None, decided_at=None, proposal=None)
        if outcome is Outcome.GRANT or review.by_silence:
            return replace(file, outcome=outcome, decided_at=event.at)
        return file  # what was decided stands as it was

    return apply


def _review(file: CaseFile) -> Review:
    if not file.reviews:
        raise ValueError("nothing was asked to be looked at again")
    return file.reviews[-1]


def _newest(file: CaseFile, review: Review) -> CaseFile:
    return replace(file, reviews=(*file.reviews[:-1], review))


def _silence(file: CaseFile, event: Event) -> CaseFile:
    due = date.fromisoformat(words(event.data, "due"))
    return replace(file, silence=Silence(words(event.data, "kind"), due, event.at))


def _hearing(file: CaseFile, event: Event) -> CaseFile:
    hearing = Hearing(
        event.by.id,
        event.at,
        words(event.data, "reason"),
        words(event.data, "article"),
        event.seq,
    )
    return replace(file, hearing=hearing)


def _heard(file: CaseFile, event: Event) -> CaseFile:
    if file.hearing is None:
        raise ValueError("nobody was called to be heard")
    heard = replace(file.hearing, answer=words(event.data, "text"), answered_at=event.at)
    return replace(file, hearing=heard)


def _rectified(file: CaseFile, event: Event) -> CaseFile:
    was, now = words(event.data, "was"), words(event.data, "now")
    slip = Rectified(event.at, event.by.id, was, now)
    return replace(file, rectified=(*file.rectified, slip))


def _time_asked(file: CaseFile, event: Event) -> CaseFile:
    days = whole(event.data, "days") or 0
    asked = MoreTime(event.at, days, words(event.data, "reason"))
    return _observation(file, replace(_observed(file), more_time=asked))


def _time_given(file: CaseFile, event: Event) -> CaseFile:
    """The last day as it was written when the time was given."""
    observation = _observed(file)
    if observation.more_time is None:
        raise ValueError("nobody asked for more time")
    more = replace(observation.more_time, answered_at=event.at, granted=True)
    days, due = whole(event.data, "days") or 0, event.data.get("due")
    return _observation(
        file,
        replace(
            observation,
            more_time=more,
            days=observation.days + days,
            due=date.fromisoformat(due) if isinstance(due, str) else observation.due,
        ),
    )


def _time_refused(file: CaseFile, event: Event) -> CaseFile:
    observation = _observed(file)
    if observation.more_time is None:
        raise ValueError("nobody asked for more time")
    reason = words(event.data, "reason")
    more = replace(observation.more_time, answered_at=event.at, answer=reason)
    return _observation(file, replace(observation, more_time=more))


def _observed(file: CaseFile) -> Observation:
    if file.observation is None:
        raise ValueError("nothing was observed")
    return file.observation


def _observation(file: CaseFile, observation: Observation) -> CaseFile:
    return replace(file, observations=(*file.observations[:-1], observation))


APPLY: dict[str, Callable[[CaseFile, Event], CaseFile]] = {
    "reconsider": _filed(Recourse.RECONSIDERATION),
    "appeal": _filed(Recourse.APPEAL),
    "sent_up": _sent_up,
    "review_proposed": proposed,
    "review_returned": returned,
    "reverse": _settled(Outcome.GRANT),
    "dismiss": _settled(Outcome.REFUSE),
    "reopen": _settled(Outcome.REOPEN),
    "annul": nothing,
    "silence_noted": _silence,
    "hearing_opened": _hearing,
    "heard": _heard,
    "rectified": _rectified,
    "more_time_asked": _time_asked,
    "more_time_given": _time_given,
    "more_time_refused": _time_refused,
}
