"""Which database: a file in the home folder, or PostgreSQL where DATABASE_URL names one."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SCHEMES = ("postgresql", "postgres")
SHAPE = "postgresql://user:password@host:5432/name"
# A statement that waits longer for a row than this waits for a fault, not for its turn.
POSTGRES_LIMITS = "-c lock_timeout=20s -c statement_timeout=120s"


def database(url: str, home: Path) -> dict[str, Any]:
    """The settings of the one database. ImproperlyConfigured where `url` is not understood."""
    return _postgres(url) if url else _sqlite(home)


def _sqlite(home: Path) -> dict[str, Any]:
    """IMMEDIATE: a writer waits at the door instead of failing in the middle of its transaction.

    FULL: what was confirmed to a person survives a power cut.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": home / "ventanilla.sqlite3",
        "TEST": {"NAME": home / "tests.sqlite3"},  # a file: in memory no two could press at once
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
            "PRAGMA foreign_keys=ON;",
        },
    }


def _postgres(url: str) -> dict[str, Any]:
    """Connections live on between requests and are looked at before they are used again."""
    found = urlsplit(url)
    asked = {name: values[-1] for name, values in parse_qs(found.query).items()}
    name = unquote(found.path.lstrip("/"))
    if found.scheme not in SCHEMES or not name:
        raise ImproperlyConfigured(f"DATABASE_URL is not understood; its shape is {SHAPE}.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(found.username or ""),
        "PASSWORD": unquote(found.password or ""),
        "HOST": asked.pop("host", unquote(found.hostname or "")),
        "PORT": str(_port(url) or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"options": POSTGRES_LIMITS, "connect_timeout": "5", **asked},
    }


def _port(url: str) -> int | None:
    try:
        return urlsplit(url).port
    except ValueError:
        raise ImproperlyConfigured(f"DATABASE_URL has no usable port; {SHAPE}.") from None
