"""What all pages share: fields and their errors, pages of failure, limits, the entrance's mail."""

import re
from collections import Counter
from datetime import datetime, timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest
from django import forms
from django.core import mail
from django.core.cache import cache
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils.translation import override

from tests.support.world import PASSWORD, World
from ventanilla import wiring
from ventanilla.accounts import queries as people
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.portals.shared import rate
from ventanilla.portals.shared.forms import DatePartsField, PlainForm

SIGN_UP = "/account/signup/"
NEW = {"email": "nueva@example.org", "password1": "una-frase-muy-larga-1"}


class Everything(PlainForm):
    """One of each kind of field."""

    name = forms.CharField(help_text="As in the passport")
    born = DatePartsField()
    who = forms.ChoiceField(choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    sure = forms.BooleanField(help_text="Really")
    file = forms.FileField()


def shown(form: forms.Form) -> str:
    return render_to_string("components/errors.html", {"form": form}) + str(form)


def ids(page: str) -> list[str]:
    return re.findall(r'\sid="([^"]+)"', page)


@pytest.fixture(autouse=True)
def no_tries_yet() -> None:
    cache.clear()


@pytest.mark.parametrize("data", [None, {}])
def test_no_id_is_given_twice_and_every_reference_leads_somewhere(data: dict[str, str]) -> None:
    page = shown(Everything(data))
    assert max(Counter(ids(page)).values()) == 1
    pointed = re.findall(r'(?:aria-describedby|aria-labelledby|for)="([^"]+)"', page)
    links = re.findall(r'href="#([^"]+)"', page)
    assert {one for names in pointed for one in names.split()} | set(links) <= set(ids(page))


def test_the_summary_leads_to_where_one_can_type_or_choose() -> None:
    page = shown(Everything({}))
    links = re.findall(r'href="#([^"]+)"', page)
    assert links == ["id_name", "id_born_0", "id_who_0", "id_sure", "id_file"]
    for name in links:
        assert re.search(rf'<input[^>]* id="{name}"', page)


def test_several_mistakes_in_one_field_stay_in_one_place(world: World) -> None:
    page = Client().post(f"/en{SIGN_UP}", {**NEW, "password1": "12345"}).content.decode()
    assert page.count('id="id_password1_error"') == 1
    assert "too short" in page
    assert "too common" in page
    assert not re.search(r"<p[^>]*><ul>", page)


def test_a_rooms_refusal_is_shown_beside_its_field_or_above_all() -> None:
    form = Everything({"name": "Ana"})
    form.is_valid()
    with override("es"):
        form.refuse(Refusal("x", Text("No así.", "Not so."), at="name"))
        form.refuse(Refusal("x", Text("Ahora no.", "Not now."), at="elsewhere"))
    assert form.errors["name"] == ["No así."]
    assert form.non_field_errors() == ["Ahora no."]


@pytest.mark.parametrize("language", ["es", "en"])
def test_who_signs_up_in_a_language_is_written_to_in_it(world: World, language: str) -> None:
    browser = Client()
    browser.post(f"/{language}{SIGN_UP}", NEW)
    body = str(mail.outbox[-1].body)
    code = re.search(r"^[A-Z0-9]+-?[A-Z0-9]+$", body, re.MULTILINE)
    assert code
    browser.post(f"/{language}/account/confirm-email/", {"code": code[0]})
    assert people.by_email(NEW["email"]).language == language


LETTERS = [
    (SIGN_UP, NEW),
    (SIGN_UP, {**NEW, "email": "ines@example.org"}),
    ("/account/login/code/", {"email": "ines@example.org"}),
    ("/account/password/reset/", {"email": "ines@example.org"}),
    ("/account/password/reset/", {"email": "nobody@example.org"}),
]


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(("page", "data"), LETTERS)
def test_every_letter_of_the_entrance_is_ours(
    world: World, language: str, page: str, data: dict[str, str]
) -> None:
    Client().post(f"/{language}{page}", data)
    letter = mail.outbox[-1]
    body = str(letter.body)
    own = {"es": "Demostración: no lo emite", "en": "Demonstration: not issued by"}
    assert own[language] in body
    assert not own.keys() - {language} & {one for one in own if own[one] in body}
    assert not re.search(r"testserver(?!/)", body + letter.subject)  # in links only
    assert letter.subject.startswith("[Ventanilla] ")


def test_a_code_that_got_lost_is_sent_again(world: World) -> None:
    browser = Client()
    place = "/es/account/login/code/confirm/"
    browser.post("/es/account/login/code/", {"email": "ines@example.org"})
    assert "Enviar otro código" in browser.get(place).content.decode()
    browser.post(place, {"action": "resend"})
    assert len(mail.outbox) == 2
    code = re.search(r"^[A-Z0-9]+-?[A-Z0-9]+$", str(mail.outbox[-1].body), re.MULTILINE)
    assert code
    browser.post(place, {"code": code[0]})
    assert "_auth_user_id" in browser.session


def test_a_used_link_says_what_to_do_next(world: World) -> None:
    page = Client().get("/en/account/password/reset/key/abc-not-a-key/").content.decode()
    assert "This link no longer works" in page
    assert 'href="/en/account/password/reset/"' in page


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("place", ["email/", "password/change/", "logout/"])
def test_the_pages_of_ones_own_account_open(world: World, language: str, place: str) -> None:
    browser = Client()
    browser.post("/es/account/login/", {"login": "ines@example.org", "password": PASSWORD})
    page = browser.get(f"/{language}/account/{place}").content.decode()
    assert page.count("<h1") == 1
    assert max(Counter(ids(page)).values()) == 1
    assert f'href="/{language}/account/email/"' in page


def test_a_forgotten_password_is_replaced_by_the_link_in_the_letter(world: World) -> None:
    browser = Client()
    browser.post("/es/account/password/reset/", {"email": "ines@example.org"})
    link = re.search(r"http://testserver(\S+)", str(mail.outbox[-1].body))
    assert link
    page = browser.get(link[1], follow=True)
    new = "otra-frase-muy-larga-2"
    form = page.redirect_chain[-1][0]
    browser.post(form, {"password1": new, "password2": new})
    browser.logout()
    browser.post("/es/account/login/", {"login": "ines@example.org", "password": new})
    assert "_auth_user_id" in browser.session


class Stepping:
    """A clock that goes on by `step` at each look."""

    def __init__(self, at: datetime, step: timedelta) -> None:
        self.at, self.step = at, step

    def now(self) -> datetime:
        self.at += self.step
        return self.at


def posts(count: int, **headers: str) -> list[int]:
    browser = Client()
    send = {"n-number": "x"}
    return [browser.post("/en/verify/", send, headers=headers).status_code for _ in range(count)]


def test_a_full_window_opens_again_after_a_minute(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Stepping(wiring.clock().now(), timedelta(0))
    monkeypatch.setattr(wiring, "clock", lambda: clock)
    assert posts(rate.MOST["verify"] + 1)[-1] == 429
    clock.at += timedelta(seconds=rate.WINDOW)
    assert posts(1) == [200]


def test_asking_slowly_is_never_refused(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Stepping(wiring.clock().now(), timedelta(seconds=2))
    monkeypatch.setattr(wiring, "clock", lambda: clock)
    request = RequestFactory().post("/")
    assert all(rate._let_in("verify", request) for _ in range(200))


def _ask(home: Path, times: int) -> int:
    setattr(wiring, "home", lambda: home)  # noqa: B010  # in a process of its own
    request = RequestFactory().post("/")
    return sum(rate._let_in("verify", request) for _ in range(times))


def test_four_processes_share_one_limit(settings: object, tmp_path: Path) -> None:
    settings.CACHES = {  # type: ignore[attr-defined]
        "default": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": tmp_path / "cache",
        }
    }
    with get_context("fork").Pool(4) as pool:
        let_in = pool.starmap(_ask, [(tmp_path, 25)] * 4)
    assert sum(let_in) == rate.MOST["verify"]


def test_behind_our_proxy_each_person_has_their_own_limit(world: World, settings: object) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1  # type: ignore[attr-defined]
    assert posts(41, **{"x-forwarded-for": "203.0.113.7"})[-1] == 429
    assert posts(1, **{"x-forwarded-for": "203.0.113.8"}) == [200]


def test_nobody_escapes_the_limit_by_saying_they_come_from_elsewhere(world: World) -> None:
    sent = [posts(1, **{"x-forwarded-for": f"203.0.113.{n}"})[0] for n in range(42)]
    assert sent[-1] == 429


@pytest.mark.parametrize(
    ("language", "said"), [("es", "Demasiados intentos"), ("en", "Too many tries")]
)
def test_too_many_sign_ups_meet_our_own_page(world: World, language: str, said: str) -> None:
    browser = Client()
    answers = [browser.post(f"/{language}{SIGN_UP}", {}) for _ in range(21)]
    assert answers[-1].status_code == 429
    assert said in answers[-1].content.decode()
    assert answers[-1]["Retry-After"] == "300"


@pytest.mark.parametrize(("language", "said"), [("es", "Algo falló"), ("en", "Something went")])
@pytest.mark.parametrize("frame", ["whole", "broken"])
def test_our_fault_has_a_page_even_where_the_frame_of_a_page_fails(
    world: World, monkeypatch: pytest.MonkeyPatch, language: str, said: str, frame: str
) -> None:
    def fails(*_args: object) -> None:
        raise OSError

    browser = Client(raise_request_exception=False)
    browser.post("/es/account/login/", {"login": "ines@example.org", "password": PASSWORD})
    monkeypatch.setattr("ventanilla.portals.public.home.current", fails)
    if frame == "broken":
        monkeypatch.setattr("ventanilla.portals.shared.context.people.roles", fails)
    answer = browser.get(f"/{language}/")
    text = answer.content.decode()
    assert answer.status_code == 500
    assert said in text
    assert ("Demostración" if language == "es" else "Demonstration") in text
    assert ("<nav" in text) == (frame == "whole")
