"""Malware, against a real ClamAV: turned away at the door, or withheld where it was found later."""

import io
import socket
import threading
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.support.clamd import HARMFUL, daemon
from tests.support.optional import needs
from tests.support.vaults import pdf
from tests.support.world import World
from ventanilla import wiring
from ventanilla.accounts.models import User
from ventanilla.documents import queries as documents
from ventanilla.documents.adapters.clamav import Clamd
from ventanilla.documents.core.facts import LARGEST
from ventanilla.documents.models import Document
from ventanilla.journeys import attach, look, past, scan, take
from ventanilla.kernel.actor import SYSTEM, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger import queries as ledger
from ventanilla.upkeep import checks
from ventanilla.upkeep.health import Fact

NOBODY = "tcp:127.0.0.1:9"  # the port where nothing is meant to listen (RFC 863)
INFECTED = pdf() + b"\n%" + HARMFUL


@pytest.fixture(scope="module")
def port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as found:
        return int(found.getsockname()[1])


@pytest.fixture(scope="module")
def clamd(port: int) -> Iterator[str]:
    with daemon(port) as address:
        yield address


def bring(world: World, case_id: str, content: bytes) -> str:
    return attach.attach(
        case_id=case_id,
        evidence_id="passport",
        name="a.pdf",
        stream=io.BytesIO(content),
        issued_on=None,
        expires_on=None,
        stamp=world.stamp("ines"),
    ).id


def later(world: World) -> int:
    return scan.through(stamp=Stamp(SYSTEM, world.now))


def fact(at: datetime) -> Fact:
    return next(one for one in checks.facts(at) if one.name == "malware scanner")


def taken(world: World, case_id: str) -> zipfile.ZipFile:
    bundle = take.along(case_id=case_id, stamp=world.stamp("ines"))
    return zipfile.ZipFile(io.BytesIO(b"".join(bundle.pieces)))


@needs("clamd")
def test_the_real_daemon_answers_over_both_kinds_of_socket(clamd: str, port: int) -> None:
    for address in (clamd, f"tcp:127.0.0.1:{port}"):
        scanner = Clamd(address)
        scanner.check()
        assert scanner.scan([pdf()]) == ""
        assert scanner.scan([INFECTED[:50], b"", INFECTED[50:]]).startswith("Ventanilla.Test")
        assert scanner.scan([b"%PDF-", bytes(LARGEST - 5)]) == ""


@needs("clamd")
def test_more_than_the_daemon_takes_is_not_called_clean(clamd: str) -> None:
    with pytest.raises(Refusal, match="scanner-"):
        Clamd(clamd).scan(bytes(1 << 20) for _ in range(30))


@needs("clamd")
@pytest.mark.django_db
def test_what_carries_malware_is_turned_away_and_only_that_is_kept(
    world: World, settings: Any, clamd: str, client: Client
) -> None:
    settings.CLAMAV = clamd
    case_id = world.draft()
    before = len(ledger.lines(f"case:{case_id}"))
    client.force_login(User.objects.get(pk=world.ids["ines"]))
    answer = client.post(
        f"/en/applications/{case_id}/documents/passport/",
        {"file": SimpleUploadedFile("a.pdf", INFECTED)},
    )
    assert "found a harmful program in this file, and we did not keep it" in answer.content.decode()
    assert documents.of_case(case_id) == ()
    assert world.file(case_id).documents == ()
    assert list(wiring.vault_store().names()) == []
    *_, last = ledger.lines(f"case:{case_id}")
    assert (last.act, len(ledger.lines(f"case:{case_id}"))) == ("document.refused", before + 1)
    assert last.details == {"evidence": "passport", "why": "malware-found"}
    said = [one.text.en for one in past.history(case_id, viewer=world.stamp("ines").by).events]
    assert "A file was not taken: it carried a harmful program." in said


