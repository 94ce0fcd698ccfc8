"""The table of pages: every address of the house, as whom it is opened, and how it can go wrong.

A page that answers with HTML and stands in no row fails `test_the_table.py`; a page with a form
and no mistake does as well. Whoever adds a page adds a row:

    Row("booking:choose", "ines", "/applications/{lodged}/appointments/", mistakes=(EMPTY,)),

`{names}` are those that `scene.build` returns. A mistake is what is typed into the first form that
has those fields; every other field of it is left empty. `before` are forms that were filled on the
way, each at its address.
"""

from collections.abc import Mapping

from tests.a11y.row import ANYBODY, APPLICATION, DESK, EMPTY, GUIDE, Row, Step
from tests.a11y.rows_of_law import LAW
from tests.a11y.rows_of_privacy import PRIVACY


def _case(who: str, room: str, pages: Mapping[str, str], *states: str) -> tuple[Row, ...]:
    """Rows for pages of cases in several states, without mistakes."""
    root = APPLICATION if room == "applicant" else DESK
    return tuple(
        Row(f"{room}:{name}", who, root % state + place)
        for state in states
        for name, place in pages.items()
    )


ARRIVED = (
    Step(GUIDE + "check/audience/", {"answer": "retiree"}),
    Step(GUIDE + "check/quality/", {"answer": "visitante"}),
    *(Step(f"{GUIDE}check/{fact}/", {"answer": "no"}) for fact in ("has_records", "entry_bar")),
)
SETTLED = (
    Step(GUIDE + "check/audience/", {"answer": "retiree"}),
    Step(GUIDE + "check/quality/", {"answer": "rentista"}),
    Step(
        GUIDE + "check/stays/",
        {
            "answer-0-quality": "rentista",
            "answer-0-from_day": "10",
            "answer-0-from_month": "5",
            "answer-0-from_year": "2024",
        },
    ),
)
CODE = Step("/account/login/code/", {"email": "ines@example.org"})
PLAN = GUIDE + "plan/"
FROM = Step(
    PLAN,
    {
        "country": "US",
        "appointment": "15",
        "start_day": "14",
        "start_month": "12",
        "start_year": "2026",
    },
)
PAPERS = {
    **{
        f"{paper}-stance": "get"
        for paper in ("passport", "criminal-record", "address", "medical-report")
    },
    **{f"{paper}-stance": "skip" for paper in ("financial", "health-insurance", "interpol-record")},
}
HELD = Step(PLAN + "papers/", PAPERS)
TIMED = Step(PLAN + "times/", {"criminal-record-post": "10", "criminal-record-post-most": "20"})
LATE = {
    "what": "late",
    "of": "criminal-record/obtain",
    "day_day": "30",
    "day_month": "1",
    "day_year": "2027",
}
PLANNED = (FROM, HELD, TIMED)
SEATED = {"what": "appointment", "day_day": "15", "day_month": "12", "day_year": "2026"}
FRESH = {"email": "nueva-{language}@example.org", "password1": "una-frase-muy-larga-1"}
SIGN_UP = Step("/account/signup/", FRESH)

