"""Every sentence that the house says in both languages: in its code, its definitions, its pages.

A sentence is (where, Spanish, English). Places that are filled later stand as they are written.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import yaml
from babel.messages.mofile import read_mo

from tests.support.server import ROOT
from tools.messages import kept

Sentence = tuple[str, str, str]


def of_code() -> Iterator[Sentence]:
    """Each `Text(…, …)` that is written out somewhere in the house."""
    for file in sorted((ROOT / "ventanilla").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text":
                said = [_written(argument) for argument in node.args]
                if len(said) == 2 and all(said):
                    yield f"{file.relative_to(ROOT)}:{node.lineno}", said[0], said[1]


def _written(node: ast.expr) -> str:
    """A literal as it reads; "" for what only exists when the code runs."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
        return "".join(str(part) for part in parts)
    return ""


def of_definitions() -> Iterator[Sentence]:
    """Each {es: …, en: …} of every definition."""
    for file in sorted((ROOT / "definitions").rglob("*.yaml")):
        yield from _pairs(yaml.load(file.read_text(), Loader=yaml.CSafeLoader), file.name)


def _pairs(node: object, where: str) -> Iterator[Sentence]:
    if isinstance(node, dict):
        if {"es", "en"} <= set(node):
            yield where, str(node["es"]), str(node["en"])
        for key, value in node.items():
            yield from _pairs(value, f"{where}.{key}")
    elif isinstance(node, list):
        for place, value in enumerate(node):
            yield from _pairs(value, f"{where}[{place}]")


def of_pages() -> Iterator[Sentence]:
    """Our own catalogue, plurals one by one."""
    for message in kept():
        if message.id:
            yield from _forms("django.po", message.id, message.string)


def of_libraries(*catalogues: Path) -> Iterator[Sentence]:
    """What Django and allauth say on our pages, from their own catalogues."""
    for file in catalogues:
        with file.open("rb") as opened:
            for message in read_mo(opened):
                if message.id:
                    yield from _forms(str(file), message.id, message.string)


def _forms(where: str, ids: object, strings: object) -> Iterator[Sentence]:
    english = [ids] if isinstance(ids, str) else list(ids)  # type: ignore[call-overload]
    spanish = [strings] if isinstance(strings, str) else list(strings)  # type: ignore[call-overload]
    for en, es in zip(english, spanish, strict=False):
        if es:
            yield where, es, en
