"""Names in halves: surnames and given names, each behind its own label."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ventanilla.reading.core.sight import around
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.label import Label
from ventanilla.reading.core.text.labels import Named, Span, places
from ventanilla.reading.core.text.names import name
from ventanilla.reading.core.text.scene import Scene

WINDOW = 4  # labels of a half on either side of the other half's
BETWEEN = 400  # letters between surname and given names
HALVES = frozenset({Label.SURNAME, Label.SECOND, Label.GIVEN, Label.NAME})


class Half(NamedTuple):
    """Part of a name, and which."""

    sort: Label
    span: Span


def named_by(scene: Scene, label: Named, least: int = 2) -> Span | None:
    """The name that a label announces."""
    spans = (name(scene.flow, *place, least=least) for place in places(scene.flow, label))
    return next((span for span in spans if span), None)


def halves(scene: Scene) -> Iterator[Finding]:
    """Surnames and given names, joined; a "name" is whichever half is missing, or a whole one."""
    parts = tuple(_parts(scene))
    used: set[int] = set()
    for at in _of(parts, Label.SURNAME):
        second = _other(parts, at, used, (Label.SECOND,))
        given = _other(parts, at, used, (Label.GIVEN, Label.NAME))
        yield _joined(scene, [parts[at].span, *second], given)
    for at in _of(parts, Label.NAME):
        given = () if at in used else _other(parts, at, used, (Label.GIVEN,))
        if given or (at not in used and " " in scene.flow.said(*parts[at].span)):
            yield _joined(scene, [parts[at].span], given)


def _of(parts: Sequence[Half], sort: Label) -> list[int]:
    return [at for at, part in enumerate(parts) if part.sort is sort]


def _parts(scene: Scene) -> Iterator[Half]:
    for label in scene.labels:
        if label.label in HALVES and label.leads and not scene.within_form(label.start):
            span = named_by(scene, label, least=1)
            if span:
                yield Half(label.label, span)


def _other(
    parts: Sequence[Half], at: int, used: set[int], sorts: tuple[Label, ...]
) -> tuple[Span, ...]:
    """The nearest half that fits the one at `at`; once used, a half belongs to no other."""
    window = range(max(0, at - WINDOW), min(len(parts), at + WINDOW + 1))
    for n in sorted(window, key=lambda n: (abs(n - at), n < at)):
        apart = parts[n].span != parts[at].span
        close = abs(parts[n].span[0] - parts[at].span[0]) <= BETWEEN
        if parts[n].sort in sorts and n not in used and apart and close:
            used.update((at, n))
            return (parts[n].span,)
    return ()


def _joined(scene: Scene, surnames: list[Span], given: tuple[Span, ...]) -> Finding:
    said = [scene.flow.said(*span) for span in (*surnames, *given)]
    last = " ".join(said[: len(surnames)])
    box = around(tuple(scene.flow.box(*span) for span in (*surnames, *given)))
    value = f"{last}, {said[-1]}" if given else last
    return Finding(What.HOLDER, value, " ".join(said), scene.flow.number, box, sure=True)
