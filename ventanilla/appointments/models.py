"""Offices, openings, closures, slots and bookings; that no seat is given twice is a constraint."""

from django.db import models
from django.db.models import F, Q

from ventanilla.appointments.core.booking import LIVE, Purpose, Standing

PURPOSES = [purpose.value for purpose in Purpose]


class Office(models.Model):
    """One office of a loaded file; `said` is its row of the file, sources included."""

    code = models.CharField(primary_key=True, max_length=40)
    said = models.JSONField()
    digest = models.CharField(max_length=64)
    loaded_at = models.DateTimeField()
    listed = models.BooleanField(default=True)  # False once a later file leaves it out


class Opening(models.Model):
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=10)
    weekday = models.PositiveSmallIntegerField()
    starts = models.TimeField()
    ends = models.TimeField()
    minutes = models.PositiveSmallIntegerField()
    seats = models.PositiveSmallIntegerField()
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    example = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(purpose__in=PURPOSES), name="opening_purpose_known"),
            models.CheckConstraint(
                condition=Q(starts__lt=F("ends"), weekday__lte=6, minutes__gt=0, seats__gt=0),
                name="opening_makes_sense",
            ),
        )


class Closure(models.Model):
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    reason = models.CharField(max_length=300)
    by_id = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(starts_at__lt=F("ends_at")), name="closure_ends_after_it_starts"
            ),
        )


class Slot(models.Model):
    """A row is made when the first seat of an hour is asked for."""

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=10)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    capacity = models.PositiveSmallIntegerField()
    taken = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("office", "purpose", "starts_at"), name="slot_one_row_an_hour"
            ),
            models.CheckConstraint(
                condition=Q(taken__lte=F("capacity")), name="slot_never_overbooked"
            ),
        )


class Booking(models.Model):
    id = models.CharField(primary_key=True, max_length=32)
    code = models.CharField(max_length=10, unique=True)
    slot = models.ForeignKey(Slot, on_delete=models.PROTECT, related_name="+")
    case_id = models.CharField(max_length=32)
    purpose = models.CharField(max_length=10)
    standing = models.CharField(max_length=10)
    held_until = models.DateTimeField(null=True)
    sequence = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField()
    by_id = models.CharField(max_length=64)
    by_role = models.CharField(max_length=16)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("case_id", "purpose"),
                condition=Q(standing__in=[standing.value for standing in LIVE]),
                name="booking_one_live_a_case_and_purpose",
            ),
            models.CheckConstraint(
                condition=Q(standing__in=[standing.value for standing in Standing]),
                name="booking_standing_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(standing=Standing.HELD.value) | Q(held_until__isnull=False),
                name="booking_held_until_some_hour",
            ),
        )
        indexes = (models.Index(fields=("case_id", "purpose"), name="booking_of_case"),)
