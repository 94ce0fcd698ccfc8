"""A figure: what we did, what the peer did beside it, and the mark that was set."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

OUT = Path("out") / "bench.md"
HEAD = ("what", "ours", "beside it", "ratio", "mark", "")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line. `peer` None: nothing was run beside it, and `beside` says where its figure is from.

    `met` None: no mark was set for this line; it is printed because it explains another.
    """

    name: str
    unit: str
    ours: float
    peer: float | None
    beside: str
    mark: str = ""
    met: bool | None = None
    less_is_better: bool = False

    @property
    def ratio(self) -> float | None:
        """How many times better than the peer: above 1 is better, whichever way the unit runs."""
        if not self.peer or not self.ours:
            return None
        return self.peer / self.ours if self.less_is_better else self.ours / self.peer

    @property
    def cells(self) -> tuple[str, ...]:
        ratio = "" if self.ratio is None else f"{shown(self.ratio)} ×"
        peer = "" if self.peer is None else f"{shown(self.peer)} "
        verdict = {True: "met", False: "short", None: ""}[self.met]
        ours = f"{shown(self.ours)} {self.unit}"
        return (self.name, ours, f"{peer}{self.beside}", ratio, self.mark, verdict)


def shown(value: float) -> str:
    """Three figures that count, thousands apart."""
    if value == 0 or value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def kept(figures: Iterable[Figure]) -> list[dict[str, object]]:
    """As JSON keeps them."""
    return [asdict(figure) for figure in figures]


def table(figures: Sequence[Figure]) -> str:
    """Columns for a terminal."""
    rows = [HEAD, *(figure.cells for figure in figures)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(HEAD))]
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))


def markdown(figures: Sequence[Figure], command: str) -> str:
    """The same as a table for the documents, with the command that prints it."""
    rows = [HEAD, tuple("---" for _ in HEAD), *(figure.cells for figure in figures)]
    lines = ("| " + " | ".join(row) + " |" for row in rows)
    return f"Printed by `{command}`.\n\n" + "\n".join(lines) + "\n"


def write(figures: Sequence[Figure], command: str) -> Path:
    """Write the Markdown where documents fetch it."""
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(markdown(figures, command))
    return OUT
