"""Passwords: any letters, no rules of composition, but none that is guessed first."""

from hashlib import sha1
from pathlib import Path
from typing import Any

import pytest
from django.conf import global_settings
from django.contrib.auth.hashers import identify_hasher, make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from config import env
from tests.support.world import World
from ventanilla.accounts.adapters import breached
from ventanilla.accounts.core.guess import easy
from ventanilla.accounts.models import User

COMMON = frozenset({"password", "iloveyou", "dragon", "qwerty"})
NEW = {"email": "nueva@example.org", "password1": "una-frase-muy-larga-1"}


@pytest.mark.parametrize(
    "password",
    [
        "password1234",
        "123password!",
        "P4ssw0rd2026",
        "iloveyou....",
        "ventanilla-2026",
        "MigracionesPeru1",
        "ResidenciaPermanente",
        "V3ntanilla-Admin",
        "123456789012",
        "qwertyuiopas",
        "zyxwvutsrqpo",
        "abcabcabcabc",
        "aaaaaaaaaaaa",
    ],
)
def test_what_is_guessed_first_is_easy(password: str) -> None:
    assert easy(password, COMMON)


@pytest.mark.parametrize(
    "password",
    [
        "una-frase-larga-2026",
        "correct horse battery staple",
        "la ventanilla de mi abuela era azul",
        "482-593-201-557",
        "todoenminusculas",
        "¡ñandúes y pingüinos!",
        "паспортнеслово",
        "дракон и 日本語 áé",
    ],
)
def test_a_phrase_of_any_letters_is_not(password: str) -> None:
    validate_password(password, User(email="ines@example.org", name="Inés Duarte"))
    assert not easy(password, COMMON)


@pytest.mark.parametrize("password", ["Inés Duarte 1", "ines@example.org", "corta-frase", "a" * 11])
def test_a_short_one_and_ones_own_name_are_refused(password: str) -> None:
    with pytest.raises(ValidationError):
        validate_password(password, User(email="ines@example.org", name="Inés Duarte"))


@given(st.text(max_size=80))
def test_any_text_gets_an_answer(password: str) -> None:
    assert easy(password, COMMON) in (True, False)


def test_a_very_long_one_counts_to_its_last_letter(world: World) -> None:
    long = " ".join(str(number) for number in range(100)) + " y su fin"
    user = User.objects.get(email="ines@example.org")
    validate_password(long, user)
    user.set_password(long)
    assert user.check_password(long)
    assert not user.check_password(long[:-1])
    assert not user.check_password(long.upper())


def test_passwords_are_kept_by_a_slow_function(settings: Any) -> None:
    settings.PASSWORD_HASHERS = global_settings.PASSWORD_HASHERS  # what a house runs with
    hasher = identify_hasher(make_password("una-frase-larga"))
    assert hasher.algorithm == "pbkdf2_sha256"
    assert int(getattr(hasher, "iterations", 0)) >= 600_000


def test_the_page_says_so_beside_the_field(world: World) -> None:
    easy_one = {**NEW, "password1": "ventanilla-2026"}
    for language, said in (("es", "fácil de adivinar"), ("en", "easy to guess")):
        answer = Client().post(f"/{language}/account/signup/", easy_one)
        assert said in answer.content.decode()


def listed(folder: Path, passwords: set[str]) -> Path:
    digests = sorted(
        sha1(one.encode(), usedforsecurity=False).hexdigest().upper() for one in passwords
    )
    file = folder / "stolen.txt"
    file.write_text("".join(f"{digest}:{len(digest) * 7}\n" for digest in digests))
    return file


@given(st.sets(st.text(max_size=6), max_size=20), st.text(max_size=6))
def test_the_list_names_what_is_in_it_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, passwords: set[str], other: str
) -> None:
    file = listed(tmp_path_factory.mktemp("list"), passwords)
    assert all(breached.named(one, file) for one in passwords)
    assert breached.named(other, file) is (other in passwords)


def test_a_stolen_password_is_refused_where_there_is_a_list(settings: Any, tmp_path: Path) -> None:
    validate_password("una-frase-robada-ayer")
    settings.BREACHED = listed(tmp_path, {"una-frase-robada-ayer", "otra"})
    with pytest.raises(ValidationError, match=r"stolen|robada"):
        validate_password("una-frase-robada-ayer")
    validate_password("una-frase-no-robada")


def test_a_list_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VENTANILLA_BREACHED", "/nowhere/list.txt")
    with pytest.raises(ImproperlyConfigured, match="VENTANILLA_BREACHED"):
        env.file("VENTANILLA_BREACHED")


def test_the_home_of_an_installation_is_its_owners_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("VENTANILLA_HOME", str(tmp_path / "fresh"))
    assert env.folder("VENTANILLA_HOME", tmp_path).stat().st_mode & 0o077 == 0
