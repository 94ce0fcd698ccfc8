"""Several pictures of one paper: what may lie together, and why something may not."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import SEEK_END
from typing import BinaryIO

from ventanilla.documents.core.facts import LARGEST, shown_name
from ventanilla.documents.core.kinds import PDF_WITHIN, kind_of
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

MOST = 20  # pictures of one paper
PDF = "pdf"
ONE_BY_ONE = Text(
    "Quítelo y elija los demás de nuevo.", "Leave it out and choose the others again."
)


@dataclass(frozen=True, slots=True)
class Given:
    """A file as somebody gave it: what they call it, and its bytes from the beginning."""

    name: str
    stream: BinaryIO

    @property
    def size(self) -> int:
        """In bytes; the stream stands at its beginning afterwards."""
        size = self.stream.seek(0, SEEK_END)
        self.stream.seek(0)
        return size

    @property
    def kind(self) -> str:
        """By its content; Refusal "not-a-document-we-read". It stands at its beginning again."""
        head = self.stream.read(PDF_WITHIN)
        self.stream.seek(0)
        return kind_of(head)


def together(given: Sequence[Given]) -> None:
    """Refuse what cannot become one paper: too many, too large, or anything that is no picture."""
    if len(given) > MOST:
        raise Refusal(
            "too-many-pictures",
            Text(
                "Son {n} fotos; de un papel se reciben hasta {most}.",
                "These are {n} pictures; of one paper up to {most} are taken.",
            ).filled(n=len(given), most=MOST),
            then=Text("Súbalas en dos partes.", "Upload them in two parts."),
            at="file",
        )
    if sum(one.size for one in given) > LARGEST:
        raise Refusal(
            "files-too-large",
            Text("Los archivos juntos pesan más de 20 MB.", "The files together exceed 20 MB."),
            then=Text(
                "Súbalos en dos partes, o tome fotos más pequeñas.",
                "Upload them in two parts, or take smaller photographs.",
            ),
            at="file",
        )
    for one in given:
        _is_picture(one)


def broken(one: Given) -> Refusal:
    """One picture of several cannot be seen; of the others nothing was kept either."""
    return _about(
        "picture-broken",
        one,
        Text(
            "«{name}» está dañado o es demasiado grande, y no se puede ver.",
            "“{name}” is damaged or too large, and cannot be seen.",
        ),
        Text(
            "No guardamos ninguno. Tome esa foto de nuevo y elija todos otra vez.",
            "None was kept. Take that picture again and choose all of them once more.",
        ),
    )


def name_of(given: Sequence[Given]) -> str:
    """The paper is called like its first picture."""
    stem, _, ending = shown_name(given[0].name).rpartition(".")
    return f"{stem or ending}.{PDF}"


def _is_picture(one: Given) -> None:
    if not one.size:
        why = Text("«{name}» está vacío.", "“{name}” is empty.")
        raise _about("empty-file", one, why, ONE_BY_ONE)
    if _kind(one) == PDF:
        why = Text(
            "«{name}» es un PDF, y un PDF se sube solo.",
            "“{name}” is a PDF, and a PDF is uploaded by itself.",
        )
        then = Text(
            "Súbalo aparte: en un mismo papel caben varios archivos, uno tras otro.",
            "Upload it separately: one paper may have several files, one after the other.",
        )
        raise _about("pdf-among-pictures", one, why, then)


def _kind(one: Given) -> str:
    try:
        return one.kind
    except Refusal as refusal:
        why = Text(
            "«{name}» no es PDF, JPEG ni PNG.", "“{name}” is neither a PDF, a JPEG nor a PNG."
        )
        raise _about(refusal.code, one, why, ONE_BY_ONE) from refusal


def _about(code: str, one: Given, why: Text, then: Text) -> Refusal:
    return Refusal(code, why.filled(name=shown_name(one.name)), then=then, at="file")
