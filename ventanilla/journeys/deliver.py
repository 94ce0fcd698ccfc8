"""Deliver: the letters and short messages that follow notices leave the house."""

from ventanilla.kernel.actor import Stamp
from ventanilla.notices import actions as notices
from ventanilla.notices.core.channel import Channel


def letters(*, stamp: Stamp) -> int:
    """Send what waits; how many were sent. Not one transaction: each letter stands for itself."""
    return notices.deliver_pending(stamp=stamp)


def texts(*, stamp: Stamp) -> int:
    """The same for short messages by phone."""
    return notices.deliver_pending(stamp=stamp, channel=Channel.PHONE)
