"""The whole definition as one frozen value, with look-ups by name and parsed conditions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from ventanilla.eligibility.core.answer import Criterion
from ventanilla.eligibility.core.ask import Question
from ventanilla.eligibility.core.grammar import Names, parse
from ventanilla.eligibility.core.saying import Lexicon
from ventanilla.eligibility.core.terms import Term
from ventanilla.eligibility.core.types import Declared
from ventanilla.eligibility.core.values import Facts
from ventanilla.kernel.refusal import NotFound
from ventanilla.kernel.text import Text
from ventanilla.procedures.core.given import facts, typed
from ventanilla.procedures.core.schema.page import (
    Audience,
    Difference,
    GuideSource,
    Privacy,
    Quality,
    Related,
    SilencePart,
    Source,
    Step,
    TermPart,
)
from ventanilla.procedures.core.schema.papers import Evidence, Fee, Retention
from ventanilla.procedures.core.schema.rules import (
    Choice,
    CriterionPart,
    ExamplePart,
    FactPart,
    FieldPart,
    GroundPart,
    KeepingPart,
    QuestionPart,
    RoutePart,
    SectionPart,
)
from ventanilla.procedures.core.schema.words import Named, Part, Statement, T, Words

RESIDENT = "resident"  # the group of the statuses that count as legal residence
A_RESIDENT_STATUS = Text("una calidad de residente", "a resident status")


class HasId(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=HasId)


@dataclass(frozen=True, slots=True)
class Option:
    """One value that a fact may have, as it is offered."""

    id: str
    title: Text
    hint: Text | None = None


class Procedure(Part):
    """A definition that was read and checked. `version` is the day it takes effect here."""

    id: Words
    version: Words
    country: Words
    translation_key: Words
    title: T
    legal_name: T
    summary: T
    authority: T
    guide_source: GuideSource
    sources: dict[str, Source]
    what_it_is: tuple[Statement, ...]
    rights: tuple[Named, ...]
    audiences: tuple[Audience, ...]
    other_audience: Choice
    qualities: tuple[Quality, ...]
    steps: tuple[Step, ...]
    evidence: tuple[Evidence, ...]
    fee: Fee
    time: Statement
    terms: tuple[TermPart, ...]
    silence: SilencePart
    facts: tuple[FactPart, ...]
    questions: tuple[QuestionPart, ...]
    sections: tuple[SectionPart, ...]
    application: tuple[FieldPart, ...]
    criteria: tuple[CriterionPart, ...]
    keeping: tuple[KeepingPart, ...]
    routes: tuple[RoutePart, ...]
    after_grant: tuple[CriterionPart, ...]
    grounds: tuple[GroundPart, ...]
    outputs: tuple[Named, ...]
    differences: tuple[Difference, ...]
    details: tuple[Statement, ...]
    related: tuple[Related, ...]
    privacy: Privacy
    retention: tuple[Retention, ...] = ()
    declaration: tuple[Statement, ...]
    loss: tuple[Statement, ...]
    examples: tuple[ExamplePart, ...]

    def evidence_named(self, evidence_id: str) -> Evidence:
        """The paper of that id; NotFound where the definition has none."""
        return _named(self.evidence, evidence_id)

    def kept(self, outcome: str, evidence_id: str) -> Retention | None:
        """What is said of keeping that paper of a case that ended so; None: nothing is."""
        return next((one for one in self.retention if one.holds(outcome, evidence_id)), None)

    def fact_named(self, fact_id: str) -> FactPart:
        """The fact of that id; NotFound where the definition has none."""
        return _named(self.facts, fact_id)

    def term_named(self, term_id: str) -> TermPart:
        """The legal term of that id."""
        return _named(self.terms, term_id)

    @property
    def kind_of_silence(self) -> str:
        """positive, negative, or unconfirmed: then both consequences are shown, neither fires."""
        return self.silence.speaks

    def ground_named(self, ground_id: str) -> GroundPart:
        """The ground of that id."""
        return _named(self.grounds, ground_id)

    def criterion_named(self, criterion_id: str) -> CriterionPart:
        """The criterion of that id, of before the grant or of after it."""
        return _named((*self.criteria, *self.after_grant), criterion_id)

    def quality_named(self, quality_id: str) -> Quality:
        """The migratory status of that id."""
        return _named(self.qualities, quality_id)

    def related_named(self, related_id: str) -> Related:
        """The related page of that id."""
        return _named(self.related, related_id)

    def choices_of(self, fact: FactPart) -> tuple[Option, ...]:
        """The values that `fact` may have, in order."""
        other = self.other_audience
        listed = {
            "audiences": (
                *(Option(one.id, one.title, one.text) for one in self.audiences),
                Option(other.id, other.title, other.hint),
            ),
            "qualities": tuple(Option(one.id, one.title, one.hint) for one in self.qualities),
        }
        own = tuple(Option(one.id, one.title, one.hint) for one in fact.choices)
        return listed[fact.choices_from] if fact.choices_from else own

    @cached_property
    def declared(self) -> Mapping[str, Declared]:
        """The types of the facts, for conditions."""
        return {
            fact.id: Declared(
                fact.type, tuple(choice.id for choice in self.choices_of(fact)), fact.digits
            )
            for fact in self.facts
        }

    def known(self, answers: Mapping[str, object]) -> Facts:
        """Answers as they are kept, as facts of this definition."""
        return facts(answers, self.declared)

    @cached_property
    def names(self) -> Names:
        """What a condition of this definition may name."""
        resident = tuple(one.id for one in self.qualities if one.resident)
        return Names(self.declared.keys(), {RESIDENT: resident})

    @cached_property
    def lexicon(self) -> Lexicon:
        """What its facts, choices and groups are called."""
        return Lexicon(
            {fact.id: fact.title for fact in self.facts},
            {fact.id: {o.id: o.title for o in self.choices_of(fact)} for fact in self.facts},
            {RESIDENT: A_RESIDENT_STATUS},
        )

    def condition(self, text: str) -> Term:
        """A condition of this definition as a tree."""
        return parse(text, self.names)

    @cached_property
    def rules(self) -> tuple[Criterion, ...]:
        """The criteria, ready to be applied."""
        return tuple(map(self._criterion, self.criteria))

    @cached_property
    def rules_after(self) -> tuple[Criterion, ...]:
        """The criteria for whoever holds the status, ready to be applied."""
        return tuple(map(self._criterion, self.after_grant))

    def _criterion(self, part: CriterionPart) -> Criterion:
        return Criterion(
            part.id,
            part.title,
            self.condition(part.needs),
            part.met,
            part.not_met,
            part.unknown,
            part.cite,
            part.since,
            part.until,
        )

    @cached_property
    def check(self) -> tuple[Question, ...]:
        """The questions of the check, ready to be asked."""
        return tuple(self._question(part) for part in self.questions)

    @cached_property
    def form(self) -> tuple[tuple[FieldPart, Question], ...]:
        """The fields of the application form, each with its question."""
        return tuple((part, self._question(part)) for part in self.application)

    def _question(self, part: QuestionPart) -> Question:
        when = self.condition(part.when) if part.when else None
        known = self.declared[part.fact]
        usual = None if part.usual is None else typed(known, part.fact, part.usual)
        return Question(part.fact, part.text, part.hint, when, usual)


def _named(items: Iterable[Item], item_id: str) -> Item:
    found = next((item for item in items if item.id == item_id), None)
    if found is None:
        raise NotFound(item_id)
    return found
