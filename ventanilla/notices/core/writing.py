"""How a letter and a short message read."""

from dataclasses import dataclass

from ventanilla.kernel.notice import DEMONSTRATION
from ventanilla.kernel.text import Text

LONGEST = 160  # characters of a message by phone, the demonstration's remark included
ORIGINAL = Text(
    "El texto original es el español, y es el que vale.",
    "The Spanish text below is the original, and it is the one that counts.",
)
# Whoever looks at somebody else's screen learns nothing from it.
NEWS = Text(
    "Tiene una notificación nueva en Ventanilla. Entre en su expediente.",
    "You have a new notice in Ventanilla. Open your case.",
)


@dataclass(frozen=True, slots=True)
class Said:
    """A notice in the language of its reader, and in Spanish."""

    language: str
    subject: str
    body: str
    subject_es: str
    body_es: str

    @property
    def translated(self) -> bool:
        """Is the Spanish another text, so that both are shown? An earlier build kept none."""
        return self.language != "es" and bool(self.body_es)


def letter(said: Said, place: str, issuer: Text, *, fictitious: bool) -> str:
    """The body of an e-mail: the news, where the case is, who writes; then the Spanish original."""
    parts = [said.body, place, f"Ventanilla · {issuer.say(said.language)}"]
    if fictitious:
        parts.append(DEMONSTRATION.say(said.language))
    if said.translated:
        parts += [ORIGINAL.say(said.language), said.subject_es, said.body_es]
    return "\n\n".join(parts) + "\n"


def message(language: str, *, fictitious: bool) -> str:
    """A short message: that there is news, and nothing of what it is or whose."""
    parts = [NEWS.say(language), DEMONSTRATION.say(language) if fictitious else ""]
    return " ".join(part for part in parts if part)
