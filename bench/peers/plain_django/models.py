"""A case, its papers and its notices: what a page of three statements shows."""

from django.db import models


class Case(models.Model):
    number = models.CharField(max_length=16, unique=True)
    owner = models.CharField(max_length=100)
    state = models.CharField(max_length=16)
    lodged_at = models.DateTimeField()


class Paper(models.Model):
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="papers")
    name = models.CharField(max_length=100)
    at = models.DateTimeField()


class Notice(models.Model):
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="notices")
    text = models.CharField(max_length=200)
    at = models.DateTimeField()
