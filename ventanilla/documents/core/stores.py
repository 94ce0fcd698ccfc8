"""What all stores share: which names they take, and why one took nothing or gave nothing."""

import re

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

NAME = re.compile(r"[0-9a-f]{32}")  # our own ids and nothing else reach a store
SAFE = Text(
    "No se perdió nada de lo que ya entregó. Pruebe de nuevo en unos minutos.",
    "Nothing that you already gave is lost. Try again in a few minutes.",
)


def path_of(name: str) -> str:
    """Where an object lies below the store's root: two levels, so that no folder grows too long."""
    if not NAME.fullmatch(name):
        raise ValueError("an object's name is an id")
    return f"{name[:2]}/{name}"


def full() -> Refusal:
    """There is no room, or the disk does not take it; nothing was kept."""
    return Refusal(
        "store-full",
        Text("No pudimos guardar el archivo.", "We could not keep the file."),
        then=SAFE,
        at="file",
    )


def unreachable() -> Refusal:
    """The place where papers lie does not answer; it says nothing of what lies there."""
    return Refusal(
        "store-unreachable",
        Text(
            "El lugar donde se guardan los archivos no contesta.",
            "The place where files are kept does not answer.",
        ),
        then=SAFE,
        at="file",
    )


def unequipped() -> Refusal:
    """The setting names a bucket and the library for it is not installed."""
    return Refusal(
        "store-unequipped",
        Text(
            "VENTANILLA_VAULT nombra un bucket S3 y falta la biblioteca que lo usa.",
            "VENTANILLA_VAULT names an S3 bucket and the library that speaks to it is missing.",
        ),
        then=Text("Instale «ventanilla[s3]».", "Install “ventanilla[s3]”."),
    )