@needs("clamd")
@pytest.mark.django_db
def test_what_is_clean_is_taken_as_looked_through(world: World, settings: Any, clamd: str) -> None:
    settings.CLAMAV = clamd
    content = pdf()
    received = bring(world, world.draft(), content)
    assert documents.original(received) == content
    assert documents.many_unscanned() == 0
    assert fact(world.now).ok is True
    assert fact(world.now).said.en.startswith("answers; 0 papers wait")


@needs("clamd")
@pytest.mark.django_db
def test_a_scanner_that_is_silent_keeps_nobody_out_and_looks_later(
    world: World, settings: Any, clamd: str
) -> None:
    settings.CLAMAV = NOBODY
    case_id = world.draft()
    clean, infected = bring(world, case_id, pdf()), bring(world, case_id, INFECTED)
    assert (fact(world.now).ok, fact(world.now).said.en) == (
        False,
        "does not answer; 2 papers wait for a scan",
    )
    with pytest.raises(Refusal, match="scanner-silent"):
        later(world)
    assert documents.many_unscanned() == 2
    settings.CLAMAV = clamd
    assert (later(world), later(world)) == (2, 0)
    assert documents.facts(clean).withheld is None
    assert documents.facts(infected).withheld
    assert (fact(world.now).ok, documents.many_withheld()) == (False, 1)


@needs("clamd")
@pytest.mark.django_db
def test_what_was_found_later_is_drawn_and_handed_to_nobody(
    world: World, settings: Any, clamd: str, client: Client
) -> None:
    case_id = world.draft()
    clean, infected = bring(world, case_id, pdf()), bring(world, case_id, INFECTED)
    settings.CLAMAV = clamd
    later(world)
    archive = taken(world, case_id)
    files = [name for name in archive.namelist() if name[:2].isdigit()]
    assert [archive.read(name) for name in files] == [documents.original(clean)]
    assert "the file itself is handed to nobody" in archive.read("INDEX.txt").decode()
    shown = look.page(
        case_id=case_id,
        document_id=infected,
        number=1,
        width=200,
        watermark="x",
        stamp=world.stamp("ines"),
    )
    assert shown.startswith(b"\x89PNG")
    client.force_login(User.objects.get(pk=world.ids["ines"]))
    for place in ("documents/passport/", f"files/{infected}/"):
        page = client.get(f"/es/applications/{case_id}/{place}").content.decode()
        assert "el archivo mismo no se entrega a nadie" in page
    acts = [line.act for line in ledger.lines(f"case:{case_id}")]
    assert acts.count("document.malware") == 1


@needs("clamd")
@pytest.mark.django_db
def test_what_cannot_be_looked_at_waits_and_holds_up_no_other(
    world: World, settings: Any, clamd: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = world.draft()
    hurt, sound = bring(world, case_id, pdf()), bring(world, case_id, INFECTED)
    wiring.vault_store().put(hurt, [b"other bytes"])
    settings.CLAMAV = clamd
    monkeypatch.setattr(scan, "AT_A_TIME", 1)
    assert later(world) == 1
    assert documents.facts(sound).withheld
    assert documents.unscanned() == (hurt,)


@pytest.mark.django_db
def test_without_a_scanner_papers_are_taken_and_the_health_page_says_so(world: World) -> None:
    bring(world, world.draft(), INFECTED)
    assert later(world) == 0
    assert Document.objects.get().scanned_at is None
    assert fact(world.now).ok is None
    assert "no malware scanner is configured" in fact(world.now).said.en


@pytest.mark.parametrize("said", [b"", b"stream: ", b"x" * 9000, b"stream: OK"])
def test_a_daemon_that_hangs_up_or_babbles_is_silent_and_never_clean(said: bytes) -> None:
    server = socket.create_server(("127.0.0.1", 0))

    def babble() -> None:
        line, _ = server.accept()
        line.recv(100)
        line.sendall(said)
        line.close()

    thread = threading.Thread(target=babble)
    thread.start()
    with pytest.raises(Refusal, match="scanner-silent"):
        Clamd(f"tcp:127.0.0.1:{server.getsockname()[1]}").scan([b"%PDF-"])
    thread.join()
    server.close()
