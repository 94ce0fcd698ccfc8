"""Dates with what they are: born, issued, expires, from, until."""

import re
from collections.abc import Iterator

from ventanilla.reading.core.text.day import Day
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.label import Label
from ventanilla.reading.core.text.labels import Named, places
from ventanilla.reading.core.text.order import resolved
from ventanilla.reading.core.text.plain import tokens, words
from ventanilla.reading.core.text.scene import Scene

ROLE = {
    Label.BORN: What.BORN,
    Label.ISSUED: What.ISSUED,
    Label.EXPIRES: What.EXPIRES,
    Label.FROM: What.FROM,
    Label.UNTIL: What.UNTIL,
}
LAPSES = frozenset({Kind.POLICY, Kind.LEASE, Kind.EMPLOYMENT})  # their last day ends a period
ENDS = frozenset({Kind.PASSPORT, Kind.CARD, Kind.RECORD, Kind.POWER, Kind.RESIDENCE})
REACH = 90  # letters between a label and its date: "Issued at Port Hope, on the"
SHORT = 34  # letters between the two dates of a period
TO = words(
    "hasta al a to until till through thru bis zum au fino ate y and el jusqu le the den "
    "inclusive up und et e dia del las horas hora hrs hs h noon midnight medianoche mediodia am pm"
)
HOURS = re.compile(r"[0-9]{1,2}(?:[:.][0-9]{2})?(?![0-9/.-])")  # 12:00 between the days of a period
TOWARDS = words("hasta al to until till through thru bis au fino ate jusqu a")
SINCE = words("desde del from du vom dal de von between entre since period vigencia")
_PLACE = re.compile(r"[^\W\d_],(?: (?:le|a|à|al|den|il|li|em|el|the|am|aos?|on))?$")
FAR = 40  # letters before a date that tell: "Bonn, den", "Doy fe. Lima, "
LINE = 12  # words of a line that says little more than place and date


def dated(scene: Scene) -> Iterator[Finding]:
    """The dates that a label or a phrase names; then the day of a paper that names none."""
    used: dict[int, What] = {}
    yield from _periods(scene, used)
    yield from _labelled(scene, used)
    if What.ISSUED not in used.values():
        yield from _simply(scene, used)
    if What.ISSUED not in used.values():
        yield from _guessed(scene, used)


def _simply(scene: Scene, used: dict[int, What]) -> Iterator[Finding]:
    """ "Date: …", where it stands right after; the head of a column names no day."""
    for label in scene.labels:
        if label.label is not Label.DATE or not label.leads:
            continue
        day = scene.day_in(label.end, label.rest) or _beside(scene, label)
        if day and day.start not in used and What.ISSUED not in used.values():
            used[day.start] = What.ISSUED
            yield _found(scene, What.ISSUED, day, sure=True)


def _beside(scene: Scene, label: Named) -> Day | None:
    """The one date of a form's cell to the right; in a row of a table several stand there."""
    cell = scene.flow.cell(label.start)
    right = scene.flow.beside(cell) if label.end >= cell.end - 1 else None
    day = scene.day_in(right.start, right.end) if right else None
    after = scene.flow.beside(right) if right else None
    whole = right and day and day.start <= right.start + 1 and day.end >= right.end - 1
    return day if whole and not (after and scene.day_in(after.start, after.end)) else None


def _labelled(scene: Scene, used: dict[int, What]) -> Iterator[Finding]:
    for label in scene.labels:
        what = ROLE.get(label.label)
        if label.label is Label.PERIOD or label.label is Label.DAY:
            continue
        day = _day_of(scene, label) if what else None
        if what and day and day.start not in used and not scene.within_form(day.start):
            used[day.start] = what
            yield _found(scene, _fitting(scene, what), day, sure=True)


