"""A case that is observed, corrected, refused, reconsidered and granted, in a browser."""

from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.e2e.steps import Person, apply, check_by_two, observe_and_correct
from tests.support.optional import needs
from tests.support.server import Server

pytestmark = needs("chromium")
RECORD = "Consta en la consulta del 18 de setiembre un antecedente policial de 2019 a su nombre."
WHY = "Se encontró un antecedente policial vigente a nombre de la solicitante, que impide aprobar."
NEW = "Constancia de anulación del antecedente, de ayer."
AGAIN = "La constancia nueva acredita que el antecedente se anuló; cumple los tres años exigidos."


@pytest.mark.parametrize(("language", "wide"), [("es", False), ("en", True)])
def test_observed_corrected_refused_reconsidered_and_granted(
    server: Server, chromium: Browser, tmp_path: Path, language: str, wide: bool
) -> None:
    ines, rosa, julio = (Person(chromium, server.base, language, wide=wide) for _ in range(3))
    ines.sign_in("applicant")
    case = apply(ines, server, tmp_path)
    rosa.sign_in("officer")
    julio.sign_in("second")
    observe_and_correct(ines, rosa, case, server, tmp_path)
    rosa.open(f"/desk/{case}/")
    rosa.press('form[action$="/admit/"] button')
    check_by_two(rosa, julio, case)
    beside_it(ines, rosa, case)
    refused(rosa, julio, case)
    server.jump(timedelta(days=3))
    reconsidered(ines, case)
    granted(rosa, julio, case)
    page = ines.open(f"/applications/{case}/")
    assert page.locator('main a[href*="/VTN-"]').count() >= 1
    for place in ("history/", "clock/"):
        ines.open(f"/applications/{case}/{place}")
    rosa.open(f"/desk/{case}/")


def beside_it(ines: Person, rosa: Person, case: str) -> None:
    """A message, a note, an opinion, a permit to leave: none of it stops the procedure."""
    page = ines.open(f"/applications/{case}/do/message/")
    page.fill("textarea[name=text]", "¿Puedo viajar a ver a mi hija?")
    ines.press()
    page = ines.open(f"/applications/{case}/do/leaving/")
    ines.press()
    assert page.locator(".error-summary").count() == 1
    ines.date("leaves_on", 20, 12, 2026)
    page.fill("input[name=days]", "12")
    ines.date("passport_until", 1, 5, 2030)
    page.fill("input[name=receipt]", "B-778")
    ines.date("receipt_on", 1, 9, 2026)
    ines.press()
    assert page.locator("#exits").count() == 1
    for act, field in (("message", "text"), ("note", "text")):
        rosa.open(f"/desk/{case}/do/{act}/").fill(f"textarea[name={field}]", "Sí: pida el permiso.")
        rosa.press()
    page = rosa.open(f"/desk/{case}/do/opinion/")
    rosa.choose("sort", "own")
    page.fill("input[name=unit]", "Asesoría Jurídica")
    page.fill("textarea[name=question]", "¿El antecedente de 2019 sigue vigente?")
    rosa.press()
    rosa.open(f"/desk/{case}/do/opinion-answer/1/").fill("textarea[name=text]", "Sigue vigente.")
    rosa.press()
    rosa.open(f"/desk/{case}/do/exit/1/")
    rosa.press()
    for view in ("mine", "late", "tasks", "countersign", "reviews", "next"):
        rosa.open(f"/desk/desk/{view}/")


def refused(rosa: Person, julio: Person, case: str) -> None:
    page = rosa.open(f"/desk/{case}/propose/")
    rosa.choose("outcome", "refuse")
    for tick in page.locator("input[name^=use-]").all():
        tick.uncheck()
    page.check("input[name=use-record]")
    page.fill("textarea[name=fact-record]", RECORD)
    page.check("input[name=reports][value='1']")
    page.fill("textarea[name=reasons]", "No cumple con los requisitos.")
    rosa.press()
    assert page.locator(".error-summary").count() == 1
    page.fill("textarea[name=reasons]", WHY)
    rosa.press()
    countersigned(julio, case)


def reconsidered(ines: Person, case: str) -> None:
    """The notice is opened, which says until when; then the person disagrees, with new evidence."""
    page = ines.open(f"/applications/{case}/")
    page.locator(".warning a.button").first.click()
    page.wait_for_load_state()
    ines.look()
    assert page.locator("dl.summary dt").count() >= 4
    page = ines.open(f"/applications/{case}/do/disagree/")
    ines.choose("label", "reconsideration")
    page.fill("textarea[name=text]", "El antecedente ya fue anulado.")
    page.fill("textarea[name=evidence]", NEW)
    ines.press()
    assert "REC-" in page.content() or page.locator(".panel").count() >= 1


def granted(rosa: Person, julio: Person, case: str) -> None:
    page = rosa.open(f"/desk/{case}/")
    assert NEW in page.content()
    page = rosa.open(f"/desk/{case}/propose/")
    rosa.choose("outcome", "grant")
    page.fill("textarea[name=reasons]", AGAIN)
    rosa.press()
    countersigned(julio, case)


def countersigned(julio: Person, case: str) -> None:
    julio.open(f"/desk/{case}/countersign/")
    julio.choose("verdict", "agree")
    julio.press("main > form button")
    assert julio.page.locator(".error-summary").count() == 0
