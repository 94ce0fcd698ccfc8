"""One mistake in a definition: where, and what is wrong."""

from dataclasses import dataclass

from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Mistake:
    """`path` leads to the place ("evidence[2].cite.source"); "" is the whole file."""

    path: str
    text: Text