PUBLIC = (
    Row("home", ANYBODY, "/"),
    Row("privacy", ANYBODY, "/privacy/"),
    Row("accessibility", ANYBODY, "/accessibility/"),
    Row("about", ANYBODY, "/about/"),
    Row("guide", ANYBODY, GUIDE),
    Row("law", ANYBODY, GUIDE + "law/"),
    Row("related", ANYBODY, GUIDE + "related/criminal-record/"),
    Row("related", ANYBODY, GUIDE + "related/health-certificate/"),
    Row("related", ANYBODY, GUIDE + "related/passport/"),
    Row("check-question", ANYBODY, GUIDE + "check/audience/", (EMPTY,)),
    Row("check-question", ANYBODY, GUIDE + "check/quality/", (EMPTY,), ARRIVED[:1]),
    Row(
        "check-question",
        ANYBODY,
        GUIDE + "check/stays/",
        (
            EMPTY,
            {"answer-0-from_day": "31", "answer-0-from_month": "2", "answer-0-from_year": "2022"},
        ),
        SETTLED[:2],
    ),
    Row("check-question", ANYBODY, GUIDE + "check/absences/", before=SETTLED),
    Row(
        "absences",
        ANYBODY,
        GUIDE + "absences/",
        ({"absences-0-left_day": "31", "absences-0-left_month": "2"},),
    ),
    Row("check-question", ANYBODY, GUIDE + "check/has_records/", (EMPTY,), ARRIVED[:2]),
    Row("check-result", ANYBODY, GUIDE + "check/result/", before=ARRIVED),
    Row("check-result", ANYBODY, GUIDE + "check/result/", before=SETTLED),
    Row("plan", ANYBODY, PLAN, (EMPTY, {"country": "US", "appointment": "x", "start_year": "1"})),
    Row("plan-papers", ANYBODY, PLAN + "papers/", (EMPTY,), (FROM,)),
    Row(
        "plan-times",
        ANYBODY,
        PLAN + "times/",
        (EMPTY, {"criminal-record-post": "9", "criminal-record-post-most": "1"}),
        (FROM, HELD),
    ),
    Row("plan-result", ANYBODY, PLAN + "result/", before=PLANNED),
    Row(
        "plan-result",
        ANYBODY,
        PLAN + "result/",
        before=(*PLANNED, Step(PLAN + "happened/", LATE)),
    ),
    Row(
        "plan-result",
        ANYBODY,
        PLAN + "result/",
        before=(*PLANNED, Step(PLAN + "happened/", SEATED)),
    ),
    Row("plan-happened", ANYBODY, PLAN + "happened/", (EMPTY, {"what": "lost"}), PLANNED),
    Row(
        "plan-happened",
        ANYBODY,
        PLAN + "happened/",
        before=(*PLANNED, Step(PLAN + "happened/", LATE)),
    ),
    Row(
        "verify",
        ANYBODY,
        "/verify/",
        ({"n-number": ""}, {"n-number": "VTN-2026-0000001-?"}, {"f-file": ""}),
    ),
    Row("verify-number", ANYBODY, "/verify/{certificate}/"),
    Row("verify-number", ANYBODY, "/verify/{suspended}/"),
    Row("verify-number", ANYBODY, "/verify/{unissued}/"),
    Row("verify-number", ANYBODY, "/verify/VTN-2026-0009999-?/", status=409),
    Row(
        "propose-provider",
        "stranger",
        GUIDE + "providers/",
        (EMPTY, {"name": "A", "website": "javascript:alert(1)", "timelines": "2", "cost": "1"}),
    ),
    Row("demo", ANYBODY, "/demo/"),
    Row("demo-mail", ANYBODY, "/demo/mail/"),
    Row("not found", ANYBODY, "/nothing/", status=404),
    Row("not found", "ines", "/desk/", status=404),
)

ENTRANCE = (
    Row(
        "account_login",
        ANYBODY,
        "/account/login/",
        (EMPTY, {"login": "ines@example.org", "password": "not-this-one-surely"}),
    ),
    Row("account_signup", ANYBODY, "/account/signup/", (EMPTY, {"email": "x", "password1": "1"})),
    Row("account_request_login_code", ANYBODY, "/account/login/code/", (EMPTY, {"email": "x"})),
    Row(
        "account_confirm_login_code",
        ANYBODY,
        "/account/login/code/confirm/",
        (EMPTY, {"code": "ABCDEF"}),
        (CODE,),
    ),
    Row(
        "account_email_verification_sent",
        ANYBODY,
        "/account/confirm-email/",
        (EMPTY, {"code": "ABCDEF"}),
        (SIGN_UP,),
    ),
    Row("account_reset_password", ANYBODY, "/account/password/reset/", (EMPTY, {"email": "x"})),
    Row("account_reset_password_done", ANYBODY, "/account/password/reset/done/"),
    Row(
        "account_reset_password_from_key",
        ANYBODY,
        "/account/password/reset/key/{reset}/",
        (EMPTY, {"password1": "1"}),
        lands="/account/password/reset/key/{forgetful}-set-password/",
    ),
    Row("account_reset_password_from_key", ANYBODY, "/account/password/reset/key/1a-used/"),
    Row("account_reset_password_from_key_done", ANYBODY, "/account/password/reset/key/done/"),
    Row("account_inactive", ANYBODY, "/account/inactive/"),
    Row("account_logout", "ines", "/account/logout/"),
    Row("account_reauthenticate", "ines", "/account/reauthenticate/", (EMPTY,)),
    Row(
        "account_email",
        "ines",
        "/account/email/",
        (EMPTY, {"email": "x"}),
        form="main form:has(input[type=email])",
        button="action_add=",
    ),
    Row("account_change_password", "ines", "/account/password/change/", (EMPTY,)),
)

