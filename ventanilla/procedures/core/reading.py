"""Reading a definition file: every mistake at once, each with its path."""

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from ventanilla.kernel import plain_yaml
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.procedures.core import consistency
from ventanilla.procedures.core.healing import healed
from ventanilla.procedures.core.mistake import Mistake, told
from ventanilla.procedures.core.schema.definition import Procedure


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
    try:
        return plain_yaml.load(text)
    except plain_yaml.TooLarge as error:
        raise DefinitionRefused([Mistake("", TOO_LARGE)]) from error
    except plain_yaml.Unreadable as error:
        raise DefinitionRefused([Mistake("", Text(f"YAML: {error}", f"YAML: {error}"))]) from error


def _all(raw: Any, error: ValidationError, version: str | None) -> Iterable[Mistake]:
    """The mistakes of shape, then those that the rest of the file holds besides."""
    shape = list(told(error))
    patched = healed(raw)
    known = {mistake.path for mistake in shape}
    others = consistency.mistakes(patched, version) if patched else ()
    return [*shape, *(one for one in others if not _within(one.path, known))]


def _within(path: str, known: set[str]) -> bool:
    return any(path.startswith(one) or one.startswith(path) for one in known if one and path)


TOO_LARGE = Text("el archivo es demasiado grande", "the file is too large")
