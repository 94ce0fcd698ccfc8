"""One spelling for one value: what is hashed must not depend on who writes it down.

Keys sorted, no spaces, UTF-8; times in RFC 3339, UTC, with microseconds. Numbers are whole:
a fraction has several spellings and is refused.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256

_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)
JSON = None | bool | int | str | Sequence["JSON"] | Mapping[str, "JSON"]


def written(value: JSON) -> bytes:
    """The canonical bytes of `value`. TypeError where it holds anything but `JSON`."""
    return _ENCODER.encode(_checked(value)).encode()


def digest(value: JSON) -> str:
    """SHA-256 of the canonical bytes, 64 lower-case hexadecimal digits."""
    return sha256(written(value)).hexdigest()


def moment(at: datetime) -> str:
    """`at` (aware) as "2026-09-15T14:03:00.000000Z"."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _checked(value: JSON) -> object:
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, Mapping):
        return {_key(key): _checked(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_checked(item) for item in value]
    raise TypeError(f"no canonical spelling for {type(value).__name__}")


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError("the keys of a line's details are strings")
    return key
