"""One table: what was stated, in order; nothing is overwritten, the last row counts."""

from django.db import models


class Statement(models.Model):
    """A receipt's data or a ground of exemption."""

    id = models.CharField(primary_key=True, max_length=32)
    case_id = models.CharField(max_length=32, db_index=True)
    number = models.CharField(max_length=30, blank=True)
    same = models.CharField(max_length=30, blank=True, db_index=True)
    paid_on = models.DateField(null=True)
    ground = models.CharField(max_length=60, blank=True)
    stated_at = models.DateTimeField()
    order = models.PositiveIntegerField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(number="") ^ models.Q(ground=""), name="receipt_or_exemption"
            ),
            models.UniqueConstraint(fields=("case_id", "order"), name="one_statement_a_place"),
        )
