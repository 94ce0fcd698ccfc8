"""Healing: a definition of wrong shape is patched in memory, only to look for more mistakes.

Cross checks need a whole definition. So that one missing sentence does not hide an unknown
source, each fault is filled in with something harmless, and the rest is checked all the same.
What was patched is never published: its own mistake is reported first.
"""

from copy import deepcopy
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ventanilla.procedures.core.schema.definition import Procedure

ROUNDS = 5  # a patch may uncover the next fault
FILLER = "…"
UNCONFIRMED = {"basis": "unconfirmed", "confidence": "unconfirmed"}
Location = tuple[int | str, ...]


def healed(raw: Any) -> Procedure | None:
    """The definition with its faults of shape filled in; None where that cannot be done."""
    patient = _mutable(raw)
    for _ in range(ROUNDS):
        try:
            return Procedure.model_validate(_frozen(patient))
        except ValidationError as error:
            if not all(_mend(patient, wrong) for wrong in error.errors(include_url=False)):
                return None
    return None


def _mend(patient: Any, wrong: ErrorDetails) -> bool:
    """Fill in one fault; False where there is no harmless filling."""
    place, last = _find(patient, wrong["loc"][:-1]), wrong["loc"][-1] if wrong["loc"] else None
    if not isinstance(place, dict):
        return False
    if wrong["type"] == "extra_forbidden":
        place.pop(last, None)
    elif last in ("es", "en") or wrong["type"] == "string_too_short":
        place[last] = FILLER
    elif last in UNCONFIRMED:
        place.update(UNCONFIRMED)
    elif wrong["type"] == "missing":
        place[last] = {"es": FILLER, "en": FILLER}
    else:
        return False
    return True


def _find(patient: Any, location: Location) -> Any:
    for step in location:
        try:
            patient = patient[step]
        except (KeyError, IndexError, TypeError):
            return None
    return patient


def _mutable(value: Any) -> Any:
    """The same with lists for tuples, so that it can be patched."""
    if isinstance(value, dict):
        return {key: _mutable(inner) for key, inner in value.items()}
    return [_mutable(inner) for inner in value] if isinstance(value, tuple) else deepcopy(value)


def _frozen(value: Any) -> Any:
    """The same with tuples for lists, as the loader makes it."""
    if isinstance(value, dict):
        return {key: _frozen(inner) for key, inner in value.items()}
    return tuple(_frozen(inner) for inner in value) if isinstance(value, list) else value
