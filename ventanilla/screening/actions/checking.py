"""A person is looked up in every current register; which versions these were is kept."""

from collections.abc import Sequence

from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger
from ventanilla.ledger.core.canonical import JSON, digest
from ventanilla.screening import models, queries
from ventanilla.screening.core.matching import Match
from ventanilla.screening.core.person import Person


def check(*, case_id: str, person: Person, stamp: Stamp) -> queries.Checked:
    """Look the person up. Refusal "no-register" where no register was imported."""
    versions = queries.current_versions()
    if not versions:
        raise Refusal(
            "no-register",
            Text("No se importó ningún registro.", "No register was imported."),
            then=Text("Avise a quien opera el sistema.", "Tell whoever runs the system."),
        )
    found = [match for one in versions for match in queries.index(one).search(person)]
    made = models.Check.objects.create(
        id=stamp.new_id(),
        case_id=case_id,
        person=_digest(person),
        at=stamp.at,
        by_id=stamp.by.id,
        versions=list(versions),
    )
    models.Hit.objects.bulk_create([_hit(made, match, stamp) for match in found])
    ledger.append(
        act="screening.check",
        subject=f"case:{case_id}",
        details={"check": made.pk, "hits": len(found), "versions": list(versions)},
        stamp=stamp,
    )
    return queries.checked(made.pk)


def _hit(made: models.Check, match: Match, stamp: Stamp) -> models.Hit:
    return models.Hit(
        id=stamp.new_id(),
        looked=made,
        entry_id=match.entry.key,
        score=match.score,
        features=[
            {"name": one.name, "points": one.points, "es": one.why.es, "en": one.why.en}
            for one in match.features
        ],
    )


def _digest(person: Person) -> str:
    documents: Sequence[JSON] = sorted(person.documents)
    return digest(
        {
            "names": list(person.names),
            "born": person.birth_date.isoformat() if person.birth_date else "",
            "nationality": person.nationality,
            "documents": documents,
        }
    )
