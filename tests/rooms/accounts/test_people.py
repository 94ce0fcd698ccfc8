"""People: one address is one person, roles are granted, the language is remembered."""

from datetime import UTC, datetime

import pytest

from ventanilla.accounts import actions, queries
from ventanilla.kernel.actor import SYSTEM, Role, Stamp
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.ledger import queries as ledger

pytestmark = pytest.mark.django_db
STAMP = Stamp(SYSTEM, datetime(2026, 9, 14, 15, 0, tzinfo=UTC))
PASSWORD = "una-frase-larga-2026"


def registered(email: str = "Ana@Example.org", language: str = "en", name: str = "Ana") -> str:
    return actions.register(
        email=email, name=name, password=PASSWORD, language=language, stamp=STAMP
    )


def test_a_person_is_found_by_their_address_however_it_is_typed() -> None:
    user_id = registered()
    assert queries.by_email(" ana@EXAMPLE.org ") == queries.person(user_id)
    assert queries.person(user_id).email == "ana@example.org"


def test_one_address_is_one_account() -> None:
    user_id = registered()
    with pytest.raises(Refusal) as caught:
        registered("ANA@example.org", name="Another")
    assert caught.value.code == "account-exists"
    assert queries.person(user_id).name == "Ana"


@pytest.mark.parametrize(
    ("email", "password", "code"),
    [("not an address", PASSWORD, "email"), ("ana@example.org", "short", "password")],
)
def test_a_bad_account_is_refused_at_its_field(email: str, password: str, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        actions.register(email=email, name="", password=password, language="es", stamp=STAMP)
    assert (caught.value.code, caught.value.at) == (code, code)
    with pytest.raises(NotFound):
        queries.by_email(email)


def test_everybody_is_an_applicant_and_nothing_else_until_it_is_granted() -> None:
    user_id = registered()
    assert queries.roles(user_id) == {Role.APPLICANT}
    with pytest.raises(Refusal):
        queries.require(user_id, Role.OFFICER)
    actions.grant_role(user_id=user_id, role=Role.OFFICER, stamp=STAMP)
    queries.require(user_id, Role.OFFICER)


def test_granting_twice_changes_nothing_and_is_noted_once() -> None:
    user_id = registered()
    for _ in range(2):
        actions.grant_role(user_id=user_id, role=Role.EDITOR, stamp=STAMP)
    acts = [line.act for line in ledger.lines(f"person:{user_id}")]
    assert acts == ["account.register", "account.grant"]


def test_the_ledger_names_nobody() -> None:
    user_id = registered()
    written = str(ledger.lines(f"person:{user_id}"))
    assert "ana@example.org" not in written.lower()


@pytest.mark.parametrize(("chosen", "kept"), [("es", "es"), ("en", "en"), ("qu", "en")])
def test_only_a_language_that_we_speak_is_remembered(chosen: str, kept: str) -> None:
    user_id = registered(language="en")
    actions.set_language(user_id=user_id, language=chosen)
    assert queries.person(user_id).language == kept


def test_a_person_without_a_name_is_called_by_their_address() -> None:
    assert queries.person(registered(name=" ")).name == "ana@example.org"
