"""Cases and their events. `state` repeats the fold for queries; `queries.mismatches` compares.

Triggers (migration 0002) keep events, numbers and owners as they were written.
"""

from django.db import models
from django.db.models import Q

from ventanilla.cases.core.states import State

WAITS, HAS_TASKS = Q(waits=True), Q(has_tasks=True)


class Case(models.Model):
    id = models.CharField(primary_key=True, max_length=32)
    number = models.CharField(max_length=16, null=True)  # noqa: DJ001 - a draft has none
    procedure_id = models.CharField(max_length=120)
    version = models.CharField(max_length=10)
    owner_id = models.CharField(max_length=32, db_index=True)
    state = models.CharField(max_length=16)
    opened_at = models.DateTimeField()
    lodged_at = models.DateTimeField(null=True)
    revision = models.PositiveIntegerField()
    closed_at = models.DateTimeField(null=True)
    due = models.DateField(null=True)  # the last day of what the office owes
    look_on = models.DateField(null=True)  # the day on which the scheduler looks again
    waits = models.BooleanField(default=False)  # it stands on the desk
    has_tasks = models.BooleanField(default=False)
    task = models.CharField(max_length=16, default="", blank=True)  # the most pressing one
    tasks = models.CharField(max_length=160, default="", blank=True)  # names, a comma between
    handled_by = models.CharField(max_length=32, default="", blank=True)
    office = models.CharField(max_length=40, default="", blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["number"], name="case_number_is_unique"),
            models.CheckConstraint(
                name="case_state_is_known", condition=Q(state__in=[state.value for state in State])
            ),
            models.CheckConstraint(
                name="case_has_a_number_once_lodged",
                condition=Q(state=State.DRAFT.value, number=None, lodged_at=None)
                | (~Q(state=State.DRAFT.value) & Q(number__isnull=False, lodged_at__isnull=False)),
            ),
        )
        # One for each view of the desk, in its order, of the rows that can stand there: most
        # cases are over, and whoever writes pays for every index that a row is in.
        indexes = (
            models.Index(fields=["state", "lodged_at", "number"], name="case_by_entry"),
            models.Index(fields=["lodged_at", "number"], condition=WAITS, name="case_next"),
            models.Index(fields=["due", "number"], condition=WAITS, name="case_late"),
            models.Index(
                fields=["handled_by", "lodged_at", "number"], condition=WAITS, name="case_in_hand"
            ),
            models.Index(
                fields=["lodged_at", "number"],
                condition=HAS_TASKS,
                name="case_with_tasks",
            ),
            models.Index(
                fields=["task", "lodged_at", "number"], condition=HAS_TASKS, name="case_by_task"
            ),
            models.Index(
                fields=["look_on"], condition=Q(look_on__isnull=False), name="case_to_look_at"
            ),
        )


class CaseEvent(models.Model):
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    seq = models.PositiveIntegerField()
    kind = models.CharField(max_length=32)
    at = models.DateTimeField()
    by_id = models.CharField(max_length=64)
    by_role = models.CharField(max_length=16)
    data = models.JSONField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["case", "seq"], name="case_event_one_at_a_time"),
        )
        # What the manager counts: a narrow index, for requests to correct are few.
        indexes = (
            models.Index(
                fields=["at"],
                condition=Q(kind__in=["observe", "observe_again"]),
                name="case_event_observed",
            ),
        )


class CaseCounter(models.Model):
    """The last case number given in a year of Lima."""

    year = models.PositiveIntegerField(primary_key=True)
    last = models.PositiveIntegerField()
