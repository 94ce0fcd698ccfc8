"""Bars of verdicts and reasons, readable without seeing colours."""

from collections.abc import Sequence
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from ventanilla.population.adapters.aside import aside
from ventanilla.population.ports import Bars

COLOURS = ("#0072B2", "#E69F00", "#BBBBBB")  # Okabe and Ito's blue and orange, and a grey
HATCHES = ("", "///", "...")
LABELLED = 0.04  # of the people: a narrower bar has no room for its number


def draw(file: Path, heading: str, parts: Sequence[Bars], size: int) -> None:
    """Write the drawing, in the format that the file's ending names."""
    heights = [len(part.rows) + 1.6 for part in parts]
    figure = Figure(figsize=(10, 0.42 * sum(heights) + 0.8), layout="constrained")
    figure.suptitle(heading)
    for axes, part in zip(
        figure.subplots(len(parts), 1, squeeze=False, height_ratios=heights)[:, 0],
        parts,
        strict=True,
    ):
        _bars(axes, part, size)
    with aside(file) as place:
        figure.savefig(place, format=file.suffix.lstrip(".").lower(), dpi=150)


def _bars(axes: Axes, part: Bars, size: int) -> None:
    names = list(part.rows)
    left = [0] * len(names)
    for word, colour, hatch, counts in zip(
        part.words, COLOURS, HATCHES, zip(*part.rows.values(), strict=True), strict=True
    ):
        bars = axes.barh(
            names, counts, left=left, color=colour, hatch=hatch, edgecolor="white", label=word
        )
        labels = [f"{one:,}" if one > LABELLED * size else "" for one in counts]
        axes.bar_label(bars, labels, label_type="center", bbox=BOX, fontsize=8)
        left = [before + one for before, one in zip(left, counts, strict=True)]
    axes.set_title(part.title, loc="left", fontsize=10)
    axes.invert_yaxis()
    axes.set_xlim(0, size)
    axes.xaxis.set_major_locator(MaxNLocator(5, integer=True))
    axes.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}")
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="upper left", bbox_to_anchor=(1, 1), frameon=False, fontsize=8)


BOX = {"facecolor": "white", "edgecolor": "none", "pad": 1.5}
