"""A register comes in from a file: bounded, counted, and made current only when it is whole."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import BinaryIO

from django.db import transaction

from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger
from ventanilla.screening import models
from ventanilla.screening.core.file import Broken, csv_lines, json_lines
from ventanilla.screening.core.person import Entry

READERS: dict[str, Callable[[Iterable[str]], Iterator[Entry | Broken]]] = {
    "csv": csv_lines,
    "jsonl": json_lines,
}
BATCH = 2_000
TOLD = 50  # broken lines that are listed
MOST_BROKEN = 0.10  # above this share it is the wrong file
NOTHING = Text("No se cambió nada.", "Nothing was changed.")


@dataclass(frozen=True, slots=True)
class Imported:
    """What came in. `broken` lists the first lines that could not be read, `skipped` counts all."""

    version_id: str
    entries: int
    skipped: int
    broken: tuple[Broken, ...]


@transaction.atomic
def import_register(
    *,
    register: str,
    title: str,
    stream: BinaryIO,
    dated_on: date,
    stamp: Stamp,
    format: str = "csv",  # noqa: A002 - what it is called
) -> Imported:
    """Import a file as the register's current version. A killed import leaves the old one current.

    Refusals, with nothing changed: "register-header", "register-empty", "register-broken" (more
    than one line in ten), "register-known" (the very same file), "register-date", "not-text".
    """
    if dated_on > legal_day(stamp.at):
        raise Refusal(
            "register-date",
            Text("La fecha del registro es futura.", "The register's date lies ahead."),
            then=NOTHING,
            at="dated",
        )
    counted = _Counted(stream)
    version = models.Version.objects.create(
        id=stamp.new_id(),
        register=register,
        title=title.strip() or register,
        sha256=stamp.new_id(),  # until it has been read to its end
        dated_on=dated_on,
        imported_at=stamp.at,
    )
    entries, skipped, broken = _store(version, READERS[format](counted.lines()))
    _judge(entries, skipped)
    return _made_current(version, counted, entries, skipped, broken, stamp)


def _store(
    version: models.Version, rows: Iterator[Entry | Broken]
) -> tuple[int, int, tuple[Broken, ...]]:
    entries = skipped = 0
    told: list[Broken] = []
    while batch := list(islice(rows, BATCH)):
        good = [_row(version, one) for one in batch if isinstance(one, Entry)]
        bad = [one for one in batch if isinstance(one, Broken)]
        models.Entry.objects.bulk_create(good)
        told.extend(bad[: TOLD - len(told)])
        entries, skipped = entries + len(good), skipped + len(bad)
    return entries, skipped, tuple(told)


def _judge(entries: int, skipped: int) -> None:
    if not entries:
        raise Refusal(
            "register-empty",
            Text("El archivo no tiene ninguna línea útil.", "The file has not one usable line."),
            then=NOTHING,
        )
    if skipped > MOST_BROKEN * (entries + skipped):
        raise Refusal(
            "register-broken",
            Text(
                f"{skipped} de {entries + skipped} líneas no se entienden: no parece el archivo.",
                f"{skipped} of {entries + skipped} lines cannot be read: this looks like another "
                "file.",
            ),
            then=NOTHING,
        )


def _made_current(
    version: models.Version,
    counted: "_Counted",
    entries: int,
    skipped: int,
    broken: tuple[Broken, ...],
    stamp: Stamp,
) -> Imported:
    sha256 = counted.digest.hexdigest()
    others = models.Version.objects.filter(register=version.register)
    if others.filter(sha256=sha256).exists():
        raise Refusal(
            "register-known",
            Text("Este mismo archivo ya se importó.", "This very file was imported before."),
            then=NOTHING,
        )
    others.filter(current=True).update(current=False)
    models.Version.objects.filter(pk=version.pk).update(
        sha256=sha256, entries=entries, broken=skipped, current=True
    )
    ledger.append(
        act="register.import",
        subject=f"register:{version.register}",
        details={"version": version.pk, "sha256": sha256, "entries": entries, "broken": skipped},
        stamp=stamp,
    )
    return Imported(version.pk, entries, skipped, broken)


def _row(version: models.Version, entry: Entry) -> models.Entry:
    return models.Entry(
        version=version,
        ref=entry.ref,
        names=list(entry.person.names),
        birth_date=entry.person.birth_date,
        nationality=entry.person.nationality,
        documents=sorted(entry.person.documents),
        note=entry.note,
    )


class _Counted:
    """The lines of a stream, and the digest of every byte that passed."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.digest = hashlib.sha256()

    def lines(self) -> Iterator[str]:
        """Each line as text. A line without end is read in pieces, so it never fills the memory."""
        while line := self._stream.readline(64 * 1024):
            self.digest.update(line)
            try:
                yield line.decode("utf-8")
            except UnicodeDecodeError:
                raise Refusal(
                    "not-text",
                    Text("El archivo no es texto UTF-8.", "The file is no UTF-8 text."),
                    then=NOTHING,
                ) from None
