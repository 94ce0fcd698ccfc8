"""What a population comes to, counted: by verdict, by reason, by route; and what another
definition would change, and why."""

from collections import Counter
from dataclasses import dataclass, field

from ventanilla.eligibility.core.answer import Outcome, Verdict
from ventanilla.population.core.bits import Packed, count, everybody, nobody
from ventanilla.population.core.judge import Found


@dataclass(slots=True)
class Tally:
    """How many people: by verdict; by outcome of every criterion; to whom a route is open, by
    verdict."""

    size: int = 0
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    criteria: dict[str, Counter[Outcome]] = field(default_factory=dict)
    routes: dict[str, Counter[Verdict]] = field(default_factory=dict)

    def add(self, found: Found) -> None:
        """Count some more people."""
        self.size += found.size
        verdicts = dict(found.verdicts())
        self.verdicts.update({verdict: count(who) for verdict, who in verdicts.items()})
        for name in found.criteria:
            outcomes = self.criteria.setdefault(name, Counter())
            outcomes.update({outcome: count(who) for outcome, who in found.outcomes(name)})
        for name, open_to in found.routes.items():
            route = self.routes.setdefault(name, Counter())
            route.update({verdict: count(who & open_to) for verdict, who in verdicts.items()})


Move = tuple[Verdict, Verdict]


@dataclass(slots=True)
class Shift:
    """How many people get another verdict from another definition, and of how many of them which
    criterion comes to something else. One that is not there, or may not refuse, counts as met."""

    moves: Counter[Move] = field(default_factory=Counter)
    because: dict[Move, Counter[str]] = field(default_factory=dict)

    def add(self, before: Found, after: Found) -> None:
        """Count some more people, judged both ways."""
        names = dict.fromkeys([*before.criteria, *after.criteria])
        differ = {name: _differs(before, after, name) for name in names}
        for old, had in before.verdicts():
            for new, has in after.verdicts():
                who = had & has
                self.moves[old, new] += count(who)
                if old is not new:
                    reasons = self.because.setdefault((old, new), Counter())
                    reasons.update({name: count(who & other) for name, other in differ.items()})


def _differs(before: Found, after: Found, name: str) -> Packed:
    one, other = _said(before, name), _said(after, name)
    return (one[0] ^ other[0]) | (one[1] ^ other[1])


def _said(found: Found, name: str) -> tuple[Packed, Packed]:
    """Who meets the criterion and who does not."""
    if name not in found.binding:
        return everybody(found.size), nobody(found.size)
    return found.binding[name].yes, found.binding[name].no
