"""Publish: a definition becomes an immutable version that new cases are opened under."""

from django.db import transaction

from ventanilla.kernel.actor import Stamp
from ventanilla.procedures import actions as procedures


@transaction.atomic
def publish(*, text: str, stamp: Stamp) -> tuple[str, str]:
    """Publish a definition file's text; return procedure id and version.

    Every mistake in it is reported at once; a version that differs from its published self is
    refused.
    """
    return procedures.publish(text=text, stamp=stamp)
