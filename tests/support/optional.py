"""Judges from outside: a test that needs one says so, and strict runs do not do without."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

JUDGES = Path(__file__).resolve().parents[1] / "a11y" / "node_modules"
SHARED = Path(__file__).resolve().parents[3] / "shared"
STRICT = os.environ.get("STRICT") == "1"
PRESENT: dict[str, Callable[[], bool]] = {
    "shared": SHARED.is_dir,
    "a11y judges": (JUDGES / "html-validate").is_dir,  # npm ci --prefix tests/a11y
    "verapdf": lambda: (
        bool(shutil.which("javac")) and Path("/usr/share/java/jaxb-api.jar").exists()
    ),
}


def needs(name: str) -> pytest.MarkDecorator:
    """Skip where `name` is missing; in a strict run the test goes on and fails."""
    there = PRESENT.get(name, lambda: shutil.which(name) is not None)()
    missing = not there and not STRICT
    return pytest.mark.skipif(missing, reason=f"{name} is not there")
