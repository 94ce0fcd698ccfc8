"""How far the reading of a document is."""

from dataclasses import dataclass

from ventanilla.kernel.text import Text

TRIES = 3  # of workers that were killed over it: then it is given up and said
GIVEN_UP = {
    "killed": Text(
        "La lectura automática se interrumpió varias veces y se dejó.",
        "The automatic reading was interrupted several times and was given up.",
    ),
    "closed": Text(
        "El archivo no se pudo abrir para leerlo.", "The file could not be opened for reading."
    ),
}


@dataclass(frozen=True, slots=True)
class Progress:
    """Of one document: `page` of `pages` is being read; 0 while it waits."""

    document_id: str
    page: int
    pages: int
    ended: bool
    given_up: Text | None = None
