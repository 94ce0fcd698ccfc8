"""Where a statement comes from, how sure we are of it, and what it may therefore do.

The table `STANDING` is the house's one rule about page and law: display follows the page,
consequences follow the law. Nothing else in the code decides what a source is good for.
"""

from dataclasses import dataclass
from enum import StrEnum

from ventanilla.kernel.text import Text


class Basis(StrEnum):
    """What kind of thing says so."""

    LAW = "law"
    PRACTICE = "practice"
    GUIDE = "guide"
    UNCONFIRMED = "unconfirmed"


class Confidence(StrEnum):
    """How it was read."""

    OFFICIAL = "official"  # in the text of the norm itself, for this very procedure
    ANALOGY = "analogy"  # officially read, for a sister procedure of the same authority
    TITLE = "title"  # only the title or summary of the official act
    PRESS = "press"
    BLOG = "blog"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a statement of this basis and confidence may do, and its label to the public."""

    label: Text
    may_refuse: bool = False  # say no, ground a refusal, start a clock
    may_be_observed: bool = False  # an officer may ask for it, citing the article


IN_THE_LAW = Standing(Text("en la ley", "in the law"), may_refuse=True, may_be_observed=True)
BY_ANALOGY = Standing(
    Text("en la ley, por analogía", "in the law, by analogy"), may_be_observed=True
)
REPORTED = Standing(Text("según informan", "reported"))
ONLY_IN_THE_GUIDE = Standing(Text("solo en la guía", "only in the guide"))
NOT_CONFIRMED = Standing(Text("no confirmado", "not confirmed"))

STANDING: dict[tuple[Basis, Confidence], Standing] = {
    (Basis.LAW, Confidence.OFFICIAL): IN_THE_LAW,
    (Basis.LAW, Confidence.ANALOGY): BY_ANALOGY,
    (Basis.LAW, Confidence.TITLE): BY_ANALOGY,
    (Basis.PRACTICE, Confidence.OFFICIAL): REPORTED,
    (Basis.PRACTICE, Confidence.PRESS): REPORTED,
    (Basis.PRACTICE, Confidence.BLOG): REPORTED,
    (Basis.GUIDE, Confidence.BLOG): ONLY_IN_THE_GUIDE,
}


@dataclass(frozen=True, slots=True)
class Citation:
    """The source of one statement.

    `source` is the id of an entry in the definition's table of sources ("O1"),
    `article` the place in it ("D.Leg. 1350, art. 29.2.o"), empty where it has none.
    """

    basis: Basis
    confidence: Confidence
    source: str
    article: str = ""

    @property
    def standing(self) -> Standing:
        """What the statement may do; any pair that the table does not name may do nothing."""
        return STANDING.get((self.basis, self.confidence), NOT_CONFIRMED)
