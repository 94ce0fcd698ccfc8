"""The answers to OWASP ASVS: each requirement once, each piece of evidence where it is said."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.building.test_the_house import ROOT, SHINGLE, shingles
from tests.support.optional import SHARED, needs
from ventanilla.accounts.core import guess
from ventanilla.documents.adapters.picture import MOST_PIXELS
from ventanilla.documents.core.facts import LARGEST
from ventanilla.portals.shared import bounds, rate, sitting

PAGE = ROOT / "docs" / "reference" / "asvs.md"
RULES = ROOT / "docs" / "reference" / "security.md"
STANDARD = SHARED / "standards" / "owasp-asvs-5.0-L1-L2.json"
ROW = re.compile(r"^\| (V\d+\.\d+\.\d+) \| ([12]) \| (.+?) \| (.+?) \| (.+) \|$", re.MULTILINE)
COUNT = re.compile(r"^\| (yes|partly|not yet|does not apply|all) \| (\d+) \|$", re.MULTILINE)
PROOF = re.compile(r"`([\w./-]+\.\w+)(?:(::?)([^`]+))?`")
ANSWERS = {"yes", "partly", "not yet", "does not apply"}
MEGABYTE = 1024 * 1024
ROWS = ROW.findall(PAGE.read_text())


@needs("shared")
def test_every_requirement_is_answered_once_with_its_level() -> None:
    asked = [(one["req_id"], one["L"]) for one in json.loads(STANDARD.read_text())]
    assert [(name, level) for name, level, *_ in ROWS] == asked


def test_the_counts_at_the_head_are_those_of_the_tables() -> None:
    counted = Counter(answer for _, _, _, answer, _ in ROWS)
    assert set(counted) == ANSWERS
    said = {answer: int(count) for answer, count in COUNT.findall(PAGE.read_text())}
    assert said == {**counted, "all": len(ROWS)}
    assert len({name for name, *_ in ROWS}) == len(ROWS)


@pytest.mark.parametrize(("name", "answer", "why"), [(row[0], row[3], row[4]) for row in ROWS])
def test_what_is_claimed_can_be_seen(name: str, answer: str, why: str) -> None:
    proofs = PROOF.findall(why)
    assert proofs or answer in ("not yet", "does not apply") or "operator" in why, name
    for file, how, what in proofs:
        assert shows(ROOT / file, how, what), (name, file, what)


def shows(file: Path, how: str, what: str) -> bool:
    """`file::test` is a test of that file; `file:word` is a word that stands in it."""
    if not file.is_file():
        return False
    text = file.read_text()
    return f"def {what}(" in text if how == "::" else what in text


@needs("shared")
def test_the_words_beside_each_number_are_ours() -> None:
    asked = {one["req_id"]: one["req_description"] for one in json.loads(STANDARD.read_text())}
    standard = {words for text in asked.values() for words in shingles(text)}
    assert not standard & shingles(PAGE.read_text())
    assert SHINGLE > 8
    for name, _, ours, *_ in ROWS:
        assert 3 <= len(ours.split()) <= 8, name
        assert ours.lower() not in asked[name].lower(), name


def test_the_rules_say_the_figures_of_the_code() -> None:
    rules = RULES.read_text()
    for what, most in (("uploads", "upload"), ("verifying", "verify"), ("looking", "number")):
        assert re.search(rf"\| {what}[^|]*\| {rate.MOST[most]} a minute", rules)
    assert f"| {rate.MOST['propose']} a minute" in rules
    assert f"at most {LARGEST // MEGABYTE} MB and {MOST_PIXELS // 1_000_000} million" in rules
    assert f"| {bounds.MOST // MEGABYTE} MB" in rules
    assert sitting.IDLE == 3600
    assert "one hour\nwithout a sign of life" in rules
    assert "At most 12 hours" in rules
    assert "migraciones" in guess.OUR_WORDS
