"""The ways in which news of a notice leaves the house."""

from enum import StrEnum


class Channel(StrEnum):
    """Each needs the person's consent; the mailbox, where every notice waits, needs none."""

    EMAIL = "email"
    PHONE = "phone"
