"""The door: Django is set up once, a refusal becomes a sentence and an exit code."""

import os
import sys
from importlib import import_module
from typing import Any

import click
import django
from django.db import OperationalError, ProgrammingError

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

# A group of commands, or one command: its module, and its name there where it is not `command`.
GROUPS = {
    "backup": "ventanilla.cli.upkeep:backup",
    "backup-check": "ventanilla.cli.upkeep:check",
    "health": "ventanilla.cli.upkeep:doctor",
    "inspect": "ventanilla.cli.upkeep:inspect",
    "proven": "ventanilla.cli.upkeep:proven",
    "restore": "ventanilla.cli.upkeep:back",
    "background": "ventanilla.cli.background",
    "calendar": "ventanilla.cli.calendar",
    "card": "ventanilla.cli.card",
    "case": "ventanilla.cli.case",
    "certificates": "ventanilla.cli.certificates",
    "check": "ventanilla.cli.check",
    "clock": "ventanilla.cli.clock",
    "demo": "ventanilla.cli.demo",
    "eligibility": "ventanilla.cli.eligibility",
    "guide": "ventanilla.cli.guide",
    "ledger": "ventanilla.cli.ledger",
    "notices": "ventanilla.cli.notices",
    "offices": "ventanilla.cli.offices",
    "people": "ventanilla.cli.people",
    "plan": "ventanilla.cli.plan",
    "privacy": "ventanilla.cli.privacy",
    "procedures": "ventanilla.cli.procedures",
    "providers": "ventanilla.cli.providers",
    "reading": "ventanilla.cli.reading",
    "registers": "ventanilla.cli.registers",
    "serve": "ventanilla.cli.serve",
    "vault": "ventanilla.cli.vault",
    "visits": "ventanilla.cli.visits",
    "worker": "ventanilla.cli.worker",
}


NO_TABLE = ("no such table", "does not exist")
UNPREPARED = Text(
    "Aquí todavía no hay nada preparado. Ejecute «ventanilla demo», o vea cómo preparar una "
    "instalación en docs/how-to/run-in-production.md.",
    "Nothing is prepared here yet. Run “ventanilla demo”, or see how to prepare an installation in "
    "docs/how-to/run-in-production.md.",
)


class Lazy(click.Group):
    """Loads a group when it is asked for, after Django is ready."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(GROUPS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in GROUPS:
            return None
        place, _, attribute = GROUPS[name].partition(":")
        found: click.Command = getattr(import_module(place), attribute or "command")
        return found

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except Refusal as refusal:
            raise Said(refusal, ctx.params["lang"]) from refusal
        except (OperationalError, ProgrammingError) as error:
            if not any(sign in str(error) for sign in NO_TABLE):
                raise
            raise click.ClickException(UNPREPARED.say(ctx.params["lang"])) from error


class Said(click.ClickException):
    """A refusal, said in the person's language."""

    def __init__(self, refusal: Refusal, language: str) -> None:
        super().__init__(refusal.say(language))
        self.refusal = refusal

    def show(self, file: Any = None) -> None:
        place = f" [{self.refusal.at}]" if self.refusal.at else ""
        law = f" ({self.refusal.article})" if self.refusal.article else ""
        click.echo(f"{self.message}{place}{law}", err=True, file=file)


def language_of_the_shell() -> str:
    """es or en, from LANG; Spanish where the shell says neither."""
    return "en" if os.environ.get("LANG", "").startswith("en") else "es"


@click.command(cls=Lazy)
@click.option(
    "--lang",
    type=click.Choice(["es", "en"]),
    default=language_of_the_shell,
    help="Language of what is printed.",
)
@click.pass_context
def cli(ctx: click.Context, lang: str) -> None:
    """From the page that explains a procedure to the service that does it."""
    ctx.obj = lang


def main() -> None:
    """Entry point of the `ventanilla` command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    sys.exit(cli.main())
