"""Serve the portals from this process."""

import socket
from typing import Any

import click
from django.conf import settings
from granian import Granian
from granian.constants import Interfaces

from ventanilla import wiring
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.upkeep import lock

LOCAL = "127.0.0.1"
TRIES = 50


def free_port(wanted: int) -> int:
    """`wanted`, or the first free port after it; refused where the next fifty are taken."""
    for port in range(wanted, wanted + TRIES):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((LOCAL, port))
            except OSError:
                continue
            return port
    raise Refusal(
        "no-port",
        Text(
            "Los puertos {first} a {last} están ocupados.", "Ports {first} to {last} are taken."
        ).filled(first=wanted, last=wanted + TRIES - 1),
        then=Text("Elija otro con --port.", "Choose another with --port."),
    )


def _one_kind_of_line() -> dict[str, Any] | None:
    """Where lines are for machines, the server's own words are of that kind too."""
    if settings.LOG_FORMAT != "json":
        return None
    ours = {"handlers": ["console"], "level": "INFO", "propagate": False}
    parts = {name: settings.LOGGING[name] for name in ("formatters", "handlers")}
    return {**parts, "loggers": {"_granian": ours, "granian.access": ours}}


@click.command()
@click.option("--host", default=LOCAL, show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64))
def command(host: str, port: int, workers: int) -> None:
    """Serve the portals (WSGI) until interrupted."""
    with lock.in_use(wiring.home()):
        Granian(
            "config.wsgi:application",
            address=host,
            port=port,
            workers=workers,
            interface=Interfaces.WSGI,
            blocking_threads=8,
            log_dictconfig=_one_kind_of_line(),
        ).serve()
