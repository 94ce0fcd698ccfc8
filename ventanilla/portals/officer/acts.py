"""The office's small acts on a case, one row each: what it is called, needs and does."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ventanilla.accounts import queries as people
from ventanilla.cases.core.notification import Seen
from ventanilla.journeys import (
    annul,
    assign,
    challenge,
    close,
    complain,
    consult,
    exempt,
    exit_permit,
    more_time,
    notify,
    rectify,
    refund,
    staff,
    write,
)
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.portals.officer import act_forms as forms
from ventanilla.portals.shared import acting
from ventanilla.portals.shared.acting import Act, Choice, Filled
from ventanilla.portals.shared.who import stamp, with_role

YES = "yes"


def _officers(seen: CaseView, _stamp: Stamp) -> dict[str, list[Choice]]:
    serving = people.serving(Role.OFFICER)
    nobody = ("", _("Choose an officer"))
    offices = {one.code: one.name.say(get_language() or "es") for one in staff.units()}
    named = [
        (one.person.id, " · ".join(filter(None, (one.person.name, offices.get(one.office)))))
        for one in serving
    ]
    return {"to": [nobody, *(row for row in named if row[0] != seen.file.owner_id)]}


def _record(filled: Filled) -> None:
    seen, on = Seen(filled.text("seen")), filled.day("on")
    notify.record(**filled.on, seen=seen, on=on)


ACTS: dict[str, Act] = {
    "more-time": Act(
        _("Give more days to correct"),
        _("The person asked for them once. They run from the last day that there is."),
        _("Give these days"),
        "more_time_given",
        forms.Days,
        lambda f: more_time.give(**f.of, days=f.data["days"]),
        "LPAG, art. 136",
    ),
    "no-more-time": Act(
        _("Give no more days to correct"),
        _("The term stays as it is; the person reads your reason."),
        _("Say no"),
        "more_time_refused",
        forms.Reason,
        lambda f: more_time.refuse(**f.of, reason=f.text("reason")),
        "LPAG, art. 136",
    ),
    "exit": Act(
        _("Give the permit to leave"),
        _("The permit is signed and lies in the person's case. Silence gives it too."),
        _("Give the permit"),
        "exit_granted",
        forms.Nothing,
        lambda f: exit_permit.give(**f.on),
        "Reglamento, art. 67.2.1",
    ),
    "no-exit": Act(
        _("Refuse the permit to leave"),
        _("A refusal names the fact and the article that bears it."),
        _("Refuse the permit"),
        "exit_refused",
        forms.RefuseExit,
        lambda f: exit_permit.refuse(**f.on, reason=f.text("reason"), article=f.text("article")),
        "LPAG, art. 6",
    ),
    "complaint": Act(
        _("Settle the complaint of delay"),
        _("Whoever handles the case does not settle it. The answer is signed and sent."),
        _("Settle it"),
        "complaint_answered",
        forms.AnswerComplaint,
        lambda f: complain.answer(**f.on, upheld=f.text("upheld") == YES, text=f.text("text")),
        "LPAG, art. 158.2",
    ),
    "opinion": Act(
        _("Ask for an opinion"),
        _("Waiting for it does not stop the time to decide. What you rely on goes with the act."),
        _("Ask"),
        "opinion_asked",
        forms.AskOpinion,
        lambda f: consult.ask(
            **f.of, unit=f.text("unit"), question=f.text("question"), sort=f.text("sort")
        ),
        "LPAG, arts. 41-A · 132 · 167 · 168",
    ),
    "opinion-answer": Act(
        _("Write down the answer"),
        _("What the unit said. The person reads it with the decision that relies on it."),
        _("Keep the answer"),
        "opinion_given",
        forms.Words,
        lambda f: consult.answer(**f.on, text=f.text("text")),
        "LPAG, art. 6.2",
    ),
    "message": Act(
        _("Write to the person"),
        _("They read it in their case, and by e-mail where they wished so."),
        _("Send"),
        "messaged",
        forms.Words,
        lambda f: write.message(**f.of, text=f.text("text")),
    ),
    "note": Act(
        _("Internal note"),
        _("For colleagues. The person may read it once the case is decided."),
        _("Keep the note"),
        "noted",
        forms.Words,
        lambda f: write.note(**f.of, text=f.text("text")),
        "LPAG, art. 160",
    ),
    "assign": Act(
        _("Assign the case"),
        _("Where that officer is away, it goes to whoever covers them."),
        _("Assign"),
        "assigned",
        forms.Assign,
        lambda f: assign.assign(**f.of, to=f.text("to"), revision=f.revision),
        "LPAG, art. 157",
        choices=_officers,
    ),
    "exemption": Act(
        _("Settle the fee exemption"),
        _("Whatever you say, the filing stands and the procedure goes on."),
        _("Settle it"),
        "exemption_ruled",
        forms.RuleExemption,
        lambda f: exempt.rule(**f.of, granted=f.text("granted") == YES, reason=f.text("reason")),
        "D.Leg. 1582, 9.ª DCF",
    ),
    "refund": Act(
        _("The fee was paid back"),
        _("It is owed where the application was treated as not filed."),
        _("Write it down"),
        "refunded",
        forms.Refund,
        lambda f: refund.done(**f.of, how=f.text("how")),
        "LPAG, art. 125.4",
    ),
    "notice": Act(
        _("What became of the notice"),
        _("Handed over it counts that day. At home: two visits on different days, with a record."),
        _("Write it down"),
        "notice_seen",
        forms.RecordNotice,
        _record,
        "LPAG, arts. 20 · 21.5 · 25",
    ),
    "notice-again": Act(
        _("The notice was wrong: make it anew"),
        _("Its terms run from the new one; the person loses no day."),
        _("Make it anew"),
        "notice_redone",
        forms.RedoNotice,
        lambda f: notify.redo(**f.on, wrong=f.text("wrong")),
        "LPAG, art. 24.2",
        warns=True,
    ),
    "state-mailbox": Act(
        _("The State assigned its mailbox"),
        _("From now on notices go there alone, without consent. You enter when it was opened."),
        _("Notify there from now on"),
        "state_mailbox_assigned",
        forms.Nothing,
        lambda f: notify.assign_state_mailbox(**f.of),
        "D.S. 029-2021-PCM, art. 59.2",
        warns=True,
    ),
    "abandon": Act(
        _("Declare it abandoned"),
        _("It stood still on the person's side for over thirty working days. They may appeal."),
        _("Declare it abandoned"),
        "abandon",
        forms.Reason,
        lambda f: close.abandoned(**f.of, reason=f.text("reason"), revision=f.revision),
        "LPAG, art. 191",
        warns=True,
    ),
    "send-up": Act(
        _("Send the appeal up"),
        _("The file goes to the superior authority, which took no part."),
        _("Send it up"),
        "sent_up",
        forms.Nothing,
        lambda f: challenge.send_up(**f.of),
        "LPAG, art. 209",
    ),
    "hearing": Act(
        _("Hear the person before an annulment"),
        _("Only the superior authority, within two years. Another officer decides afterwards."),
        _("Call them to be heard"),
        "hearing_opened",
        forms.OpenHearing,
        lambda f: annul.hear(
            **f.of,
            reasons=f.text("reason"),
            article=f.text("article"),
            days=f.data["days"],
        ),
        "LPAG, art. 202",
        warns=True,
    ),
    "annul": Act(
        _("Annul the grant"),
        _("The certificate is revoked. It ends the administrative route."),
        _("Annul it"),
        "annul",
        forms.Reason,
        lambda f: annul.annul(**f.of, reason=f.text("reason"), revision=f.revision),
        "LPAG, art. 202",
        warns=True,
    ),
    "rectify": Act(
        _("Put a slip right"),
        _("A slip of the pen, never what was decided. The article on it could not be read."),
        _("Put it right"),
        "rectified",
        forms.Rectify,
        lambda f: rectify.rectify(**f.of, was=f.text("was"), now=f.text("now")),
    ),
}


@with_role(Role.OFFICER)
def act(request: HttpRequest, case_id: str, act: str, number: int = 0) -> HttpResponse:
    """One of them, on the case or on the thing of it with that number."""
    return acting.page(
        request,
        ACTS.get(act),
        stamp(request, Role.OFFICER),
        case_id,
        number,
        template="officer/act.html",
        back=lambda: redirect("officer:case", case_id=case_id),
    )
