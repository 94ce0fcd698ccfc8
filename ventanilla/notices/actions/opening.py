"""Opening: when its owner saw a notice first."""

from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import NotFound
from ventanilla.ledger import actions as ledger
from ventanilla.notices.models import Notice


def opened(*, notice_id: str, to: str, stamp: Stamp) -> bool:
    """Note that `to` opened their notice; was it the first time? Later ones change nothing.

    NotFound where it is nobody's, or somebody else's.
    """
    theirs = Notice.objects.filter(pk=notice_id, to=to)
    if theirs.filter(opened_at=None).update(opened_at=stamp.at):
        case_id = theirs.values_list("case_id", flat=True).get()
        about = f"case:{case_id}" if case_id else f"person:{to}"
        details = {"notice": notice_id}
        ledger.append(act="notice.open", subject=about, details=details, stamp=stamp)
        return True
    if not theirs.exists():
        raise NotFound("notice")
    return False
