"""Reading entries, as frozen values."""

from ventanilla.directory.core.entry import Entry, State
from ventanilla.directory.models import ProviderEntry
from ventanilla.kernel.refusal import NotFound


def listed(procedure_id: str) -> tuple[Entry, ...]:
    """The table of a procedure: accepted entries, by name."""
    rows = ProviderEntry.objects.filter(procedure_id=procedure_id, state=State.ACCEPTED.value)
    return tuple(_entry(row) for row in rows.order_by("name", "id"))


def pending() -> tuple[Entry, ...]:
    """What waits for an editor, the oldest first."""
    rows = ProviderEntry.objects.filter(state=State.PROPOSED.value).order_by("proposed_at", "id")
    return tuple(_entry(row) for row in rows)


def proposed_by(user_id: str) -> tuple[Entry, ...]:
    """A provider's own entries, the newest first."""
    rows = ProviderEntry.objects.filter(proposed_by=user_id).order_by("-proposed_at", "id")
    return tuple(_entry(row) for row in rows)


def entry(entry_id: str) -> Entry:
    """One entry; NotFound where there is none."""
    row = ProviderEntry.objects.filter(pk=entry_id).first()
    if row is None:
        raise NotFound("provider")
    return _entry(row)


def _entry(row: ProviderEntry) -> Entry:
    return Entry(
        id=row.pk,
        procedure_id=row.procedure_id,
        name=row.name,
        website=row.website,
        timelines=row.timelines,
        cost=row.cost,
        state=State(row.state),
        proposed_by=row.proposed_by,
        proposed_at=row.proposed_at,
        decided_at=row.decided_at,
        reason=row.reason,
        fictitious=row.fictitious,
    )
