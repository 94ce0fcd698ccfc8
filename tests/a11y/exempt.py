"""Addresses that show no page of their own, each with its reason; the pages stand in `table.py`."""

from dataclasses import dataclass

from tests.a11y.row import ANYBODY, APPLICATION, DESK, GUIDE
from tests.a11y.table import KEYS, PLAN


@dataclass(frozen=True, slots=True)
class Exempt:
    """An address that shows no page of its own. `because` is proved: see `test_the_table.py`.

    "post": it answers 405 to a GET. "elsewhere": a GET only leads on. "file": not HTML.
    """

    name: str
    because: str
    who: str
    place: str


EXEMPT_OF_PAGES = (
    Exempt("front", "elsewhere", ANYBODY, "!/"),
    Exempt("status", "file", ANYBODY, "!/status/1"),
    Exempt("trust", "file", ANYBODY, "!/.well-known/ventanilla/trust.json"),
    Exempt("security", "file", ANYBODY, "!/.well-known/security.txt"),
    Exempt("check", "elsewhere", ANYBODY, GUIDE + "check/"),
    Exempt("check-sheet", "elsewhere", ANYBODY, GUIDE + "check/result.pdf"),
    Exempt("plan-calendar", "post", ANYBODY, PLAN + "plan.ics"),
    Exempt("plan-way", "post", ANYBODY, PLAN + "way/"),
    Exempt("plan-forget", "post", ANYBODY, PLAN + "forget/"),
    Exempt("check-forget", "post", ANYBODY, GUIDE + "check/forget/"),
    Exempt("account_set_password", "elsewhere", "ines", "/account/password/set/"),
    Exempt("applicant:page", "file", "ines", APPLICATION % "ready" + "files/{file}/1.png"),
    Exempt("applicant:everything", "file", "ines", APPLICATION % "ready" + "everything.zip"),
    Exempt("applicant:paper", "file", "ines", APPLICATION % "granted" + "papers/{certificate}.pdf"),
    Exempt("applicant:hand-in", "file", "ines", APPLICATION % "ready" + "hand-in.pdf"),
    Exempt("applicant:no-consent", "post", "ines", APPLICATION % "ready" + "documents/x/no/"),
    Exempt("applicant:reuse", "post", "ines", APPLICATION % "ready" + "documents/x/reuse/"),
    Exempt("applicant:set-aside", "post", "ines", APPLICATION % "ready" + "documents/x/set-aside/"),
    Exempt("applicant:statement", "post", "ines", APPLICATION % "observed" + "statements/clock/"),
    Exempt("officer:statement", "post", "officer", DESK % "lodged" + "statements/clock/"),
    Exempt("officer:admit", "post", "officer", DESK % "lodged" + "admit/"),
    Exempt("officer:take-up", "post", "officer", DESK % "lodged" + "take-up/"),
    Exempt("officer:page", "file", "officer", DESK % "observed" + "files/{seen}/1.png"),
    Exempt("officer:paper", "file", "officer", DESK % "granted" + "papers/{certificate}.pdf"),
)
EXEMPT_OF_VISITS = (
    Exempt("healthz", "file", ANYBODY, "!/healthz"),
    Exempt("metrics", "file", ANYBODY, "!/metrics"),
    Exempt(
        "applicant:visit-calendar",
        "file",
        "ines",
        f"{APPLICATION % 'booked'}visits/attend/calendar.ics",
    ),
    Exempt(
        "applicant:visit-confirm", "post", "ines", APPLICATION % "held" + "visits/attend/confirm/"
    ),
    Exempt(
        "applicant:visit-cancel", "post", "ines", APPLICATION % "booked" + "visits/attend/cancel/"
    ),
    Exempt("counter:missed", "post", "window", "/counter/missed/x/"),
    Exempt("counter:page", "file", "window", "/counter/compare/{came}/{compared}/1.png"),
    Exempt("officer:check", "post", "officer", DESK % "lodged" + "check/"),
    Exempt("officer:leave-cancel", "post", "officer", "/desk/leave/x/cancel/"),
    Exempt("manager:leave-cancel", "post", "manager", "/office/leave/x/cancel/"),
    Exempt("manager:table", "file", "manager", "/office/offices.csv"),
    Exempt("officer:card-order", "post", "officer", DESK % "granted" + "card/order/"),
)
EXEMPT_OF_PRIVACY = (
    Exempt("my_data:take", "file", "ines", "/my-data/my-data.json"),
    Exempt("operator:review-begin", "post", "operator", "/operator/review/begin/"),
    Exempt("operator:review-mark", "post", "operator", "/operator/review/mark/"),
    Exempt("operator:review-close", "post", "operator", "/operator/review/close/"),
)
EXEMPT_OF_KEYS = (
    Exempt("mfa_download_recovery_codes", "file", "keyed", KEYS + "recovery-codes/download/"),
)
EXEMPT: tuple[Exempt, ...] = EXEMPT_OF_PAGES + EXEMPT_OF_VISITS + EXEMPT_OF_PRIVACY + EXEMPT_OF_KEYS
