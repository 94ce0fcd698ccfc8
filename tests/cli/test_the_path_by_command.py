"""The whole path from the command line, as a stranger would type it, wrong arguments included."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.support.world import World
from ventanilla.cli.main import cli
from ventanilla.demo.cast import INES
from ventanilla.demo.specimens.catalogue import papers_for, record
from ventanilla.ledger import queries as ledger

ANSWERS = [
    "audience=retiree",
    "quality=rentista",
    "stays=rentista 2022-05-10/..",
    "surnames=Duarte Peñaloza",
    "given_names=Inês",
    "birth_date=1958-03-14",
    "nationality=PT",
    "passport_number=XD1234567",
    "carne_number=001234567",
    "has_records=no",
    "interpol_alert=no",
    "entry_bar=no",
    "address=Calle Ficticia 123",
]
INES_IS, ROSA_IS, JULIO_IS = (
    ["--as", f"{who}@example.org"] for who in ("ines", "officer", "second")
)


@pytest.fixture(autouse=True)
def early_hour(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command reads the clock at the edge; here it is the world's."""

    class Hour:
        def now(self) -> object:
            return world.now

    monkeypatch.setattr("ventanilla.wiring.clock", Hour)


def run(*arguments: str, code: int = 0) -> str:
    result: Result = CliRunner().invoke(cli, ["--lang", "en", *arguments])
    assert result.exit_code == code, (arguments, result.output, result.exception)
    return result.output.strip()


def test_the_whole_path_by_command(world: World, tmp_path: Path) -> None:
    assert "Permanent Residency Certificate" in run("guide")
    assert "= yes" in run("check", *ANSWERS[:3], *ANSWERS[9:12])
    case_id = run("case", "start", *INES_IS)
    run("case", "answer", *INES_IS, case_id, *ANSWERS)
    run("case", "consent", *INES_IS, case_id)
    for paper in (*papers_for(INES, world.now.date()).values(),):
        attach(case_id, paper.evidence_id, paper.name, paper.content, tmp_path)
    run("case", "fee", *INES_IS, case_id, "--number", "C-1", "--paid", "2026-09-01")
    run("case", "declare", *INES_IS, case_id)
    assert "Interpol" in run("case", "missing", *INES_IS, case_id)
    number, receipt = run("case", "lodge", *INES_IS, case_id).split()
    assert number in run("case", "desk", *ROSA_IS)
    point = "criminal-record-translation"
    assert "41.1.2" in run("case", "observe", *ROSA_IS, case_id, "--point", point, "--send")
    translated = record(INES, world.now.date(), translated=True)
    attach(case_id, "criminal-record", translated.name, translated.content, tmp_path)
    run("case", "correct", *INES_IS, case_id)
    run("case", "admit", *ROSA_IS, case_id)
    world.register(INES.full_name, "1957-03-14")
    assert INES.full_name in run("background", "check", *ROSA_IS, case_id)
    hit = run("background", "waiting").split()[0]
    why = "Difieren el año de nacimiento y el pasaporte."
    run("background", "dispose", *ROSA_IS, hit, "dismissed", "--reason", why)
    run("background", "confirm", *ROSA_IS, hit, code=1)
    run("background", "confirm", *JULIO_IS, hit)
    reasons = "Rentista desde 2022 y sin antecedente alguno que conste en el expediente."
    run("case", "propose", *ROSA_IS, case_id, "--outcome", "grant", "--reasons", reasons)
    said = run("case", "countersign", *ROSA_IS, case_id, code=1)
    assert "cannot review it" in said
    certificate = run("case", "countersign", *JULIO_IS, case_id).split()[-1]
    for paper_number in (receipt, certificate):
        out = tmp_path / f"{paper_number}.pdf"
        run("case", "paper", *INES_IS, case_id, paper_number, "-o", str(out))
    verify(tmp_path / f"{certificate}.pdf", certificate, tmp_path)
    assert "granted" in run("case", "mine", *INES_IS)
    assert "The application was granted." in run("case", "history", *INES_IS, case_id)
    run("ledger", "seal")
    assert "Whole" in run("ledger", "verify")


def attach(case_id: str, evidence: str, name: str, content: bytes, folder: Path) -> None:
    (folder / name).write_bytes(content)
    said = run("case", "attach", *INES_IS, case_id, evidence, str(folder / name), "--consent")
    assert "sha256" in said


def verify(file: Path, certificate: str, folder: Path) -> None:
    trust, status = folder / "trust.json", folder / "status.cwt"
    trust.write_text(run("certificates", "trust"))
    run("certificates", "status-file", str(status))
    arguments = ("certificates", "verify", str(file), "--trust", str(trust))
    assert "not known" in run(*arguments, code=3)
    run(*arguments, "--status", str(status))
    change = ("certificates", "status", *JULIO_IS, certificate)
    run(*change, "suspended", "--reason", "Se investiga un dato")
    run("certificates", "status-file", str(status))
    plain = json.loads(run(*arguments, "--status", str(status), "--json", code=1))
    assert (plain["intact"], plain["status"]) == ("yes", "suspended")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["case", "lodge"], 2),
        (["case", "start", "--as", "nobody@example.org"], 1),
        (["case", "desk", *INES_IS], 1),
        (["case", "lodge", *INES_IS, "0" * 32], 1),
        (["case", "fee", *INES_IS, "0" * 32], 2),
        (["check", "quality=emperor"], 1),
        (["check", "colour=blue"], 2),
        (["certificates", "verify", "nothing.pdf", "--trust", "nothing.json"], 2),
        (["procedures", "check", "pyproject.toml"], 1),
        (["nonsense"], 2),
    ],
)
def test_a_wrong_command_says_why_and_changes_nothing(
    world: World, arguments: list[str], code: int
) -> None:
    before = ledger.walk().lines
    assert run(*arguments, code=code)
    assert ledger.walk().lines == before
