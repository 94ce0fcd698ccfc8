"""Which papers a person needs, by which ways, and what is known of each step.

The definition says which papers and which rules; the figures say how long and how much; the person
fills what nobody has published.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ventanilla.kernel.citation import Basis, Citation
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.planner.core.days import Calendar, Months, Shift
from ventanilla.planner.core.figures import Cost, Figure, Figures, Lead, StepPart, WayPart
from ventanilla.planner.core.problem import Counts
from ventanilla.planner.core.request import WAY, Given, Held
from ventanilla.planner.core.words import DOES, FORMALITY
from ventanilla.procedures.core.checklist import checklist
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.schema.papers import Evidence, Window

PERU = "PE"
COUNTS = {one.name.lower(): one for one in Counts}


class Stance(StrEnum):
    """What a person has to do about a paper."""

    STATE = "state"  # the State has it: never asked
    HELD = "held"
    GET = "get"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Rule:
    """What may make a paper stale, or a step come too late; only a `firm` one can say no."""

    id: str
    text: Text
    cite: Citation
    span: Shift
    on: Counts
    firm: bool
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One step of one way. `lead` None: nobody has published it, and the person has not said."""

    key: str
    does: str
    title: Text
    country: str
    lead: Lead | None
    own: bool
    figures: tuple[Figure, ...]
    wait: Lead | None
    within: Rule | None

    @property
    def costs(self) -> tuple[tuple[Cost, Figure], ...]:
        """Every cost that was stated for it, the one that is reckoned with first."""
        return tuple((one.cost, one) for one in self.figures if one.cost is not None)


@dataclass(frozen=True, slots=True)
class Option:
    """One way to a paper."""

    id: str
    title: Text
    chosen_only: bool
    tasks: tuple[Task, ...]

    @property
    def unknown(self) -> tuple[Task, ...]:
        """The steps of which nobody says how long they take."""
        return tuple(task for task in self.tasks if task.lead is None)


@dataclass(frozen=True, slots=True)
class Need:
    """One paper of the person's list."""

    evidence: Evidence
    stance: Stance
    held: Held | None = None
    options: tuple[Option, ...] = ()
    rules: tuple[Rule, ...] = ()
    remaining: Shift | None = None
    chosen: str = ""

    @property
    def id(self) -> str:
        return self.evidence.id

    @property
    def on(self) -> Counts:
        """The day that counts for it."""
        obtaining = self.evidence.obtaining
        return COUNTS[obtaining.counts_on] if obtaining else Counts.FILING

    @property
    def rules_when_held(self) -> tuple[Rule, ...]:
        """What may make the paper in the person's hands stale, apart from the day printed on it.

        An issuer's validity is that of its own certificate: what is held may be another paper.
        """
        return self.rules if self.evidence.window else ()

    @property
    def known(self) -> tuple[Option, ...]:
        """The ways that may be taken and of which every step's time is known."""
        return tuple(option for option in self.open_to if not option.unknown)

    @property
    def open_to(self) -> tuple[Option, ...]:
        """The way that was chosen; where none was, those that are open to everybody."""
        if self.chosen:
            return tuple(option for option in self.options if option.id == self.chosen)
        return tuple(option for option in self.options if not option.chosen_only)


def needs(procedure: Procedure, figures: Figures, given: Given) -> tuple[Need, ...]:
    """The papers that apply to somebody with these answers, in the page's order."""
    lines = checklist(procedure, {"capacity": "self", **given.answers}, (), given.start).lines
    return tuple(_need(line.evidence, figures, given) for line in lines)


def unknown(found: tuple[Need, ...]) -> Iterator[tuple[Need, Option, Task]]:
    """What the person has to estimate: the open steps of papers that have no known way.

    Each once: a step that several ways share is asked for in the first.
    """
    seen: set[str] = set()
    for need in found:
        if need.stance is Stance.GET and not need.known and need.options:
            option = min(need.open_to, key=lambda one: len(one.unknown))
            for task in option.unknown:
                if task.key not in seen:
                    seen.add(task.key)
                    yield need, option, task


def anew_unknown(found: tuple[Need, ...], paper: str) -> Iterator[tuple[Need, Option, Task]]:
    """What has to be estimated to get a held paper anew that does not serve long enough."""
    for need in found:
        if need.id == paper and need.stance is Stance.HELD and not need.known and need.open_to:
            option = need.open_to[0]
            yield from ((need, option, task) for task in option.unknown)


