"""The table of checks: one row, one thing to look at."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryFile

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from ventanilla import wiring
from ventanilla.documents import queries as documents
from ventanilla.documents import readings
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import queries as ledger
from ventanilla.notices import queries as notices
from ventanilla.privacy import queries as privacy
from ventanilla.reading.core.text.engines import missing
from ventanilla.upkeep.health import Answer, Check, Fact, asked
from ventanilla.worker.beat import beating

LEAST_DISK = 500 * 1024 * 1024  # bytes: below it papers will soon be refused
TAIL = timedelta(minutes=30)  # unsealed lines older than this: no sealer runs
POST = timedelta(hours=6)  # letters older than this: mail is broken
READ = timedelta(minutes=10)  # papers unread for longer: no worker reads
SILENT = timedelta(minutes=5)
BACK = timedelta(minutes=10)
NO_SCANNER = Text(
    "no hay antivirus configurado; nada de lo recibido se ejecuta",
    "no malware scanner is configured; nothing of an upload is ever run",
)
SILENT_SCANNER = Text(
    "no contesta; {n} papeles esperan ser revisados",
    "does not answer; {n} papers wait for a scan",
)
ANSWERS = Text(
    "contesta; {n} papeles esperan ser revisados, {withheld} con un programa dañino",
    "answers; {n} papers wait for a scan, {withheld} carry a harmful program",
)
NAMED = Text("está nombrado", "is named")
UNNAMED = Text(
    "FALTA nombrarlo: VENTANILLA_DPO_NAME, VENTANILLA_DPO_EMAIL",
    "is NOT named: VENTANILLA_DPO_NAME, VENTANILLA_DPO_EMAIL",
)
TO_NOBODY = Text(
    "los mensajes cortos quedan en una carpeta; no llegan a ningún teléfono",
    "short messages lie in a folder; they reach no telephone",
)
WRITABLE = Text("se puede escribir", "can be written")


def _database(at: datetime) -> Answer:
    executor = MigrationExecutor(connection)
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    said = Text("contesta; faltan {n} migraciones", "answers; {n} migrations to apply")
    return not waiting, said.filled(n=waiting)


def _home(at: datetime) -> Answer:
    return _written(wiring.home())


def _vault(at: datetime) -> Answer:
    wiring.vault_store().check()
    return True, WRITABLE


def _written(folder: Path) -> Answer:
    """By writing: a permission says nothing of a disk that is full or was mounted read-only."""
    with TemporaryFile(dir=folder) as file:
        file.write(b"well?")
        file.flush()
    return True, WRITABLE


def _disk(at: datetime) -> Answer:
    left = shutil.disk_usage(wiring.home()).free
    return left > LEAST_DISK, Text("{n} MB libres", "{n} MB free").filled(n=left // 1024**2)


def _keys(at: datetime) -> Answer:
    if not wiring.master_key_is_here():
        needed = documents.any_received()
        said = Text("se crea con el primer documento", "made with the first document")
        lost = Text("FALTA la llave maestra", "the master key is MISSING")
        return not needed, lost if needed else said
    for path in (wiring.home() / "keys").rglob("*"):
        if path.is_file():
            path.read_bytes()
    fits = documents.key_fits()
    said = Text("abre los documentos", "opens the documents")
    other = Text("NO abre los documentos", "does NOT open the documents")
    return fits, said if fits else other


def _documents(at: datetime) -> Answer:
    damaged = documents.many_damaged()
    said = Text("{n} dañados", "{n} damaged") if damaged else Text("ninguno dañado", "none damaged")
    return not damaged, said.filled(n=damaged)


def _letters(at: datetime) -> Answer:
    since, many = notices.oldest_waiting(), notices.waiting()
    late = since is not None and at - since > POST
    return not late, Text("{n} esperan", "{n} wait").filled(n=many)


def _phone(at: datetime) -> Answer:
    """A folder can be written and still reaches nobody: not known to be well."""
    wiring.phone().check()
    if not wiring.reaches_phones():
        return None, TO_NOBODY
    return True, Text("contesta", "answers")


def _reading(at: datetime) -> Answer:
    since, many = readings.oldest_waiting(), readings.waiting()
    late = since is not None and at - since > READ
    return not late, Text("{n} papeles esperan", "{n} papers wait").filled(n=many)


def _engine(at: datetime) -> Answer:
    """Without one, photographs are not read; everything else goes on."""
    found = wiring.engine()
    if found is None:
        return None, missing().why
    return True, Text("{name}", "{name}").filled(name=found.check())


def _ledger(at: datetime) -> Answer:
    since = ledger.unsealed_since()
    late = since is not None and at - since > TAIL
    sealed = Text("sellado al día", "sealed up to date")
    return not late, Text("hay líneas viejas sin sellar", "old lines wait") if late else sealed


def _worker(at: datetime) -> Answer:
    alive = [beat for beat in beating(wiring.home() / "run").values() if at - beat < SILENT]
    return bool(alive), Text("{n} en esta máquina", "{n} on this machine").filled(n=len(alive))


def _clock(at: datetime) -> Answer:
    newest = ledger.newest()
    back = newest is not None and at < newest - BACK
    behind = Text("ATRASADO respecto del libro", "BEHIND the newest line of the ledger")
    return not back, behind if back else Text("por delante del libro", "ahead of the ledger")


def _scanner(at: datetime) -> Answer:
    scanner = wiring.scanner()
    if scanner is None:
        return None, NO_SCANNER
    waiting, withheld = documents.many_unscanned(), documents.many_withheld()
    try:
        scanner.check()
    except Refusal:
        return False, SILENT_SCANNER.filled(n=waiting)
    return not withheld, ANSWERS.filled(n=waiting, withheld=withheld)


def _officer(at: datetime) -> Answer:
    """A public body must name one and publish how to reach them (D.S. 016-2024-JUS, art. 37)."""
    there = wiring.data_officer() is not None
    return there, NAMED if there else UNNAMED


def _data_requests(at: datetime) -> Answer:
    late = privacy.many_late(legal_day(at))
    said = Text("{n} por responder, {late} vencidas", "{n} to answer, {late} late")
    return not late, said.filled(n=privacy.many_waiting(), late=late)


def _review(at: datetime) -> Answer:
    overdue = privacy.review_overdue(legal_day(at))
    late, well = Text("VENCIDA", "OVERDUE"), Text("al día", "up to date")
    return not overdue, late if overdue else well


CHECKS: tuple[Check, ...] = (
    Check("database", _database, vital=True),
    Check("home", _home, vital=True, disk=True),
    Check("vault", _vault, vital=True, disk=True),
    Check("keys", _keys, vital=True),
    Check("documents", _documents),
    Check("clock", _clock, vital=True),
    Check("disk", _disk, disk=True),
    Check("worker", _worker, disk=True),
    Check("letters", _letters),
    Check("phone", _phone, disk=True),
    Check("reading", _reading),
    Check("engine", _engine, disk=True),
    Check("ledger", _ledger),
    Check("malware scanner", _scanner),
    Check("data officer", _officer),
    Check("data requests", _data_requests),
    Check("privilege review", _review),
)


def facts(at: datetime) -> tuple[Fact, ...]:
    """Every fact of this installation."""
    return asked(CHECKS, at)
