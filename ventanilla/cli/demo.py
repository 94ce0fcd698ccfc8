"""`ventanilla demo`: everything from nothing, walked through by invented people, then served."""

import json
import os
import signal
import subprocess
import sys
import time
from datetime import date, datetime, timedelta
from pathlib import Path

import click
import httpx
from django.conf import settings
from django.core.management import call_command

from ventanilla import wiring
from ventanilla.accounts import queries as people
from ventanilla.appointments import actions as appointments
from ventanilla.appointments import queries as seats
from ventanilla.certificates import queries as certificates
from ventanilla.cli.serve import LOCAL, free_port
from ventanilla.cli.speech import stamp_of_machine
from ventanilla.demo import specimens
from ventanilla.demo.browser import Stuck
from ventanilla.demo.cast import CAST, PASSWORD, Player
from ventanilla.demo.walk import Walk
from ventanilla.journeys import clock as clock_journey
from ventanilla.journeys import people as people_journey
from ventanilla.journeys import publish as publishing
from ventanilla.kernel.clock import DemoClock
from ventanilla.kernel.refusal import NotFound
from ventanilla.ledger import actions as ledger
from ventanilla.ledger import queries as ledger_reading
from ventanilla.screening import actions as screening
from ventanilla.screening import queries as screening_reading

BEHIND = timedelta(weeks=10)
PATIENCE = 30  # seconds for the server to answer
REGISTER = Path(specimens.__file__).parents[1] / "registers" / "synthetic.csv"
OUT = Path("out")
OURS = [sys.executable, "-m", "ventanilla"]


@click.command()
@click.option("--port", default=8000, show_default=True, envvar="PORT", type=int)
@click.option("--serve/--no-serve", default=True, envvar="SERVE", help="Stay and serve afterwards.")
def command(port: int, serve: bool) -> None:
    """Prepare a demonstration, walk one case through it, verify its certificate, then serve."""
    if not settings.DEMO:
        raise click.UsageError("VENTANILLA_MODE is production; a demonstration needs demo.")
    port = free_port(port)
    os.environ["VENTANILLA_PUBLIC_ADDRESS"] = settings.PUBLIC_ADDRESS = f"http://{LOCAL}:{port}"
    signal.signal(signal.SIGTERM, _stop)  # so that the server never outlives its demonstration
    prepare()
    server = start(port)
    worker = subprocess.Popen([*OURS, "worker"], stdout=subprocess.DEVNULL)  # noqa: S603 - ours
    try:
        walk(port)
        if serve:
            invite(port)
            server.wait()
    except Stuck as stuck:
        click.echo(f"✗ {stuck}", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo("")
    finally:
        for process in (worker, server):
            process.terminate()
            process.wait(10)


def _stop(*_: object) -> None:
    raise KeyboardInterrupt


def prepare() -> None:
    """Tables, clock, definitions, people: what is there already is left as it is."""
    click.echo("Preparando la base de datos, la definición y las personas…")
    call_command("migrate", verbosity=0)
    clock = wiring.clock()
    if isinstance(clock, DemoClock) and not ledger_reading.walk().lines:
        clock.start(BEHIND)
    for file in sorted(Path("definitions/pe/permanent-residency").glob("*.yaml")):
        publishing.publish(text=file.read_text(), stamp=stamp_of_machine())
    _offices()
    for player in CAST:
        _add(player)
    _register()


def _offices() -> None:
    """The offices as they were read, and opening hours that are the demonstration's own."""
    folder = Path("definitions/pe/offices")
    newest = max(folder.glob("[0-9]*.yaml"))
    text = newest.read_text()
    stamp = stamp_of_machine()
    appointments.load_offices(text=text, districts=wiring.districts(), stamp=stamp)
    if not any(one.example_hours for one in seats.offices()):
        openings = (folder / "demo-openings.yaml").read_text()
        appointments.load_openings(text=openings, stamp=stamp)


def _register() -> None:
    """A synthetic register, dated before the demonstration begins."""
    if screening_reading.registers():
        return
    with REGISTER.open("rb") as stream:
        screening.import_register(
            register="sintetico",
            title="Registro sintético de la demostración",
            stream=stream,
            dated_on=date(2026, 9, 1),
            stamp=stamp_of_machine(),
        )


def _add(player: Player) -> None:
    try:
        people.by_email(player.email)
    except NotFound:
        people_journey.add(
            email=player.email,
            name=player.name,
            password=PASSWORD,
            language=player.language,
            roles=player.roles,
            office=player.office,
            stamp=stamp_of_machine(),
        )


def start(port: int) -> "subprocess.Popen[bytes]":
    """Our own server, as anybody would start it."""
    arguments = [*OURS, "serve", "--port", str(port)]
    server = subprocess.Popen(arguments)  # noqa: S603 - our own command
    for _ in range(PATIENCE * 10):
        if server.poll() is not None:
            raise Stuck("the server did not start")
        try:
            httpx.get(f"http://{LOCAL}:{port}/es/", timeout=5)
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return server
    raise Stuck("the server does not answer")


def walk(port: int) -> None:
    """The path itself, and the proof that its certificate is what it seems."""
    clock = wiring.clock()

    def jump(by: timedelta) -> datetime:
        return clock_journey.jump(by=by, stamp=stamp_of_machine())

    route = Walk(f"http://{LOCAL}:{port}", jump, clock.now, click.echo, OUT)
    route.run()
    prove(route.papers["certificate"], f"http://{LOCAL}:{port}")
    if isinstance(clock, DemoClock) and clock.behind():
        hour = jump(clock.behind())
        click.echo(f"· El reloj alcanza el presente: {hour:%Y-%m-%d %H:%M} UTC")
    sealed = ledger.seal(stamp=stamp_of_machine())
    audit = ledger_reading.walk()
    click.echo(f"· Libro: {audit.lines} líneas, {sealed} selladas ahora, íntegro: {audit.whole}")
    if not audit.whole:
        raise Stuck("the ledger is broken")


def prove(certificate: Path, base: str) -> None:
    """Verify with the command and files alone, then flip one byte and see it rejected."""
    now, trust, status = wiring.clock().now(), OUT / "trust.json", OUT / "status.cwt"
    trust.write_text(json.dumps(certificates.trust_file(now), indent=2))
    status.write_bytes(httpx.get(f"{base}/status/1", timeout=10).content)
    flipped = OUT / "certificate-flipped.pdf"
    pdf = bytearray(certificate.read_bytes())
    pdf[len(pdf) // 2] ^= 1
    flipped.write_bytes(pdf)
    for file, expected in ((certificate, 0), (flipped, 1)):
        arguments = ["--trust", str(trust), "--status", str(status)]
        command = [*OURS, "certificates", "verify", str(file), *arguments]
        click.echo(f"· ventanilla certificates verify {file} {' '.join(arguments)}")
        if subprocess.run(command, check=False).returncode != expected:  # noqa: S603 - ours
            raise Stuck(f"{file} was expected to end with {expected}")


def invite(port: int) -> None:
    """Where to look, and as whom."""
    base = f"http://{LOCAL}:{port}"
    click.echo(f"\nVentanilla está abierta en {base}/es/ (English: {base}/en/)")
    click.echo(f"Correo enviado: {base}/es/demo/mail/   Contraseña de todos: {PASSWORD}")
    for player in CAST:
        click.echo(f"  {player.email:<32} {player.part.es}")
    click.echo("Ctrl+C para terminar.")
