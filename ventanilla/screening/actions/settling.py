"""A hit is settled by two officers: one says what it is and why, another one agrees or returns."""

from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger
from ventanilla.screening import models, queries
from ventanilla.screening.core.disposition import (
    Standing,
    check_disposition,
    check_officer,
    check_second,
)


def dispose(*, hit_id: str, disposition: str, reason: str, stamp: Stamp) -> queries.HitView:
    """Say whether the entry is this person, with reasons. Refusals: "disposition-unknown",
    "reason-missing", "changed-meanwhile"."""
    check_officer(stamp.by)
    said = check_disposition(disposition, reason)
    changed = models.Hit.objects.filter(pk=hit_id, standing=Standing.OPEN.value).update(
        standing=Standing.DISPOSED.value,
        disposition=said.value,
        reason=" ".join(reason.split()),
        disposed_by=stamp.by.id,
        disposed_at=stamp.at,
        returned_reason="",
    )
    return _done(changed, "dispose", hit_id, stamp)


def confirm(*, hit_id: str, stamp: Stamp) -> queries.HitView:
    """Agree with what another officer said. Refusals: "same-officer", "changed-meanwhile"."""
    found = queries.hit(hit_id)
    check_second(stamp.by, found.disposed_by)
    changed = (
        models.Hit.objects.filter(pk=hit_id, standing=Standing.DISPOSED.value)
        .exclude(disposed_by=stamp.by.id)
        .update(standing=Standing.CONFIRMED.value, confirmed_by=stamp.by.id, confirmed_at=stamp.at)
    )
    return _done(changed, "confirm", hit_id, stamp)


def send_back(*, hit_id: str, reason: str, stamp: Stamp) -> queries.HitView:
    """Open the hit again, with a reason."""
    found = queries.hit(hit_id)
    check_second(stamp.by, found.disposed_by)
    if not reason.strip():
        raise Refusal(
            "reason-missing",
            Text("Diga por qué la devuelve.", "Say why you send it back."),
            at="reason",
        )
    changed = models.Hit.objects.filter(pk=hit_id, standing=Standing.DISPOSED.value).update(
        standing=Standing.OPEN.value,
        disposition="",
        reason="",
        disposed_by="",
        disposed_at=None,
        returned_reason=reason.strip(),
    )
    return _done(changed, "return", hit_id, stamp)


def _done(changed: int, act: str, hit_id: str, stamp: Stamp) -> queries.HitView:
    if not changed:
        raise Refusal(
            "changed-meanwhile",
            Text("La coincidencia cambió mientras tanto.", "The match has changed meanwhile."),
            then=Text("Vuelva a abrirla y revise.", "Open it again and have a look."),
        )
    found = queries.hit(hit_id)
    ledger.append(
        act=f"screening.{act}",
        subject=f"case:{found.case_id}",
        details={"hit": hit_id, "disposition": found.disposition},
        stamp=stamp,
    )
    return found
