"""A person is their e-mail address; what they may do is granted row by row."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models

from ventanilla.kernel.actor import STAFF, Role
from ventanilla.kernel.ids import random_id

ROLES = [role.value for role in Role if role is not Role.SYSTEM]
PLACED = [role for role in ROLES if role in STAFF]


class UserManager(BaseUserManager["User"]):
    """Makes accounts; addresses are kept in lower case, so that one person is one row."""

    def create_user(self, email: str, password: str | None = None, **values: object) -> "User":
        user = self.model(email=email.strip().lower(), **values)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser, PermissionsMixin):
    """An account. `name` is how we address the person; `language` what we write to them in.

    `phone` (E.164, "" where they gave none) is for short messages to those who consented to them.
    """

    id = models.CharField(primary_key=True, max_length=32, default=random_id, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=2, default="es")
    phone = models.CharField(max_length=16, blank=True, default="")
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = UserManager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(language__in=["es", "en"]), name="language_is_spoken"
            ),
        )


class RoleGrant(models.Model):
    """A role that somebody was granted, by whom and when; `office` is the code of the office in
    which staff hold it, "" where they were not placed."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=12)
    granted_at = models.DateTimeField()
    granted_by = models.CharField(max_length=32)
    office = models.CharField(max_length=40, blank=True, default="")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("user", "role"), name="one_grant_a_role"),
            models.CheckConstraint(condition=models.Q(role__in=ROLES), name="role_is_known"),
            models.CheckConstraint(
                condition=models.Q(office="") | models.Q(role__in=PLACED),
                name="only_staff_hold_a_role_in_an_office",
            ),
        )
        indexes = (models.Index(fields=("role", "office"), name="who_serves_where"),)


class Leave(models.Model):
    """Somebody of the staff is away from `first` to `last` inclusive, and `cover` acts instead."""

    id = models.CharField(primary_key=True, max_length=32)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    first = models.DateField()
    last = models.DateField()
    cover = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(cover=models.F("user")), name="leave_is_covered_by_another"
            ),
            models.CheckConstraint(
                condition=models.Q(last__gte=models.F("first")), name="leave_ends_after_it_began"
            ),
        )
