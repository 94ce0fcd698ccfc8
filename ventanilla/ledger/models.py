"""The one table of the ledger; triggers (migration 0002) keep it append-only in the database."""

from django.db import models


class LedgerLine(models.Model):
    at = models.DateTimeField()
    by_id = models.CharField(max_length=64)
    by_role = models.CharField(max_length=16)
    act = models.CharField(max_length=64)
    subject = models.CharField(max_length=120, db_index=True)
    details = models.JSONField()
    content = models.CharField(max_length=64)
    seq = models.BigIntegerField(null=True)
    sealed_at = models.DateTimeField(null=True)
    link = models.CharField(max_length=64, default="", blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["seq"], name="ledger_one_line_per_place"),
            models.CheckConstraint(
                name="ledger_sealed_wholly_or_not",
                condition=models.Q(seq__isnull=True, sealed_at__isnull=True, link="")
                | (models.Q(seq__gt=0, sealed_at__isnull=False) & ~models.Q(link="")),
            ),
        )
