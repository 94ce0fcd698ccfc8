"""One table: the outbox and the memory of what was told."""

from django.db import models


class Notice(models.Model):
    """One message. `address` is empty where nothing is to be sent; `sent_at` once it was.

    What could not be sent is tried again, not before `not_before`.
    """

    id = models.CharField(primary_key=True, max_length=32)
    case_id = models.CharField(max_length=32, db_index=True)
    to = models.CharField(max_length=32)
    address = models.EmailField(blank=True)
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    created_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(
                fields=("created_at",),
                condition=models.Q(sent_at=None) & ~models.Q(address=""),
                name="notices_to_send",
            ),
        )
