"""Slots with a capacity, and who booked them."""

from django.db import models


class Slot(models.Model):
    starts_at = models.DateTimeField()
    capacity = models.PositiveIntegerField()
    taken = models.PositiveIntegerField(default=0)


class Booking(models.Model):
    slot = models.ForeignKey(Slot, on_delete=models.PROTECT, related_name="bookings")
    case_id = models.CharField(max_length=32, unique=True)
    code = models.CharField(max_length=10)
    booked_at = models.DateTimeField()
