"""What each check should say of a paper: one outcome, or those that are all right."""

from collections.abc import Mapping

from ventanilla.demo.specimens.gallery.papers.flaws import Case
from ventanilla.demo.specimens.gallery.papers.makers import MAKERS

Outcomes = tuple[str, ...]
FITS, DOUBT, UNFIT = ("fits",), ("doubt",), ("unfit",)
LENIENT, UNREADABLE = ("fits", "doubt"), ("doubt", "untold")
CHECKS: dict[str, tuple[str, ...]] = {
    "passport": ("kind", "holder", "zone", "expiry", "validity", "legibility"),
    "carne": ("kind", "holder", "expiry", "pages", "legibility"),
    "financial": ("kind", "holder", "legibility"),
    "health-insurance": ("kind", "holder", "expiry", "legibility"),
    "criminal-record": ("kind", "holder", "issued", "language", "formality", "legibility"),
    "medical-report": ("kind", "holder", "legibility"),
    "address": ("kind", "holder", "legibility"),
    "interpol-record": ("kind", "holder", "legibility"),
    "birth-record": ("kind", "holder", "language", "formality", "legibility"),
    "power-of-attorney": ("kind", "holder", "issued", "legibility"),
}
FLAWED: dict[str, dict[str, Outcomes]] = {
    "other-holder": {"holder": UNFIT},
    "old": {"issued": UNFIT},
    "expired": {"expiry": UNFIT},
    "expires-soon": {"validity": DOUBT},
    "untranslated": {"language": UNFIT},
    "anonymous-translation": {"language": DOUBT},
    "no-apostille": {"formality": UNFIT},
    "apostille-before-issue": {"formality": DOUBT},
    "apostille-of-another": {"formality": ("doubt", "unfit")},
    "one-side": {"pages": DOUBT},
    "two-in-one": {"kind": DOUBT},
    "slip": {"holder": LENIENT},
}
FAMILY = ("financial", "address")  # a relative's name may stand on these


def expected(case: Case, *, translated: bool) -> Mapping[str, Outcomes]:
    """By check; a check that is not named has nothing to say of this paper."""
    evidence = MAKERS[case.maker].evidence_id
    checks = CHECKS[evidence]
    if case.flaw == "wrong-kind":
        return {"kind": UNFIT, "legibility": FITS}
    if case.flaw == "illegible":
        return dict.fromkeys(checks, UNREADABLE)
    found = {**dict.fromkeys(checks, FITS), **FLAWED.get(case.flaw or case.variant, {})}
    if case.flaw == "other-holder" and evidence in FAMILY:
        found["holder"] = DOUBT
    if case.flaw == "other-holder" and "zone" in found:
        found["zone"] = LENIENT  # its digits agree, its number is not the one in the application
    if case.flaw == "expired" and "validity" in found:
        found["validity"] = ("unfit", "doubt", "untold")
    if translated and found.get("language") == FITS:
        found["language"] = LENIENT  # a simple translation is at most a doubt
    return found
