"""What a decision rests on, and what the law asks of its reasons (LPAG art. 6, both TUOs).

A refusal names at least one fact of this case under a norm that may refuse (6.1), in words that
are more than a formula (6.3). A grant needs no reasons (6.4.2), but we bind it to its findings
all the same, so that anybody can later see what it rested on.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

CONCRETE = 40  # characters of reasons that must be left once the formulas are taken out

FORMULAS = (
    r"no (?:se )?cumplen? (?:con )?(?:todos )?(?:los )?requisitos(?: establecidos| exigidos)?",
    r"(?:conforme|de acuerdo) a (?:la )?(?:ley|normativa)(?: vigente)?",
    r"por (?:las )?razones expuestas",
    r"se deniega (?:la|su) solicitud|solicitud (?:improcedente|infundada)",
    r"does not meet (?:all )?(?:of )?the requirements",
    r"in accordance with (?:the )?(?:law|applicable rules)|for the reasons (?:given|stated) above",
    r"(?:the|your) application is (?:refused|rejected)",
)
_FORMULA = re.compile("|".join(FORMULAS), re.IGNORECASE)
_SPACE = re.compile(r"[\s.,;:–-]+")


class Outcome(StrEnum):
    """What is decided."""

    GRANT = "grant"
    REFUSE = "refuse"
    REOPEN = "reopen"  # a recourse is right: the procedure goes on


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact of the case bound to a ground.

    `text` is the sentence as the person reads it, `article` and `source` where the ground comes
    from, `may_refuse` what its standing allows (`kernel.citation`), `facts` the values used.
    """

    ground_id: str
    text: Text
    article: str
    source: str
    may_refuse: bool
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def bears_a_refusal(self) -> bool:
        """Its norm may refuse, is named, and it states facts of this very case."""
        return self.may_refuse and bool(self.article.strip()) and bool(self.facts)


def bearing(outcome: Outcome, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings that the outcome may rest on; the others may stand beside it, no more."""
    if outcome is not Outcome.REFUSE:
        return tuple(findings)
    return tuple(finding for finding in findings if finding.bears_a_refusal)


def check_reasons(outcome: Outcome, findings: Sequence[Finding], reasons: str) -> None:
    """Refusal "no-grounds" or "no-reasons" where the decision would not stand (LPAG art. 6)."""
    if outcome in _WITHOUT_GROUNDS and not bearing(outcome, findings):
        raise Refusal(
            "no-grounds", _WITHOUT_GROUNDS[outcome], at="findings", article="LPAG art. 6.1"
        )
    if outcome is not Outcome.GRANT and len(concrete(reasons)) < CONCRETE:
        raise Refusal(
            "no-reasons",
            Text(
                "La decisión necesita razones concretas de este caso; una fórmula no basta.",
                "The decision needs concrete reasons of this case; a formula is not enough.",
            ),
            then=Text(
                "Escriba qué hecho lo impide y según qué artículo.",
                "Write which fact stands in the way, and under which article.",
            ),
            at="reasons",
            article="LPAG art. 6.3",
        )


def concrete(reasons: str) -> str:
    """What is left of `reasons` without general formulas and punctuation."""
    return _SPACE.sub(" ", _FORMULA.sub(" ", reasons)).strip()


_WITHOUT_GROUNDS = {
    Outcome.GRANT: Text(
        "Falta en qué se apoya la aprobación.", "What the grant rests on is missing."
    ),
    Outcome.REFUSE: Text(
        "Ningún hecho de este caso con un artículo que permita denegar la sostiene.",
        "No fact of this case under an article that allows a refusal bears it.",
    ),
}
