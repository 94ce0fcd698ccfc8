"""The notices of a case as people see them: what was notified, how, from when it counts, why."""

from dataclasses import dataclass

from ventanilla.cases.core.notification import CHANNEL_NAME, RULES, Channel, Notice, Rule
from ventanilla.certificates.queries import Found
from ventanilla.journeys.past import sentence
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.refusal import NotFound
from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Shown:
    """One notice with the act that it tells, and the signed papers of that act."""

    notice: Notice
    what: Text
    papers: tuple[Found, ...]

    @property
    def channel(self) -> Text:
        """The channel's name."""
        return CHANNEL_NAME[self.notice.channel]

    @property
    def rule(self) -> Rule | None:
        """Why it counts from its day; None until it does."""
        return RULES.get(self.notice.rule)

    @property
    def by_email(self) -> bool:
        """Does it wait for an acknowledgement?"""
        return self.notice.channel is Channel.EMAIL

    @property
    def on_paper(self) -> bool:
        """Does it have to be brought?"""
        return self.notice.channel is Channel.PAPER


def of(seen: CaseView) -> tuple[Shown, ...]:
    """Every notice, the newest first."""
    return tuple(_shown(notice, seen) for notice in reversed(seen.file.notices))


def one(seen: CaseView, number: int) -> Shown:
    """The notice of that number; NotFound where the case has none."""
    found = [shown for shown in of(seen) if shown.notice.number == number]
    if not found:
        raise NotFound("notice")
    return found[0]


def _shown(notice: Notice, seen: CaseView) -> Shown:
    """The papers of an act are signed in its own transaction, and carry its hour."""
    papers = tuple(paper for paper in seen.papers if paper.issued_at == notice.at)
    return Shown(notice, sentence(notice.act), papers)
