"""The two stores: all of it or nothing, and a clear word where there is no room or no answer."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from typing import Any

import pytest

from tests.support.vaults import alter, fresh_bucket, pdf, receive, refused, speak_to, stored
from tests.support.world import World
from ventanilla import wiring
from ventanilla.cases import queries as cases
from ventanilla.cases.core.states import State
from ventanilla.documents import queries
from ventanilla.documents.models import Document
from ventanilla.kernel.refusal import Refusal
from ventanilla.upkeep import checks

NAME = "a" * 32
NOBODY = "http://127.0.0.1:9"  # the port where nothing is meant to listen (RFC 863)


def broken_off() -> Iterator[bytes]:
    yield b"half of it"
    raise ValueError("the browser went away")


@pytest.mark.usefixtures("place")
def test_what_is_put_is_got_listed_and_removed() -> None:
    store = wiring.vault_store()
    assert list(store.names()) == []
    store.put(NAME, [b"one, ", b"", b"two"])
    assert stored(NAME) == b"one, two"
    assert list(store.names()) == [NAME]
    store.put(NAME, [b"again"])
    assert stored(NAME) == b"again"
    store.remove(NAME)
    store.remove(NAME)
    assert list(store.names()) == []
    with pytest.raises(Refusal, match="damaged"):
        stored(NAME)


@pytest.mark.usefixtures("place")
def test_it_is_read_in_pieces_as_small_as_one_likes() -> None:
    alter(NAME, b"abcdef")
    with wiring.vault_store().get(NAME) as sealed:
        assert [sealed.read(4), sealed.read(4), sealed.read(4)] == [b"abcd", b"ef", b""]


@pytest.mark.usefixtures("place")
def test_what_breaks_off_in_the_middle_leaves_nothing_and_not_the_half(home: object) -> None:
    store = wiring.vault_store()
    with pytest.raises(ValueError, match="went away"):
        store.put(NAME, broken_off())
    assert list(store.names()) == []
    assert not [path for path in wiring.home().rglob("vault/*/*") if path.is_file()]
    store.put(NAME, [b"the old one"])
    with pytest.raises(ValueError, match="went away"):
        store.put(NAME, broken_off())
    assert stored(NAME) == b"the old one"


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("name", ["../../etc/passwd", "a" * 31, "A" * 32, "a" * 32 + "\n", ""])
def test_a_name_that_is_no_id_reaches_no_store(name: str) -> None:
    with pytest.raises(ValueError, match="is an id"):
        wiring.vault_store().put(name, [b"x"])


@pytest.mark.usefixtures("place")
def test_a_store_that_answers_is_well_and_keeps_no_trace_of_the_question() -> None:
    wiring.vault_store().check()
    assert list(wiring.vault_store().names()) == []


@pytest.mark.django_db
def test_a_full_disk_is_told_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ventanilla.documents.adapters.folder._write", full)
    assert refused(pdf()) == "store-full"


@pytest.mark.django_db
def test_a_bucket_that_does_not_answer_is_said_in_time_and_is_no_damage(
    settings: Any, monkeypatch: pytest.MonkeyPatch, s3: str
) -> None:
    speak_to(monkeypatch, s3)
    settings.VAULT = fresh_bucket()
    received = receive(pdf())
    speak_to(monkeypatch, NOBODY)
    settings.VAULT = "s3://somewhere/else"
    with pytest.raises(Refusal, match="store-unreachable"):
        queries.original(received.id)
    with pytest.raises(Refusal, match="store-unreachable"):
        receive(pdf())
    assert Document.objects.count() == 1
    assert not queries.many_damaged()


@pytest.mark.django_db
def test_a_bucket_without_room_says_so(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(507)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Full)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    speak_to(monkeypatch, f"http://127.0.0.1:{server.server_port}")
    settings.VAULT = f"s3://full/{server.server_port}"
    assert refused(pdf()) == "store-full"
    server.shutdown()


@pytest.mark.django_db
def test_a_filing_made_in_time_counts_though_the_store_does_not_answer(
    world: World, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak_to(monkeypatch, NOBODY)
    settings.VAULT = "s3://nobody/there"
    case_id = world.lodged()
    assert cases.file(case_id, viewer=world.stamp("ines").by).state is State.LODGED
    fact = next(fact for fact in checks.facts(world.now) if fact.name == "vault")
    assert (fact.ok, fact.vital) == (False, True)


def test_without_the_library_the_setting_says_what_to_install(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    assert import_module("boto3")
    monkeypatch.setattr(wiring, "import_module", missing)
    settings.VAULT = "s3://not/here"
    with pytest.raises(Refusal, match="store-unequipped") as caught:
        wiring.vault_store()
    assert "ventanilla[s3]" in caught.value.say("es")
