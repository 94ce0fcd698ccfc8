"""What an answer comes to, in the words of the page, for the screen and for the sheet alike."""

from datetime import date

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from ventanilla.eligibility.core.answer import Answer, Outcome, Verdict
from ventanilla.portals.templatetags.ventanilla import day
from ventanilla.procedures.core.prospect import Reading, Route

OUTCOMES = {
    Outcome.MET: _("met"),
    Outcome.NOT_MET: _("not met"),
    Outcome.TO_BE_CONFIRMED: _("to be confirmed"),
}


def headline(answer: Answer) -> str:
    """The answer in one line."""
    if answer.verdict is Verdict.YES:
        return gettext("You meet every condition we know of; the authority decides")
    if answer.verdict is Verdict.UNKNOWN:
        return gettext("We need a few more answers")
    if answer.earliest:
        return gettext("Not yet: from %(when)s on") % {"when": day(answer.earliest)}
    return gettext("Not yet, and here is the way")


def outcome(value: Outcome) -> str:
    """The word for how a condition stands."""
    return str(OUTCOMES[value])


def reading_says(one: Reading) -> str:
    """What one reading of the law comes to."""
    if one.holds is None:
        return gettext("an answer is missing")
    if one.holds:
        return gettext("met")
    if one.from_day is None:
        return gettext("not met")
    return gettext("met from %(day)s") % {"day": day(one.from_day)}


def route_says(route: Route, today: date) -> str:
    """From when to when a route is open."""
    if route.closed:
        return gettext("This way is closed: its last day is over.")
    if route.opens is None:
        return gettext("From which day cannot be said yet.")
    last = route.opens.last
    values = {"first": day(route.opens.first), "last": day(last), "today": day(today)}
    return _pattern(route, today, closes=last is not None) % values


def _pattern(route: Route, today: date, *, closes: bool) -> str:
    if route.if_granted and closes:
        return gettext(
            "If it were granted today, %(today)s, you could ask for the permanent residence from "
            "%(first)s to %(last)s."
        )
    if route.if_granted:
        return gettext(
            "If it were granted today, %(today)s, you could ask for the permanent residence from "
            "%(first)s."
        )
    if route.opens and route.opens.first > today:
        if closes:
            return gettext("As to time: from %(first)s to %(last)s.")
        return gettext("As to time: from %(first)s on.")
    if closes:
        return gettext("As to time: now, until %(last)s.")
    return gettext("As to time, you can ask for it now.")


def waits(when: date, days: int) -> str:
    """When a condition is met by waiting."""
    text = ngettext(
        "It will be met on %(when)s, in %(days)s day.",
        "It will be met on %(when)s, in %(days)s days.",
        days,
    )
    return text % {"when": day(when), "days": days}
