"""What every page, paper and message says while the issuer is the demonstration's."""

from ventanilla.kernel.text import Text

DEMONSTRATION = Text(
    "Demostración: no lo emite Migraciones ni tiene relación con Migraciones.",
    "Demonstration: not issued by and not connected with Migraciones.",
)
