"""Registers from files: broken lines told, a wrong file refused, the old version kept."""

import io
from datetime import UTC, date, datetime
from itertools import islice

import pytest

from ventanilla.demo.registers.invented import people
from ventanilla.kernel.actor import SYSTEM, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger.models import LedgerLine
from ventanilla.screening import actions, models, queries
from ventanilla.screening.core.person import Person

STAMP = Stamp(SYSTEM, datetime(2026, 9, 14, 15, 0, tzinfo=UTC))
HEAD = "ref,name,aliases,birth_date,nationality,documents,note\n"
NAMES = [one.name for one in islice(people(11), 20)]
GOOD = HEAD + "".join(f"R-{n},{name},,,PE,,\n" for n, name in enumerate(NAMES))
pytestmark = pytest.mark.django_db


def bring(content: str | bytes, **other: object) -> actions.Imported:
    data = content.encode() if isinstance(content, str) else content
    values: dict[str, object] = {"register": "r", "title": "R", "dated_on": date(2026, 9, 1)}
    return actions.import_register(
        stream=io.BytesIO(data),
        stamp=STAMP,
        **{**values, **other},  # type: ignore[arg-type]
    )


def everything() -> list[object]:
    tables = (models.Version, models.Entry, models.Hit, models.Check, LedgerLine)
    return [list(table.objects.order_by("pk").values()) for table in tables]


def test_a_file_comes_in_with_its_digest_its_day_and_its_count() -> None:
    done = bring(GOOD)
    (version,) = queries.registers()
    assert (done.entries, version.entries, version.dated_on) == (20, 20, date(2026, 9, 1))
    assert version.current
    assert len(version.sha256) == 64


def test_broken_lines_are_told_by_number_and_the_good_ones_are_kept() -> None:
    done = bring(GOOD + "R-x,Mala Fecha,,1990-02-30,PE,,\n")
    assert (done.entries, done.skipped) == (20, 1)
    assert done.broken[0].line == 22
    assert "date" in done.broken[0].why.en


def test_json_lines_are_read_too() -> None:
    done = bring('{"ref": "1", "name": "Ana", "aliases": ["Anita", "Any"]}\n', format="jsonl")
    assert done.entries == 1
    assert models.Entry.objects.get().names == ["Ana", "Anita", "Any"]


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("register-header", ""),
        ("register-empty", HEAD),
        ("register-header", "a,b\n1,2\n"),
        ("register-broken", HEAD + "R-1,Ana,,,,,\n" * 3 + "x\n" * 3),
        ("register-empty", HEAD + "\n\n,,,,,,\n"),
        ("not-text", HEAD.encode() + b"R-1,\xff\xfe\x00,,,,,\n"),
        ("register-header", b"\x89PNG\r\n".decode("latin-1")),
        ("register-known", GOOD),
    ],
    ids=["nothing", "no lines", "other columns", "half broken", "blank lines", "other letters",
         "a picture", "the same file again"],
)  # fmt: skip
def test_a_wrong_file_is_refused_and_the_old_version_stays(code: str, content: str | bytes) -> None:
    bring(GOOD)
    before = everything()
    with pytest.raises(Refusal) as caught:
        bring(content)
    assert caught.value.code == code
    assert everything() == before
    assert [one.current for one in queries.registers()] == [True]


def test_a_register_from_tomorrow_is_refused() -> None:
    with pytest.raises(Refusal, match="register-date"):
        bring(GOOD, dated_on=date(2026, 9, 15))
    assert not queries.registers()


def test_a_line_without_end_is_one_broken_line() -> None:
    done = bring(GOOD + "R-l," + "x" * 300_000 + "\n")
    assert done.entries == 20


def test_a_newer_file_becomes_current_and_the_old_one_is_kept_for_its_checks() -> None:
    bring(GOOD)
    person = Person((NAMES[3],), None, "PE")
    old = actions.check(case_id="c" * 32, person=person, stamp=STAMP)
    bring(HEAD + "N-1,Alguien Distinto,,,PE,,\n")
    new = actions.check(case_id="c" * 32, person=person, stamp=STAMP)
    assert old.hits[0].ref == "R-3"
    assert not new.hits
    again = queries.checked(old.id)
    assert again.versions[0].id != new.versions[0].id
    assert again.hits == old.hits


def test_without_a_register_nobody_is_said_to_be_clean() -> None:
    with pytest.raises(Refusal, match="no-register"):
        actions.check(case_id="c" * 32, person=Person(("Ana",)), stamp=STAMP)
    assert not models.Check.objects.exists()
