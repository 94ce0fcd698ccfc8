"""The checklist of one case: the papers that apply, in the page's order, and what is missing.

Whether a missing paper may be observed depends on its source alone (`kernel.citation`).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from ventanilla.kernel.text import Text
from ventanilla.procedures.core.given import facts
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.schema.papers import Evidence

ONLY_ADVICE = {
    "guide": Text(
        "La guía lo pide. No encontramos ninguna ley que lo haga. Tráigalo si lo tiene: nadie "
        "puede denegarle ni observarle por no tenerlo.",
        "The guide asks for it. We found no law that does. Bring it if you have it: nobody can "
        "refuse or observe you for lacking it.",
    ),
    "practice": Text(
        "Según informan, se suele pedir. La norma que lo exija no se ha podido confirmar: no "
        "tenerlo no puede observarse ni fundar una denegatoria.",
        "It is reported to be asked for. No norm that demands it could be confirmed: lacking it "
        "cannot be observed or ground a refusal.",
    ),
    "unconfirmed": Text(
        "No está confirmado. No tenerlo no puede observarse ni fundar una denegatoria.",
        "It is not confirmed. Lacking it cannot be observed or ground a refusal.",
    ),
}
CAN_BE_OBSERVED = Text(
    "Puede faltar al presentar: un funcionario podrá pedirlo una vez, citando {article}.",
    "It may be missing when you lodge: an officer may ask for it once, citing {article}.",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One paper of the checklist: `present` in the case, or `held` by the State already."""

    evidence: Evidence
    present: bool

    @property
    def held(self) -> bool:
        """Never asked: the State has it."""
        return self.evidence.held_by_state

    @property
    def may_be_observed(self) -> bool:
        """May an officer ask for it, citing its article?"""
        return self.evidence.cite.standing.may_be_observed and not self.held

    @property
    def consequence(self) -> Text:
        """What lacking it leads to, in one plain line."""
        if self.may_be_observed:
            return CAN_BE_OBSERVED.filled(article=self.evidence.cite.article)
        return ONLY_ADVICE.get(self.evidence.cite.basis, ONLY_ADVICE["unconfirmed"])


@dataclass(frozen=True, slots=True)
class Checklist:
    """The page's papers in its order, then what is also asked."""

    page: tuple[Line, ...]
    also: tuple[Line, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.page + self.also

    @property
    def ready(self) -> tuple[int, int]:
        """How many of the page's papers are there, of how many ("4 of 6 ready")."""
        return sum(line.present for line in self.page), len(self.page)

    @property
    def missing(self) -> tuple[Line, ...]:
        """What is not there and is not held by the State."""
        return tuple(line for line in self.lines if not line.present and not line.held)


def checklist(
    procedure: Procedure, answers: Mapping[str, object], present: Collection[str], on: date
) -> Checklist:
    """The papers that apply to somebody with these answers; `present` are evidence ids."""
    known = facts(answers, procedure.declared)
    lines = tuple(
        Line(paper, paper.id in present)
        for paper in procedure.evidence
        if paper.when is None or procedure.condition(paper.when).value(known, on) is True
    )
    return Checklist(
        tuple(line for line in lines if line.evidence.number),
        tuple(line for line in lines if not line.evidence.number),
    )
