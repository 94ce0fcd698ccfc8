"""The person takes along all they gave: the same bytes, an index, digests to check them by."""

import io
import json
import subprocess
import tracemalloc
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from django.test import Client

from tests.support.world import World
from ventanilla import wiring
from ventanilla.accounts.models import User
from ventanilla.documents import queries as documents
from ventanilla.documents.core.bundle import Entry, zipped
from ventanilla.journeys import erase, take, withdraw
from ventanilla.kernel.actor import SYSTEM, Role, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger import queries as ledger

pytestmark = pytest.mark.django_db
MB = 1024 * 1024


def taken(world: World, case_id: str) -> zipfile.ZipFile:
    bundle = take.along(case_id=case_id, stamp=world.stamp("ines"))
    return zipfile.ZipFile(io.BytesIO(b"".join(bundle.pieces)))


def test_the_same_bytes_with_an_index_in_both_languages_and_digests_that_hold(
    world: World, tmp_path: Path
) -> None:
    case_id = world.lodged(papers=True)
    papers = documents.of_case(case_id)
    archive = taken(world, case_id)
    assert archive.testzip() is None
    archive.extractall(tmp_path)
    subprocess.run(["sha256sum", "-c", "--strict", "SHA256SUMS"], cwd=tmp_path, check=True)
    files = [name for name in archive.namelist() if name[:2].isdigit()]
    assert [archive.read(name) for name in files] == [documents.original(p.id) for p in papers]
    for index, title in (("INDICE.txt", "Seguro de salud"), ("INDEX.txt", "Health insurance")):
        said = archive.read(index).decode()
        assert title in said
        assert all(paper.sha256 in said and paper.name in said for paper in papers)
    assert json.loads(archive.read("answers.json"))["surnames"]
    [line] = [one for one in ledger.lines(f"case:{case_id}") if one.act == "document.take"]
    assert line.details == {"papers": len(papers)}


def test_what_is_damaged_or_erased_is_left_out_and_said(world: World) -> None:
    case_id = world.lodged(papers=True)
    withdraw.withdraw(case_id=case_id, reason="x", stamp=world.stamp("ines"))
    gone, hurt, *others = documents.of_case(case_id)
    erase.paper(case_id=case_id, document_id=gone.id, why="asked", stamp=Stamp(SYSTEM, world.now))
    wiring.vault_store().put(hurt.id, [b"other bytes"])
    archive = taken(world, case_id)
    assert len([name for name in archive.namelist() if name[:2].isdigit()]) == len(others)
    said = archive.read("INDEX.txt").decode()
    assert "was erased" in said
    assert "is damaged" in said
    assert documents.many_damaged() == 1


@pytest.mark.parametrize(
    ("who", "role"),
    [("stranger", Role.APPLICANT), ("officer", Role.OFFICER), ("ines", Role.OFFICER)],
)
def test_nobody_else_takes_anything(world: World, who: str, role: Role) -> None:
    case_id = world.lodged(papers=True)
    with pytest.raises(Refusal, match="not-found"):
        take.along(case_id=case_id, stamp=world.stamp(who, role))
    assert not [one for one in ledger.lines(f"case:{case_id}") if one.act == "document.take"]


def test_it_is_a_download_from_the_page_of_the_case(world: World, client: Client) -> None:
    case_id = world.lodged(papers=True)
    client.force_login(User.objects.get(pk=world.ids["ines"]))
    address = f"/es/applications/{case_id}/everything.zip"
    assert address in client.get(f"/es/applications/{case_id}/").content.decode()
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/zip"
    assert answer["Content-Disposition"].startswith("attachment; filename=")
    archive = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]
    assert archive.testzip() is None
    client.force_login(User.objects.get(pk=world.ids["stranger"]))
    assert client.get(address).status_code == 404


def test_no_name_inside_leads_anywhere_whatever_the_file_was_called(world: World) -> None:
    archive = taken(world, world.lodged(papers=True))
    assert all("/" not in name and not name.startswith(".") for name in archive.namelist())


def test_a_long_bundle_is_written_in_little_memory() -> None:
    piece = bytes(128 * 1024)
    entries = (
        Entry(f"{n}.pdf", datetime(1970, 1, 1), (piece for _ in range(160)))  # noqa: DTZ001
        for n in range(10)
    )
    tracemalloc.start()
    size = sum(len(part) for part in zipped(entries))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size > 200 * MB
    assert peak < 3 * MB
