"""A walk through the pages of the plan, for the tests of portals."""

from django.test import Client

from tests.support.world import PERU

ROOT = f"/{PERU}/plan/"
TIMES = {"obtain": "5", "slot": "10", "apostille": "10", "post": "10", "rree": "2"}


def boxes(name: str, day: str) -> dict[str, str]:
    """A day ("2026-12-01") as it is typed into three boxes."""
    year, month, number = day.split("-")
    return {f"{name}_day": number, f"{name}_month": month, f"{name}_year": year}


def begun(
    country: str = "VE", language: str = "en", start: str = "2026-12-01", **more: str
) -> Client:
    """A browser that has said where its papers come from."""
    browser = Client()
    typed = {"country": country, "appointment": "15", **boxes("start", start), **more}
    answer = browser.post(f"/{language}{ROOT}", typed)
    assert answer["Location"].endswith("plan/papers/"), answer.content.decode()[:3000]
    return browser


def planned(country: str = "VE", language: str = "en", **more: str) -> Client:
    """A browser that holds a passport and nothing else, and has a plan."""
    browser = begun(country, language, **more)
    papers = {
        f"{paper}-stance": "get"
        for paper in ("financial", "health-insurance", "criminal-record", "medical-report")
    }
    papers |= {"passport-stance": "have", "address-stance": "get", "interpol-record-stance": "skip"}
    papers |= boxes("passport-issued", "2022-05-10") | boxes("passport-expires", "2032-05-10")
    answer = browser.post(f"/{language}{ROOT}papers/", papers)
    assert answer.status_code == 302, answer.content.decode()[:3000]
    if answer["Location"].endswith("times/"):
        page = browser.get(answer["Location"]).content.decode()
        names = [one.split('"')[0] for one in page.split('name="')[1:]]
        typed = {
            name: next((days for does, days in TIMES.items() if name.endswith(does)), "")
            for name in names
        }
        answer = browser.post(answer["Location"], typed)
        assert answer["Location"].endswith("result/"), answer.content.decode()[:3000]
    return browser


def shown(browser: Client, language: str = "en") -> str:
    """The page of the plan."""
    answer = browser.get(f"/{language}{ROOT}result/")
    assert answer.status_code == 200, answer.get("Location")
    return answer.content.decode()
