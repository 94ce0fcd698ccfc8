"""What is known of a document without judging it, and the words for what was found in it."""

from dataclasses import dataclass
from datetime import date, datetime

from ventanilla.kernel.text import Text

LARGEST = 20 * 1024 * 1024  # bytes
NAME_LONGEST = 120
MOST_PAGES = 300  # of one paper; drawing more would keep others waiting

REASONS = {
    "encrypted": Text(
        "El archivo tiene contraseña y no se puede abrir. Quedó recibido. Suba también una copia "
        "sin contraseña.",
        "The file has a password and cannot be opened. It was received. Upload a copy without the "
        "password as well.",
    ),
    "broken": Text(
        "El archivo está dañado y no se puede abrir. Quedó recibido. Suba también otra copia.",
        "The file is damaged and cannot be opened. It was received. Upload another copy as well.",
    ),
    "too-many-pixels": Text(
        "La imagen es demasiado grande para mostrarla. Quedó recibida. Suba también una más "
        "pequeña.",
        "The picture is too large to be shown. It was received. Upload a smaller one as well.",
    ),
    "too-many-pages": Text(
        f"Tiene más de {MOST_PAGES} páginas y no se muestra. Quedó recibido. Suba también un "
        "archivo con solo las páginas que cuentan.",
        f"It has more than {MOST_PAGES} pages and is not shown. It was received. Upload a file "
        "with only the pages that count as well.",
    ),
    "too-large-inside": Text(
        "El archivo se vuelve enorme al abrirlo y no se muestra. Quedó recibido. Suba también una "
        "foto o un escaneo del papel.",
        "The file becomes enormous when opened and is not shown. It was received. Upload a "
        "photograph or a scan of the paper as well.",
    ),
}
# Of a paper that was erased the row still tells that it was; its name was personal and is gone.
ERASED_NAME = "(borrado · erased)"
ERASED = Text(
    "Se borró el {day} y ya nadie puede abrirlo.",
    "It was erased on {day} and nobody can open it any more.",
)
HAZARDS = {
    "script": Text("contiene instrucciones (JavaScript)", "contains a script (JavaScript)"),
    "attachment": Text("lleva archivos adjuntos", "carries attached files"),
    "launch": Text("intenta abrir otro programa", "tries to start another program"),
    "open-action": Text("hace algo al abrirse", "does something when opened"),
    "form": Text("tiene un formulario activo", "has an active form"),
    "archive": Text("es a la vez un archivo comprimido (ZIP)", "is also an archive (ZIP)"),
    "page": Text("es a la vez una página web", "is also a web page"),
    "media": Text("lleva sonido o video", "carries sound or video"),
}


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """One document as it was received.

    `kind` is pdf, jpeg or png, from its content; `size` in bytes; `pages` is 0 and `reason` says
    why where it could not be opened; `hazards` are named and never run; `withheld` says why the
    file itself is handed to nobody.
    """

    id: str
    case_id: str
    evidence_id: str
    name: str
    kind: str
    size: int
    sha256: str
    pages: int
    opened: bool
    reason: Text | None
    hazards: tuple[Text, ...]
    issued_on: date | None
    expires_on: date | None
    received_at: datetime
    erased_at: datetime | None = None
    withheld: Text | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """What opening the bytes showed. `reason` is a key of `REASONS` where it failed."""

    pages: int
    reason: str = ""
    hazards: tuple[str, ...] = ()


def shown_name(name: str) -> str:
    """A file's name without its path and without anything that does not print."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    clean = " ".join("".join(c if c.isprintable() else " " for c in last).split())
    return clean[-NAME_LONGEST:] or "documento"
