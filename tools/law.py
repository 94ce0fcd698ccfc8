"""The page that says, article by article, what is obeyed and which test names it.

Write it again with: python -m tools.law > docs/reference/law.md
"""

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from tools.law_rows import PARTS, Row
from ventanilla.cases.core.articles import both

ROOT = Path(__file__).resolve().parents[1]
NUMBER = re.compile(r"\d+(?:-[A-Z])?(?:\.\d+)*")
HEAD = """# The law, article by article

Every rule of procedure that binds a case system: how it is obeyed and which tests name it in their
first words, or why it is not covered. The page is written from `tools/law_rows.py` and from the
tests; a test compares them. Rules on personal data stand in [personal-data.md](personal-data.md).
Articles of the LPAG are those of the TUO of 2026 (D.S. 006-2026-JUS), with the number of the
repealed TUO of 2019 beside them. A special rule of the migration law comes first (D.Leg. 1582, 16th
final provision).
"""


def page() -> str:
    """The whole page as Markdown."""
    cited = citations()
    parts = [HEAD]
    for title, rows in PARTS:
        head = ("", "rule", "article", "how", "tests")
        table = [head, ("---",) * len(head), *(_cells(row, cited) for row in rows)]
        lines = ["| " + " | ".join(cells) + " |" for cells in table]
        parts.append("\n".join([f"## {title}", "", *lines, ""]))
    return "\n".join(parts)


def _cells(row: Row, cited: Mapping[str, list[str]]) -> tuple[str, ...]:
    how = row.how if row.covered else f"**not covered**: {row.how}"
    return row.number, row.rule, _articles(row), how, ", ".join(tests_of(row, cited)) or "–"


def _articles(row: Row) -> str:
    if row.law != "LPAG":
        return f"{row.law} {', '.join(row.articles)}"
    return ", ".join(
        both(f"LPAG art. {number}").removeprefix("LPAG art. ") for number in row.articles
    )


def tests_of(row: Row, cited: Mapping[str, list[str]]) -> list[str]:
    """The tests whose first words name an article of the row, or a numeral of it; three at most."""
    if not row.covered:
        return []
    found = [
        f"`{name}`"
        for article in row.articles
        for key, names in cited.items()
        if _within(key, f"{row.law} {article}")
        for name in names
    ]
    return list(dict.fromkeys(found))[:3]


def _within(cited: str, article: str) -> bool:
    return cited == article or cited.startswith(f"{article}.")


def citations() -> dict[str, list[str]]:
    """Law and article, as the docstrings of the tests cite them, to the names of the tests."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                for law, article in _cited(ast.get_docstring(node) or ""):
                    found[f"{law} {article}"].append(node.name)
    return dict(found)


LAWS = ("LPAG", "D.S. 029-2021-PCM", "Ley 27269")


def _cited(text: str) -> Iterator[tuple[str, str]]:
    """Each article that the text cites, with its law."""
    for law in LAWS:
        for part in re.findall(rf"{re.escape(law)},? arts?\.? ([^;()]*)", text):
            yield from ((law, number) for number in NUMBER.findall(part))


if __name__ == "__main__":
    sys.stdout.write(page())
