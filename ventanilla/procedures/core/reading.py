"""Reading a definition file: every mistake at once, each with its path.

YAML is read so that nothing is guessed: a key twice is a mistake, and `no`, `1:20`, `012` or a
date stay the text that was written. Only `true`, `false`, `null` and plain whole numbers are more
than text.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

import yaml
from pydantic import ValidationError

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.procedures.core import consistency
from ventanilla.procedures.core.healing import healed
from ventanilla.procedures.core.mistake import Mistake
from ventanilla.procedures.core.schema.definition import Procedure

LARGEST = 2_000_000  # characters
DEEPEST = 40
PLAIN = (
    ("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), "tf"),
    ("tag:yaml.org,2002:null", re.compile(r"^null$"), "n"),
    ("tag:yaml.org,2002:int", re.compile(r"^(?:0|-?[1-9][0-9]*)$"), "-0123456789"),
)


class DefinitionRefused(Refusal):
    """The file is no definition; `mistakes` lists all that is wrong with it."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__(
            "definition",
            Text(
                _listing("La definición no se puede publicar:", "es", self.mistakes),
                _listing("The definition cannot be published:", "en", self.mistakes),
            ),
        )


def _listing(head: str, language: str, mistakes: Iterable[Mistake]) -> str:
    return "\n".join([head, *(f"  {m.path}: {m.text.say(language)}" for m in mistakes)])


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


def load(text: str, *, version: str | None = None) -> Procedure:
    """The definition that `text` holds; DefinitionRefused carries every mistake.

    `version` is the file's name without its ending, which the version inside must equal.
    """
    raw = _raw(text)
    try:
        procedure = Procedure.model_validate(raw)
    except ValidationError as error:
        raise DefinitionRefused(_all(raw, error, version)) from error
    mistakes = tuple(consistency.mistakes(procedure, version))
    if mistakes:
        raise DefinitionRefused(mistakes)
    return procedure


def _raw(text: str) -> Any:
    if len(text) > LARGEST:
        raise DefinitionRefused([Mistake("", TOO_LARGE)])
    try:
        _bounded(text)
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - derives from the safe loader
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        said = " ".join(str(error).split())
        raise DefinitionRefused([Mistake("", Text(f"YAML: {said}", f"YAML: {said}"))]) from error


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


def _all(raw: Any, error: ValidationError, version: str | None) -> Iterable[Mistake]:
    """The mistakes of shape, then those that the rest of the file holds besides."""
    told = list(_told(error))
    patched = healed(raw)
    known = {mistake.path for mistake in told}
    others = consistency.mistakes(patched, version) if patched else ()
    return [*told, *(one for one in others if not _within(one.path, known))]


def _within(path: str, known: set[str]) -> bool:
    return any(path.startswith(one) or one.startswith(path) for one in known if one and path)


def _told(error: ValidationError) -> Iterable[Mistake]:
    for wrong in error.errors(include_url=False):
        yield Mistake(_path(wrong["loc"]), _SAID.get(wrong["type"], _other)(wrong))


def _path(location: tuple[int | str, ...]) -> str:
    return "".join(f"[{at}]" if isinstance(at, int) else f".{at}" for at in location).lstrip(".")


def _other(wrong: Any) -> Text:
    return Text(f"no es válido ({wrong['msg']})", f"is not valid ({wrong['msg']})")


TOO_LARGE = Text("el archivo es demasiado grande", "the file is too large")
_SAID = {
    "missing": lambda _: Text("falta", "is missing"),
    "extra_forbidden": lambda _: Text("no se conoce esta clave", "this key is not known"),
    "string_too_short": lambda _: Text("está vacío", "is empty"),
}