def _need(evidence: Evidence, figures: Figures, given: Given) -> Need:
    if evidence.held_by_state or evidence.obtaining is None:
        return Need(evidence, Stance.STATE)
    optional = evidence.obtaining.optional and evidence.id not in given.wanted
    held = given.held.get(evidence.id)
    stance = Stance.LEFT_OUT if optional or evidence.id in given.left_out else Stance.GET
    if held is not None and stance is Stance.GET:
        stance = Stance.HELD
    options = tuple(_options(evidence, figures, given))
    rules = tuple(_rules(evidence, options))
    remaining = _window(evidence.obtaining.remaining) if evidence.obtaining.remaining else None
    chosen = given.ways.get(evidence.id, "")
    if chosen and chosen not in {option.id for option in options}:
        raise Refusal("plan-request", WAY, at=f"ways.{evidence.id}")
    return Need(evidence, stance, held, options, rules, remaining, chosen)


def _options(evidence: Evidence, figures: Figures, given: Given) -> Iterator[Option]:
    assert evidence.obtaining is not None  # noqa: S101 - `_need` has looked
    at_home = evidence.obtaining.of == "origin"
    country = given.country if at_home else PERU
    for way in figures.ways_to(evidence.obtaining.what, country):
        tasks = tuple(
            _task(evidence, step, figures, given, country)
            for step in _steps(way, evidence, figures, country)
        )
        yield Option(way.id, way.title, way.chosen_only, tasks)


def _steps(way: WayPart, evidence: Evidence, figures: Figures, country: str) -> Iterator[StepPart]:
    """The way's steps, without formalities that the paper does not have; a way of anybody's takes
    the country's own formalities, where those are known for another paper."""
    own = {} if way.country == country else _formalities(figures, country)
    demanded = {one.id for one in evidence.formalities if one.cite.basis is not Basis.GUIDE}
    for step in way.steps:
        for part in own.get(FORMALITY.get(step.does, ""), (step,)):
            if part.does not in FORMALITY or FORMALITY[part.does] in demanded:
                yield part


def _formalities(figures: Figures, country: str) -> Mapping[str, tuple[StepPart, ...]]:
    """How the country makes a paper count, and whether it must be translated."""
    ways = [way for way in figures.ways_to("criminal-record", country) if way.country == country]
    found: dict[str, tuple[StepPart, ...]] = {"translation": ()} if ways else {}
    for step in ways[0].steps if ways else ():
        kind = FORMALITY.get(step.does)
        if kind:
            found[kind] = (*found.get(kind, ()), step)
    return found


def _task(evidence: Evidence, step: StepPart, figures: Figures, given: Given, country: str) -> Task:
    found, key = figures.of(step), f"{evidence.id}/{step.does}"
    said = given.estimates.get(key)
    lead = said or next((one.lead for one in found if one.lead), None)
    where = next((one.country for one in found if one.lead), country)
    wait = next((one.wait for one in found if one.wait), None)
    window = next((one for one in found if one.within), None)
    rule = _of_figure(window, "within", Counts.FILING) if window else None
    return Task(key, step.does, DOES[step.does], where, lead, said is not None, found, wait, rule)


def _rules(evidence: Evidence, options: tuple[Option, ...]) -> Iterator[Rule]:
    """The age that whoever receives it accepts, and the validity that whoever issues it gives: two
    clocks. What nobody has confirmed is no rule; it is shown beside its figure."""
    assert evidence.obtaining is not None  # noqa: S101 - `_need` has looked
    on = COUNTS[evidence.obtaining.counts_on]
    window = evidence.window
    if window is not None:
        firm = window.cite.standing.may_refuse
        yield Rule("window", window.text, window.cite, _window(window), on, firm)
    stated = (
        one
        for option in options[:1]
        for task in option.tasks
        for one in task.figures
        if one.validity and one.cite.basis is not Basis.UNCONFIRMED
    )
    figure = next(stated, None)
    if figure is not None:
        yield _of_figure(figure, "validity", on)


def _of_figure(figure: Figure, kind: str, on: Counts) -> Rule:
    """A rule that a figure states: it advises. A window of the issuer's own page is a fact about
    its door, and is kept."""
    span = figure.within if kind == "within" else figure.validity
    assert span is not None  # noqa: S101 - whoever calls has looked
    firm = kind == "within" and figure.confidence == "official"
    return Rule(kind, figure.text, figure.cite, span.shift, on, firm, figure)


def _window(window: Window) -> Shift:
    return Months(window.months) if window.months else Calendar(window.days or 0)
