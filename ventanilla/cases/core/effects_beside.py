"""What runs beside the case, as the file keeps it."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from ventanilla.cases.core.beside import (
    Complaint,
    Exemption,
    ExitPermit,
    Linked,
    Opinion,
    Representative,
    Said,
    Support,
)
from ventanilla.cases.core.events import Data, Event, optional, whole, words
from ventanilla.cases.core.file import CaseFile
from ventanilla.kernel.frozen import replace

N = TypeVar("N", ExitPermit, Complaint, Opinion)


def _exit_asked(file: CaseFile, event: Event) -> CaseFile:
    asked = ExitPermit(
        number=_whole(event.data, "number"),
        asked_at=event.at,
        leaves_on=_day(event.data, "leaves_on"),
        days=_whole(event.data, "days"),
        receipt=words(event.data, "receipt"),
        receipt_on=_day(event.data, "receipt_on"),
        due=_day(event.data, "due"),
        silent_on=_day(event.data, "silent_on"),
    )
    return replace(file, exits=(*file.exits, asked))


def _exit(outcome: str) -> Callable[[CaseFile, Event], CaseFile]:
    def apply(file: CaseFile, event: Event) -> CaseFile:
        reason, at = optional(event.data, "reason"), event.at
        exits = _numbered(
            file.exits,
            event,
            lambda one: replace(one, outcome=outcome, reason=reason, decided_at=at),
        )
        return replace(file, exits=exits)

    return apply


def _complained(file: CaseFile, event: Event) -> CaseFile:
    number, due = _whole(event.data, "number"), _day(event.data, "due")
    complaint = Complaint(number, event.at, optional(event.data, "text"), due)
    return replace(file, complaints=(*file.complaints, complaint))


def _complaint_answered(file: CaseFile, event: Event) -> CaseFile:
    upheld, text, at = event.data.get("upheld") is True, words(event.data, "text"), event.at
    complaints = _numbered(
        file.complaints,
        event,
        lambda one: replace(one, answered_at=at, upheld=upheld, answer=text),
    )
    return replace(file, complaints=complaints)


def _opinion_asked(file: CaseFile, event: Event) -> CaseFile:
    opinion = Opinion(
        _whole(event.data, "number"),
        words(event.data, "unit"),
        words(event.data, "question"),
        event.at,
        event.by.id,
        _day(event.data, "due"),
        words(event.data, "rule"),
    )
    return replace(file, opinions=(*file.opinions, opinion))


def _opinion_given(file: CaseFile, event: Event) -> CaseFile:
    text, at = words(event.data, "text"), event.at
    opinions = _numbered(
        file.opinions, event, lambda one: replace(one, answered_at=at, answer=text)
    )
    return replace(file, opinions=opinions)


def _messaged(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, messages=(*file.messages, _said(event)))


def _noted(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, notes=(*file.notes, _said(event)))


def _said(event: Event) -> Said:
    return Said(event.at, event.by.id, event.by.role.value, words(event.data, "text"))


def _assigned(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, handled_by=words(event.data, "to"), office=optional(event.data, "office"))


def _address(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, answers={**file.answers, "address": words(event.data, "address")})


def _represented(file: CaseFile, event: Event) -> CaseFile:
    issued = optional(event.data, "issued_on")
    somebody = Representative(
        words(event.data, "name"),
        words(event.data, "document"),
        words(event.data, "power"),
        event.at,
        date.fromisoformat(issued) if issued else None,
    )
    return replace(file, representative=somebody)


def _unrepresented(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, representative=None)


def _supported(file: CaseFile, event: Event) -> CaseFile:
    support = Support(words(event.data, "name"), words(event.data, "document"), event.at)
    return replace(file, support=support)


def _exempted(file: CaseFile, event: Event) -> CaseFile:
    granted, reason = event.data.get("granted") is True, words(event.data, "reason")
    said = Exemption(words(event.data, "ground"), granted, reason, event.by.id, event.at)
    return replace(file, exemption=said)


def _refunded(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, refunded_at=event.at)


def _linked(file: CaseFile, event: Event) -> CaseFile:
    link = Linked(words(event.data, "case_id"), words(event.data, "relation"))
    return replace(file, links=(*file.links, link))


def _numbered(things: tuple[N, ...], event: Event, change: Callable[[N], N]) -> tuple[N, ...]:
    """The same things, with the one that the event names changed."""
    number = _whole(event.data, "number")
    return tuple(change(one) if one.number == number else one for one in things)


def _whole(data: Data, key: str) -> int:
    value = whole(data, key)
    if value is None:
        raise ValueError(f"{key} is not a whole number")
    return value


def _day(data: Data, key: str) -> date:
    return date.fromisoformat(words(data, key))


APPLY: dict[str, Callable[[CaseFile, Event], CaseFile]] = {
    "exit_asked": _exit_asked,
    "exit_granted": _exit("granted"),
    "exit_refused": _exit("refused"),
    "exit_by_silence": _exit("silence"),
    "complained": _complained,
    "complaint_answered": _complaint_answered,
    "opinion_asked": _opinion_asked,
    "opinion_given": _opinion_given,
    "messaged": _messaged,
    "noted": _noted,
    "assigned": _assigned,
    "address_changed": _address,
    "representative_named": _represented,
    "representative_ended": _unrepresented,
    "support_named": _supported,
    "exemption_ruled": _exempted,
    "refunded": _refunded,
    "linked": _linked,
}
