"""What notices need from outside, besides Django's own door for mail."""

from typing import Protocol


class Phone(Protocol):
    """Sends short messages to telephones."""

    def send(self, number: str, text: str, key: str) -> None:
        """Hand `text` in for `number` (E.164). The same `key` a second time is the same message:
        it must not reach the person twice. Any exception means: not handed in, try again."""

    def check(self) -> None:
        """An exception that says what to mend, where it could not send now."""
