"""Offices from the command line: load their file and openings, list, free hours, close."""

from datetime import date, datetime, timedelta
from pathlib import Path

import click

from ventanilla import wiring
from ventanilla.appointments import actions, queries
from ventanilla.appointments.core.booking import Purpose
from ventanilla.appointments.core.places import Point
from ventanilla.cli.speech import language, say, stamp_of_machine
from ventanilla.journeys import close_office
from ventanilla.kernel.office import LEGAL_ZONE, legal_day
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text

FILE = click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
PURPOSE = click.option(
    "--purpose", type=click.Choice([one.value for one in Purpose]), default="attend"
)
HOUR = click.DateTime(["%Y-%m-%dT%H:%M"])
DAYS_AHEAD = 14


@click.group()
def command() -> None:
    """Offices and the hours at which they give appointments."""


@command.command("load")
@FILE
def load(file: Path) -> None:
    """Load a file of offices; what it leaves out is not offered any more."""
    text = _text(file)
    count = actions.load_offices(text=text, districts=wiring.districts(), stamp=stamp_of_machine())
    say(Text("{count} oficinas.", "{count} offices.").filled(count=count))


@command.command("openings")
@FILE
def openings(file: Path) -> None:
    """Load a file of openings, in force from its first day on."""
    count, short = actions.load_openings(text=_text(file), stamp=stamp_of_machine())
    say(Text("{count} aperturas.", "{count} openings.").filled(count=count))
    for pattern in short:
        warning = Text(
            "Aviso: {pattern}: menos de ocho horas seguidas (LPAG art. 138).",
            "Warning: {pattern}: less than eight hours in a row (LPAG art. 138).",
        )
        click.echo(warning.filled(pattern=pattern).say(language()), err=True)


@command.command("list")
@click.option("--near", metavar="UBIGEO", help="Nearest to this district first, by its code.")
@click.option("--at", "at", metavar="LAT,LON", help="Nearest to this position first.")
@PURPOSE
def list_(near: str | None, at: str | None, purpose: str) -> None:
    """The offices that give appointments."""
    for one in queries.near(_point(near, at), Purpose(purpose)):
        far = f"{one.km:,.0f} km" if one.km is not None else "—"
        address = one.office.address or Text("no confirmada", "not confirmed").say(language())
        click.echo(f"{one.office.code:<18} {far:>9}  {one.office.name.say(language())}: {address}")


@command.command("free")
@click.argument("office")
@PURPOSE
@click.option("--from", "first", type=click.DateTime(["%Y-%m-%d"]), help="First day.")
@click.option("--days", default=DAYS_AHEAD, show_default=True, type=click.IntRange(1, 120))
def free(office: str, purpose: str, first: datetime | None, days: int) -> None:
    """The free hours of an office."""
    queries.office(office)
    begin = first.date() if first else legal_day(wiring.clock().now())
    end = begin + timedelta(days=days - 1)
    for slot in queries.free(office, Purpose(purpose), begin, end, wiring.calendar()):
        if slot.free:
            local = slot.starts_at.astimezone(LEGAL_ZONE)
            click.echo(f"{local:%Y-%m-%d %H:%M}  {slot.free}/{slot.seats}")


@command.command("close")
@click.argument("office")
@click.option("--from", "starts", type=HOUR, required=True, help="YYYY-MM-DDTHH:MM, in Lima.")
@click.option("--to", "ends", type=HOUR, required=True, help="YYYY-MM-DDTHH:MM, in Lima.")
@click.option("--reason", required=True, help="Why, in words for the people.")
@click.option("--displace", is_flag=True, help="Whoever is booked is told and keeps a seat.")
def close(office: str, starts: datetime, ends: datetime, reason: str, displace: bool) -> None:
    """Close an office for some hours."""
    booked = close_office.close(
        office=office,
        starts_at=starts.replace(tzinfo=LEGAL_ZONE),
        ends_at=ends.replace(tzinfo=LEGAL_ZONE),
        reason=reason,
        displace=displace,
        stamp=stamp_of_machine(),
    )
    said = Text("Cerrada; {count} citas por mover.", "Closed; {count} appointments to move.")
    say(said.filled(count=len(booked)))


@command.command("day")
@click.argument("office")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="Another day than today.")
def day(office: str, on: datetime | None) -> None:
    """Who is expected at an office: hour, code, standing."""
    asked: date = on.date() if on else legal_day(wiring.clock().now())
    for one in queries.day(office, asked):
        local = one.starts_at.astimezone(LEGAL_ZONE)
        click.echo(f"{local:%H:%M}  {one.code}  {one.purpose.value:<7} {one.standing.value}")


def _text(file: Path) -> str:
    try:
        return file.read_text()
    except UnicodeDecodeError as error:
        raise Refusal(
            "offices-file", Text("El archivo no es texto UTF-8.", "The file is no UTF-8 text.")
        ) from error


def _point(near: str | None, at: str | None) -> Point | None:
    if near and at:
        raise click.UsageError("--near or --at")
    if near:
        if near not in wiring.districts():
            raise NotFound("district")
        return wiring.districts()[near].at
    if at:
        try:
            lat, lon = (float(part) for part in at.split(","))
        except ValueError:
            raise click.UsageError("--at LAT,LON") from None
        return Point(lat, lon)
    return None
