"""Looking through bytes for malware, at arrival and later; nothing is kept of them here."""

from collections.abc import Iterator
from typing import BinaryIO

from ventanilla import wiring
from ventanilla.documents import queries
from ventanilla.documents.core.scanning import found
from ventanilla.kernel.refusal import Refusal

PIECE = 128 * 1024
OF_ALL = ("scanner-silent", "store-unreachable")


def at_the_door(stream: BinaryIO) -> bool:
    """Was it looked through? Refusal "malware-found" where something was found.

    False where no scanner is configured or it does not answer: a paper that comes in time counts,
    and is looked through later. The stream stands at its beginning afterwards.
    """
    scanner = wiring.scanner()
    if scanner is None:
        return False
    stream.seek(0)
    try:
        malware = scanner.scan(_pieces(stream))
    except Refusal:
        return False
    finally:
        stream.seek(0)
    if malware:
        raise found()
    return True


def of_document(document_id: str) -> str | None:
    """The name of what is in a document that was received, "" where nothing is.

    None where there is nothing to look at, or nobody can. Refusals "scanner-silent" and
    "store-unreachable", which say nothing of this document.
    """
    scanner = wiring.scanner()
    if scanner is None:
        return None
    try:
        return scanner.scan(queries.looked_through(document_id))
    except Refusal as refusal:
        if refusal.code in OF_ALL:
            raise
        return None


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    while piece := stream.read(PIECE):
        yield piece
