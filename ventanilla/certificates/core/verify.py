"""Verifying a seal, and a seal's status: pure, with trust, list and hour handed in."""

from dataclasses import replace
from datetime import datetime

from ventanilla.certificates.core import cose, seal, status_list
from ventanilla.certificates.core.status_list import Status, StatusList
from ventanilla.certificates.core.trust import Trust
from ventanilla.certificates.core.verdict import Answer, Verdict, broken

NAME = {Status.VALID: "valid", Status.SUSPENDED: "suspended", Status.REVOKED: "revoked"}


def verify_seal(text: str, trust: Trust, status: bytes | None, at: datetime) -> Verdict:
    """The facts about a QR's text. Never raises on hostile text."""
    try:
        signed = seal.envelope(text)
        said = seal.content(signed)
    except ValueError as error:
        return broken(str(error))
    key = trust.seal_keys.get(signed.key_id)
    if key is None:
        unknown = Answer.UNKNOWN
        return Verdict(unknown, Answer.NO, unknown, unknown, why="a key that we do not know")
    if not cose.verified(signed, key):
        return broken("the signature does not fit")
    verdict = Verdict(
        Answer.YES,
        Answer.YES,
        Answer.YES if said.issued_at <= at else Answer.NO,
        Answer.UNKNOWN,
        signed_by=said.issuer,
        signed_at=said.issued_at,
        number=said.number,
        claims=said.claims,
        fictitious=trust.fictitious,
    )
    return with_status(verdict, said, read_status(status, trust), at)


def with_status(
    verdict: Verdict, said: seal.Sealed, listed: StatusList | None, at: datetime
) -> Verdict:
    """The verdict with what the status list says; unknown where it says nothing or is too old."""
    if listed is None or listed.uri != said.uri:
        return verdict
    found = listed.status(said.index)
    age = at - listed.at
    if found is None or at > listed.until:
        return replace(verdict, status_at=listed.at, status_age=age)
    return replace(
        verdict,
        in_force=Answer.YES if found is Status.VALID else Answer.NO,
        status=NAME[found],
        status_at=listed.at,
        status_age=age,
    )


def read_status(token: bytes | None, trust: Trust) -> StatusList | None:
    """The list, where it is signed by a key we trust for it; else None."""
    if token is None:
        return None
    try:
        signed = cose.read(token)
        key = trust.status_keys.get(signed.key_id)
        if key is None or signed.type != status_list.TYPE or not cose.verified(signed, key):
            return None
        return status_list.content(signed)
    except ValueError:
        return None
