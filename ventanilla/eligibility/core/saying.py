"""A condition in words, in both languages at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from ventanilla.eligibility.core import clocks
from ventanilla.eligibility.core.terms import (
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
from ventanilla.eligibility.core.values import Value
from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What facts, choices (by fact, then by id) and groups are called."""

    facts: Mapping[str, Text]
    choices: Mapping[str, Mapping[str, Text]] = field(default_factory=dict)
    groups: Mapping[str, Text] = field(default_factory=dict)


COMPARED = {
    "==": Text("{left}: {right}", "{left}: {right}"),
    "!=": Text("{left}: cualquiera menos {right}", "{left}: any but {right}"),
    "<": Text("{left}: menos de {right}", "{left}: less than {right}"),
    "<=": Text("{left}: {right} como máximo", "{left}: {right} at most"),
    ">": Text("{left}: más de {right}", "{left}: more than {right}"),
    ">=": Text("{left}: {right} como mínimo", "{left}: {right} at least"),
}
CLOCKS: dict[type, Text] = {
    clocks.YearsSince: Text("años desde «{fact}»", "years since “{fact}”"),
    clocks.DaysSince: Text("días desde «{fact}»", "days since “{fact}”"),
    clocks.DaysUntil: Text("días hasta «{fact}»", "days until “{fact}”"),
    clocks.YearsIn: Text("años sumados con {among}", "years added up with {among}"),
    clocks.UnbrokenYearsIn: Text(
        "años seguidos, hasta hoy, con {among}", "years in a row, up to today, with {among}"
    ),
    clocks.LongestAbsence: Text(
        "días seguidos fuera, sin permiso", "days in a row abroad, without permission"
    ),
    clocks.AbsentWithin: Text(
        "días fuera, sin permiso, en cualquier lapso de {years} años",
        "days abroad, without permission, in any span of {years} years",
    ),
    clocks.AbsentLast: Text(
        "días fuera, sin permiso, en los últimos {years} años",
        "days abroad, without permission, in the last {years} years",
    ),
}
NOT = Text("no es así: {what}", "it is not so: {what}")
ONE_OF = Text("{item}: {among}", "{item}: {among}")
OR = Text(" / ", " / ")  # what a choice is called may hold a comma
COUNTED = Text("al menos {count} de: {what}", "at least {count} of: {what}")
JOINS: dict[type, Text] = {
    All: Text("; y ", "; and "),
    Any: Text("; o ", "; or "),
    AtLeast: Text("; ", "; "),
}
YES_NO = {True: Text("sí", "yes"), False: Text("no", "no")}
INSIDE = Text("({what})", "({what})")


def say(term: Term, lexicon: Lexicon) -> Text:
    """The condition as a sentence without a full stop."""
    match term:
        case Fact(name):
            return lexicon.facts[name]
        case Literal(value):
            return said(value)
        case Compare(left, operator, right):
            names = _choices(left, lexicon) or _choices(right, lexicon)
            return COMPARED[operator].filled(
                left=_operand(left, names, lexicon),
                right=_operand(right, names, lexicon),
            )
        case Within(item, among, group):
            return ONE_OF.filled(
                item=say(item, lexicon),
                among=_among(among, group, _choices(item, lexicon), lexicon),
            )
        case Not(inner):
            return NOT.filled(what=_inside(inner, lexicon))
        case AtLeast(count, terms):
            return COUNTED.filled(count=count, what=_joined(term, terms, lexicon))
        case All(terms) | Any(terms):
            return _joined(term, terms, lexicon)
        case clocks.Clock():
            return _clock(term, lexicon)
    raise TypeError(term)


def said(value: Value) -> Text:
    """A value that stands in a condition."""
    if isinstance(value, bool):
        return YES_NO[value]
    text = value.isoformat() if isinstance(value, date) else str(value)
    return Text(text, text)


def join(between: Text, texts: Iterable[Text]) -> Text:
    """The texts in one, with `between` between them."""
    listed = list(texts)
    return Text(
        between.es.join(one.es for one in listed), between.en.join(one.en for one in listed)
    )


def _joined(term: Term, terms: Iterable[Term], lexicon: Lexicon) -> Text:
    return join(JOINS[type(term)], (_inside(one, lexicon) for one in terms))


def _inside(term: Term, lexicon: Lexicon) -> Text:
    inner = say(term, lexicon)
    return INSIDE.filled(what=inner) if isinstance(term, (All, Any, Not)) else inner


def _operand(term: Term, names: Mapping[str, Text], lexicon: Lexicon) -> Text:
    known = names.get(str(term.literal)) if isinstance(term, Literal) else None
    return known or say(term, lexicon)


def _choices(term: Term, lexicon: Lexicon) -> Mapping[str, Text]:
    return lexicon.choices.get(term.name, {}) if isinstance(term, Fact) else {}


def _among(among: Iterable[Value], group: str, names: Mapping[str, Text], lexicon: Lexicon) -> Text:
    if group:
        return lexicon.groups[group]
    return join(OR, (names.get(str(one)) or said(one) for one in among))


def _clock(term: clocks.Clock, lexicon: Lexicon) -> Text:
    words: dict[str, Text | int] = {"fact": lexicon.facts[term.fact]}
    if isinstance(term, clocks.YearsIn):
        names = lexicon.choices.get(term.fact, {})
        words["among"] = _among(term.among, term.group, names, lexicon)
    if isinstance(term, clocks.AbsentWithin):
        words["years"] = term.years
    return CLOCKS[type(term)].filled(**words)
