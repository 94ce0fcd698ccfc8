"""The log of incidents and drills: opened, assessed, told, closed. Nothing is sent to anybody."""

from datetime import datetime

from django.db.models import F

from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger
from ventanilla.ledger.core.canonical import JSON
from ventanilla.privacy import queries
from ventanilla.privacy.core import keeper
from ventanilla.privacy.core.incidents import Assessment, Incident, Whom
from ventanilla.privacy.models import Incident as Row
from ventanilla.privacy.models import IncidentEntry

TOLD = {Whom.AUTHORITY: "authority_told_at", Whom.PEOPLE: "people_told_at"}
WHAT = Text("Diga en español qué pasó.", "Say in Spanish what happened.")
FUTURE = Text("Esa hora todavía no llega.", "That hour has not come yet.")
TOO_EARLY = Text("Todavía no se sabía.", "It was not known yet.")
CHANGED = Text("Otra persona lo cambió mientras tanto.", "Somebody else changed it meanwhile.")
CLOSED = Text("El incidente ya está cerrado.", "The incident is closed already.")
TOLD_ALREADY = Text("Ya consta cuándo se avisó.", "When they were told is on record already.")
OWED = Text("Todavía hay que avisar.", "Somebody must still be told.")


def open_incident(
    *, drill: bool, known_at: datetime, assessment: Assessment, stamp: Stamp
) -> Incident:
    """Begin the log of an incident, or of a drill, known since `known_at`.

    Refusals "not-yours-to-do", "known_at" for an hour to come, "what_es".
    """
    keeper.require(stamp.by)
    if known_at > stamp.at:
        raise Refusal("known_at", FUTURE, at="known_at")
    row = Row.objects.create(
        id=stamp.new_id(),
        drill=drill,
        known_at=known_at,
        opened_at=stamp.at,
        opened_by=stamp.by.id,
        **_columns(assessment),
    )
    _log(row.pk, "open", assessment.what.es, stamp, drill=drill)
    return queries.incident(row.pk)


def assess(*, incident_id: str, revision: int, assessment: Assessment, stamp: Stamp) -> Incident:
    """Say anew what is known; `revision` is that of the page which was filled in.

    Refusals "not-yours-to-do", "incident-closed", "changed-meanwhile", "what_es".
    """
    keeper.require(stamp.by)
    _open(incident_id)
    columns = _columns(assessment)
    mine = Row.objects.filter(pk=incident_id, revision=revision, closed_at=None)
    if not mine.update(**columns, revision=F("revision") + 1):
        raise Refusal("changed-meanwhile", CHANGED)
    _log(incident_id, "assess", assessment.what.es, stamp, revision=revision + 1)
    return queries.incident(incident_id)


def note_told(*, incident_id: str, whom: str, at: datetime, how: str, stamp: Stamp) -> Incident:
    """Record when somebody was told, and how; once.

    Refusals "not-yours-to-do", "incident-closed", "told_at", "told-already"; NotFound for nobody.
    """
    keeper.require(stamp.by)
    found, column = _open(incident_id), TOLD[_whom(whom)]
    if at > stamp.at or at < found.known_at:
        raise Refusal("told_at", FUTURE if at > stamp.at else TOO_EARLY, at="told_at")
    mine = Row.objects.filter(pk=incident_id, closed_at=None, **{column: None})
    if not mine.update(**{column: at}):
        raise Refusal("told-already", TOLD_ALREADY)
    _log(incident_id, f"told-{whom}", how.strip(), stamp, told=at.isoformat())
    return queries.incident(incident_id)


def close_incident(*, incident_id: str, said: str, stamp: Stamp) -> Incident:
    """End it; Refusals "not-yours-to-do", "incident-closed", "still-owed" while telling is owed."""
    keeper.require(stamp.by)
    found = _open(incident_id)
    if found.waiting:
        raise Refusal("still-owed", OWED, article=found.waiting[0].article)
    mine = Row.objects.filter(pk=incident_id, closed_at=None, revision=found.revision)
    if not mine.update(closed_at=stamp.at):
        raise Refusal("changed-meanwhile", CHANGED)
    _log(incident_id, "close", said.strip(), stamp)
    return queries.incident(incident_id)


def _open(incident_id: str) -> Incident:
    found = queries.incident(incident_id)
    if not found.open:
        raise Refusal("incident-closed", CLOSED)
    return found


def _whom(name: str) -> Whom:
    try:
        return Whom(name)
    except ValueError:
        raise NotFound("whom") from None


def _columns(known: Assessment) -> dict[str, object]:
    if not known.what.es.strip():
        raise Refusal("what_es", WHAT, at="what_es")
    texts = {name: getattr(known, name) for name in ("what", "consequences", "measures")}
    return {
        **{name: {"es": text.es.strip(), "en": text.en.strip()} for name, text in texts.items()},
        "data": sorted(kind.value for kind in known.data),
        "people": known.people,
        "large_volume": known.large_volume,
        "many_people": known.many_people,
        "harm": known.harm,
        "concerns": known.concerns,
    }


def _log(incident_id: str, act: str, said: str, stamp: Stamp, **details: JSON) -> None:
    """A line of the log, and in the ledger that there is one; its words stay out of the ledger."""
    IncidentEntry.objects.create(
        incident_id=incident_id, at=stamp.at, by_id=stamp.by.id, act=act, said=said
    )
    ledger.append(
        act=f"incident.{act}", subject=f"incident:{incident_id}", details=details, stamp=stamp
    )
