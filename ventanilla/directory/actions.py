"""Proposing an entry, and the editor's two answers. Of two at once the second is refused."""

from ventanilla import wiring
from ventanilla.directory import queries
from ventanilla.directory.core.entry import State, address, words
from ventanilla.directory.models import ProviderEntry
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger


def propose(
    *, procedure_id: str, name: str, website: str, timelines: str, cost: str, stamp: Stamp
) -> str:
    """Propose an entry and return its id; in a demonstration it is marked as fictitious."""
    entry_id = stamp.new_id()
    ProviderEntry.objects.create(
        id=entry_id,
        procedure_id=procedure_id,
        name=words("name", name),
        website=address(website),
        timelines=words("timelines", timelines),
        cost=words("cost", cost),
        fictitious=wiring.fictitious(),
        proposed_by=stamp.by.id,
        proposed_at=stamp.at,
    )
    _note("provider.propose", entry_id, stamp)
    return entry_id


def accept(*, entry_id: str, reason: str, stamp: Stamp) -> None:
    """Put the entry on the table."""
    _decide(entry_id, State.ACCEPTED, reason, stamp)


def decline(*, entry_id: str, reason: str, stamp: Stamp) -> None:
    """Keep the entry off the table."""
    _decide(entry_id, State.DECLINED, reason, stamp)


def _decide(entry_id: str, state: State, reason: str, stamp: Stamp) -> None:
    if stamp.by.role is not Role.EDITOR or queries.entry(entry_id).proposed_by == stamp.by.id:
        raise Refusal(
            "not-yours-to-do",
            Text("Esto le toca a otra persona.", "This is for somebody else to do."),
        )
    changed = ProviderEntry.objects.filter(pk=entry_id, state=State.PROPOSED.value).update(
        state=state.value,
        decided_by=stamp.by.id,
        decided_at=stamp.at,
        reason=words("reason", reason),
    )
    if not changed:
        raise Refusal(
            "decided-already",
            Text("Otra persona ya lo resolvió.", "Somebody else decided it already."),
        )
    _note(f"provider.{state.value}", entry_id, stamp)


def _note(act: str, entry_id: str, stamp: Stamp) -> None:
    ledger.append(act=act, subject=f"provider:{entry_id}", details={}, stamp=stamp)
