"""Amounts of money, those with a label first; banks and accounts."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from ventanilla.reading.core.text.cells import Cell
from ventanilla.reading.core.text.codes import coded
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.flow import Flow
from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.label import Label
from ventanilla.reading.core.text.labels import Named, Span, places
from ventanilla.reading.core.text.order import Order
from ventanilla.reading.core.text.scene import Scene

MOST = 12  # amounts of a page
SIGNS = {
    **{"us$": "USD", "u$s": "USD", "usd": "USD", "dolares": "USD", "dollars": "USD"},
    **{"s/.": "PEN", "s/": "PEN", "pen": "PEN", "soles": "PEN", "nuevos soles": "PEN"},
    **{"€": "EUR", "eur": "EUR", "euros": "EUR", "euro": "EUR", "£": "GBP", "gbp": "GBP"},
    **{"r$": "BRL", "brl": "BRL", "chf": "CHF", "cad": "CAD", "c$": "CAD", "aud": "AUD"},
    **{"clp": "CLP", "cop": "COP", "ars": "ARS", "mxn": "MXN", "jpy": "JPY", "¥": "JPY"},
    **{"cny": "CNY", "bob": "BOB", "uyu": "UYU", "sek": "SEK", "nok": "NOK", "dkk": "DKK"},
    **{"pln": "PLN", "a$": "AUD", "$": "$"},
}
_SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
_FIGURE = r"[0-9]{1,3}(?:[.,'’ ][0-9]{3}){1,4}(?:[.,][0-9]{2})?|[0-9]{1,12}(?:[.,][0-9]{2})?"
_MONEY = re.compile(
    rf"(?<![0-9a-z.,/])(?:({_SIGN}) ?(-?(?:{_FIGURE}))|(-?(?:{_FIGURE})) ?({_SIGN})(?![a-z$]))"
    r"(?![0-9]|[.,][0-9])"
)
_BARE = re.compile(
    r"(?<![0-9a-z.,/$€£])-?(?:[0-9]{1,3}(?:[.,'’][0-9]{3}){0,4}|[0-9]{4,9})[.,][0-9]{2}(?![0-9a-z]|[.,/][0-9])"
)
_MENTION = re.compile(rf"(?<![0-9a-z])(?:{_SIGN})(?![a-z0-9])")
DOLLARS = "$"
NONE = "XXX"
LONGER = 6  # digits of an account
COLUMNS = 6  # of figures beside a label
REACH = 40  # letters between a label and its amount


def amounts(scene: Scene) -> Iterator[Finding]:
    """At most a dozen, the labelled ones first; of the others only those that name a currency."""
    usual = _usual(scene.flow.plain)
    if not usual and scene.order is Order.MONTH:
        usual = "USD"
    found = [*_named(scene, usual), *_bare(scene, usual)]
    apart = {one.end: one for one in sorted(found, key=lambda one: (one.sure, -one.start))}
    ranked = sorted(apart.values(), key=lambda one: (not one.sure, one.start))
    for one in ranked[:MOST]:
        yield scene.flow.finding(What.AMOUNT, one.value, (one.start, one.end), one.sure)


class _Amount:
    """An amount at its place."""

    __slots__ = ("end", "start", "sure", "value")

    def __init__(self, start: int, end: int, value: str, sure: bool) -> None:
        self.start, self.end, self.value, self.sure = start, end, value, sure


def _named(scene: Scene, usual: str) -> Iterator[_Amount]:
    labels = _labelled_cells(scene)
    for match in _MONEY.finditer(scene.flow.plain):
        sign = match.group(1) or match.group(4)
        figure = match.group(2) or match.group(3)
        value = f"{_currency(sign, usual)} {written(figure)}"
        yield _Amount(*match.span(), value, _near(scene, labels, match.start()))


def _bare(scene: Scene, usual: str) -> Iterator[_Amount]:
    labels = _labelled_cells(scene)
    for match in _BARE.finditer(scene.flow.plain):
        if _near(scene, labels, match.start()):
            value = f"{_currency(usual, usual)} {written(match.group())}"
            yield _Amount(*match.span(), value, True)


def _labelled_cells(scene: Scene) -> tuple[Span, ...]:
    """Where the amounts of totals, balances, rents and the like stand."""
    labels = (label for label in scene.labels if label.label is Label.TOTAL)
    return tuple(sorted(span for label in labels for span in _figures(scene, label)))


def _figures(scene: Scene, label: Named) -> Iterator[Span]:
    flow, cell = scene.flow, scene.flow.cell(label.start)
    yield label.end, min(label.end + REACH, cell.end)
    right = flow.beside(cell) if label.leads else None
    for _ in range(COLUMNS):
        if right is None or not _is_figure(flow, right):
            break
        yield right.start, right.end
        right = flow.beside(right)
    if label.leads and not flow.beside(cell):
        yield from places(flow, label)


def _is_figure(flow: Flow, cell: Cell) -> bool:
    text = flow.plain[cell.start : cell.end]
    return sum(char.isdecimal() for char in text) * 2 >= len(text.strip())


def _near(scene: Scene, labels: tuple[Span, ...], place: int) -> bool:
    at = bisect_right(labels, (place, len(scene.flow.raw))) - 1
    return any(start <= place < end for start, end in labels[max(0, at - 3) : at + 1])


def _usual(text: str) -> str:
    """The one currency that a page names, or nothing."""
    named = {SIGNS[match.group()] for match in _MENTION.finditer(text)} - {DOLLARS}
    named |= {SIGNS[m.group(1) or m.group(4)] for m in _MONEY.finditer(text)} - {DOLLARS}
    return named.pop() if len(named) == 1 else ""


def _currency(sign: str, usual: str) -> str:
    """A bare dollar sign is that of many countries; it is what else the page says of dollars."""
    code = SIGNS.get(sign, sign)
    if code == DOLLARS:
        return usual if usual in ("USD", "CAD", "AUD", "MXN", "CLP", "COP", "ARS") else NONE
    return code or NONE


def written(figure: str) -> str:
    """1850.00: the last sign before two digits parts the cents."""
    minus, digits = figure[:1] == "-", figure.lstrip("-")
    cents = digits[-2:] if len(digits) > 3 and digits[-3] in ".," else "00"
    whole = digits[:-3] if len(digits) > 3 and digits[-3] in ".," else digits
    units = "".join(char for char in whole if char.isdecimal()).lstrip("0") or "0"
    return f"{'-' if minus else ''}{units}.{cents}"


def accounts(scene: Scene) -> Iterator[Finding]:
    """The last four digits of each account; neither value nor words hold more."""
    said: set[str] = set()
    for label in scene.labels:
        span = coded(scene, label, groups=True) if label.label is Label.ACCOUNT else None
        last = _last(scene, span) if span else None
        value = _digits(scene.flow.raw[slice(*last)]) if last else ""
        if last and value not in said and Kind.APOSTILLE not in scene.kinds:
            said.add(value)
            yield scene.flow.finding(What.ACCOUNT, value, last, True)


def _last(scene: Scene, span: Span) -> Span | None:
    """From the fourth digit before the end."""
    at = [n for n in range(*span) if scene.flow.raw[n].isdecimal()]
    return (at[-4], span[1]) if len(at) >= LONGER and at[-1] == span[1] - 1 else None


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdecimal())
