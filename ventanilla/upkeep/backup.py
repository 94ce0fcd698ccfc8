"""Everything into one archive while people work, and everything back from it.

The database is taken first and the vault after it: an object lies in the vault before its row is
written, so every row of the copy finds its object.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from ventanilla import wiring
from ventanilla.documents import queries as documents
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import queries as ledger
from ventanilla.upkeep import archive, database, lock

BESIDE = ("clock.json",)


@dataclass(frozen=True, slots=True)
class Restored:
    """What was looked at after a restore."""

    ledger_lines: int
    whole: bool
    documents: int
    damaged: tuple[str, ...]

    @property
    def well(self) -> bool:
        return self.whole and not self.damaged


def make(target: Path, *, keys: bool) -> dict[str, int]:
    """Write the archive; how many rows, documents and keys are in it.

    With `keys` whoever holds the archive can read every document and sign papers.
    """
    home = wiring.home()
    with TemporaryDirectory(dir=target.parent, prefix=".backup-") as aside:
        copy = Path(aside) / database.NAME[connection.vendor]
        database.dump(copy)
        facts: dict[str, Any] = {
            "vendor": connection.vendor,
            "migrations": database.migrations(),
            "rows": database.counts(),
            "ledger_head": ledger.head().link,
            "made_at": wiring.clock().now().isoformat(),
        }
        with archive.writing(target) as out:
            out.add(copy.name, copy)
            for name, path in _files(home, keys=keys):
                out.add(name, path)
            out.finish(facts)
            count = len(out.digests)
    return {"rows": sum(facts["rows"].values()), "files": count}


def check(source: Path) -> dict[str, Any]:
    """The archive's manifest, once every digest in it was found right."""
    return archive.read(source)


def restore(source: Path) -> Restored:
    """Bring everything back into an installation that is empty and at rest; all or nothing.

    Refusals, with nothing changed: "in-use", "not-empty", "backup-damaged", "backup-newer",
    "backup-other" (the copy is of another kind of database).
    """
    home = wiring.home()
    with lock.alone(home):
        if database.occupied() or any((home / "vault").glob("*")):
            raise _not_empty()
        with TemporaryDirectory(dir=home, prefix=".restoring-") as aside:
            folder = Path(aside)
            _fits(archive.read(source, folder))
            for name in ("vault", "keys"):
                _move(folder / name, home / name)
            for name in BESIDE:
                if (folder / name).exists():
                    (folder / name).replace(home / name)
            database.load(folder / database.NAME[connection.vendor])
    call_command("migrate", verbosity=0)
    return examine()


def examine() -> Restored:
    """Walk the ledger and open every document."""
    audit = ledger.walk()
    count, damaged = 0, []
    for document_id in documents.every():
        count += 1
        try:
            documents.original(document_id)
        except Refusal:
            damaged.append(document_id)
    return Restored(audit.lines, audit.whole, count, tuple(damaged))


def _files(home: Path, *, keys: bool) -> Iterator[tuple[str, Path]]:
    folders = ("vault", "keys") if keys else ("vault",)
    for folder in folders:
        for path in sorted((home / folder).rglob("*")):
            name = path.relative_to(home).as_posix()
            if path.is_file() and archive.ALLOWED.fullmatch(name):
                yield name, path
    for name in BESIDE:
        if (home / name).exists():
            yield name, home / name


def _move(source: Path, target: Path) -> None:
    """A folder into its place, file by file where the place is there already and empty of them."""
    for path in sorted(source.rglob("*")) if source.exists() else ():
        if path.is_file():
            place = target / path.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.chmod(0o600)
            path.replace(place)


def _fits(manifest: dict[str, Any]) -> None:
    if manifest["vendor"] != connection.vendor:
        raise Refusal(
            "backup-other",
            Text(
                f"La copia es de {manifest['vendor']} y esta instalación usa {connection.vendor}.",
                f"The backup is of {manifest['vendor']}; this installation uses "
                f"{connection.vendor}.",
            ),
        )
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    if set(manifest["migrations"]) - known:
        raise Refusal(
            "backup-newer",
            Text(
                "La copia es de una versión más nueva de este programa.",
                "The backup is of a newer version of this program.",
            ),
        )


def _not_empty() -> Refusal:
    return Refusal(
        "not-empty",
        Text(
            "Esta instalación ya tiene datos; una copia nunca se restaura encima.",
            "This installation holds data; a backup is never restored over it.",
        ),
        then=Text("Use otra carpeta en VENTANILLA_HOME.", "Use another folder as VENTANILLA_HOME."),
    )
