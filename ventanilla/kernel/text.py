"""A sentence in the languages we speak. Spanish is the original of an act, English a courtesy."""

from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["es", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence, said in Spanish and in English."""

    es: str
    en: str

    def say(self, language: str) -> str:
        """The sentence in `language` ("es", "en", "en-gb" …); Spanish for any other."""
        return self.en if language[:2] == "en" else self.es

    def filled(self, **values: object) -> "Text":
        """The same sentence with `{name}` places filled alike in both languages."""
        return Text(self.es.format(**values), self.en.format(**values))
