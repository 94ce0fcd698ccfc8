"""Papers that were issued, the changes of their status, and the counters of their numbers."""

from django.db import models


class Attestation(models.Model):
    """A signed PDF. `status_index` is a certificate's place in the status list."""

    id = models.CharField(primary_key=True, max_length=32)
    kind = models.CharField(max_length=12)
    number = models.CharField(max_length=24, unique=True)
    case_id = models.CharField(max_length=32, db_index=True)
    title_es = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    pdf = models.BinaryField()
    seal = models.TextField(blank=True)
    issued_at = models.DateTimeField()
    status_index = models.PositiveIntegerField(null=True, unique=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(status_index=None) | models.Q(kind="certificate"),
                name="only_certificates_have_a_status",
            ),
        )


class StatusChange(models.Model):
    """A change of status, with its reason; the last one counts."""

    attestation = models.ForeignKey(Attestation, on_delete=models.PROTECT, related_name="+")
    order = models.PositiveIntegerField()
    status = models.CharField(max_length=10)
    reason = models.CharField(max_length=2000)
    at = models.DateTimeField()
    by_id = models.CharField(max_length=32)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("attestation", "order"), name="one_change_a_place"),
            models.CheckConstraint(
                condition=models.Q(status__in=["valid", "suspended", "revoked"]),
                name="status_is_known",
            ),
        )


class Counter(models.Model):
    """The last number given, by kind and year; "status" counts places in the list."""

    name = models.CharField(primary_key=True, max_length=20)
    last = models.PositiveIntegerField(default=0)
