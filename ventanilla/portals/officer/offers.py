"""What an officer can do in a case now: the next act first, others of weight beside it, the rare
ones apart. A table; the page of the case only draws it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ventanilla.accounts import queries as people
from ventanilla.accounts.core.units import SUPERIOR
from ventanilla.cases.core.states import State
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.actor import Actor, Role

Holds = Callable[[CaseView], bool]


def _always(_seen: CaseView) -> bool:
    return True


def _never(_seen: CaseView) -> bool:
    return False


def _checked(seen: CaseView) -> bool:
    return seen.file.check is not None and seen.file.check.settled


def _unchecked(seen: CaseView) -> bool:
    return not _checked(seen)


def _in_hand(seen: CaseView) -> bool:
    return bool(seen.handler)


def _in_nobodys_hand(seen: CaseView) -> bool:
    return not seen.handler


def _appealed(seen: CaseView) -> bool:
    return seen.file.state is State.APPEAL


def _card_waits(seen: CaseView) -> bool:
    return seen.file.card is None or seen.file.card.ready_at is None


def _own_mailbox(seen: CaseView) -> bool:
    return "state_mailbox" not in seen.file.consents


@dataclass(frozen=True, slots=True)
class Offer:
    """One row: shown where one of `moves` (or facets) is open and `when` holds.

    `page` names an address, `act` the small act that it shows, if it is one. Where `above` holds it
    is for the superior authority alone. `posts`: one press does it, without a page between.
    """

    title: str | Promise
    page: str
    moves: frozenset[str]
    act: str = ""
    when: Holds = _always
    above: Holds = _never
    posts: bool = False

    def open(self, seen: CaseView, *, above: bool) -> bool:
        """Can it be made now, by an officer who serves in the superior authority or not?"""
        there = not self.moves.isdisjoint(seen.moves | seen.facets)
        return there and self.when(seen) and (above or not self.above(seen))

    def drawn(self, case_id: str) -> "Drawn":
        """With its address in this case."""
        places = {"case_id": case_id, **({"act": self.act} if self.act else {})}
        return Drawn(self.title, reverse(f"officer:{self.page}", kwargs=places), self.posts)


@dataclass(frozen=True, slots=True)
class Drawn:
    """An offer as the page of one case draws it."""

    title: str | Promise
    address: str
    posts: bool


@dataclass(frozen=True, slots=True)
class Offers:
    """The next act, None where this officer has none to make; what may be made instead; the rest.

    `above`: they serve in the superior authority.
    """

    next: Drawn | None
    beside: tuple[Drawn, ...]
    rare: tuple[Drawn, ...]
    above: bool


REVIEW = frozenset({"return_proposal", "review_returned"})
DRAFT = frozenset({"propose", "review_proposed"})
OBSERVE = frozenset({"observe", "observe_again"})
CARD = frozenset({"card_ordered", "card_ready"})
CHECK, TAKE = _("Background check"), _("Take this case in hand")
# The most pressing first: the first one that is open is the next act.
IN_ORDER = (
    Offer(_("Send the appeal up"), "act", frozenset({"sent_up"}), "send-up"),
    Offer(_("Review the draft"), "countersign", REVIEW, above=_appealed),
    Offer(_("Complete: into evaluation"), "admit", frozenset({"admit"}), posts=True),
    Offer(_("Declare not filed"), "not-filed", frozenset({"declare_not_filed"})),
    Offer(CHECK, "background", frozenset({"checked"}), when=_unchecked),
    Offer(_("Propose a decision"), "propose", DRAFT, above=_appealed),
    Offer(_("Card"), "card", CARD, when=_card_waits),
    Offer(_("Annul the grant"), "act", frozenset({"annul"}), "annul", above=_always),
    Offer(_("Ask for a correction (once)"), "observe", OBSERVE),
    Offer(_("Declare it abandoned"), "act", frozenset({"abandon"}), "abandon"),
    Offer(TAKE, "take-up", frozenset({"took_up"}), when=_in_nobodys_hand, posts=True),
)
RARE = (
    Offer(TAKE, "take-up", frozenset({"took_up"}), when=_in_hand, posts=True),
    Offer(_("Assign the case"), "act", frozenset({"assigned"}), "assign"),
    Offer(_("Ask for an opinion"), "act", frozenset({"opinion_asked"}), "opinion"),
    Offer(CHECK, "background", frozenset({"checked"}), when=_checked),
    Offer(_("Put a slip right"), "act", frozenset({"rectified"}), "rectify"),
    Offer(
        _("Consider annulling the grant"),
        "act",
        frozenset({"hearing_opened"}),
        "hearing",
        above=_always,
    ),
    Offer(
        _("The State assigned its mailbox"),
        "act",
        frozenset({"state_mailbox_assigned"}),
        "state-mailbox",
        when=_own_mailbox,
    ),
)


def offers(seen: CaseView, viewer: Actor) -> Offers:
    """What this officer can do in this case."""
    above = people.office_of(viewer.id, Role.OFFICER) == SUPERIOR.code
    pressing = tuple(_drawn(IN_ORDER, seen, above=above))
    rare = tuple(_drawn(RARE, seen, above=above))
    return Offers(pressing[0] if pressing else None, pressing[1:], rare, above)


def _drawn(rows: Iterable[Offer], seen: CaseView, *, above: bool) -> Iterator[Drawn]:
    return (row.drawn(seen.id) for row in rows if row.open(seen, above=above))