def _fitting(scene: Scene, what: What) -> What:
    """A policy's last day ends its cover, a passport's cover is its life."""
    if what is What.EXPIRES and scene.kinds & LAPSES:
        return What.UNTIL
    ends = what is What.UNTIL and scene.kinds & ENDS and not scene.kinds & LAPSES
    return What.EXPIRES if ends else what


def _day_of(scene: Scene, label: Named) -> Day | None:
    for start, end in places(scene.flow, label):
        day = scene.day_in(start, end)
        if day and day.start - start <= (4 if day.loose else REACH):
            return day
    return None


def _found(scene: Scene, what: What, day: Day, sure: bool) -> Finding:
    value, certain = resolved(day, scene.order, scene.on, past=what in (What.BORN, What.ISSUED))
    return scene.flow.finding(what, value.isoformat(), (day.start, day.end), sure and certain)


def _periods(scene: Scene, used: dict[int, What]) -> Iterator[Finding]:
    begun = _announced(scene)
    for first, last in zip(scene.days, scene.days[1:], strict=False):
        sure = first.start in begun or _since(scene, first)
        if _bound(scene, first, last, sure=sure) and first.start not in used:
            used[first.start], used[last.start] = What.FROM, What.UNTIL
            yield _found(scene, What.FROM, first, sure)
            yield _found(scene, _fitting(scene, What.UNTIL), last, sure)


def _bound(scene: Scene, first: Day, last: Day, *, sure: bool) -> bool:
    """Whether nothing but "to" stands between two dates."""
    between = scene.flow.plain[first.end : min(last.start, first.end + SHORT + 1)]
    between = HOURS.sub(" ", between)
    if len(between) > SHORT or "\t" in between:
        return False
    words = {token.text for token in tokens(between)}
    if words:
        return words <= TO and bool(words & TOWARDS)
    return sure and any(sign in between for sign in "-–—")


def _since(scene: Scene, first: Day) -> bool:
    """Whether "from" stands before a day."""
    before = tokens(scene.flow.plain[max(0, first.start - 24) : first.start])[-3:]
    return bool({token.text for token in before} & SINCE)


def _announced(scene: Scene) -> frozenset[int]:
    """Where the days begin that a label of a period names."""
    labels = (one for one in scene.labels if one.label in (Label.PERIOD, Label.FROM))
    found = (_day_of(scene, label) for label in labels)
    return frozenset(day.start for day in found if day)


def _guessed(scene: Scene, used: dict[int, What]) -> Iterator[Finding]:
    """ "Lima, 12 de septiembre de 2026": the last short line that says a place and a date."""
    other = {id(_day_of(scene, x)) for x in scene.labels if x.label is Label.DAY}
    free = [
        day
        for day in scene.days
        if not (day.start in used or day.loose or id(day) in other or scene.within_form(day.start))
    ]
    alone = [day for day in free if _alone(scene, day)]
    if alone:
        yield _found(scene, What.ISSUED, alone[-1], sure=_only(scene, free, alone))


def _only(scene: Scene, free: list[Day], alone: list[Day]) -> bool:
    """ "Lima, 3 de junio de 2026" is the paper's day where no later one may be it instead."""
    said = scene.flow.plain[max(0, alone[-1].start - FAR) : alone[-1].start].rstrip()
    days = [resolved(day, scene.order, scene.on, past=True)[0] for day in (*free, alone[-1])]
    return bool(_PLACE.search(said)) and max(days) == days[-1] <= scene.on


def _alone(scene: Scene, day: Day) -> bool:
    raw, cell = scene.flow.raw, scene.flow.cell(day.start)
    if _PLACE.search(raw[max(0, day.start - FAR) : day.start].rstrip()):
        return True
    before = raw[cell.start : day.start].rstrip()
    if not before:
        return _sole(raw, cell.start, day.end)
    return scene.flow.count(cell) <= LINE and before[-1] in ",·-–—|("


def _sole(raw: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the line: else it is a value, or a row of a table."""
    return raw[start - 1 : start] != "\t" and raw[end : end + 2].lstrip(" .")[:1] in ("", "\n")
