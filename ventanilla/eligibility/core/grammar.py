"""The grammar of conditions, read by recursive descent; nothing of the text is ever executed.

    condition = any ;            any = all { "or" all } ;       all = not { "and" not } ;
    not = [ "not" ] test ;       test = operand [ comparison operand | "in" group ] ;
    operand = fact | call | literal | "(" condition ")" | counted ;
    counted = "at" "least" number "of" "(" condition { "," condition } ")" ;
    call = name "(" fact [ "," ( number | group ) ] ")" ;       (the names are in `clocks`)
    group = name of a group | "[" literal { "," literal } "]" ;
    literal = number | day | word | 'text' | "true" | "false" | currency amount ;

A bare word that is no known fact is a choice ("quality == rentista"). Texts are 'quoted'. An
amount of money is its currency and a number ("PEN 5500.50"); a day is 2026-09-01.
"""

import re
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from ventanilla.eligibility.core import clocks, lists
from ventanilla.eligibility.core.terms import (
    COMPARE,
    All,
    Any,
    AtLeast,
    Compare,
    Fact,
    Literal,
    Not,
    Term,
    Within,
)
from ventanilla.eligibility.core.values import Money, Value
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

LONGEST = 2_000  # characters: a condition is a short sentence
DEEPEST = 40
DIGITS = 12  # of a number: more is a slip
TOO_LONG = Text("el final: {most} caracteres a lo más", "the end: {most} characters at most")
TOO_DEEP = Text("una condición de {most} niveles a lo más", "a condition of {most} levels at most")
TOO_MANY = Text("un número del 1 al {most}", "a number from 1 to {most}")
TOKEN = re.compile(
    r"\s*(?:(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})|(?P<word>[A-Za-z_][A-Za-z0-9_-]*)|(?P<number>[0-9]+(?:\.[0-9]+)?)|'(?P<text>[^'\n]*)'"
    r"|(?P<mark>==|!=|<=|>=|<|>|\(|\)|\[|\]|,))"
)
CURRENCY = re.compile(r"[A-Z]{3}")
RESERVED = {"and", "or", "not", "in", "at", "least", "of", "true", "false"}
CALLS = {*clocks.PLAIN, *clocks.OVER_YEARS, *clocks.OVER_GROUP}
Item = TypeVar("Item")
Groups = Mapping[str, tuple[str, ...]]
Token = tuple[str, str, int]  # kind, what it says, where it stands


@dataclass(frozen=True, slots=True)
class Names:
    """What a condition may name: facts, and groups of choices."""

    facts: Set[str]
    groups: Groups = field(default_factory=dict)


def parse(text: str, names: Names) -> Term:
    """The condition as a tree. Refusal "condition" with the place where reading it failed."""
    if len(text) > LONGEST:
        raise mistake(TOO_LONG.filled(most=LONGEST), LONGEST)
    return _Reader(_tokens(text), names).whole()


def mistake(expected: Text, place: int) -> Refusal:
    """The refusal for a condition that cannot be read."""
    why = Text(
        f"No se puede leer la condición: en el carácter {{place}} se esperaba {expected.es}.",
        f"The condition cannot be read: at character {{place}} we expected {expected.en}.",
    )
    return Refusal("condition", why.filled(place=place + 1))


def _tokens(text: str) -> list[Token]:
    tokens: list[Token] = []
    place, end = 0, len(text.rstrip())
    while place < end:
        found = TOKEN.match(text, place)
        if not found or not found.lastgroup:
            raise mistake(
                Text("una palabra, un número o un signo", "a word, a number or a sign"), place
            )
        tokens.append((found.lastgroup, found[found.lastgroup], found.start(found.lastgroup)))
        place = found.end()
    return [*tokens, ("end", "", end)]


