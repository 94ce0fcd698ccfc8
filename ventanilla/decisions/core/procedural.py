"""Why a procedure ended without a decision: what a recourse dismissed against that rests on."""

from dataclasses import dataclass

from ventanilla.kernel.citation import Basis, Citation, Confidence
from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Ground:
    """As a ground of a definition, but of every procedure: its norm is the LPAG itself."""

    id: str
    outcome: str
    title: Text
    text: Text
    cite: Citation
    criterion: None = None


def _lpag(article: str) -> Citation:
    return Citation(Basis.LAW, Confidence.OFFICIAL, "O6", article)


# By the state in which the procedure ended.
PROCEDURAL = {
    "not_filed": Ground(
        "not-corrected",
        "refuse",
        Text("No se corrigió a tiempo", "Not corrected in time"),
        Text(
            "Lo observado no se corrigió dentro del plazo.",
            "What was observed was not corrected within the term.",
        ),
        _lpag("LPAG, art. 125.4"),
    ),
    "abandoned": Ground(
        "stood-still",
        "refuse",
        Text("Estuvo detenido por la persona", "It stood still on the person's side"),
        Text(
            "El trámite estuvo detenido por la persona más de treinta días hábiles.",
            "The procedure stood still on the person's side for over thirty working days.",
        ),
        _lpag("LPAG, art. 191"),
    ),
}
