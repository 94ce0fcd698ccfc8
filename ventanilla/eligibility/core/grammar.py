"""The grammar of conditions, read by recursive descent; nothing of the text is ever executed.

    condition = any ;            any = all { "or" all } ;       all = not { "and" not } ;
    not = [ "not" ] test ;       test = operand [ comparison operand | "in" list ] ;
    operand = name | call | literal | "(" condition ")" ;
    call = "years_since" "(" name ")" ;    list = "[" literal { "," literal } "]" ;

A bare word that is no known fact is a choice ("quality == rentista"). Texts are 'quoted'.
"""

import re
from collections.abc import Set

from ventanilla.eligibility.core.terms import (
    COMPARE,
    All,
    Any,
    Compare,
    Fact,
    Literal,
    Not,
    Term,
    Value,
    Within,
    YearsSince,
)
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

LONGEST = 2_000  # characters: a condition is a short sentence
DEEPEST = 40
TOKEN = re.compile(
    r"\s*(?:(?P<word>[A-Za-z_][A-Za-z0-9_-]*)|(?P<number>\d+)|'(?P<text>[^'\n]*)'"
    r"|(?P<mark>==|!=|<=|>=|<|>|\(|\)|\[|\]|,))"
)
RESERVED = {"and", "or", "not", "in", "true", "false", "years_since"}
Token = tuple[str, str, int]  # kind, what it says, where it stands


def parse(text: str, facts: Set[str]) -> Term:
    """The condition as a tree. Refusal "condition" with the place where reading it failed."""
    if len(text) > LONGEST:
        raise mistake(f"1..{LONGEST}", LONGEST)
    return _Reader(_tokens(text), facts).whole()


def mistake(expected: str, place: int) -> Refusal:
    """The refusal for a condition that cannot be read."""
    return Refusal(
        "condition",
        Text(
            "No se puede leer la condición: en el carácter {place} se esperaba {expected}.",
            "The condition cannot be read: at character {place} we expected {expected}.",
        ).filled(place=place + 1, expected=expected),
    )


def _tokens(text: str) -> list[Token]:
    tokens: list[Token] = []
    place, end = 0, len(text.rstrip())
    while place < end:
        found = TOKEN.match(text, place)
        if not found or not found.lastgroup:
            raise mistake("a word, a number or a sign", place)
        tokens.append((found.lastgroup, found[found.lastgroup], found.start(found.lastgroup)))
        place = found.end()
    return [*tokens, ("end", "", end)]


class _Reader:
    """Reads tokens from left to right; `depth` bounds the nesting."""

    def __init__(self, tokens: list[Token], facts: Set[str]) -> None:
        self._tokens, self._facts = tokens, facts
        self._at, self._depth = 0, 0

    def whole(self) -> Term:
        term = self._any()
        if self._tokens[self._at][0] != "end":
            raise self._expected("the end")
        return term

    def _any(self) -> Term:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._expected(f"at most {DEEPEST} levels")
        terms = [self._all()]
        while self._take("or"):
            terms.append(self._all())
        self._depth -= 1
        return terms[0] if len(terms) == 1 else Any(tuple(terms))

    def _all(self) -> Term:
        terms = [self._not()]
        while self._take("and"):
            terms.append(self._not())
        return terms[0] if len(terms) == 1 else All(tuple(terms))

    def _not(self) -> Term:
        return Not(self._test()) if self._take("not") else self._test()

    def _test(self) -> Term:
        left = self._operand()
        if self._take("in"):
            return Within(left, self._list())
        _, sign, _ = self._tokens[self._at]
        if sign in COMPARE and self._take(sign):
            return Compare(left, sign, self._operand())
        return left

    def _operand(self) -> Term:
        if self._take("("):
            inner = self._any()
            self._need(")")
            return inner
        if self._take("years_since"):
            return self._years_since()
        kind, word, _ = self._tokens[self._at]
        if kind == "word" and word in self._facts:
            self._at += 1
            return Fact(word)
        return Literal(self._literal())

    def _years_since(self) -> Term:
        self._need("(")
        kind, name, _ = self._tokens[self._at]
        if kind != "word" or name not in self._facts:
            raise self._expected("a known fact")
        self._at += 1
        self._need(")")
        return YearsSince(name)

    def _list(self) -> tuple[Value, ...]:
        self._need("[")
        among = [self._literal()]
        while self._take(","):
            among.append(self._literal())
        self._need("]")
        return tuple(among)

    def _literal(self) -> Value:
        kind, said, _ = self._tokens[self._at]
        if kind in ("end", "mark") or (said in RESERVED - {"true", "false"} and kind == "word"):
            raise self._expected("a fact or a value")
        self._at += 1
        if kind == "number":
            return int(said)
        return {"true": True, "false": False}.get(said, said) if kind == "word" else said

    def _take(self, said: str) -> bool:
        kind, word, _ = self._tokens[self._at]
        if word != said or kind == "text":
            return False
        self._at += 1
        return True

    def _need(self, said: str) -> None:
        if not self._take(said):
            raise self._expected(f"“{said}”")

    def _expected(self, what: str) -> Refusal:
        return mistake(what, self._tokens[self._at][2])
