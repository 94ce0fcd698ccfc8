"""Whose paper it is: by labels, and by what it says of somebody in running text."""

from collections.abc import Iterator

from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.halves import halves, named_by
from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.label import Label
from ventanilla.reading.core.text.labels import Named, Span
from ventanilla.reading.core.text.name_words import (
    CALLED_TENANT,
    LEADS_TO_GIVER,
    LEADS_TO_HOLDER,
    LEADS_TO_PROXY,
    LEADS_TO_TENANT,
)
from ventanilla.reading.core.text.names import backwards, first_name, name
from ventanilla.reading.core.text.phrases import Phrases, flat
from ventanilla.reading.core.text.scene import Scene

AHEAD = 160  # letters of running text after a phrase that leads to a name
MOST = 12  # holders of a page
HEAD = 0.4  # of a page
ADDRESSED = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "herr",
        "frau",
        "sr",
        "sra",
        "senor",
        "senora",
        "don",
        "mme",
        "monsieur",
        "madame",
        "m",
        "herrn",
        "sig",
    }
)
ROLE = {Kind.LEASE: Label.TENANT, Kind.POWER: Label.GIVER}
LEADS = Phrases(
    {
        Label.HOLDER: flat(*LEADS_TO_HOLDER),
        Label.TENANT: flat(*LEADS_TO_TENANT),
        Label.GIVER: flat(*LEADS_TO_GIVER),
        Label.SOMEBODY: flat(*LEADS_TO_PROXY),
    }
)
CALLED = Phrases({Label.TENANT: flat(*CALLED_TENANT)})


def holders(scene: Scene) -> Iterator[Finding]:
    """The person a paper is about; of a lease the tenant, of a power its giver."""
    found = tuple(_in_order(scene))[:MOST]
    sure = {one.value for one in found if one.sure}
    said: set[str] = set()
    for one in found:
        if one.value not in said and (one.sure or one.value not in sure):
            said.add(one.value)
            yield one


def _in_order(scene: Scene) -> Iterator[Finding]:
    role = next((ROLE[kind] for kind in ROLE if kind in scene.kinds), None)
    found = tuple(_of_role(scene, role) if role else _of_anybody(scene))
    if not found and Kind.EMPLOYMENT in scene.kinds:
        found = tuple(_running(scene, Label.TENANT))  # "y de la otra parte": who works
    yield from found or _addressed(scene)


def _of_anybody(scene: Scene) -> Iterator[Finding]:
    yield from halves(scene)
    yield from _labelled(scene, Label.HOLDER)
    yield from _running(scene, Label.HOLDER)


def _addressed(scene: Scene) -> Iterator[Finding]:
    """ "Mr Peter Brown" alone on its line near the top: to whom a letter or statement is sent."""
    for cell in scene.flow.cells:
        at = scene.flow.token_at(cell.start)
        if cell.box.top > HEAD or scene.flow.tokens[at : at + 1] == ():
            continue
        span = name(scene.flow, cell.start, cell.end, least=2, comma=False)
        if span and scene.flow.tokens[at].text in ADDRESSED and span[1] >= cell.end - 1:
            yield _finding(scene, span, sure=False)
            return


def _of_role(scene: Scene, role: Label) -> Iterator[Finding]:
    found = tuple(_running(scene, role))
    labelled = tuple(_labelled(scene, role)) or tuple(_signed(scene, role))
    yield from found[:1] if role is Label.GIVER and found else (*labelled, *found)
    if role is Label.TENANT and not (found or labelled):
        yield from _called(scene)
    if not (found or labelled):
        yield from halves(scene)
        yield from _labelled(scene, Label.HOLDER)


def _labelled(scene: Scene, sort: Label) -> Iterator[Finding]:
    for label in scene.labels:
        if label.label is sort and label.leads and not scene.within_form(label.start):
            span = named_by(scene, label)
            if span:
                yield _finding(scene, span, sure=True)


def _running(scene: Scene, sort: Label) -> Iterator[Finding]:
    for hit in LEADS.hits(scene.flow.tokens):
        if hit.meaning is sort and not scene.within_form(hit.start):
            span = first_name(scene.flow, hit.end, min(hit.end + AHEAD, len(scene.flow.raw)))
            if span:
                yield _finding(scene, span, sure=True)


def _called(scene: Scene) -> Iterator[Finding]:
    """X, en adelante el arrendatario; X ("Tenant")."""
    called = [hit.start for hit in CALLED.hits(scene.flow.tokens)]
    tenants = (one for one in scene.labels if one.label is Label.TENANT)
    quoted = [one.start for one in tenants if _quoted(scene, one)]
    for place in sorted((*called, *quoted)):
        before = tuple(backwards(scene.flow, place))
        if before:
            yield _finding(scene, before[-1], sure=False)
            return


def _quoted(scene: Scene, label: Named) -> bool:
    return any(sign in scene.flow.raw[max(0, label.start - 6) : label.start] for sign in '("“«„')


def _signed(scene: Scene, role: Label) -> Iterator[Finding]:
    """The name over a line that says who signs."""
    for label in scene.labels:
        fits = label.label is role and label.leads
        above = scene.flow.above(scene.flow.cell(label.start)) if fits else None
        span = name(scene.flow, above.start, above.end, least=2) if above else None
        if span:
            yield _finding(scene, span, sure=False)


def _finding(scene: Scene, span: Span, sure: bool) -> Finding:
    return scene.flow.finding(What.HOLDER, scene.flow.said(*span), span, sure)
