"""Deliver: the letters that follow notices leave the house."""

from ventanilla.kernel.actor import Stamp
from ventanilla.notices import actions as notices


def letters(*, stamp: Stamp) -> int:
    """Send what waits; how many were sent. Not one transaction: each letter stands for itself."""
    return notices.deliver_pending(stamp=stamp)
