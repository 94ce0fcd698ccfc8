"""Certificates from the command line: verify one, anywhere; change the status of one of ours."""

import json
import sys
from pathlib import Path

import click
import httpx

from ventanilla import wiring
from ventanilla.certificates import queries
from ventanilla.certificates.adapters import qr
from ventanilla.certificates.adapters.verifier import verify_pdf
from ventanilla.certificates.core.trust import Trust, from_json
from ventanilla.certificates.core.verdict import Answer, Verdict
from ventanilla.certificates.core.verify import verify_seal
from ventanilla.cli.speech import AS, language, say, stamp_as
from ventanilla.journeys import status as journey
from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
MARK = {Answer.YES: "✓", Answer.NO: "✗", Answer.UNKNOWN: "?"}


@click.group()
def command() -> None:
    """Verify, suspend, reinstate, revoke; hand out trust and status."""


@command.command()
@click.argument("file", type=FILE)
@click.option("--trust", "trust_file", type=FILE, required=True, help="The issuer's trust file.")
@click.option("--status", "status_at", help="Status file, or the address where it is.")
@click.option("--json", "as_json", is_flag=True, help="Print the facts as JSON.")
def verify(file: Path, trust_file: Path, status_at: str | None, as_json: bool) -> None:
    """Verify a PDF, a picture of the QR code, or a text file with its content.

    Exit code 0: every fact is yes. 1: some fact is no. 3: none is no, some are not known.
    """
    verdict = _verdict(file.read_bytes(), _trust(trust_file), _status(status_at))
    if as_json:
        click.echo(json.dumps(verdict.plain(), ensure_ascii=False, indent=2))
    else:
        _print(verdict)
    sys.exit(verdict.exit_code)


def _verdict(content: bytes, trust: Trust, status: bytes | None) -> Verdict:
    now = wiring.clock().now()
    if b"%PDF-" in content[:1024]:
        return verify_pdf(content, trust, status, now)
    text = content.decode("ascii", "ignore").strip()
    return verify_seal(text if text.startswith("VTN1:") else qr.read(content), trust, status, now)


def _trust(file: Path) -> Trust:
    try:
        return from_json(json.loads(file.read_text()))
    except ValueError as error:
        raise click.BadParameter(f"{file} is no trust file", param_hint="--trust") from error


def _status(place: str | None) -> bytes | None:
    """The status file; where its address does not answer, it is not known, and that is said."""
    if place is None:
        return None
    if not place.startswith(("http://", "https://")):
        try:
            return Path(place).read_bytes()
        except OSError as error:
            raise click.BadParameter(str(error), param_hint="--status") from error
    try:
        answer = httpx.get(place, timeout=10, follow_redirects=True)
        answer.raise_for_status()
    except httpx.HTTPError as error:
        click.echo(f"? {place}: {error}", err=True)
        return None
    return answer.content


def _print(verdict: Verdict) -> None:
    if verdict.fictitious:
        say(Text("Demostración: no prueba nada real.", "Demonstration: proves nothing real."))
    click.echo(verdict.number or "—")
    for line in verdict.lines:
        said, detail = line.label.say(language()), line.detail.say(language())
        click.echo(f"{MARK[line.answer]} {said:<52} {detail}")
    if verdict.claims:
        for name, value in verdict.plain()["claims"].items():
            click.echo(f"  {name:<12} {value}")


@command.command()
def trust() -> None:
    """Print this installation's trust file."""
    click.echo(json.dumps(queries.trust_file(wiring.clock().now()), indent=2))


@command.command("status-file")
@click.argument("out", type=click.Path(path_type=Path))
def status_file(out: Path) -> None:
    """Write the signed status file."""
    out.write_bytes(queries.status_token(wiring.clock().now()))
    click.echo(out)


@command.command("status")
@AS
@click.argument("number")
@click.argument("status", type=click.Choice(["valid", "suspended", "revoked"]))
@click.option("--reason", required=True)
def change(email: str, number: str, status: str, reason: str) -> None:
    """Suspend, reinstate ("valid") or revoke a certificate, with the reason."""
    stamp = stamp_as(email, Role.OFFICER)
    journey.change(number=number, status=status, reason=reason, stamp=stamp)
    say(Text("Hecho.", "Done."))
