"""Who is told, in which language, and by which ways out of the house."""

from dataclasses import dataclass

from ventanilla.notices.core.channel import Channel


@dataclass(frozen=True, slots=True)
class Recipient:
    """An account. Without an `address` no e-mail follows, without a `phone` (E.164) no message."""

    id: str
    language: str
    address: str = ""
    phone: str = ""

    def ways(self) -> dict[Channel, str]:
        """Where news goes, by channel."""
        given = {Channel.EMAIL: self.address, Channel.PHONE: self.phone}
        return {channel: place for channel, place in given.items() if place}
