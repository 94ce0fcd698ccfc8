"""Papers for the vault, and its two places: a folder, and a bucket of an S3 server started here."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import count
from typing import Any

import pikepdf
import pytest
from PIL import Image

from tests.support.casework import OWNER, lima
from ventanilla import wiring
from ventanilla.documents import actions
from ventanilla.documents.core.facts import DocumentFacts
from ventanilla.documents.models import Document
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal

NOW = lima("2026-09-14")
PAPER = "passport"
CASE = "c" * 32
PLACES = ("folder", "bucket")
NUMBER = count(1)


@contextmanager
def s3_server() -> Iterator[str]:
    """The address of a server that speaks S3, in a thread of this process."""
    from moto.server import ThreadedMotoServer  # noqa: PLC0415 - heavy, and wanted by few tests

    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


def speak_to(monkeypatch: pytest.MonkeyPatch, endpoint: str) -> None:
    """The variables from which boto3 learns where to go and as whom."""
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", endpoint)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")


def fresh_bucket() -> str:
    """A new bucket at the endpoint that is set; an address below it."""
    import boto3  # noqa: PLC0415 - as above

    name = f"papers-{next(NUMBER)}"
    client: Any = boto3.client("s3")
    client.create_bucket(Bucket=name)
    return f"s3://{name}/office/vault"


def receive(content: bytes, **dates: date | None) -> DocumentFacts:
    return actions.receive(
        case_id=CASE,
        evidence_id=PAPER,
        name="a.pdf",
        stream=io.BytesIO(content),
        issued_on=dates.get("issued_on"),
        expires_on=dates.get("expires_on"),
        stamp=Stamp(OWNER, NOW),
    )


def refused(content: bytes, **dates: date | None) -> str:
    """The code of the refusal; neither a row nor a stored object stays."""
    with pytest.raises(Refusal) as caught:
        receive(content, **dates)
    assert not Document.objects.exists()
    assert not list(wiring.home().rglob("vault/*/*"))
    if not caught.value.code.startswith("store-"):  # else it does not answer this either
        assert not list(wiring.vault_store().names())
    return caught.value.code


def stored(name: str) -> bytes:
    """The sealed bytes as they lie there."""
    with wiring.vault_store().get(name) as sealed:
        return sealed.read(10**8)


def alter(name: str, content: bytes) -> None:
    """Somebody writes other bytes over the sealed ones."""
    wiring.vault_store().put(name, [content])


def pdf(*, password: str = "", script: bool = False) -> bytes:
    document, out = pikepdf.new(), io.BytesIO()
    document.add_blank_page(page_size=(300, 400))
    if script:
        action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        document.Root.OpenAction = action
        document.attachments["evil.exe"] = b"MZ"
    lock = pikepdf.Encryption(owner=password, user=password) if password else False
    document.save(out, encryption=lock, static_id=True)
    return out.getvalue()


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(out, kind)
    return out.getvalue()
