"""One table: entries, who proposed them, and what an editor decided."""

from django.db import models


class ProviderEntry(models.Model):
    """A provider's entry for one procedure."""

    id = models.CharField(primary_key=True, max_length=32)
    procedure_id = models.CharField(max_length=120, db_index=True)
    name = models.CharField(max_length=120)
    website = models.CharField(max_length=120)
    timelines = models.CharField(max_length=120)
    cost = models.CharField(max_length=120)
    fictitious = models.BooleanField(default=False)
    state = models.CharField(max_length=8, default="proposed")
    proposed_by = models.CharField(max_length=32)
    proposed_at = models.DateTimeField()
    decided_by = models.CharField(max_length=32, blank=True)
    decided_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(proposed_by=models.F("decided_by")),
                name="nobody_accepts_their_own_entry",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["proposed", "accepted", "declined"]),
                name="entry_state_is_known",
            ),
        )
