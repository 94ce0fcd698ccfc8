"""Rows of the table: the case under the law, the small acts, the desk, the manager's figures."""

from collections.abc import Iterable

from tests.a11y.row import APPLICATION, DESK, EMPTY, Row, Values

COUNTER = "/counter/files/{%s}/"
LONG = {"text": "a" * 4001}
UNREADABLE: Values = {"seen": "handed", "on_day": "31", "on_month": "2", "on_year": "x"}
SITUATIONS = (
    *("still", "overdue", "slow", "leaving", "exempt", "unserved", "unacknowledged"),
    *("asked_time", "twice", "no", "again", "appealed", "hearing", "heard"),
)
One = tuple[str, str, str, tuple[Values, ...]]
Acts = Iterable[One]
OFFICERS: Acts = (
    # who, in which case, which act, what goes wrong
    ("officer", "asked_time", "more-time", (EMPTY, {"days": "31"})),
    ("officer", "asked_time", "no-more-time", (EMPTY,)),
    ("officer", "leaving", "opinion", (EMPTY,)),
    ("officer", "leaving", "message", (EMPTY, LONG)),
    ("officer", "leaving", "note", (EMPTY,)),
    ("officer", "leaving", "assign", (EMPTY,)),
    ("officer", "leaving", "state-mailbox", ()),
    ("officer", "exempt", "exemption", (EMPTY,)),
    ("officer", "not_filed", "refund", (EMPTY,)),
    ("officer", "still", "abandon", (EMPTY,)),
    ("officer", "appealed", "send-up", ()),
    ("officer", "granted", "rectify", (EMPTY,)),
    ("above", "granted", "hearing", (EMPTY, {"reason": "x", "article": "x", "days": "4"})),
    ("beyond", "heard", "annul", (EMPTY,)),
)
ON_A_THING: Acts = (
    ("officer", "leaving", "exit/1", ()),
    ("officer", "leaving", "no-exit/1", (EMPTY,)),
    ("second", "overdue", "complaint/1", (EMPTY,)),
    ("officer", "leaving", "opinion-answer/1", (EMPTY,)),
    ("officer", "unserved", "notice/{unserved_notice}", (EMPTY, UNREADABLE)),
    ("officer", "unserved", "notice-again/{unserved_notice}", (EMPTY,)),
)
TRIP: Values = {
    **{f"leaves_on_{part}": value for part, value in (("day", "1"), ("month", "2"))},
    **{"leaves_on_year": "2020", "days": "3", "receipt": "B-1"},
    **{f"receipt_on_{part}": "x" for part in ("day", "month", "year")},
}
PERSONS: tuple[One, ...] = (
    ("ines", "twice", "more-time", (EMPTY,)),
    ("ines", "no", "disagree", (EMPTY, {"label": "appeal"})),
    ("ines", "evaluated", "leaving", (EMPTY, TRIP)),
    ("ines", "slow", "complaint", (LONG,)),
    ("ines", "leaving", "message", (EMPTY, LONG)),
    ("ines", "leaving", "address", (EMPTY,)),
    ("ines", "evaluated", "representative", (EMPTY,)),
    ("ines", "leaving", "no-representative", ()),
    ("ines", "leaving", "support", (EMPTY,)),
    ("ines", "hearing", "hearing", (EMPTY,)),
    ("ines", "ready", "family", (EMPTY,)),  # the last: the counter has no such draft
)


def _acts(name: str, root: str, acts: Acts) -> tuple[Row, ...]:
    """One row for each act, in a case where it is open."""
    return tuple(
        Row(name, who, f"{root % case}do/{act}/", mistakes) for who, case, act, mistakes in acts
    )


LAW = (
    *_acts("officer:act", DESK, OFFICERS),
    *_acts("officer:act-on", DESK, ON_A_THING),
    *_acts("applicant:act", APPLICATION, PERSONS),
    *_acts("applicant:act", COUNTER, [("window", *one[1:]) for one in PERSONS[:-1]]),
    *(Row("officer:case", "officer", DESK % case) for case in SITUATIONS),
    *(Row("officer:case", "beyond", DESK % case) for case in ("appealed", "heard")),
    *(Row("officer:clock", "officer", f"{DESK % case}clock/") for case in ("overdue", "twice")),
    *(Row("applicant:tasks", "ines", APPLICATION % case) for case in SITUATIONS),
    *(Row("applicant:tasks", "window", COUNTER % case) for case in SITUATIONS),
    *(
        Row("applicant:notified", who, f"{root % case}notified/{{{case}_notice}}/")
        for who, root in (("ines", APPLICATION), ("window", COUNTER))
        for case in ("no", "unserved", "unacknowledged")
    ),
    *(
        Row("officer:desk-view", "officer", f"/desk/desk/{name}/")
        for name in ("next", "mine", "late", "tasks", "countersign", "reviews")
    ),
    Row("officer:countersign", "second", f"{DESK % 'again'}countersign/", (EMPTY,)),
    Row("officer:propose", "above", f"{DESK % 'appealed'}propose/"),
    Row("manager:office", "manager", "/office/"),
)
