"""The house itself: small files, honest names, no address that does not belong, no copied words."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.support.optional import SHARED, needs
from tools.templates import INLINE, TAGS

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 500
SHINGLE = 12
FORBIDDEN_NAMES = {"utils.py", "helpers.py", "services.py", "signals.py"}


def tracked(*endings: str) -> list[Path]:
    run = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    files = (ROOT / name for name in run.stdout.splitlines())
    return [file for file in files if file.suffix in endings and file.exists()]


def test_no_file_is_long_and_none_has_a_name_that_says_nothing() -> None:
    for file in tracked(".py"):
        assert len(file.read_text().splitlines()) <= LONGEST, file
        assert file.name not in FORBIDDEN_NAMES, file


def test_every_module_says_its_idea() -> None:
    for file in tracked(".py"):
        if "migrations" not in file.parts and file.read_text().strip():
            head = file.read_text().removeprefix("#!/usr/bin/env python\n")
            assert head.startswith('"""'), file


def test_every_direct_dependency_has_its_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    listed = tomllib.loads(text)["project"]["dependencies"]
    assert len(listed) <= 28, "about twenty-five: each one more has to earn its place"
    for name in listed:
        line = next(line for line in text.splitlines() if f'"{name}"' in line)
        assert "#" in line, name


def test_pinned_requirements_carry_hashes_and_no_address() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text()
        assert "--hash=sha256:" in text
        assert not re.search(r"https?://|index-url", text)


def test_nothing_speaks_of_the_place_where_it_was_made() -> None:
    place = re.compile("/" + "work/|/" + "root/|py" + "pi\\.org|reg" + "istry\\.npm", re.IGNORECASE)
    for file in tracked(".py", ".md", ".toml", ".yaml", ".yml", ".html", ".txt", ".typ"):
        assert not place.search(file.read_text()), file


def test_no_page_carries_a_style_or_a_script_of_its_own() -> None:
    for file in tracked(".html"):
        assert not INLINE.search(TAGS.sub("", file.read_text())), file


@needs("shared")
def test_no_sentence_was_copied_from_the_material_we_read() -> None:
    read = [*SHARED.glob("seed/*.md"), *SHARED.glob("facts/*.md")]
    known = {shingle for file in read for shingle in shingles(file.read_text())}
    for file in tracked(".yaml", ".md", ".po", ".html"):
        common = known & shingles(file.read_text())
        assert not common, (file, sorted(common)[:3])


def shingles(text: str) -> set[str]:
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}


@pytest.mark.parametrize("file", sorted(ROOT.glob("*.md")) + sorted(ROOT.glob("docs/**/*.md")))
def test_every_link_of_the_documents_leads_somewhere(file: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", file.read_text()):
        if not target.startswith(("http", "mailto")):
            assert (file.parent / target).exists(), target
