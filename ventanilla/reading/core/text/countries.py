"""The country that issued a paper, and none that it only mentions."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ventanilla.kernel.countries import alpha2, codes_by_name
from ventanilla.reading.core.text.apostille import fields, value
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.label_words import Label
from ventanilla.reading.core.text.labels import Span, places
from ventanilla.reading.core.text.phrases import Hit, Phrases, flat
from ventanilla.reading.core.text.plain import Token, tokens
from ventanilla.reading.core.text.scene import Scene

UNKNOWN = "XX"
PERU = "PE"
TOP, FOOT = 0.3, 0.9  # of a page: letterheads
LETTERHEAD = 8  # words of a line that may belong to one
BEFORE = 6  # words before a country that tell what it is there for
MOST = 200  # mentions of a page
OFFICE = flat(
    "republic of | republica de | república del | república de la | republique de | republik",
    "state of | repubblica di | republica da | república federativa do | bundesrepublik",
    "kingdom of | reino de | royaume de | commonwealth of | government of | gobierno de",
    "governo do | ministry of | union of | ministerio de | ministère de | police of",
    "embassy of | estado de | federation of | people's republic of | ministry of justice of",
    "ministry of foreign affairs of | national police of | gobierno del | stato di",
    "ministerio de justicia de | policía nacional de | bank of | department of | consulate of",
    "república oriental del | república bolivariana de | estado plurinacional de",
    "ministry of interior of | consulate general of | embajada de | consulado de",
    "consulado general de | policía de",
)
ABROAD = flat(
    "for use in | use in | para uso en | usado en | uso en | presentado en | presentar en",
    "valid in | born in | nacido en | nacida en | né à | née à | citizen of | national of",
    "ciudadano de | resident of | visa for | visado para | territorio de | travel to | viajar a",
    "residence in | residencia en | living in | embassy of | consulate of",
    "consulado general de | consulado general del | embajada del | para el | consulado del",
    "ciudadana de | natural de | nacionalidad | nationality | pour | à destination",
    "zur verwendung in | uso no | uso na | vivir en | residir en | presented in",
    "presentation in | outside | moved to | immigration to | authorities of | autoridades de",
    "autoridades del | todo el | en el | a ser usado en | a ser presentado en | destination",
    "utilisé au | utilisé en | vorlage in",
)
ISSUERS = Phrases(
    {
        "US": flat(
            "u.s. department of justice | federal bureau of investigation | department of justice",
            "u.s. department of state | social security administration | secretary of state of",
            "state of california | state of new york | state of texas | state of florida",
        ),
        "ES": flat("registro central de penados | boletín oficial del estado"),
        "GB": flat(
            "general register office | acro criminal records office",
            "uk police national computer | hm government",
        ),
        "DE": flat("bundesamt für justiz | bundesverwaltungsamt | deutsche rentenversicherung"),
        "FR": flat("casier judiciaire national | cour d'appel de | préfecture de police"),
        "IT": flat("procura della repubblica | comune di | ministero della giustizia"),
        "PE": flat(
            "superintendencia nacional de migraciones | poder judicial del perú | reniec | sunat",
            "registro nacional de identificación y estado civil | policía nacional del perú",
            "colegio de notarios de lima | registro nacional de condenas | sunarp",
        ),
        "CO": flat("registraduría nacional del estado civil"),
        "CA": flat("royal canadian mounted police | gendarmerie royale du canada"),
        "AU": flat("australian federal police"),
    }
)
STRONG = Phrases({"office": OFFICE})
ELSEWHERE = Phrases({"abroad": ABROAD})


class Mention(NamedTuple):
    """A country named at a place, with how much speaks for its having issued the page."""

    code: str
    span: Span
    weight: float


@cache
def names() -> Phrases[str]:
    """Countries by their names in six languages."""
    table: dict[str, list[str]] = {}
    for name, code in codes_by_name().items():
        if tokens(name):
            table.setdefault(code, []).append(name)
    return Phrases({code: tuple(own) for code, own in table.items()})


def country(scene: Scene) -> Iterator[Finding]:
    """The one that a label names; else the one for which letterhead and offices speak most."""
    labelled = tuple(_of_form(scene)) or tuple(_labelled(scene))
    if labelled:
        yield labelled[0]
        return
    best: dict[str, list[Mention]] = {}
    for one in _mentions(scene):
        best.setdefault(one.code, []).append(one)
    ranked = sorted(best.values(), key=lambda own: -sum(one.weight for one in own))
    if ranked and sum(one.weight for one in ranked[0]) >= 1:
        top = max(ranked[0], key=lambda one: one.weight)
        yield scene.flow.finding(What.COUNTRY, top.code, top.span, top.weight >= 2)


def _of_form(scene: Scene) -> Iterator[Finding]:
    """Field 1 of an apostille."""
    for field in fields(scene.flow) if scene.form else ():
        span = value(scene.flow, field) if field.number == 1 else None
        if span:
            code = code_at(scene, *span) or UNKNOWN
            yield scene.flow.finding(What.COUNTRY, code, span, True)


def _labelled(scene: Scene) -> Iterator[Finding]:
    for label in scene.labels:
        if label.label is not Label.COUNTRY or not label.leads:
            continue
        for start, end in places(scene.flow, label):
            end = min(end, start + 60)
            code = code_at(scene, start, end) or alpha2(scene.flow.said(start, end))
            if code or _a_name(scene.flow.raw[start:end]):
                yield scene.flow.finding(What.COUNTRY, code or UNKNOWN, (start, end), True)
                break


def code_at(scene: Scene, start: int, end: int) -> str | None:
    """The country named in a stretch."""
    first, last = scene.flow.token_at(start), scene.flow.token_at(end)
    hit = next(names().hits(scene.flow.tokens[first:last]), None)
    return hit.meaning if hit else None


def _a_name(text: str) -> bool:
    return text[:1].isupper() and len(text) > 3 and len(text.split()) <= 4 and not _digit(text)


def _digit(text: str) -> bool:
    return any(char.isdecimal() for char in text)


def _mentions(scene: Scene) -> Iterator[Mention]:
    other = tuple(
        label.end for label in scene.labels if label.label in (Label.PLACE, Label.ADDRESS)
    )
    spans = {
        span
        for label in scene.labels
        if label.label is Label.PLACE
        for span in places(scene.flow, label)
    }
    for own in ISSUERS.hits(scene.flow.tokens):
        yield Mention(own.meaning, (own.start, own.end), 2.0)
    for hit, _ in zip(names().hits(scene.flow.tokens), range(MOST), strict=False):
        inside = any(start <= hit.start < end for start, end in spans)
        if not inside and hit.end not in other and scene.flow.raw[hit.start].isupper():
            yield Mention(hit.meaning, (hit.start, hit.end), _weight(scene, hit))


def _weight(scene: Scene, hit: Hit[str]) -> float:
    before = scene.flow.tokens[max(0, hit.first - BEFORE) : hit.first]
    office = any(found.last == len(before) - 1 for found in _all(STRONG, before))
    if not office and any(True for _ in ELSEWHERE.hits(before)):
        return 0.0
    return 2.0 * office + 1.0 * _letterhead(scene, hit)


def _all(phrases: Phrases[str], words: Sequence[Token]) -> Iterator[Hit[str]]:
    for at in range(len(words)):
        found = phrases.at(words, at)
        if found:
            yield found


def _letterhead(scene: Scene, hit: Hit[str]) -> bool:
    cell = scene.flow.cell(hit.start)
    words = scene.flow.count(cell)
    edge = cell.box.top < TOP or cell.box.bottom > FOOT
    return edge and words <= LETTERHEAD
