"""Publishing: a definition becomes a version that is never changed again."""

from hashlib import sha256

from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger
from ventanilla.procedures.core.reading import load
from ventanilla.procedures.models import ProcedureVersion


def publish(*, text: str, stamp: Stamp) -> tuple[str, str]:
    """Publish a definition; return its procedure and version. The same text again is no change.

    DefinitionRefused carries every mistake; "version-exists" where that version was published
    with another text.
    """
    procedure = load(text)
    digest = sha256(text.encode()).hexdigest()
    row = ProcedureVersion.objects.filter(procedure=procedure.id, version=procedure.version).first()
    if row is None:
        _write(procedure.id, procedure.version, text, digest, stamp)
    elif row.digest != digest:
        raise Refusal(
            "version-exists",
            Text(
                "La versión {version} ya se publicó con otro texto y no se puede cambiar.",
                "Version {version} was published with another text and cannot be changed.",
            ).filled(version=procedure.version),
            then=Text(
                "Publique los cambios con una fecha nueva.", "Publish the changes under a new date."
            ),
            at="version",
        )
    return procedure.id, procedure.version


def _write(procedure: str, version: str, text: str, digest: str, stamp: Stamp) -> None:
    ProcedureVersion.objects.create(
        procedure=procedure,
        version=version,
        text=text,
        digest=digest,
        published_at=stamp.at,
        published_by=stamp.by.id,
    )
    ledger.append(
        act="procedure.publish",
        subject=f"procedure:{procedure}",
        details={"version": version, "digest": digest},
        stamp=stamp,
    )
