"""Registers, their versions and entries; checks, and what became of each hit."""

from django.db import models
from django.db.models import F, Q

from ventanilla.screening.core.disposition import Standing


class Version(models.Model):
    """One file of a register, kept for ever: a check says against which one it was made."""

    id = models.CharField(primary_key=True, max_length=32)
    register = models.SlugField(max_length=60)
    title = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    dated_on = models.DateField()
    imported_at = models.DateTimeField()
    entries = models.PositiveIntegerField(default=0)
    broken = models.PositiveIntegerField(default=0)
    current = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("register",), condition=Q(current=True), name="register_one_current_version"
            ),
            models.UniqueConstraint(fields=("register", "sha256"), name="register_file_once"),
        )


class Entry(models.Model):
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")
    ref = models.CharField(max_length=80)
    names = models.JSONField()
    birth_date = models.DateField(null=True)
    nationality = models.CharField(max_length=2, blank=True)
    documents = models.JSONField()
    note = models.TextField(blank=True)


class Check(models.Model):
    """A person of a case was looked up. `person` is a digest: the data stay in the case."""

    id = models.CharField(primary_key=True, max_length=32)
    case_id = models.CharField(max_length=32, db_index=True)
    person = models.CharField(max_length=64)
    at = models.DateTimeField()
    by_id = models.CharField(max_length=64)
    versions = models.JSONField()


class Hit(models.Model):
    id = models.CharField(primary_key=True, max_length=32)
    looked = models.ForeignKey(Check, on_delete=models.PROTECT, related_name="+")
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    score = models.PositiveSmallIntegerField()
    features = models.JSONField()
    standing = models.CharField(max_length=10, default=Standing.OPEN.value)
    disposition = models.CharField(max_length=10, blank=True)
    reason = models.TextField(blank=True)
    disposed_by = models.CharField(max_length=64, blank=True)
    disposed_at = models.DateTimeField(null=True)
    confirmed_by = models.CharField(max_length=64, blank=True)
    confirmed_at = models.DateTimeField(null=True)
    returned_reason = models.TextField(blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="hit_by_two_people",
                condition=Q(confirmed_by="") | ~Q(confirmed_by=F("disposed_by")),
            ),
            models.CheckConstraint(
                name="hit_settled_wholly_or_not",
                condition=Q(standing=Standing.OPEN.value, disposition="", disposed_by="")
                | (
                    Q(standing=Standing.DISPOSED.value, confirmed_by="")
                    & ~Q(disposition="")
                    & ~Q(disposed_by="")
                    & ~Q(reason="")
                )
                | (Q(standing=Standing.CONFIRMED.value) & ~Q(confirmed_by="") & ~Q(reason="")),
            ),
        )
