"""Settings fail loudly: each reader names its variable and what it may hold."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import env


@pytest.mark.parametrize(
    ("read", "value", "said"),
    [
        (lambda: env.flag("X_TEST", default=True), "maybe", "yes, true"),
        (lambda: env.whole("X_TEST", 1, least=1, most=9), "ten", "from 1 to 9"),
        (lambda: env.whole("X_TEST", 1, least=1, most=9), "10", "from 1 to 9"),
        (lambda: env.choice("X_TEST", ("demo", "production"), "demo"), "prod", "demo, production"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_allowed(
    monkeypatch: pytest.MonkeyPatch, read: "object", value: str, said: str
) -> None:
    monkeypatch.setenv("X_TEST", value)
    with pytest.raises(ImproperlyConfigured) as caught:
        read()  # type: ignore[operator]
    assert "X_TEST" in str(caught.value)
    assert said in str(caught.value)


def test_a_required_value_that_is_missing_is_named() -> None:
    with pytest.raises(ImproperlyConfigured, match="X_TEST_MISSING"):
        env.text("X_TEST_MISSING")


def test_a_folder_that_cannot_be_made_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("X_TEST", str(tmp_path / "file" / "below"))
    with pytest.raises(ImproperlyConfigured, match="X_TEST"):
        env.folder("X_TEST", tmp_path)


def test_where_a_daemon_listens_is_a_path_or_a_port(monkeypatch: pytest.MonkeyPatch) -> None:
    assert env.clamd("X_TEST_MISSING") == ""
    for right in ("unix:/run/clamav/clamd.ctl", "tcp:scanner:3310", "tcp:[::1]:3310"):
        monkeypatch.setenv("X_TEST", right)
        assert env.clamd("X_TEST") == right
    for wrong in ("/run/clamd.ctl", "unix:clamd.ctl", "tcp:scanner", "tcp:scanner:port"):
        monkeypatch.setenv("X_TEST", wrong)
        with pytest.raises(ImproperlyConfigured, match="unix:/path"):
            env.clamd("X_TEST")


def test_an_address_of_another_kind_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert env.address("X_TEST_MISSING", "s3") == ""
    monkeypatch.setenv("X_TEST", "s3://bucket/office/")
    assert env.address("X_TEST", "s3") == "s3://bucket/office"
    for wrong in ("/var/papers", "https://bucket/x", "s3:///nowhere"):
        monkeypatch.setenv("X_TEST", wrong)
        with pytest.raises(ImproperlyConfigured, match="s3://place/path"):
            env.address("X_TEST", "s3")
