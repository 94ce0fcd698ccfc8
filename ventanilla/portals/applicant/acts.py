"""The person's small acts after the filing, one row each; the counter does them for somebody."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ventanilla.journeys import (
    annul,
    challenge,
    complain,
    exit_permit,
    join_family,
    more_time,
    party,
    write,
)
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.actor import Stamp
from ventanilla.portals.applicant import act_forms as forms
from ventanilla.portals.shared import acting
from ventanilla.portals.shared.acting import Act, Filled
from ventanilla.portals.shared.who import go, in_hand, signed_in


def _trip(filled: Filled) -> exit_permit.Trip:
    return exit_permit.Trip(
        leaves_on=filled.day("leaves_on"),
        days=filled.data["days"],
        receipt=filled.text("receipt"),
        receipt_on=filled.day("receipt_on"),
        passport_until=filled.day("passport_until"),
    )


def _relatives(seen: CaseView, stamp: Stamp) -> dict[str, list[tuple[str, str]]]:
    language = get_language() or "es"
    return {
        "other": [(one.case_id, one.name) for one in join_family.relatives(seen.id, stamp)],
        "relation": [(name, text.say(language)) for name, text in join_family.RELATIONS.items()],
    }


DISAGREE = Act(
    _("I disagree"),
    _(
        "Say it in your own words. The name that you give it does not matter: we take it for "
        "what it is."
    ),
    _("Hand it in"),
    "appeal",
    forms.Disagree,
    lambda f: challenge.challenge(
        **f.of, label=f.text("label"), text=f.text("text"), evidence=f.text("evidence")
    ),
    "LPAG, arts. 207 · 208 · 209 · 214",
    _("We received it. The signed receipt is in your case."),
)
ACTS: dict[str, Act] = {
    "more-time": Act(
        _("Ask for more time"),
        _("You can ask once. Until it is answered nobody can close your case for not correcting."),
        _("Ask for it"),
        "more_time_asked",
        forms.MoreTime,
        lambda f: more_time.ask(**f.of, days=f.data["days"], reason=f.text("reason")),
        "LPAG, art. 136",
        _("We received your request for more time."),
    ),
    "disagree": DISAGREE,
    "leaving": Act(
        _("Ask for a permit to leave Peru"),
        _(
            "Ask before each trip, while your application is pending. It is decided within seven "
            "working days; if nobody answers it counts as given."
        ),
        _("Ask for the permit"),
        "exit_asked",
        forms.Trip,
        lambda f: exit_permit.ask(case_id=f.case_id, trip=_trip(f), stamp=f.stamp),
        "Reglamento, art. 67.2.1",
        _("We received your request. Its last day is in your case."),
    ),
    "complaint": Act(
        _("Complain of the delay"),
        _("The superior settles it within three working days. Your procedure goes on meanwhile."),
        _("Complain"),
        "complained",
        forms.Complaint,
        lambda f: complain.complain(**f.of, text=f.text("text")),
        "LPAG, art. 158",
        _("We received your complaint."),
    ),
    "message": Act(
        _("Write to the office"),
        _("Whoever has your case in hand reads it and answers here."),
        _("Send"),
        "messaged",
        forms.Message,
        lambda f: write.message(**f.of, text=f.text("text")),
        done=_("Your message was sent."),
    ),
    "address": Act(
        _("I have moved"),
        _("Notices on paper go to your new address from now on."),
        _("Save"),
        "address_changed",
        forms.Address,
        lambda f: party.move_house(**f.of, address=f.text("address")),
        "D.Leg. 1350, art. 10",
        _("Your address was changed."),
    ),
    "representative": Act(
        _("Somebody represents me"),
        _("A plain letter is enough. To withdraw in your name they need a special power."),
        _("Save"),
        "representative_named",
        forms.Representative,
        lambda f: party.name_representative(
            **f.of,
            name=f.text("name"),
            document=f.text("document"),
            power=f.text("power"),
            issued_on=f.data.get("issued_on"),
        ),
        "LPAG, art. 115",
        _("Whoever represents you was noted."),
    ),
    "no-representative": Act(
        _("Nobody represents me any more"),
        _("From now on you act alone."),
        _("End the representation"),
        "representative_ended",
        forms.Nothing,
        lambda f: party.end_representation(**f.of),
        "LPAG, art. 115",
        _("The representation ended."),
    ),
    "support": Act(
        _("Somebody supports me"),
        _("A person whom you trust may help you to say what you want, here and at the counter."),
        _("Save"),
        "support_named",
        forms.Support,
        lambda f: party.name_support(**f.of, name=f.text("name"), document=f.text("document")),
        "Reglamento, art. 56-B",
        _("Whoever supports you was noted."),
    ),
    "family": Act(
        _("Of the same family"),
        _("Join this application to another one of yours. What both share is filled in once."),
        _("Join them"),
        "linked",
        forms.Family,
        lambda f: join_family.join(**f.of, other=f.text("other"), relation=f.text("relation")),
        "D.Leg. 1350, art. 38",
        _("They go together now. Each one is decided on its own."),
        choices=_relatives,
    ),
    "hearing": Act(
        _("Say what you think before they decide"),
        _("The superior authority considers annulling the grant. Your answer is read first."),
        _("Send"),
        "heard",
        forms.Heard,
        lambda f: annul.answer(**f.of, text=f.text("text")),
        "LPAG, art. 202",
        _("Your answer was received."),
    ),
}


@signed_in
def act(request: HttpRequest, case_id: str, act: str) -> HttpResponse:
    """One of them."""
    return acting.page(
        request,
        ACTS.get(act),
        in_hand(request),
        case_id,
        0,
        template="applicant/act.html",
        back=lambda: go(request, "applicant:tasks", case_id=case_id),
    )
