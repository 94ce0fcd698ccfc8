"""The case, its log, and the messages that wait to be sent."""

from django.db import models
from django_fsm import FSMField, transition


class Case(models.Model):
    state = FSMField(default="new", protected=True)
    owner_id = models.CharField(max_length=32, db_index=True)
    number = models.CharField(max_length=16, null=True, unique=True)  # noqa: DJ001
    answers = models.JSONField(default=dict)
    updated_at = models.DateTimeField()

    @transition(field=state, source="new", target="draft")
    def open(self) -> None: ...

    @transition(field=state, source="draft", target="noticed")
    def note_privacy(self) -> None: ...

    @transition(field=state, source="noticed", target="consented")
    def consent(self) -> None: ...

    @transition(field=state, source="consented", target="answered")
    def answer(self, answers: dict[str, str]) -> None:
        self.answers = answers

    @transition(field=state, source="answered", target="lodged")
    def lodge(self) -> None:
        self.number = f"2026-{self.pk:07d}"

    @transition(field=state, source="lodged", target="in_evaluation")
    def admit(self) -> None: ...

    @transition(field=state, source="in_evaluation", target="checked")
    def check_background(self) -> None: ...

    @transition(field=state, source="checked", target="proposed")
    def propose(self) -> None: ...

    @transition(field=state, source="proposed", target="granted")
    def grant(self) -> None: ...


class Log(models.Model):
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    transition = models.CharField(max_length=32)
    source = models.CharField(max_length=16)
    target = models.CharField(max_length=16)
    by_id = models.CharField(max_length=32)
    at = models.DateTimeField()


class Message(models.Model):
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    to = models.EmailField()
    subject = models.CharField(max_length=200)
    body = models.TextField()
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, db_index=True)
