"""The superior authority on its pages: an appeal settled, a grant annulled after a hearing."""

import pytest
from django.test import Client

from tests.support.pages import signed_in, text_of
from tests.support.world import World
from ventanilla.accounts import actions as accounts
from ventanilla.certificates import queries as certificates
from ventanilla.journeys import decide
from ventanilla.kernel.actor import SYSTEM, Role, Stamp
from ventanilla.kernel.clock import DemoClock

pytestmark = pytest.mark.django_db
RECORD = "La persona declaró un antecedente penal vigente en su país, que no fue cancelado."
GRANTS = "El antecedente fue anulado según la constancia que obra en el expediente de apelación."


@pytest.fixture
def world(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """Two officers of the superior authority serve; pages tell this world's hour."""
    monkeypatch.setattr(DemoClock, "now", lambda _clock: world.now)
    for who in ("elena", "marco"):
        world.person(who, Role.OFFICER)
        stamp = Stamp(SYSTEM, world.now)
        accounts.place(user_id=world.ids[who], role=Role.OFFICER, office="superior", stamp=stamp)
    return world


def post(browser: Client, place: str, **data: str) -> str:
    return text_of(browser.post(place, data, follow=True).content)


def test_an_appeal_is_sent_up_drafted_and_settled_by_two_who_took_no_part(world: World) -> None:
    """LPAG art. 209."""
    case_id = world.lodged({"has_records": "yes"})
    world.proposed(case_id, "refuse", RECORD)
    decide.countersign(case_id=case_id, stamp=world.officer("second"))
    desk = f"/es/desk/{case_id}/"
    words = {"label": "appeal", "text": "Ese antecedente no existe.", "evidence": ""}
    post(signed_in("ines"), f"/es/applications/{case_id}/do/disagree/", **words)
    post(signed_in("officer"), f"{desk}do/send-up/")
    draft = {"outcome": "grant", "reasons": GRANTS, "use-conditions-met": "on"}
    said = post(signed_in("officer"), f"{desk}propose/", **draft)
    assert "lo resuelve la autoridad superior" in said
    assert world.file(case_id).proposal is None
    post(signed_in("elena"), f"{desk}propose/", **draft)
    refused = post(signed_in("elena"), f"{desk}countersign/", verdict="agree", reason="")
    assert "Quien propone una decisión no puede revisarla" in refused
    post(signed_in("marco"), f"{desk}countersign/", verdict="agree", reason="")
    assert world.file(case_id).state == "granted"
    kinds = [paper.kind for paper in certificates.of_case(case_id)]
    assert kinds.count("certificate") == 1


def test_a_grant_is_annulled_after_the_person_was_heard_and_its_certificate_is_revoked(
    world: World,
) -> None:
    """LPAG art. 202."""
    case_id, number = world.granted()
    desk = f"/es/desk/{case_id}/"
    why = {"reason": "El documento resultó falso.", "article": "LPAG, art. 42", "days": "5"}
    said = post(signed_in("officer"), f"{desk}do/hearing/", **why)
    assert "autoridad superior" in said
    assert world.file(case_id).hearing is None
    post(signed_in("elena"), f"{desk}do/hearing/", **why)
    early = post(signed_in("marco"), f"{desk}do/annul/", reason="No respondió.")
    assert "hay que oír a la persona" in early
    post(signed_in("ines"), f"/es/applications/{case_id}/do/hearing/", text="Es verdadero.")
    own = post(signed_in("elena"), f"{desk}do/annul/", reason="Confirmado por el emisor.")
    assert "Quien propone anular no lo decide" in own
    post(signed_in("marco"), f"{desk}do/annul/", reason="El emisor confirmó que es falso.")
    assert world.file(case_id).state == "annulled"
    assert certificates.find(number).status == "revoked"
    assert "anulada" in text_of(signed_in("ines").get(f"/es/applications/{case_id}/").content)
