"""One mistake in a data file: where, and what is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Mistake:
    """`path` leads to the place ("evidence[2].cite.source"); "" is the whole file."""

    path: str
    text: Text


def told(error: ValidationError) -> Iterator[Mistake]:
    """Each mistake of shape, said in both languages."""
    for wrong in error.errors(include_url=False):
        yield Mistake(_path(wrong["loc"]), _SAID.get(wrong["type"], _other)(wrong))


def _path(location: tuple[int | str, ...]) -> str:
    return "".join(f"[{at}]" if isinstance(at, int) else f".{at}" for at in location).lstrip(".")


def _other(wrong: Any) -> Text:
    return Text(f"no es válido ({wrong['msg']})", f"is not valid ({wrong['msg']})")


_SAID = {
    "missing": lambda _: Text("falta", "is missing"),
    "extra_forbidden": lambda _: Text("no se conoce esta clave", "this key is not known"),
    "string_too_short": lambda _: Text("está vacío", "is empty"),
}
