"""What may be kept of what was found on a paper."""

from collections.abc import Iterable, Sequence

from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.kinds import Kind

# Of a page that tells of somebody's health: that there is one, whose, and by whom.
OF_HEALTH = frozenset(
    {
        *(What.KIND, What.LANGUAGE, What.ISSUED, What.COUNTRY),
        *(What.HOLDER, What.PHYSICIAN, What.REGISTER),
    }
)


def only(found: Iterable[Finding], whats: frozenset[What]) -> tuple[Finding, ...]:
    """Those findings that are of these sorts."""
    return tuple(one for one in found if one.what in whats)


def least(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """All of it, but of the pages of a medical report no more than `OF_HEALTH`, wherever it was
    uploaded."""
    pages = {one.page for one in found if (one.what, one.value) == (What.KIND, Kind.MEDICAL)}
    return tuple(one for one in found if one.page not in pages or one.what in OF_HEALTH)
