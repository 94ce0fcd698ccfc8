"""The settings as a production house reads them, without starting one."""

import runpy
from pathlib import Path
from typing import Any

import pytest

SETTINGS = Path(__file__).resolve().parents[2] / "config" / "settings.py"
GIVEN = {
    "VENTANILLA_MODE": "production",
    "VENTANILLA_HOSTS": "ventanilla.example",
    "VENTANILLA_PUBLIC_ADDRESS": "https://ventanilla.example",
    "VENTANILLA_FROM": "office@ventanilla.example",
    "VENTANILLA_SECRET_KEY": "s" * 64,
}


@pytest.fixture
def production(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Any]:
    """What `config.settings` comes to with the least that production asks for."""
    for name, value in {**GIVEN, "VENTANILLA_HOME": str(tmp_path / "production")}.items():
        monkeypatch.setenv(name, value)
    return runpy.run_path(str(SETTINGS))
