"""Scan: papers that came in while no scanner answered are looked through when one does."""

from itertools import islice

from django.db import transaction

from ventanilla import wiring
from ventanilla.documents import actions as documents
from ventanilla.documents import queries as reading
from ventanilla.documents import scanning
from ventanilla.kernel.actor import Stamp

AT_A_TIME = 20


def through(*, stamp: Stamp) -> int:
    """Look through papers that nobody looked through yet, some at a time; how many it were.

    Refusal "scanner-silent" where a scanner is configured and does not answer. What cannot be
    looked at waits, and keeps none waiting that came after it.
    """
    scanner = wiring.scanner()
    if scanner is None:
        return 0
    scanner.check()
    looked = (one for one in reading.unscanned() if _one(one, stamp))
    return sum(1 for _ in islice(looked, AT_A_TIME))


def _one(document_id: str, stamp: Stamp) -> bool:
    """The looking is outside of the transaction, which others wait for."""
    malware = scanning.of_document(document_id)
    if malware is None:
        return False
    with transaction.atomic():
        return documents.note_scanned(document_id=document_id, malware=malware, stamp=stamp)
