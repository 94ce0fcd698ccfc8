"""What a page prints of itself: "Página 1 de 3"."""

import re
from collections.abc import Iterator

from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.scene import Scene

MOST = 40  # pages of a paper; more than that is a number of something else
_LEAF = re.compile(
    r"(?<![a-z])(?:pagina|pag\.?|page|pg\.?|seite|hoja|sheet|folha|foglio|feuille) ?(?:n[.º°o]* ?)?"
    r"([0-9]{1,2}) ?(?:de|of|von|sur|di|/) ?([0-9]{1,2})(?![0-9/]|[.,-][0-9])"
)


def leaves(scene: Scene) -> Iterator[Finding]:
    """The first such line of a page; a paper of one page says nothing by it."""
    for match in _LEAF.finditer(scene.flow.plain):
        number, whole = int(match.group(1)), int(match.group(2))
        if 1 <= number <= whole and 1 < whole <= MOST:
            yield scene.flow.finding(What.LEAF, f"{number}/{whole}", match.span(), True)
            return
