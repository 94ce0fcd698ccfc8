"""Decisions; that two different people made one is a constraint of the database too."""

from django.db import models
from django.db.models import F, Q

from ventanilla.decisions.core.decision import Standing
from ventanilla.decisions.core.grounds import Outcome

DRAFT, SIGNED, RETURNED = (
    Standing.DRAFT.value,
    Standing.COUNTERSIGNED.value,
    Standing.RETURNED.value,
)


class Decision(models.Model):
    id = models.CharField(primary_key=True, max_length=32)
    case_id = models.CharField(max_length=32, db_index=True)
    outcome = models.CharField(max_length=8)
    findings = models.JSONField()
    reasons = models.TextField()
    proposed_by = models.CharField(max_length=32)
    proposed_at = models.DateTimeField()
    standing = models.CharField(max_length=16, default=DRAFT)
    number = models.CharField(max_length=20, null=True)  # noqa: DJ001 - a draft has none
    reviewed_by = models.CharField(max_length=32, null=True)  # noqa: DJ001 - nobody yet
    reviewed_at = models.DateTimeField(null=True)
    reason = models.TextField(default="", blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["number"], name="decision_number_is_unique"),
            models.UniqueConstraint(
                fields=["case_id"], condition=Q(standing=DRAFT), name="decision_one_draft_a_case"
            ),
            models.CheckConstraint(
                name="decision_outcome_is_known",
                condition=Q(outcome__in=[outcome.value for outcome in Outcome]),
            ),
            models.CheckConstraint(
                name="decision_by_two_people",
                condition=Q(reviewed_by__isnull=True) | ~Q(reviewed_by=F("proposed_by")),
            ),
            models.CheckConstraint(
                name="decision_reviewed_wholly_or_not",
                condition=Q(
                    standing=DRAFT, number=None, reviewed_by=None, reviewed_at=None, reason=""
                )
                | Q(
                    standing=SIGNED,
                    number__isnull=False,
                    reviewed_by__isnull=False,
                    reviewed_at__isnull=False,
                    reason="",
                )
                | (
                    Q(
                        standing=RETURNED,
                        number=None,
                        reviewed_by__isnull=False,
                        reviewed_at__isnull=False,
                    )
                    & ~Q(reason="")
                ),
            ),
        )


class DecisionCounter(models.Model):
    """The last resolution number given in a year of Lima."""

    year = models.PositiveIntegerField(primary_key=True)
    last = models.PositiveIntegerField()
