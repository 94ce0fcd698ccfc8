"""A bucket of any S3-compatible service as the store: one object, one PUT, all of it or nothing.

The sealed bytes are gathered in a temporary file first. So whatever fails in the source fails
before anything is sent, a PUT can be tried again from its beginning, memory stays small, and there
are no parts of an upload to be cleared away after a crash.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import Any
from urllib.parse import urlsplit

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from ventanilla.documents.core.seal import damaged
from ventanilla.documents.core.stores import NAME, full, path_of, unreachable

# Seconds and tries; a checksum only where a service asks for it: not every compatible one knows it.
CALLS = Config(
    connect_timeout=3,
    read_timeout=20,
    retries={"mode": "standard", "total_max_attempts": 3},
    request_checksum_calculation="when_required",
    response_checksum_validation="when_required",
)
GONE = {"NoSuchKey", "404"}
NO_ROOM = {"QuotaExceeded", "InsufficientStorage", "XMinioStorageFull", "507"}
PROBE = "well"  # no id, so never taken for a document


class BucketStore:
    """Objects below s3://bucket/prefix, named as in a folder: either can be copied to the other."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._bucket, self._prefix = parts.netloc, parts.path.strip("/")
        self._client: Any = boto3.client("s3", config=CALLS)

    def put(self, name: str, pieces: Iterable[bytes]) -> None:
        """One PUT of what `pieces` gave; refusals as of the port."""
        try:
            with TemporaryFile() as aside:
                for piece in pieces:
                    aside.write(piece)
                aside.seek(0)
                with _refused():
                    self._client.put_object(**self._place(path_of(name)), Body=aside)
        except OSError as error:
            raise full() from error

    @contextmanager
    def get(self, name: str) -> Iterator["Body"]:
        """The object's bytes as they arrive; refusals as of the port."""
        with _refused():
            found = self._client.get_object(**self._place(path_of(name)))
        try:
            yield Body(found["Body"])
        finally:
            found["Body"].close()

    def remove(self, name: str) -> None:
        """S3 answers the same whether it was there or not."""
        with _refused():
            self._client.delete_object(**self._place(path_of(name)))

    def names(self) -> Iterator[str]:
        """Every object below the prefix that is named by an id."""
        with _refused():
            pages = self._client.get_paginator("list_objects_v2")
            for page in pages.paginate(Bucket=self._bucket, Prefix=self._under("")):
                found = (one["Key"].rpartition("/")[2] for one in page.get("Contents", ()))
                yield from filter(NAME.fullmatch, found)

    def check(self) -> None:
        """By writing, as a permission to read says nothing of a quota."""
        with _refused():
            self._client.put_object(**self._place(PROBE), Body=b"well?")

    def _place(self, path: str) -> dict[str, str]:
        return {"Bucket": self._bucket, "Key": self._under(path)}

    def _under(self, path: str) -> str:
        return f"{self._prefix}/{path}" if self._prefix else path


class Body:
    """What arrives; a connection that breaks off is no damaged document."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; Refusal "store-unreachable" where they do not come."""
        with _refused():
            piece: bytes = self._stream.read(size)
        return piece


@contextmanager
def _refused() -> Iterator[None]:
    """What the service answers, as one of our refusals."""
    try:
        yield
    except ClientError as error:
        codes = {error.response["Error"]["Code"], str(_status(error))}
        if codes & GONE:
            raise damaged() from error
        raise full() if codes & NO_ROOM else unreachable() from error
    except BotoCoreError as error:
        raise unreachable() from error


def _status(error: ClientError) -> int:
    return int(error.response["ResponseMetadata"]["HTTPStatusCode"])
