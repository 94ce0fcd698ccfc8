"""Many phrases looked for at once, word by word: the work grows with the text alone."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from ventanilla.reading.core.text.plain import Token, plain, tokens

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
        self._alone: dict[str, Meaning] = {}
        self._by_two: dict[str, dict[str, list[tuple[tuple[str, ...], Meaning]]]] = {}
        for meaning, phrases in table.items():
            for phrase in phrases:
                self._keep(tuple(token.key for token in tokens(plain(phrase))), meaning)
        for second in self._by_two.values():
            for fitting in second.values():
                fitting.sort(key=lambda entry: -len(entry[0]))
        self._firsts = frozenset({*self._alone, *self._by_two})

    def _keep(self, words: tuple[str, ...], meaning: Meaning) -> None:
        if len(words) == 1:
            self._alone.setdefault(words[0], meaning)
        else:
            second = self._by_two.setdefault(words[0], {})
            second.setdefault(words[1], []).append((words, meaning))

    def hits(self, text: Sequence[Token]) -> Iterator[Hit[Meaning]]:
        """The longest phrase at each place, none within another."""
        after = 0
        for at in [at for at, token in enumerate(text) if token.key in self._firsts]:
            found = self.at(text, at) if at >= after else None
            if found:
                yield found
                after = found.last + 1

    def at(self, text: Sequence[Token], at: int) -> Hit[Meaning] | None:
        """The longest phrase that begins with the token `at`."""
        first = text[at].key
        if at + 1 < len(text) and first in self._by_two:
            for words, meaning in self._by_two[first].get(text[at + 1].key, ()):
                last = at + len(words) - 1
                if last < len(text) and _stands(words, text, at):
                    return Hit(text[at].start, text[last].end, at, last, meaning)
        if first in self._alone:
            return Hit(text[at].start, text[at].end, at, at, self._alone[first])
        return None


def _stands(words: Sequence[str], text: Sequence[Token], at: int) -> bool:
    for n in range(1, len(words)):
        word = text[at + n]
        if word.key != words[n] or word.start - text[at + n - 1].end > FAR:
            return False
    return True


NUMBERED = ("n", "no", "nro", "nr", "num", "numero", "number")


def flat(*languages: str) -> tuple[str, ...]:
    """Phrases written one beside the other: "date of issue | policy n"; n for "number"."""
    parts = (part.strip() for text in languages for part in text.split("|"))
    return tuple(form for part in parts if part for form in _forms(part))


def _forms(phrase: str) -> tuple[str, ...]:
    if not phrase.endswith(" n"):
        return (phrase,)
    return tuple(f"{phrase[:-1]}{word}" for word in NUMBERED)
