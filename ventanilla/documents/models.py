"""What was received, and what a machine read on it.

The bytes lie sealed in the store under the document's id.
"""

from django.db import models


class Document(models.Model):
    """A received file: facts from its content, the two dates the person typed, its wrapped key.

    `master_id` names the master key that opens `wrapped_key`. `damaged_at`: since when the stored
    bytes are known not to be what was given. `erased_at`: since when there is no key any more.
    `scanned_at`: when it was looked through for malware; `malware` is the name of what was found.
    """

    id = models.CharField(primary_key=True, max_length=32)
    case_id = models.CharField(max_length=32, db_index=True)
    evidence_id = models.CharField(max_length=60)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=4)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    pages = models.PositiveIntegerField()
    reason = models.CharField(max_length=20, blank=True)
    hazards = models.JSONField(default=list)
    issued_on = models.DateField(null=True)
    expires_on = models.DateField(null=True)
    received_at = models.DateTimeField()
    wrapped_key = models.BinaryField(max_length=64, null=True)
    master_id = models.CharField(max_length=16, db_index=True)
    damaged_at = models.DateTimeField(null=True)
    erased_at = models.DateTimeField(null=True)
    scanned_at = models.DateTimeField(null=True)
    malware = models.CharField(max_length=120, blank=True, default="")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind__in=["pdf", "jpeg", "png"]), name="document_kind_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(pages=0) ^ models.Q(reason=""), name="pages_or_a_reason"
            ),
            models.CheckConstraint(
                condition=models.Q(erased_at=None) ^ models.Q(wrapped_key=None),
                name="a_key_until_erased",
            ),
        )


class Reading(models.Model):
    """What a machine reads on a document, once, from being asked to its end.

    `page` of `pages` is being read. It ends with `sealed`, the reading under the document's own
    key, or with why it was given up. `claimed_at`: a worker has it, until its lease is over.
    """

    document = models.OneToOneField(Document, models.PROTECT, primary_key=True, related_name="+")
    asked_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    page = models.PositiveIntegerField(default=0)
    pages = models.PositiveIntegerField(default=0)
    ended_at = models.DateTimeField(null=True)
    sealed = models.BinaryField(null=True)
    given_up = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ended_at=None, sealed=None, given_up="")
                | models.Q(ended_at__isnull=False, sealed__isnull=False, given_up="")
                | (models.Q(ended_at__isnull=False, sealed=None) & ~models.Q(given_up="")),
                name="reading_ends_one_way",
            ),
        )
        indexes = (
            models.Index(
                fields=("asked_at",), condition=models.Q(ended_at=None), name="readings_that_wait"
            ),
        )
