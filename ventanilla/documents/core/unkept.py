"""Why a store took nothing or gave nothing, in words that help."""

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

SAFE = Text(
    "No se perdió nada de lo que ya entregó. Pruebe de nuevo en unos minutos.",
    "Nothing that you already gave is lost. Try again in a few minutes.",
)


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
