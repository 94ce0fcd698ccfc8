"""What happened to a case, in the order in which it happened.

The data of an event, by kind (an ISO date is a string "2026-09-17"):

- opened: procedure_id, version, capacity, and owner where the counter opens it for somebody
- privacy_noticed, declared: nothing
- answered: answers {fact id: text | yes/no | whole number | list of texts; null takes it back}
- paper_consented, paper_consent_withdrawn: evidence_id
- consented, consent_withdrawn: channel · fee_stated: by ("receipt", "exemption")
- document_attached: document_id, evidence_id, and from (a document) where it was given before
- document_set_aside: document_id
- checked: check_id, hits · check_settled: check_id, upheld
- attended: booking_id ("" where nothing was booked), papers [{document_id, seen: same | differs |
  not_shown}] · missed: booking_id
- paper_ruled: evidence_id, check, outcome (the machine's), ruling ("accept", "object"), reason
- card_ordered: nothing · card_ready: number, until · card_handed: holder_seen
- took_up: office · assigned: to, office
- term_passed: term (a rule's id, and ":" and a number where there are several), due
- silence_noted: kind ("negative", "positive", "unconfirmed"), due
- lodge: number · observe, observe_again: points [{evidence_id or subject, text, article}], days
- correct, correct_again: late · propose: outcome ("grant", "refuse"), decision_id, reports
- return_proposal, declare_not_filed, abandon, annul: reason (annul also: office)
- withdraw: scope ("procedure", the default, or "claim"), special_power
- reconsider, appeal: label, text, evidence · sent_up: nothing
- review_proposed: as propose, with "reopen" too, and office · review_returned: reason, office
- reverse, dismiss, reopen, grant, refuse: decision_id, office
- hearing_opened: reason, article, days, office · heard: text · rectified: was, now
- more_time_asked: days, reason · more_time_given: days, due · more_time_refused: reason
- notice_opened: number · notice_seen: number, seen, on, notice, due
- notice_redone: number, wrong, notice, due · state_mailbox_assigned: nothing
- exit_asked: number, leaves_on, days, receipt, receipt_on, passport_until, due, silent_on
- exit_granted, exit_by_silence: number · exit_refused: number, reason, article
- complained: number, text, due · complaint_answered: number, upheld, text
- opinion_asked: number, unit, question, sort, rule, due · opinion_given: number, text
- messaged, noted: text · address_changed: address · support_named: name, document
- representative_named: name, document, power, issued_on · representative_ended: nothing
- exemption_ruled: ground, granted, reason · refunded: how · linked: case_id, relation

Whatever is notified also keeps its notice: channel, sent, days, effect, rule, due, as it stood
then; `notification.read` reads it back, and nothing learnt later rewrites it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from ventanilla.kernel.actor import Actor
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger.core.canonical import JSON

Data = Mapping[str, JSON]
NOT_UNDERSTOOD = Text(
    "No entendemos este dato o falta.", "This piece of information is missing or unreadable."
)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `seq` counts from 1 in each case, without gaps."""

    seq: int
    kind: str
    at: datetime
    by: Actor
    data: Data


def words(data: Data, key: str) -> str:
    """The text under `key`, not blank; else Refusal "not-understood" naming the key."""
    value = data.get(key)
    if isinstance(value, str) and value.strip():
        return value
    raise Refusal("not-understood", NOT_UNDERSTOOD, at=key)


def optional(data: Data, key: str) -> str:
    """The text under `key`; "" where there is none."""
    value = data.get(key, "")
    return value if isinstance(value, str) else ""


def mapping(data: Data, key: str) -> Data:
    """The mapping under `key`; else Refusal "not-understood" naming the key."""
    value = data.get(key)
    if isinstance(value, Mapping):
        return value
    raise Refusal("not-understood", NOT_UNDERSTOOD, at=key)


def rows(data: Data, key: str) -> tuple[Data, ...]:
    """The mappings listed under `key`; else Refusal "not-understood" naming the key."""
    value = data.get(key)
    if isinstance(value, list | tuple):
        found = tuple(row for row in value if isinstance(row, Mapping))
        if len(found) == len(value):
            return found
    raise Refusal("not-understood", NOT_UNDERSTOOD, at=key)


def whole(data: Data, key: str) -> int | None:
    """A whole number under `key`; None where there is none."""
    value = data.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def day(data: Data, key: str) -> date | None:
    """The ISO day under `key`; None where there is none."""
    try:
        return date.fromisoformat(optional(data, key))
    except ValueError:
        return None


def subject(point: Data) -> str:
    """What a point of an observation is about: a paper, or an answer."""
    return optional(point, "evidence_id") or optional(point, "subject")
