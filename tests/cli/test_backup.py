"""A backup is taken from real data while people work, and comes back whole or not at all."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.support.server import ROOT, Server
from ventanilla.upkeep import archive

Done = subprocess.CompletedProcess[str]
ROOM = 40_000  # bytes that a small disk still takes
SMALL_DISK = (
    "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room})); "
    "sys.argv = ['ventanilla', *{arguments}]; from ventanilla.cli.main import main; main()"
)


@dataclass
class Filled:
    """A home with real data in it, and a backup of that."""

    server: Server
    number: str
    backup: Path

    @property
    def home(self) -> Path:
        return self.server.home


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    folder = tmp_path_factory.mktemp("backup")
    server = Server(folder / "home")
    done = server.run("-m", "tests.support.filled")
    assert done.returncode == 0, done.stderr
    backup = folder / "backup.tar"
    taken = ours(server, "backup", str(backup))
    assert taken.returncode == 0, taken.stderr
    return Filled(server, done.stdout.split()[-1], backup)


def ours(server: Server, *arguments: str) -> Done:
    return server.run("-m", "ventanilla", "--lang", "en", *arguments)


def restored(backup: Path, home: Path) -> Done:
    return restored_by(Server(home), backup)


def restored_by(server: Server, backup: Path) -> Done:
    return ours(server, "restore", str(backup))


def state(home: Path) -> dict[str, str]:
    """Everything that lies in a home, by digest; what only says who is at work is left out."""
    passing = ("run", "cache", "uploads", "server.log", "ventanilla.sqlite3-shm")
    files = (path for path in sorted(home.rglob("*")) if path.is_file())
    named = ((path.relative_to(home), path) for path in files)
    return {
        name.as_posix(): sha256(path.read_bytes()).hexdigest()
        for name, path in named
        if name.parts[0] not in passing
    }


def rows(home: Path) -> dict[str, list[object]]:
    database = sqlite3.connect(home / "ventanilla.sqlite3")
    named = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    found = {name: database.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in named}  # noqa: S608
    database.close()
    return found


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name.startswith("."))


def test_everything_comes_back_and_the_certificate_still_verifies(
    filled: Filled, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    back = restored(filled.backup, home)
    assert back.returncode == 0, back.stdout + back.stderr
    assert "0 broken" in back.stdout
    assert "damaged 0" in back.stdout
    was, now = rows(filled.home), rows(home)
    assert {table for table in was if was[table] != now[table]} <= {
        "ledger_ledgerline",
        "sqlite_sequence",
    }
    extra = now["ledger_ledgerline"][len(was["ledger_ledgerline"]) :]
    assert len(extra) == 1  # the restore itself is a line
    assert "house.restore" in str(extra)
    for part in ("vault", "keys"):
        assert state(home / part) == state(filled.home / part)
    server = Server(home, filled.server.port)  # the same house at the same address
    paper = server.run("-c", PAPER.format(number=filled.number, out=tmp_path))
    assert paper.returncode == 0, paper.stderr
    trust = tmp_path / "trust.json"
    trust.write_text(ours(filled.server, "certificates", "trust").stdout)  # the old house's
    ours(server, "certificates", "status-file", str(tmp_path / "status.cwt"))
    arguments = ("--trust", str(trust), "--status", str(tmp_path / "status.cwt"))
    verified = ours(server, "certificates", "verify", str(tmp_path / "paper.pdf"), *arguments)
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert leftovers(home) == []
    assert not list(home.glob("set-aside-*"))


def test_what_was_read_on_papers_comes_back_with_them_and_the_rest_still_waits(
    filled: Filled, tmp_path: Path
) -> None:
    server = Server(tmp_path / "home")
    assert restored_by(server, filled.backup).returncode == 0
    said = server.run("-c", READ).stdout
    assert said == filled.server.run("-c", READ).stdout
    opened, waiting = json.loads(said)
    assert all(opened.values())
    assert (len(opened), waiting > 0) == (2, True)


READ = (
    "import django, json; django.setup(); from ventanilla.documents import readings; "
    "from ventanilla.documents.models import Reading; "
    "ids = [row.pk for row in Reading.objects.all()]; "
    "opened = {name: len(read.found) for name, read in readings.readings(ids).items()}; "
    "print(json.dumps([opened, readings.waiting()]))"
)
PAPER = (
    "import django; django.setup(); from pathlib import Path; "
    "from ventanilla.certificates import queries; "
    "Path('{out}/paper.pdf').write_bytes(queries.pdf('{number}'))"
)


def test_the_archive_is_for_its_owner_alone_and_says_what_is_in_it(filled: Filled) -> None:
    assert filled.backup.stat().st_mode & 0o777 == 0o600
    checked = ours(filled.server, "backup-check", str(filled.backup))
    assert checked.returncode == 0, checked.stderr
    with tarfile.open(filled.backup) as tar:
        names = tar.getnames()
        last = tar.extractfile(names[-1])
        assert last
        manifest = json.loads(last.read())
    assert manifest["rows"]["cases_case"] == 3
    assert manifest["ledger"]["seq"] > 0
    assert {"keys/master.key", "keys/pki/root.key", "clock.json"} <= set(names)
    assert set(manifest["sha256"]) == set(names) - {"manifest.json"}


def test_without_keys_the_archive_opens_nothing_until_they_are_put_back(
    filled: Filled, tmp_path: Path
) -> None:
    backup, home = tmp_path / "backup.tar", tmp_path / "home"
    taken = ours(filled.server, "backup", str(backup), "--keys", "exclude")
    assert "Without keys" in taken.stdout
    with tarfile.open(backup) as tar:
        assert not [name for name in tar.getnames() if name.startswith("keys")]
    shutil.copytree(filled.home / "keys", home / "keys")
    back = restored(backup, home)
    assert (back.returncode, "damaged 0" in back.stdout) == (0, True), back.stdout + back.stderr
    assert "not opened" not in back.stdout
    alone = restored(backup, tmp_path / "other")
    assert alone.returncode == 0, alone.stderr
    assert "were not opened" in alone.stdout
    assert not (tmp_path / "other" / "keys" / "master.key").exists()


def test_a_backup_into_a_folder_is_named_by_the_hour(filled: Filled, tmp_path: Path) -> None:
    assert ours(filled.server, "backup", str(tmp_path)).returncode == 0
    (made,) = tmp_path.iterdir()
    assert made.name.startswith("ventanilla-2026")


@pytest.mark.parametrize("part", ["head", "database", "vault", "keys", "manifest", "cut"])
def test_one_byte_that_changed_is_found_and_nothing_is_restored(
    filled: Filled, tmp_path: Path, part: str
) -> None:
    damaged, home = tmp_path / "damaged.tar", tmp_path / "home"
    content = bytearray(filled.backup.read_bytes())
    with tarfile.open(filled.backup) as tar:
        members = {member.name.split("/")[0].split(".")[0]: member for member in tar}
    if part == "cut":
        content = content[: len(content) // 2]
    else:
        content[1 if part == "head" else members[part].offset_data + 3] ^= 1
    damaged.write_bytes(content)
    for done in (ours(Server(home), "backup-check", str(damaged)), restored(damaged, home)):
        assert done.returncode == 1
        assert "damaged or incomplete" in done.stderr
    assert list(state(home)) == ["keys/session.key"]  # what any command makes


def test_a_restore_over_data_is_refused_and_changes_nothing(filled: Filled) -> None:
    before = state(filled.home)
    done = restored(filled.backup, filled.home)
    assert done.returncode == 1
    assert "never restored over" in done.stderr
    assert state(filled.home) == before


def test_a_backup_is_taken_while_a_server_runs_and_no_restore_is(
    filled: Filled, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    assert restored(filled.backup, home).returncode == 0
    server = Server(home)
    server.start()
    try:
        assert ours(server, "backup", str(tmp_path / "live.tar")).returncode == 0
        before = state(home)
        done = restored(filled.backup, home)
        assert (done.returncode, "uses this installation" in done.stderr) == (1, True)
        assert state(home) == before
    finally:
        server.kill()
    done = restored(filled.backup, home)  # killed, so free; but not empty
    assert "never restored over" in done.stderr
    assert restored(tmp_path / "live.tar", tmp_path / "second").returncode == 0


def _with(change: dict[str, Any]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda manifest: {**manifest, **change}


def test_a_newer_version_or_another_database_is_refused(filled: Filled, tmp_path: Path) -> None:
    for change, said in (
        ({"migrations": ["cases.9999_to_come"]}, "newer version"),
        ({"vendor": "oracle"}, "The backup is of oracle"),
    ):
        forged = tmp_path / "forged.tar"
        rewrite(filled.backup, forged, _with(change))
        done = restored(forged, tmp_path / "home")
        assert (done.returncode, said in done.stderr) == (1, True), done.stderr
        assert not (tmp_path / "home" / "ventanilla.sqlite3").exists()


def test_rows_that_are_not_those_of_the_manifest_are_refused(
    filled: Filled, tmp_path: Path
) -> None:
    forged = tmp_path / "forged.tar"
    rewrite(
        filled.backup, forged, lambda found: {**found, "rows": {**found["rows"], "cases_case": 9}}
    )
    assert "damaged or incomplete" in restored(forged, tmp_path / "home").stderr


def signed(manifest: dict[str, Any]) -> dict[str, Any]:
    """As somebody would write it who wants it to be believed."""
    manifest.pop("own")
    return {**manifest, "own": archive.fingerprint(manifest)}


def rewrite(source: Path, target: Path, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """The same archive with another manifest."""
    with tarfile.open(source) as old, tarfile.open(target, "w") as new:
        for member in old:
            file = old.extractfile(member)
            assert file
            content = file.read()
            if member.name == "manifest.json":
                content = json.dumps(signed(change(json.loads(content)))).encode()
                member.size = len(content)
            new.addfile(member, BytesIO(content))


def test_a_full_disk_is_said_and_leaves_nothing_behind(filled: Filled, tmp_path: Path) -> None:
    for arguments in (["backup", str(tmp_path / "b.tar")],):
        command = SMALL_DISK.format(room=ROOM, arguments=["--lang", "en", *arguments])
        done = filled.server.run("-c", command)
        assert done.returncode == 1, done.stderr
        assert "could not be written" in done.stderr
        assert list(tmp_path.iterdir()) == []
    command = SMALL_DISK.format(
        room=ROOM, arguments=["--lang", "en", "restore", str(filled.backup)]
    )
    done = Server(tmp_path / "home").run("-c", command)
    assert (done.returncode, "could not be written" in done.stderr) == (1, True), done.stderr
    assert list(state(tmp_path / "home")) == ["keys/session.key"]
    assert leftovers(tmp_path / "home") == []


def killed(server: Server, *arguments: str, when: Callable[[], bool]) -> None:
    """A command of ours, killed as soon as `when` says so."""
    process = subprocess.Popen(
        [sys.executable, "-m", "ventanilla", *arguments],
        cwd=ROOT,
        env=server.environment,
        start_new_session=True,
    )
    for _ in range(6000):
        if when() or process.poll() is not None:
            break
        time.sleep(0.002)
    assert process.poll() is None, "it was over before it could be killed"
    os.killpg(process.pid, signal.SIGKILL)
    process.wait(10)


def test_a_killed_backup_leaves_no_archive_and_the_next_one_clears_up(
    filled: Filled, tmp_path: Path
) -> None:
    target = tmp_path / "backup.tar"
    killed(filled.server, "backup", str(target), when=lambda: bool(leftovers(tmp_path)))
    assert not target.exists()
    assert leftovers(tmp_path)
    assert ours(filled.server, "backup", str(target)).returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["backup.tar"]


def test_a_killed_restore_has_restored_nothing_and_can_be_run_again(
    filled: Filled, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    aside = "*/ventanilla.sqlite3"
    killed(
        Server(home),
        "restore",
        str(filled.backup),
        when=lambda: home.exists() and any(home.glob(f".restoring-{aside}")),
    )
    assert not (home / "ventanilla.sqlite3").exists()
    back = restored(filled.backup, home)
    assert back.returncode == 0, back.stderr
    assert leftovers(home) == []


def test_what_is_in_the_way_is_set_aside_and_not_lost(filled: Filled, tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "vault" / "ab").mkdir(parents=True)
    (home / "vault" / "ab" / ("ab" * 16)).write_text("all that somebody has")
    assert restored(filled.backup, home).returncode == 0
    (kept,) = home.glob("set-aside-*")
    assert (kept / "vault" / "ab" / ("ab" * 16)).read_text() == "all that somebody has"
    assert state(home / "vault") == state(filled.home / "vault")


def test_into_another_home(filled: Filled, tmp_path: Path) -> None:
    home = tmp_path / "elsewhere"
    done = ours(filled.server, "restore", str(filled.backup), "--into", str(home))
    assert done.returncode == 0, done.stderr
    assert ours(Server(home), "inspect").returncode == 0