APPLICANT = (
    Row("applicant:mine", "ines", "/applications/"),
    Row("applicant:mine", "stranger", "/applications/"),
    Row("applicant:new", "ines", "/applications/new/", (EMPTY,)),
    *_case(
        "ines",
        "applicant",
        {"tasks": "", "history": "history/"},
        *("draft", "ready", "lodged", "observed", "evaluated", "granted", "halted", "refused"),
        *("not_filed", "withdrawn"),
    ),
    *_case(
        "ines",
        "applicant",
        {
            "privacy": "privacy/",
            "documents": "documents/",
            "summary": "summary/",
            "lodge": "lodge/",
        },
        "draft",
        "ready",
    ),
    *_case("ines", "applicant", {"documents": "documents/", "fee": "fee/"}, "lodged"),
    Row("applicant:notices", "ines", APPLICATION % "draft" + "notices/", (EMPTY,)),
    Row("applicant:notices", "ines", APPLICATION % "ready" + "notices/"),
    Row("applicant:answers", "ines", APPLICATION % "ready" + "answers/contact/"),
    Row("applicant:answers", "ines", APPLICATION % "child" + "answers/person/"),
    Row("applicant:answers", "ines", APPLICATION % "child" + "answers/contact/"),
    Row(
        "applicant:answers",
        "ines",
        APPLICATION % "ready" + "answers/person/",
        (
            {
                "surnames": "Núñez",
                "birth_date_day": "31",
                "birth_date_month": "2",
                "birth_date_year": "x",
            },
        ),
    ),
    Row(
        "applicant:answers",
        "ines",
        APPLICATION % "ready" + "answers/status/",
        ({"audience": "retiree", "quality": "rentista", "carne_number": "12"},),
    ),
    Row("applicant:answers", "ines", APPLICATION % "ready" + "answers/conduct/"),
    Row(
        "applicant:evidence",
        "ines",
        APPLICATION % "ready" + "documents/passport/",
        (EMPTY,),
        form="form[enctype]",
    ),
    Row(
        "applicant:evidence",
        "ines",
        APPLICATION % "observed" + "documents/financial/",
        ({"issued_on_day": "1", "issued_on_month": "13", "issued_on_year": "2026"},),
        form="form[enctype]",
    ),
    Row("applicant:evidence", "ines", APPLICATION % "lodged" + "documents/criminal-record/"),
    Row("applicant:evidence", "ines", APPLICATION % "draft" + "documents/medical-report/"),
    Row("applicant:evidence", "ines", APPLICATION % "ready" + "documents/medical-report/"),
    Row("applicant:clock", "ines", APPLICATION % "observed" + "clock/"),
    Row("officer:clock", "officer", DESK % "lodged" + "clock/"),
    Row("applicant:evidence", "ines", APPLICATION % "observed" + "documents/criminal-record/"),
    Row("applicant:from-passport", "ines", APPLICATION % "ready" + "from-passport/"),
    Row("applicant:from-passport", "ines", APPLICATION % "observed" + "from-passport/"),
    Row("applicant:file", "ines", APPLICATION % "ready" + "files/{file}/"),
    Row("applicant:file", "ines", APPLICATION % "ready" + "files/{locked}/"),
    Row(
        "applicant:fee",
        "ines",
        APPLICATION % "ready" + "fee/",
        (EMPTY, {"how": "receipt"}, {"how": "receipt", "number": "1", "paid_on_day": "x"}),
    ),
    Row("applicant:declaration", "ines", APPLICATION % "ready" + "declaration/", (EMPTY,)),
    Row("applicant:lodged", "ines", APPLICATION % "lodged" + "lodged/"),
    Row("applicant:correction", "ines", APPLICATION % "observed" + "correction/"),
    Row("applicant:withdraw", "ines", APPLICATION % "lodged" + "withdraw/"),
)

