"""Breach: an operator keeps the log of an incident, or of a drill, and of who was told when.

The machine counts the hours and drafts the words. It tells nobody: not the authority, not people.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from ventanilla import wiring
from ventanilla.accounts import queries as people
from ventanilla.kernel.actor import Actor, Stamp
from ventanilla.kernel.text import Text
from ventanilla.privacy import actions, queries
from ventanilla.privacy.core import keeper, letters
from ventanilla.privacy.core.incidents import GROUNDS, Assessment, Entry, Incident, named


@dataclass(frozen=True, slots=True)
class Shown:
    """One incident with its log, the names of who wrote in it, and the drafts."""

    incident: Incident
    entries: tuple[tuple[Entry, str], ...]
    data: tuple[Text, ...]
    grounds: tuple[Text, ...]
    to_authority: Text
    to_people: Text


def log(*, viewer: Actor) -> tuple[Incident, ...]:
    """Every incident and drill, the newest first; Refusal "not-yours-to-do"."""
    keeper.require(viewer)
    return queries.incidents()


def waiting(*, viewer: Actor) -> tuple[Incident, ...]:
    """Those that are open, the first to run out of hours first; Refusal "not-yours-to-do"."""
    keeper.require(viewer)
    return queries.open_incidents()


def shown(incident_id: str, *, viewer: Actor) -> Shown:
    """One of them; NotFound where there is none, Refusal "not-yours-to-do"."""
    keeper.require(viewer)
    found, issuer, officer = queries.incident(incident_id), wiring.issuer(), wiring.data_officer()
    written = queries.entries(incident_id)
    return Shown(
        found,
        tuple((entry, people.person(entry.by).name) for entry in written),
        tuple(named(found.assessment.data)),
        tuple(GROUNDS[one] for one in found.assessment.grounds),
        letters.to_authority(found, issuer, officer),
        letters.to_people(found, issuer, officer),
    )


@transaction.atomic
def begin(*, drill: bool, known_at: datetime, assessment: Assessment, stamp: Stamp) -> str:
    """Begin the log; its id. Refusals of `privacy.actions.open_incident`."""
    return actions.open_incident(
        drill=drill, known_at=known_at, assessment=assessment, stamp=stamp
    ).id


@transaction.atomic
def assess(*, incident_id: str, revision: int, assessment: Assessment, stamp: Stamp) -> None:
    """Say anew what is known; refusals of `privacy.actions.assess`."""
    actions.assess(incident_id=incident_id, revision=revision, assessment=assessment, stamp=stamp)


@transaction.atomic
def told(*, incident_id: str, whom: str, at: datetime, how: str, stamp: Stamp) -> None:
    """Record that the authority, or people, were told; refusals of `privacy.actions.note_told`."""
    actions.note_told(incident_id=incident_id, whom=whom, at=at, how=how, stamp=stamp)


@transaction.atomic
def close(*, incident_id: str, said: str, stamp: Stamp) -> None:
    """End it; Refusal "still-owed" while somebody must be told."""
    actions.close_incident(incident_id=incident_id, said=said, stamp=stamp)
