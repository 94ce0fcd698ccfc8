"""Insurers and banks, by what companies of their trade are called; and the policy's number."""

import re
from collections.abc import Iterator

from ventanilla.reading.core.text.cells import Cell
from ventanilla.reading.core.text.codes import coded, prefixed
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.label import Label
from ventanilla.reading.core.text.labels import Span, places
from ventanilla.reading.core.text.plain import tokens, words
from ventanilla.reading.core.text.scene import Scene

_FORM = re.compile(
    r"\b(?:s\.? ?a\.? ?a|s\.? ?a\.? ?c|s\.? ?a|s\.? ?p\.? ?a|n\.? ?v|a\.? ?g|plc|ltd|limited|inc|"
    r"gmbh|llc|corp|se|vvag|mutual|n\.?a|ltda|eg)\b\.?"
)
INSURERS = words(
    "seguros seguro insurance insurers eps assurance assurances versicherung versicherungen "
    "krankenversicherung assicurazioni assicurazione reaseguros krankenkasse verzekeringen "
    "mutuelle seguradora aseguradora health saude axa allianz cigna rimac mapfre bupa aetna "
    "pacifico reinsurance underwriters"
)
BANKS = words(
    "banco bank banque banca sparkasse volksbank interbank scotiabank bbva bcp caixa caja hsbc "
    "santander citibank financiera bancorp banking raiffeisenbank barclays commerzbank"
)
COVERED = frozenset({Kind.POLICY})
BANKED = frozenset({Kind.STATEMENT, Kind.PENSION, Kind.INVESTMENT})
TOP = 0.25
LONGEST = 9  # words of a line that is a company's name


def companies(scene: Scene) -> Iterator[Finding]:
    """The insurer of a policy, the bank of a statement, the policy's number."""
    other = scene.kinds and not scene.kinds & COVERED
    policies = () if other else tuple(_policies(scene))
    if policies or scene.kinds & COVERED:
        yield from policies
        yield from _company(scene, Label.INSURER, INSURERS, What.INSURER)
    if scene.kinds & BANKED or any(one.label is Label.ACCOUNT for one in scene.labels):
        yield from _company(scene, Label.BANK, BANKS, What.BANK)


def _policies(scene: Scene) -> Iterator[Finding]:
    for label in scene.labels:
        found = coded(scene, label) if label.label is Label.POLICY else None
        span = prefixed(scene, found, label.end) if found else None
        if span:
            yield scene.flow.finding(What.POLICY, scene.flow.said(*span), span, True)
            return


def _company(scene: Scene, sort: Label, trade: frozenset[str], what: What) -> Iterator[Finding]:
    labelled = _labelled(scene, sort)
    span = labelled or _called(scene, trade)
    if span:
        yield scene.flow.finding(
            what, scene.flow.said(*span), span, labelled is not None or _formed(scene, span)
        )


def _labelled(scene: Scene, sort: Label) -> Span | None:
    for label in scene.labels:
        colon = scene.flow.plain[label.end : label.end + 2].strip().startswith(":")
        if label.label is sort and (colon or label.end == scene.flow.cell(label.start).end):
            found = next((p for p in places(scene.flow, label) if p[1] - p[0] <= 80), None)
            if found and scene.flow.raw[found[0]].isalpha():
                return found
    return None


def _called(scene: Scene, trade: frozenset[str]) -> Span | None:
    """A line with a word of the trade: one with a company's form, else one at the top."""
    lines = [cell for cell in scene.flow.cells if _of_trade(scene, cell, trade)]
    formed = [line for line in lines if _FORM.search(scene.flow.plain, line.start, line.end)]
    top = [line for line in lines if line.box.top <= TOP and _is_name(scene, line)]
    for line in (*formed, *top):
        return _cut(scene, line)
    return None


def _of_trade(scene: Scene, cell: Cell, trade: frozenset[str]) -> bool:
    words = [token.text for token in tokens(scene.flow.plain[cell.start : cell.end])]
    return len(words) <= LONGEST and not trade.isdisjoint(words)


def _is_name(scene: Scene, cell: Cell) -> bool:
    text = scene.flow.raw[cell.start : cell.end]
    return text[:1].isupper() and ":" not in text and not any(c.isdecimal() for c in text)


def _cut(scene: Scene, cell: Cell) -> Span:
    """To the end of its form: what follows it is an address."""
    forms = [match.end() for match in _FORM.finditer(scene.flow.plain, cell.start, cell.end)]
    end = forms[-1] if forms and forms[-1] > cell.start + 6 else cell.end
    start = cell.start
    colon = scene.flow.raw.rfind(":", cell.start, end)
    start = colon + 1 if colon >= 0 else start
    while start < end and scene.flow.raw[start] in " ·-–|":
        start += 1
    return (start, end) if start < end else (cell.start, cell.end)


def _formed(scene: Scene, span: Span) -> bool:
    return _FORM.search(scene.flow.plain, *span) is not None
