"""Where staff serve: an office that was loaded, or the second instance, which no file has."""

from dataclasses import dataclass

from ventanilla.kernel.citation import Basis, Citation, Confidence
from ventanilla.kernel.office import SECOND_INSTANCE
from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Unit:
    """A place of work: the code that a role is held under, and its name."""

    code: str
    name: Text


# Decides what is appealed. Source: the ROF of Migraciones (D.S. 009-2020-IN, renumbered by D.S.
# 005-2024-IN). Spanish is the official name, English ours.
SUPERIOR = Unit(
    SECOND_INSTANCE,
    Text(
        "Dirección de Gestión Técnica y Fiscalización Migratoria",
        "Directorate of Technical Management and Migration Control",
    ),
)
SUPERIOR_CITED = Citation(Basis.LAW, Confidence.OFFICIAL, "D.S. 009-2020-IN", "ROF, art. 39.d")
