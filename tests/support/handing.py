"""What somebody might hand in with each step: right more often than not, and never sure to be."""

from collections.abc import Callable
from datetime import datetime, timedelta

from tests.support.casework import CALENDAR, POINTS
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.notification import Notice
from ventanilla.cases.core.watch import over
from ventanilla.kernel.actor import Actor, Role
from ventanilla.kernel.office import legal_day
from ventanilla.ledger.core.canonical import JSON

Data = dict[str, JSON]
OUTCOMES = ("grant", "refuse", "reopen", "perhaps")
SEEN = {
    Role.APPLICANT: ("acknowledged", "taken"),
    Role.COUNTER: ("handed", "nobody", "left"),
    Role.OFFICER: ("handed", "nobody", "left", "opened"),
    Role.SYSTEM: ("lapsed",),
}


def hand_in(kind: str, file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    """`pick` chooses among what is thinkable; the same pick hands in the same."""
    made = MAKES.get(kind)
    return {**WORDS, **(made(file, by, at, pick) if made else {})}


# Words that any step may find in its form; a step reads only its own.
WORDS: Data = {
    "address": "Jr. Nuevo 9, Lima",
    "answers": {"name": "Ana"},
    "article": "LPAG art. 6",
    "booking_id": "b1",
    "by": "receipt",
    "case_id": "f" * 32,
    "check": "legible",
    "check_id": "c1",
    "decision_id": "r1",
    "document": "CE 001234567",
    "evidence": "Un certificado nuevo.",
    "evidence_id": "criminal-record",
    "granted": True,
    "ground": "vulnerable",
    "hits": 0,
    "holder_seen": True,
    "how": "Depósito en su cuenta.",
    "name": "Marta",
    "now": "Inés Duarte Lima",
    "papers": [],
    "power": "simple",
    "question": "¿Procede?",
    "reason": "Falta citar el artículo.",
    "relation": "hija",
    "ruling": "accept",
    "text": "Lo que había que decir.",
    "to": "0c" * 16,
    "unit": "Asesoría",
    "upheld": True,
    "was": "Inés Duarte",
    "wrong": "No decía ante quién.",
}


def _points(file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    subject = ("criminal-record", "passport")[pick % 2]
    return {"points": [{**POINTS[0], "evidence_id": subject}], "days": 1 + pick % 5}  # type: ignore[dict-item]


def _outcome(file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    return {"outcome": OUTCOMES[pick % len(OUTCOMES)]}


def _days(file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    return {"days": pick % 9}


def _paper(file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    return {"document_id": f"d{pick % 4}", "outcome": "doubt"}


def _visit(file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    seen = ("same", "differs", "not_shown")[pick % 3]
    return {"papers": [{"document_id": one.document_id, "seen": seen} for one in file.documents]}


def _trip(file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    today = legal_day(at)
    return {
        "leaves_on": (today + timedelta(days=pick - 2)).isoformat(),
        "days": 1 + pick % 32,
        "receipt": "D-1",
        "receipt_on": today.isoformat(),
        "passport_until": (today + timedelta(days=300)).isoformat(),
    }


def _open(file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    return {"number": 1 + pick % 2}


def _notice(file: CaseFile, pick: int) -> Notice | None:
    waiting = [one for one in file.notices if not one.counts] or list(file.notices)
    return waiting[pick % len(waiting)] if waiting else None


def _seen(file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    notice, what = _notice(file, pick), SEEN.get(by.role, ("handed",))
    return {"number": notice.number if notice else 99, "seen": what[pick % len(what)]}


def _passed(file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    found = over(file, CALENDAR, legal_day(at))
    if not found:
        return {"term": "decision", "due": legal_day(at).isoformat()}
    one = found[pick % len(found)]
    return {"term": one.name, "due": one.due.isoformat()}


def _silence(file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    kind = ("negative", "unconfirmed", "positive", "golden")[pick % 4]
    return {"kind": kind, "due": legal_day(at).isoformat()}


def _opinion(file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    return {"sort": ("own", "other", "report", "cousin")[pick % 4]}


def _channel(file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    return {"channel": ("mailbox", "email", "phone", "state_mailbox")[pick % 4]}


def _hits(file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    return {"hits": pick % 5 // 4}


def _card(file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    until = legal_day(at) + timedelta(days=pick * 100 - 100)
    return {"number": "001234567", "until": until.isoformat()}


def _scope(file: CaseFile, by: Actor, at: datetime, pick: int) -> Data:
    return {"scope": ("procedure", "claim", "all")[pick % 3]}


MAKES: dict[str, Callable[[CaseFile, Actor, datetime, int], Data]] = {
    **dict.fromkeys(("observe", "observe_again"), _points),
    **dict.fromkeys(("propose", "review_proposed"), _outcome),
    **dict.fromkeys(("more_time_asked", "more_time_given", "hearing_opened"), _days),
    **dict.fromkeys(("document_attached", "document_set_aside", "paper_ruled"), _paper),
    **dict.fromkeys(("notice_seen", "notice_opened", "notice_redone"), _seen),
    **dict.fromkeys(("consented", "consent_withdrawn"), _channel),
    **dict.fromkeys(
        (
            "exit_granted", "exit_refused", "exit_by_silence", "complaint_answered",
            "opinion_given",
        ),
        _open,
    ),
    "attended": _visit,
    "card_ready": _card,
    "checked": _hits,
    "exit_asked": _trip,
    "opinion_asked": _opinion,
    "silence_noted": _silence,
    "term_passed": _passed,
    "withdraw": _scope,
}  # fmt: skip