class _Reader:
    """Reads tokens from left to right; `depth` bounds the nesting."""

    def __init__(self, tokens: list[Token], names: Names) -> None:
        self._tokens, self._names = tokens, names
        self._at, self._depth = 0, 0

    def whole(self) -> Term:
        term = self._any()
        if self._tokens[self._at][0] != "end":
            raise self._expected(Text("el final", "the end"))
        return term

    def _any(self) -> Term:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._expected(TOO_DEEP.filled(most=DEEPEST))
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
            return Within(left, *self._group())
        _, sign, _ = self._tokens[self._at]
        if sign in COMPARE and self._take(sign):
            return Compare(left, sign, self._operand())
        return left

    def _operand(self) -> Term:
        if self._take("("):
            inner = self._any()
            self._need(")")
            return inner
        if self._take("at"):
            return self._counted()
        kind, word, _ = self._tokens[self._at]
        if kind == "word" and word in CALLS:
            return self._call(word)
        if kind == "word" and word in self._names.facts:
            self._at += 1
            return Fact(word)
        return Literal(self._literal())

    def _counted(self) -> Term:
        self._need("least")
        count = self._number()
        self._need("of")
        terms = self._between(self._any)
        if not 1 <= count <= len(terms):
            raise self._expected(TOO_MANY.filled(most=len(terms)))
        return AtLeast(count, tuple(terms))

    def _call(self, name: str) -> Term:
        self._at += 1
        self._need("(")
        fact = self._fact()
        if name not in clocks.PLAIN:
            self._need(",")
        term: Term
        if name in clocks.OVER_YEARS:
            term = clocks.OVER_YEARS[name](fact, self._number())
        elif name in clocks.OVER_GROUP:
            among, group = self._group()
            term = clocks.OVER_GROUP[name](fact, tuple(str(one) for one in among), group)
        else:
            term = clocks.PLAIN[name](fact)
        self._need(")")
        return term

    def _fact(self) -> str:
        kind, name, _ = self._tokens[self._at]
        if kind != "word" or name not in self._names.facts:
            raise self._expected(Text("un dato conocido", "a known fact"))
        self._at += 1
        return name

    def _group(self) -> tuple[tuple[Value, ...], str]:
        kind, name, _ = self._tokens[self._at]
        if kind == "word" and name in self._names.groups:
            self._at += 1
            return self._names.groups[name], name
        return tuple(self._between(self._literal, "[", "]")), ""

    def _between(self, item: Callable[[], Item], first: str = "(", last: str = ")") -> list[Item]:
        """Items between two signs, with commas."""
        self._need(first)
        items = [item()]
        while self._take(","):
            items.append(item())
        self._need(last)
        return items

    def _literal(self) -> Value:
        kind, said, _ = self._tokens[self._at]
        if kind == "number":
            return self._number()
        if kind == "day":
            return self._day()
        if kind in ("end", "mark") or (said in RESERVED - {"true", "false"} and kind == "word"):
            raise self._expected(Text("un dato o un valor", "a fact or a value"))
        self._at += 1
        if kind == "word" and CURRENCY.fullmatch(said) and self._tokens[self._at][0] == "number":
            return self._money(said)
        return {"true": True, "false": False}.get(said, said) if kind == "word" else said

    def _number(self) -> int:
        kind, said, _ = self._tokens[self._at]
        if kind != "number" or "." in said or len(said) > DIGITS:
            raise self._expected(Text("un número entero", "a whole number"))
        self._at += 1
        return int(said)

    def _day(self) -> date:
        _, said, _ = self._tokens[self._at]
        found = lists.day(said)
        if found is None:
            raise self._expected(Text("un día que exista", "a day that exists"))
        self._at += 1
        return found

    def _money(self, currency: str) -> Money:
        _, said, _ = self._tokens[self._at]
        if len(said) > DIGITS:
            raise self._expected(Text("un monto", "an amount"))
        self._at += 1
        return Money(Decimal(said), currency)

    def _take(self, said: str) -> bool:
        kind, word, _ = self._tokens[self._at]
        if word != said or kind == "text":
            return False
        self._at += 1
        return True

    def _need(self, said: str) -> None:
        if not self._take(said):
            raise self._expected(Text(f"«{said}»", f"“{said}”"))

    def _expected(self, what: Text) -> Refusal:
        return mistake(what, self._tokens[self._at][2])
