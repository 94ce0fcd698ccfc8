"""Typed readers for the environment: each names its variable and its values, and fails loudly."""

import os
import re
from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

LISTENS = re.compile(r"unix:/.+|tcp:.+:[0-9]{1,5}")
YES, NO = ("yes", "true", "1", "on"), ("no", "false", "0", "off")


def text(name: str, default: str | None = None) -> str:
    """The variable's text; required where there is no default."""
    value = os.environ.get(name, default)
    if value is None or (default is None and not value):
        raise ImproperlyConfigured(f"{name} is required and is not set.")
    return value


def flag(name: str, *, default: bool) -> bool:
    """yes or no."""
    value = os.environ.get(name, "").strip().lower()
    if value in (*YES, *NO):
        return value in YES
    if value:
        raise _wrong(name, value, (*YES, *NO))
    return default


def whole(name: str, default: int, *, least: int = 0, most: int = 2**31) -> int:
    """A whole number between `least` and `most`."""
    value = os.environ.get(name, str(default))
    if not value.isdecimal() or not least <= int(value) <= most:
        raise _wrong(name, value, (f"a whole number from {least} to {most}",))
    return int(value)


def choice(name: str, allowed: Sequence[str], default: str) -> str:
    """One of the allowed words."""
    value = os.environ.get(name, default)
    if value not in allowed:
        raise _wrong(name, value, allowed)
    return value


def listing(name: str, default: str = "") -> list[str]:
    """Words separated by commas."""
    return [item.strip() for item in os.environ.get(name, default).split(",") if item.strip()]


def networks(name: str, default: str) -> tuple[IPv4Network | IPv6Network, ...]:
    """Networks separated by commas, "10.1.0.0/16" (RFC 4632) or "fd00::/8" (RFC 4291)."""
    try:
        return tuple(ip_network(one) for one in listing(name, default))
    except ValueError as error:
        raise _wrong(name, os.environ.get(name, default), ("networks, as 10.1.0.0/16",)) from error


def file(name: str) -> Path | None:
    """A file that is there; None where the variable is not set."""
    value = os.environ.get(name, "")
    if not value:
        return None
    path = Path(value).expanduser().resolve()
    if not path.is_file():
        raise _wrong(name, value, ("a file that is there",))
    return path


def address(name: str, scheme: str) -> str:
    """An address "scheme://place/path"; "" where the variable is not set."""
    value = os.environ.get(name, "").rstrip("/")
    parts = urlsplit(value)
    if value and (parts.scheme != scheme or not parts.netloc):
        raise _wrong(name, value, (f"{scheme}://place/path",))
    return value


def clamd(name: str) -> str:
    """Where a daemon listens, "unix:/path" or "tcp:host:port"; "" where the variable is not set."""
    value = os.environ.get(name, "")
    if value and not LISTENS.fullmatch(value):
        raise _wrong(name, value, ("unix:/path", "tcp:host:port"))
    return value


def folder(name: str, default: Path) -> Path:
    """A folder, made for its owner alone where it is not there."""
    path = Path(os.environ.get(name, default)).expanduser().resolve()
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _wrong(name, str(path), ("a folder that can be written",)) from error
    return path


def _wrong(name: str, value: str, allowed: Sequence[str]) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"{name} is {value!r}; allowed: {', '.join(allowed)}.")
