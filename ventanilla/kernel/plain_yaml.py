"""YAML read so that nothing is guessed, and nothing grows without end.

A key twice is a mistake, and `no`, `1:20`, `012` or a date stay the text that was written. Only
`true`, `false`, `null` and plain whole numbers are more than text. Lists become tuples.
"""

import re
from collections import Counter
from typing import Any

import yaml

LARGEST = 2_000_000  # characters
DEEPEST = 40
PLAIN = (
    ("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), "tf"),
    ("tag:yaml.org,2002:null", re.compile(r"^null$"), "n"),
    ("tag:yaml.org,2002:int", re.compile(r"^(?:0|-?[1-9][0-9]*)$"), "-0123456789"),
)


class Unreadable(ValueError):
    """It is no YAML that we read; the text says where and why."""


class TooLarge(Unreadable):
    """More than `LARGEST` characters."""


class _Loader(yaml.CSafeLoader):
    """Safe, and without guesses."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        counted = Counter(key.value for key, _ in node.value)
        twice = [name for name, count in counted.items() if count > 1]
        if twice:
            line = node.start_mark.line + 1
            raise yaml.YAMLError(f"line {line}: the key {twice[0]!r} stands twice")
        return super().construct_mapping(node, deep=deep)


def _tuple(loader: _Loader, node: Any) -> tuple[Any, ...]:
    return tuple(loader.construct_sequence(node, deep=True))


_Loader.yaml_implicit_resolvers = {}
_Loader.add_constructor("tag:yaml.org,2002:seq", _tuple)
for _tag, _pattern, _first in PLAIN:
    _Loader.add_implicit_resolver(_tag, _pattern, list(_first))


def load(text: str) -> Any:
    """What `text` holds. Unreadable, or TooLarge, where it is not read."""
    if len(text) > LARGEST:
        raise TooLarge(f"more than {LARGEST} characters")
    try:
        _bounded(text)
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - derives from the safe loader
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise Unreadable(" ".join(str(error).split())) from error


def _bounded(text: str) -> None:
    """Refuse what could grow without end: aliases, and nesting without bottom."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent):
            raise yaml.YAMLError("an alias (*) is not allowed")
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise yaml.YAMLError(f"nested deeper than {DEEPEST} levels")
