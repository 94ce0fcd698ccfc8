"""Requests, reviews with their marks, incidents with their log. The constraints are the rules that
must hold whoever writes."""

from django.db import models
from django.db.models import F, Q

from ventanilla.privacy.core.requests import State
from ventanilla.privacy.core.reviews import Verdict
from ventanilla.privacy.core.rights import Kind

UNANSWERED = Q(state=State.ASKED.value, answered_by="", answered_at=None, answer="")
ANSWERED = ~Q(state=State.ASKED.value) & ~Q(answered_by="") & Q(answered_at__isnull=False)
GRANTED_OR_REASONED = Q(state__in=[State.ASKED.value, State.GRANTED.value]) | ~Q(answer="")


class DataRequest(models.Model):
    """What one person asked of their data, and what was answered."""

    id = models.CharField(primary_key=True, max_length=32)
    person_id = models.CharField(max_length=32, db_index=True)
    kind = models.CharField(max_length=16)
    text = models.TextField(blank=True)
    language = models.CharField(max_length=2)
    by_email = models.BooleanField(default=False)
    asked_at = models.DateTimeField()
    due = models.DateField()
    state = models.CharField(max_length=10, default=State.ASKED.value)
    answer = models.TextField(blank=True)
    answered_by = models.CharField(max_length=32, blank=True)
    answered_at = models.DateTimeField(null=True)
    noted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(kind__in=[one.value for one in Kind]), name="right_is_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[one.value for one in State]), name="request_state_is_known"
            ),
            models.CheckConstraint(
                condition=UNANSWERED | ANSWERED, name="request_answered_wholly_or_not"
            ),
            models.CheckConstraint(condition=GRANTED_OR_REASONED, name="no_answer_without_reason"),
            models.CheckConstraint(
                condition=~Q(person_id=F("answered_by")), name="nobody_answers_their_own_request"
            ),
        )
        indexes = (
            models.Index(
                fields=("due",), condition=Q(state=State.ASKED.value), name="requests_to_answer"
            ),
        )


class PrivilegeReview(models.Model):
    """A look at every staff role. Of each period, named by the day it counts from, there is one."""

    id = models.CharField(primary_key=True, max_length=32)
    since = models.DateField()
    due = models.DateField()
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    closed_by = models.CharField(max_length=32, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("since",), name="one_review_a_period"),
            models.CheckConstraint(
                condition=Q(closed_at=None, closed_by="")
                | (Q(closed_at__isnull=False) & ~Q(closed_by="")),
                name="review_closed_by_somebody",
            ),
        )


class ReviewMark(models.Model):
    """Keep or take away: the verdict on one role of one account."""

    review = models.ForeignKey(PrivilegeReview, on_delete=models.PROTECT, related_name="+")
    user_id = models.CharField(max_length=32)
    role = models.CharField(max_length=12)
    verdict = models.CharField(max_length=10)
    by_id = models.CharField(max_length=32)
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("review", "user_id", "role"), name="one_mark_a_role"),
            models.CheckConstraint(
                condition=Q(verdict__in=[one.value for one in Verdict]), name="verdict_is_known"
            ),
        )


class Incident(models.Model):
    """What is known of an incident, or played in a drill of one."""

    id = models.CharField(primary_key=True, max_length=32)
    drill = models.BooleanField()
    known_at = models.DateTimeField()
    opened_at = models.DateTimeField()
    opened_by = models.CharField(max_length=32)
    what = models.JSONField()
    consequences = models.JSONField()
    measures = models.JSONField()
    data = models.JSONField()
    people = models.PositiveIntegerField(null=True)
    large_volume = models.BooleanField()
    many_people = models.BooleanField()
    harm = models.BooleanField()
    concerns = models.BooleanField()
    revision = models.PositiveIntegerField(default=1)
    authority_told_at = models.DateTimeField(null=True)
    people_told_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(known_at__lte=F("opened_at")), name="known_before_it_is_written_down"
            ),
            models.CheckConstraint(
                condition=Q(authority_told_at=None) | Q(authority_told_at__gte=F("known_at")),
                name="authority_told_after_it_is_known",
            ),
            models.CheckConstraint(
                condition=Q(people_told_at=None) | Q(people_told_at__gte=F("known_at")),
                name="people_told_after_it_is_known",
            ),
        )


class IncidentEntry(models.Model):
    """One line of the log of an incident; never changed."""

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    by_id = models.CharField(max_length=32)
    act = models.CharField(max_length=20)
    said = models.TextField(blank=True)
