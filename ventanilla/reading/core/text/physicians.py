"""Who examined, and under which number in the physicians' register."""

import re
from collections.abc import Iterator

from ventanilla.reading.core.text.codes import coded
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.halves import named_by
from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.label import Label
from ventanilla.reading.core.text.labels import Span
from ventanilla.reading.core.text.names import name
from ventanilla.reading.core.text.scene import Scene

_DOCTOR = re.compile(
    r"(?<![a-z])(?:dr\(a\)|dra|dr|doctora|docteur|doctor|dott\.ssa|dott|dre)(?:\.| ) ?(?:med\. ?)?"
)
_AFTER = re.compile(r", ?(?:m\.?d\.?|mbbs|mrcp|frcp|md|do|facp|arzt|arztin)(?![a-z])")
BEFORE = 50  # letters before ", MD" that may be the name
AHEAD = 80


def physicians(scene: Scene) -> Iterator[Finding]:
    """The physician of a medical report, and their number."""
    if Kind.MEDICAL not in scene.kinds:
        return
    span, sure = _labelled(scene), True
    if not span:
        span, sure = _titled(scene) or _lettered(scene), True
    if span:
        yield scene.flow.finding(What.PHYSICIAN, scene.flow.said(*span), span, sure)
    yield from _register(scene)


def _labelled(scene: Scene) -> Span | None:
    labels = (one for one in scene.labels if one.label is Label.PHYSICIAN and one.leads)
    return next((span for one in labels if (span := named_by(scene, one))), None)


def _titled(scene: Scene) -> Span | None:
    """The last "Dr. X Y" of a page: a report is signed at its end."""
    found = None
    for match in _DOCTOR.finditer(scene.flow.plain):
        found = name(scene.flow, match.end(), match.end() + AHEAD, least=2, comma=False) or found
    return found


def _lettered(scene: Scene) -> Span | None:
    """ "Jane Roe, MD"."""
    for match in _AFTER.finditer(scene.flow.plain):
        begun = max(scene.flow.cell(match.start()).start, match.start() - BEFORE)
        span = name(scene.flow, begun, match.start(), least=2)
        if span:
            return span
    return None


def _register(scene: Scene) -> Iterator[Finding]:
    for label in scene.labels:
        span = coded(scene, label) if label.label is Label.REGISTER else None
        if span:
            yield scene.flow.finding(What.REGISTER, scene.flow.said(*span), span, True)
            return
