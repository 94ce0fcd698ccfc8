"""What the plan costs, by currency; what nobody has published is named, not guessed."""

from dataclasses import dataclass
from decimal import Decimal

from ventanilla.kernel.citation import Basis
from ventanilla.planner.core.figures import Cost, Figure
from ventanilla.planner.core.plan import Line, Plan, Stint


@dataclass(frozen=True, slots=True)
class Sum:
    """A total in one currency, from and to. `doubtful`: a figure in it is not confirmed, old, or
    said otherwise elsewhere."""

    currency: str
    least: Decimal
    most: Decimal
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One cost of one step, with its figure."""

    line: Line
    stint: Stint
    cost: Cost
    figure: Figure

    @property
    def doubtful(self) -> bool:
        return bool(self.figure.flags) or self.figure.cite.basis is Basis.UNCONFIRMED


@dataclass(frozen=True, slots=True)
class Costs:
    """`sums` once, `monthly` every month; `unknown` are steps whose cost nobody has published."""

    sums: tuple[Sum, ...]
    items: tuple[Item, ...]
    monthly: tuple[Item, ...]
    unknown: tuple[tuple[Line, Stint], ...]


def costs(plan: Plan) -> Costs:
    """Of what is still to be done; what is done is paid."""
    open_ = [(line, stint) for line, stint in plan.stints if not stint.done]
    items = [Item(line, s, *s.task.costs[0]) for line, s in open_ if s.task.costs]
    once = tuple(item for item in items if item.cost.per is None)
    names = sorted({item.cost.currency for item in once})
    return Costs(
        tuple(_sum(name, once) for name in names),
        once,
        tuple(item for item in items if item.cost.per is not None),
        tuple((line, stint) for line, stint in open_ if not stint.task.costs),
    )


def _sum(currency: str, items: tuple[Item, ...]) -> Sum:
    own = [item for item in items if item.cost.currency == currency]
    least = sum((Decimal(item.cost.bounds[0]) for item in own), Decimal(0))
    most = sum((Decimal(item.cost.bounds[1]) for item in own), Decimal(0))
    return Sum(currency, least, most, any(item.doubtful for item in own))
