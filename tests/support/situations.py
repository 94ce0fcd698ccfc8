"""Every situation in which a case can be, each brought about through the doors."""

from collections.abc import Callable

from tests.support.casework import (
    ABOVE,
    COUNTER,
    OFFICER,
    OWNER,
    PROPOSER,
    SUPERIOR,
    Case,
    draft,
    draft_at_the_counter,
    granted,
    in_evaluation,
    lodged,
    lodged_again,
    not_checked,
    not_filed,
    observed,
    observed_and_over,
    proposed,
    refused,
    with_a_match,
    withdrawn,
)
from ventanilla.kernel.actor import SYSTEM
from ventanilla.ledger.core.canonical import JSON

LONG_AFTER = 40  # working days: more than any term of a case lasts


def asking_for_time() -> Case:
    """The term is over, and nobody has answered whether there are more days."""
    case = observed()
    case.note("more_time_asked", days=5, reason="El traductor está de viaje.")
    return case.days(3)


def on_paper() -> Case:
    """Observed long ago, and nobody has brought the notice yet: no term runs."""
    return observed(channel="").days(LONG_AFTER)


def standing_still(days: int = 31) -> Case:
    case = lodged()
    case.note("missed", COUNTER, booking_id="b1")
    return case.days(days)


def corrected_in_evaluation() -> Case:
    case = lodged_again()
    case.move("admit")
    return case


def observed_again() -> Case:
    """The point that intake had asked for is still open."""
    case = corrected_in_evaluation()
    case.move("observe_again")
    return case


def twice_corrected() -> Case:
    case = observed_again()
    case.move("correct_again", OWNER)
    return case


def silent(kind: str) -> Case:
    """Thirty working days went by without a decision, and the machine noted it."""
    case = lodged().days(31)
    case.note("silence_noted", SYSTEM, kind=kind, due="2026-10-28")
    return case


def silent_and(step: Callable[[Case], object]) -> Case:
    case = silent("negative")
    step(case)
    return case


def abandoned() -> Case:
    case = standing_still()
    case.move("abandon")
    return case


def hearing() -> Case:
    case = granted()
    case.note("hearing_opened", ABOVE, reason="Un papel resultó falso.", article="LPAG art. 10")
    return case


def heard() -> Case:
    case = hearing()
    case.note("heard", OWNER, text="El papel es auténtico.")
    return case


def too_late_to_annul() -> Case:
    case = heard()
    case.at = case.at.replace(year=case.at.year + 2, day=case.at.day + 1)
    return case


def in_reconsideration(build: Callable[[], Case] = refused) -> Case:
    case = build()
    case.move("reconsider", OWNER)
    return case


def in_appeal(build: Callable[[], Case] = refused) -> Case:
    case = build()
    case.move("appeal", OWNER)
    return case


def drafted(case: Case, outcome: str) -> Case:
    """By the proposer where the same body looks again, by somebody above in an appeal."""
    by = ABOVE if case.state == "appeal" else PROPOSER
    data: dict[str, JSON] = {"outcome": outcome, "decision_id": "d2"}
    case.note("checked", OFFICER, check_id="c2", hits=0)
    case.note("review_proposed", by, **data)
    return case


def reopened() -> Case:
    case = drafted(in_reconsideration(), "reopen")
    case.move("reopen")
    return case


def reconsidered_in_vain() -> Case:
    case = drafted(in_reconsideration(), "refuse")
    case.move("dismiss")
    return case


def appealed_in_vain() -> Case:
    case = drafted(in_appeal(), "refuse")
    case.move("dismiss", SUPERIOR)
    return case


def annulled() -> Case:
    case = heard()
    case.move("annul", SUPERIOR)
    return case


SITUATIONS: dict[str, Callable[[], Case]] = {
    "draft": draft,
    "draft at the counter": draft_at_the_counter,
    "lodged": lodged,
    "lodged again": lodged_again,
    "observed": observed,
    "observed, term over": observed_and_over,
    "observed, more time asked": asking_for_time,
    "observed, never notified": on_paper,
    "not filed": not_filed,
    "not checked": not_checked,
    "match open": with_a_match,
    "in evaluation": in_evaluation,
    "corrected, in evaluation": corrected_in_evaluation,
    "observed again": observed_again,
    "observed again, term over": lambda: observed_again().days(3),
    "twice corrected": twice_corrected,
    "standing still": standing_still,
    "not still enough": lambda: standing_still(30),
    "silence unconfirmed": lambda: silent("unconfirmed"),
    "silence positive": lambda: silent("positive"),
    "silence negative": lambda: silent("negative"),
    "silence negative, admitted": lambda: silent_and(lambda case: case.move("admit")),
    "proposed to grant": lambda: proposed("grant"),
    "proposed to refuse": lambda: proposed("refuse"),
    "granted": granted,
    "hearing open": hearing,
    "hearing over": lambda: hearing().days(6),
    "heard": heard,
    "too late to annul": too_late_to_annul,
    "refused": refused,
    "refused, firm": lambda: refused().days(16),
    "abandoned": abandoned,
    "withdrawn": withdrawn,
    "in reconsideration": in_reconsideration,
    "reconsideration to grant": lambda: drafted(in_reconsideration(), "grant"),
    "reconsideration to refuse": lambda: drafted(in_reconsideration(), "refuse"),
    "reconsideration to reopen": lambda: drafted(in_reconsideration(), "reopen"),
    "reconsideration of not filed": lambda: drafted(in_reconsideration(not_filed), "refuse"),
    "reconsidered in vain": reconsidered_in_vain,
    "reopened": reopened,
    "in appeal": in_appeal,
    "appeal to grant": lambda: drafted(in_appeal(), "grant"),
    "appeal to refuse": lambda: drafted(in_appeal(), "refuse"),
    "appeal to reopen": lambda: drafted(in_appeal(), "reopen"),
    "appeal of abandoned": lambda: drafted(in_appeal(abandoned), "refuse"),
    "appeal by silence": lambda: in_appeal(lambda: silent("negative")),
    "appealed in vain": appealed_in_vain,
    "annulled": annulled,
}