OFFICE = (
    Row("officer:desk", "officer", "/desk/"),
    Row("officer:certificates", "officer", "/desk/certificates/"),
    Row(
        "officer:certificate",
        "officer",
        "/desk/certificates/{certificate}/",
        (EMPTY, {"status": "valid", "reason": "x"}),
    ),
    Row("officer:certificate", "officer", "/desk/certificates/{suspended}/"),
    *_case(
        "officer",
        "officer",
        {"case": ""},
        *("lodged", "observed", "over", "evaluated", "proposed", "granted", "halted", "refused"),
        *("not_filed", "withdrawn"),
    ),
    Row("officer:observe", "officer", DESK % "lodged" + "observe/", (EMPTY,)),
    Row("officer:not-filed", "officer", DESK % "over" + "not-filed/", (EMPTY,)),
    Row(
        "officer:propose",
        "officer",
        DESK % "evaluated" + "propose/",
        (EMPTY, {"outcome": "refuse", "reasons": "No cumple."}),
    ),
    Row("officer:countersign", "second", DESK % "proposed" + "countersign/", (EMPTY,)),
    Row("editor:providers", "editor", "/editor/providers/"),
    Row("editor:provider", "editor", "/editor/providers/{entry}/", (EMPTY,)),
)
VISITS = (
    *(
        Row("applicant:visit", "ines", APPLICATION % state + "visits/attend/")
        for state in ("booked", "held", "displaced")
    ),
    Row("applicant:tasks", "ines", APPLICATION % "booked"),
    Row("applicant:tasks", "ines", APPLICATION % "came"),
    Row("applicant:tasks", "ines", APPLICATION % "looked"),
    Row("applicant:tasks", "ines", APPLICATION % "made"),
    Row("applicant:tasks", "ines", APPLICATION % "ready_card"),
    *(
        Row("applicant:visit-offices", "ines", f"{APPLICATION % 'lodged'}visits/attend/offices/{q}")
        for q in ("", "?near=150122", "?near=miraflores", "?near=zzzz")
    ),
    Row(
        "applicant:visit-hours",
        "ines",
        APPLICATION % "lodged" + "visits/attend/offices/lima-brena/",
    ),
    Row("applicant:visit-hours", "ines", APPLICATION % "booked" + "visits/attend/offices/puno/"),
)
COUNTER = (
    Row("counter:day", "window", "/counter/"),
    Row("counter:check-in", "window", "/counter/check-in/?office=lima-brena", (EMPTY,)),
    Row("counter:day", "window", "/counter/?office=lima-brena"),
    Row("counter:find", "window", "/counter/people/?q=Duarte"),
    Row("counter:find", "window", "/counter/people/?q=zz"),
    Row("counter:walk-in", "window", "/counter/walk-in/", (EMPTY, {"email": "x"})),
    Row("counter:closures", "window", "/counter/closures/?office=lima-brena", (EMPTY,)),
    Row("counter:compare", "window", "/counter/compare/{came}/", (EMPTY,)),
    Row("counter:compare", "window", "/counter/compare/{lodged}/"),
    Row("counter:card", "window", "/counter/card/{ready_card}/", (EMPTY,)),
    Row("counter:card", "window", "/counter/card/{granted}/"),
    Row("applicant:tasks", "window", "/counter/files/{came}/"),
)
CHECKS = (
    Row("officer:background", "officer", DESK % "matched" + "background/"),
    Row("officer:background", "officer", DESK % "looked" + "background/"),
    Row("officer:background", "officer", DESK % "lodged" + "background/"),
    Row(
        "officer:match",
        "officer",
        DESK % "matched" + "background/{hit}/",
        (EMPTY, {"disposition": "dismissed", "reason": "no"}),
    ),
    Row("officer:match", "second", DESK % "looked" + "background/{disposed}/"),
    Row("officer:case", "officer", DESK % "came"),
    Row(
        "officer:rule",
        "officer",
        DESK % "lodged" + "checks/criminal-record/language/",
        (EMPTY, {"ruling": "object"}),
    ),
    Row("officer:card", "officer", DESK % "granted" + "card/"),
    Row("officer:card", "officer", DESK % "made" + "card/", (EMPTY, {"number": "12"})),
    Row("officer:card", "officer", DESK % "ready_card" + "card/"),
)
BACKWARDS = {
    **{f"first_{part}": value for part, value in (("day", "9"), ("month", "3"), ("year", "2030"))},
    **{f"last_{part}": value for part, value in (("day", "8"), ("month", "3"), ("year", "2030"))},
    "cover": "{cover}",
}
MAILBOX = (
    Row("applicant:mailbox", "ines", "/applications/mailbox/"),
    Row("applicant:mailbox", "stranger", "/applications/mailbox/"),
    Row("applicant:notice", "ines", "/applications/mailbox/{notice}/"),
    Row("applicant:phone", "ines", APPLICATION % "ready" + "phone/", ({"phone": "12"},)),
)
NEW_LEAVE = "main form[novalidate]"  # those above it end a leave
STAFF = (
    Row("officer:leave", "officer", "/desk/leave/", (EMPTY,), form=NEW_LEAVE),
    Row("officer:leave", "second", "/desk/leave/"),
    Row("manager:staff", "manager", "/office/staff/"),
    Row("manager:place", "manager", "/office/staff/{absent}/officer/office/", (EMPTY,)),
    Row(
        "manager:leave",
        "manager",
        "/office/staff/{absent}/leave/",
        (EMPTY, BACKWARDS),
        form=NEW_LEAVE,
    ),
)
KEYS = "/account/second-factor/"
KEYED = Step("/account/login/", {"login": "keyed@example.org", "password": "una-frase-larga-2026"})
AGAIN = Step("/account/reauthenticate/", {"password": "una-frase-larga-2026"})
SECOND_FACTOR = (
    Row("mfa_index", "ines", "/account/second-factor/"),
    Row(
        "mfa_activate_totp",
        "ines",
        "/account/second-factor/totp/activate/",
        (EMPTY,),
        before=(AGAIN,),
    ),
    Row("mfa_add_webauthn", "ines", "/account/second-factor/webauthn/add/", before=(AGAIN,)),
    Row("mfa_list_webauthn", "ines", "/account/second-factor/webauthn/"),
    Row("usersessions_list", "ines", "/account/sessions/"),
    Row("mfa_authenticate", ANYBODY, KEYS + "authenticate/", ({"code": "1"},), before=(KEYED,)),
    Row("account_reauthenticate", "keyed", "/account/reauthenticate/", (EMPTY,)),
    Row("mfa_index", "keyed", KEYS),
    Row("mfa_reauthenticate", "keyed", KEYS + "reauthenticate/", ({"code": "1"},)),
    Row("mfa_reauthenticate_webauthn", "keyed", KEYS + "webauthn/reauthenticate/"),
    Row("mfa_list_webauthn", "keyed", KEYS + "webauthn/"),
    Row("mfa_edit_webauthn", "keyed", KEYS + "webauthn/keys/{passkey}/edit/", (EMPTY,)),
    Row("mfa_remove_webauthn", "keyed", KEYS + "webauthn/keys/{passkey}/remove/"),
    Row("mfa_deactivate_totp", "keyed", KEYS + "totp/deactivate/"),
    Row("mfa_view_recovery_codes", "keyed", KEYS + "recovery-codes/"),
    Row("mfa_generate_recovery_codes", "keyed", KEYS + "recovery-codes/generate/"),
)
ROWS = (
    PUBLIC
    + ENTRANCE
    + APPLICANT
    + OFFICE
    + VISITS
    + COUNTER
    + CHECKS
    + LAW
    + PRIVACY
    + STAFF
    + MAILBOX
    + SECOND_FACTOR
)
# Forms in which nothing can be wrong: they have no field, or none that is owed.
SAFE = frozenset(
    {
        "applicant:withdraw",
        "counter:day",  # its form is sent to counter:check-in, where its mistakes are shown
        "mfa_add_webauthn",  # a script sends it, with what the key said
    }
)
