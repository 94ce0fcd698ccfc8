"""Secrets: none in the code, each can be changed, and production makes none of them up."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest
from django.core import signing
from django.core.exceptions import ImproperlyConfigured

from tests.building.test_the_house import ROOT, tracked
from tests.support.production import GIVEN, SETTINGS

KEY = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|gh[pousr]_[0-9A-Za-z]{30}")


def test_no_secret_lies_in_the_code() -> None:
    for file in tracked(".py", ".md", ".toml", ".yaml", ".yml", ".html", ".txt", ".typ", ".js"):
        assert not KEY.search(file.read_text()), file
    kept = {file.suffix for file in tracked(".key", ".pem", ".crt", ".p12", ".sqlite3", ".env")}
    assert not kept


@pytest.mark.parametrize(
    "name", ["VENTANILLA_SECRET_KEY", "VENTANILLA_PUBLIC_ADDRESS", "VENTANILLA_FROM"]
)
def test_production_makes_nothing_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    for other, value in {**GIVEN, "VENTANILLA_HOME": str(tmp_path)}.items():
        monkeypatch.setenv(other, value)
    monkeypatch.delenv(name)
    with pytest.raises(ImproperlyConfigured, match=name):
        runpy.run_path(str(SETTINGS))


def test_production_has_no_page_of_the_demonstration(production: dict[str, Any]) -> None:
    assert production["PRODUCTION"]
    assert not production["DEMO"]
    assert "settings.DEMO else []" in (ROOT / "config" / "urls.py").read_text()


def test_what_an_old_secret_signed_is_still_read_while_it_is_changed(settings: Any) -> None:
    settings.SECRET_KEY = "o" * 64
    signed = signing.dumps("x", salt="s")
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "n" * 64, ["o" * 64]
    assert signing.loads(signed, salt="s") == "x"
    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(signing.BadSignature):
        signing.loads(signed, salt="s")
