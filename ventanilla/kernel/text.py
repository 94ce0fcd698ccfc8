"""A sentence in the languages we speak. Spanish is the original of an act, English a courtesy."""

from collections.abc import Mapping
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
        """The same sentence with its `{name}` places filled: a `Text` in the language of each, any
        other value alike in both."""
        return Text(*(self.say(code).format(**_said(values, code)) for code in LANGUAGES))


def _said(values: Mapping[str, object], language: str) -> dict[str, object]:
    return {k: v.say(language) if isinstance(v, Text) else v for k, v in values.items()}
