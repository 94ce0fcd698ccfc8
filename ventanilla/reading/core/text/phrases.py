"""Many phrases looked for at once, word by word: the work grows with the text alone."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from ventanilla.reading.core.text.plain import Token, key, plain, tokens

FAR = 5  # letters that may stand between two words of one phrase: ". – "
Meaning = TypeVar("Meaning")


class Hit(NamedTuple, Generic[Meaning]):
    """A phrase that was met; `first` and `last` count tokens."""

    start: int
    end: int
    first: int
    last: int
    meaning: Meaning


class Phrases(Generic[Meaning]):
    """Phrases with what each means; accents, case and points do not matter."""

    def __init__(self, table: Mapping[Meaning, Sequence[str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for meaning, phrases in table.items():
            for phrase in phrases:
                words = tuple(key(token.text) for token in tokens(plain(phrase)))
                self._by_first.setdefault(words[0], []).append((words, meaning))
        for fitting in self._by_first.values():
            fitting.sort(key=lambda entry: -len(entry[0]))

    def hits(self, text: Sequence[Token]) -> Iterator[Hit[Meaning]]:
        """The longest phrase at each place, none within another."""
        at = 0
        while at < len(text):
            found = self.at(text, at)
            if found:
                yield found
            at = found.last + 1 if found else at + 1

    def at(self, text: Sequence[Token], at: int) -> Hit[Meaning] | None:
        """The longest phrase that begins with the token `at`."""
        for words, meaning in self._by_first.get(key(text[at].text), ()):
            last = at + len(words) - 1
            if last < len(text) and _stands(words, text, at):
                return Hit(text[at].start, text[last].end, at, last, meaning)
        return None


def _stands(words: Sequence[str], text: Sequence[Token], at: int) -> bool:
    return all(
        key(text[at + n].text) == word and text[at + n].start - text[at + n - 1].end <= FAR
        for n, word in enumerate(words)
        if n
    )


NUMBERED = ("n", "no", "nro", "nr", "num", "numero", "number")


def flat(*languages: str) -> tuple[str, ...]:
    """Phrases written one beside the other: "date of issue | policy n"; n for "number"."""
    parts = (part.strip() for text in languages for part in text.split("|"))
    return tuple(form for part in parts if part for form in _forms(part))


def _forms(phrase: str) -> tuple[str, ...]:
    if not phrase.endswith(" n"):
        return (phrase,)
    return tuple(f"{phrase[:-1]}{word}" for word in NUMBERED)
