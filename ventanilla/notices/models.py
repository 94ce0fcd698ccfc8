"""Two tables: what was told to whom, and what of it leaves the house."""

from django.db import models
from django.db.models import Q

from ventanilla.notices.core.channel import Channel

CHANNELS = [channel.value for channel in Channel]


class Notice(models.Model):
    """What was told: in the language of the reader, and in Spanish, the original.

    `opened_at` is the hour at which its owner opened it first. Of two with the same `key` in one
    case only the first is kept; "" is no key.
    """

    id = models.CharField(primary_key=True, max_length=32)
    case_id = models.CharField(max_length=32, db_index=True)
    to = models.CharField(max_length=32)
    key = models.CharField(max_length=120, blank=True, default="")
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    subject_es = models.CharField(max_length=200, blank=True, default="")
    body_es = models.TextField(blank=True, default="")
    created_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("case_id", "key"), condition=~Q(key=""), name="notice_one_a_case_and_key"
            ),
        )
        indexes = (
            models.Index(fields=("to", "created_at"), name="mailbox_of_a_person"),
            models.Index(fields=("to",), condition=Q(opened_at=None), name="mailbox_unread"),
        )


class Sending(models.Model):
    """One way in which news of a notice leaves; `sent_at` once it did.

    `claimed_at` is when a worker took it; what could not be sent waits until `not_before`.
    """

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="sendings")
    channel = models.CharField(max_length=8)
    address = models.CharField(max_length=254)
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("notice", "channel"), name="sending_one_a_channel"),
            models.CheckConstraint(
                condition=Q(channel__in=CHANNELS), name="sending_channel_is_known"
            ),
            models.CheckConstraint(condition=~Q(address=""), name="sending_goes_somewhere"),
        )
        indexes = (
            models.Index(fields=("channel", "id"), condition=Q(sent_at=None), name="still_to_send"),
        )
