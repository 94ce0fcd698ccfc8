"""The path in a real browser: applicant, two officers and a verifier, in both languages."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.e2e.steps import (
    Person,
    apply,
    book,
    carry_home,
    check_by_two,
    compare,
    observe_and_correct,
    read_and_check,
    verify,
)
from tests.support.optional import needs
from tests.support.server import Server

pytestmark = needs("chromium")


@pytest.mark.parametrize(("language", "wide"), [("es", False), ("en", True)])
def test_the_whole_path_in_a_browser(
    server: Server, chromium: Browser, tmp_path: Path, language: str, wide: bool
) -> None:
    ines, rosa, julio, carla, anybody = (
        Person(chromium, server.base, language, wide=wide) for _ in range(5)
    )
    read_and_check(anybody)
    ines.sign_in("applicant")
    case = apply(ines, server, tmp_path)
    rosa.sign_in("officer")
    observe_and_correct(ines, rosa, case, server, tmp_path)
    rosa.open(f"/desk/{case}/")
    rosa.press('form[action$="/admit/"] button')
    julio.sign_in("second")
    check_by_two(rosa, julio, case)
    carla.sign_in("counter")
    code = book(ines, case, "attend", server)
    compare(carla, code, case)
    rosa.open(f"/desk/{case}/propose/")
    rosa.choose("outcome", "grant")
    rosa.page.fill("textarea[name=reasons]", "Rentista desde 2022; no consta antecedente alguno.")
    rosa.press()
    julio.open(f"/desk/{case}/countersign/")
    julio.choose("verdict", "agree")
    julio.press("main > form button")
    verify(ines, anybody, case, tmp_path)
    carry_home(ines, rosa, carla, case, server)
