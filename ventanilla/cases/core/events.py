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
- took_up: nothing
- term_passed: term ("correction", "decision"), due
- lodge: number · observe: points [{evidence_id or subject, text, article}], days, due
- correct: late · propose: outcome ("grant", "refuse"), decision_id · return_proposal: reason
- withdraw: scope ("procedure", the default, or "claim") · the other moves: nothing needed
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

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
