"""Looking at everything that is kept: the ledger's chain, each case, each document."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from django.core.management import call_command

from ventanilla import wiring
from ventanilla.cases import queries as cases
from ventanilla.documents import queries as documents
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as writing
from ventanilla.ledger import queries as ledger
from ventanilla.ledger.core.chain import Head
from ventanilla.upkeep import archive


@dataclass(frozen=True, slots=True)
class Proof:
    """What was looked at. `opened` False: without the master key documents were only found.

    `breaks` of the ledger's chain, `mismatches` of cases with it, `damaged` documents: how many.
    """

    lines: int
    breaks: int
    mismatches: int
    documents: int
    damaged: int
    opened: bool

    @property
    def well(self) -> bool:
        """Nothing that was looked at is other than it has to be."""
        return not (self.breaks or self.mismatches or self.damaged)


def examine(kept: Head | None = None) -> Proof:
    """Walk the ledger, fold every case, open every document; `kept` is a head noted outside."""
    audit = ledger.walk(kept)
    opened = wiring.master_key_is_here()
    look = documents.check if opened else _is_there
    count = damaged = 0
    for document_id in documents.every():
        count += 1
        try:
            look(document_id)
        except Refusal:
            damaged += 1
    mismatches = len(cases.mismatches())
    return Proof(audit.lines, len(audit.broken), mismatches, count, damaged, opened)


def _is_there(document_id: str) -> None:
    with wiring.vault_store().get(document_id):
        pass


def proven_in(home: Path, manifest: dict[str, Any]) -> Proof:
    """Migrate and examine what was restored into `home`, in a process that lives in that home."""
    given = {**manifest["ledger"], "manifest": archive.fingerprint(manifest)}
    done = subprocess.run(  # noqa: S603 - ours
        [sys.executable, "-m", "ventanilla", "proven", json.dumps(given)],
        env={**os.environ, "VENTANILLA_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Refusal(
            "restore-failed",
            Text(
                "Lo restaurado no se pudo poner al día.", "What was restored could not be migrated."
            ),
            at=(done.stderr.strip().splitlines() or [""])[-1],
        )
    return Proof(**json.loads(done.stdout.splitlines()[-1]))


def proven_here(given: str, stamp: Stamp) -> str:
    """In that process: migrate, note the restore in the ledger, examine; the proof as JSON."""
    call_command("migrate", verbosity=0)
    facts = json.loads(given)
    details = {"manifest": facts["manifest"], "seq": facts["seq"]}
    writing.append(act="house.restore", subject="house", details=details, stamp=stamp)
    return json.dumps(asdict(examine(Head(facts["seq"], facts["link"]))))
