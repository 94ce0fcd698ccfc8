"""PostgreSQL's own programs, told by the environment where the database is."""

import os
import shutil
import subprocess
from collections.abc import Mapping

from django.db import connection

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

NAMED = {
    "PGHOST": "HOST",
    "PGPORT": "PORT",
    "PGUSER": "USER",
    "PGPASSWORD": "PASSWORD",
    "PGDATABASE": "NAME",
}
NOT_FOR_A_TOOL = {"options", "pool"}  # bounds of our own connections, not of a copy that takes long


def run(tool: str, *arguments: str) -> None:
    """Run `tool`; Refusals "tool-missing" where it is not installed, "tool-failed" with its word.

    A password never stands on a command line, where everybody on the machine could read it.
    """
    path = shutil.which(tool)
    if path is None:
        raise Refusal(
            "tool-missing",
            Text(f"Falta el programa {tool}.", f"The program {tool} is missing."),
            then=Text(
                "Instale los programas de PostgreSQL de la versión del servidor o una más nueva "
                "(Debian: apt install postgresql-client).",
                "Install PostgreSQL's programs of the server's version or newer "
                "(Debian: apt install postgresql-client).",
            ),
        )
    done = subprocess.run(  # noqa: S603 - the database's own tool, named by us
        [path, *arguments],
        env={**os.environ, **_address()},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        said = " ".join(done.stderr.decode(errors="replace").split()) or str(done.returncode)
        raise Refusal("tool-failed", Text(f"{tool}: {said}", f"{tool}: {said}"))


def _address() -> Mapping[str, str]:
    given = connection.settings_dict
    found = {name: str(given[key]) for name, key in NAMED.items() if given.get(key)}
    options = given.get("OPTIONS", {})
    asked = {f"PG{key.upper()}": str(options[key]) for key in options.keys() - NOT_FOR_A_TOOL}
    return {**found, **asked}
