"""One table: the versions that were published. A row is written once and never changed."""

from django.db import models


class ProcedureVersion(models.Model):
    """The text of a published definition, with its SHA-256."""

    procedure = models.CharField(max_length=120)
    version = models.CharField(max_length=10)
    text = models.TextField()
    digest = models.CharField(max_length=64)
    published_at = models.DateTimeField()
    published_by = models.CharField(max_length=32)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("procedure", "version"), name="one_text_a_version"),
        )
