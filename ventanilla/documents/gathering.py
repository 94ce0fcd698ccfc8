"""Gathering what was given for one paper into one file: nothing is kept of it here."""

from collections.abc import Sequence
from io import BytesIO

from ventanilla.documents.adapters import album as adapter
from ventanilla.documents.core import album
from ventanilla.documents.core.album import Given


def one_file(given: Sequence[Given]) -> Given:
    """A single file exactly as it is; several pictures as one PDF, a page each, in that order.

    Refusals, about the first file at fault: "too-many-pictures", "files-too-large", "empty-file",
    "pdf-among-pictures", "not-a-document-we-read", "picture-broken".
    """
    if len(given) == 1:
        return given[0]
    album.together(given)
    return Given(album.name_of(given), BytesIO(adapter.bound(given)))
