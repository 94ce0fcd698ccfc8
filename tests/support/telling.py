"""A notice for tests of the room of notices, written through its door."""

from tests.support.casework import OWNER, lima
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.text import Text
from ventanilla.notices import actions
from ventanilla.notices.core.recipient import Recipient

CASE = "c" * 32
STAMP = Stamp(OWNER, lima("2026-09-14"))
SUBJECT = Text("Hola", "Hello")
BODY = Text("Algo pasó.", "Something happened.")
ADDRESS, NUMBER = "ines@example.org", "+51987654321"


def tell(
    address: str = ADDRESS,
    *,
    phone: str = "",
    language: str = "es",
    key: str = "",
    to: str = OWNER.id,
    case_id: str = CASE,
    stamp: Stamp = STAMP,
) -> str:
    recipient = Recipient(to, language, address=address, phone=phone)
    return actions.tell(
        to=recipient, subject=SUBJECT, body=BODY, case_id=case_id, stamp=stamp, key=key
    )
