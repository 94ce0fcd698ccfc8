"""`python -m bench [NAME…] [--quick]`: every figure beside its peer."""

import importlib
import time

import click

from bench.frame import Figure, table, write

NAMES = (
    "rules",
    "visit",
    "case",
    "flat",
    "desk",
    "booking",
    "screening",
    "plan",
    "population",
    "mrz",
    "text",
    "fitness",
    "pages",
    "vault",
)


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(NAMES))
@click.option("--quick", is_flag=True, help="Short runs on small data: shows that it works.")
def main(names: tuple[str, ...], *, quick: bool) -> None:
    """Run the named benchmarks, or all of them."""
    figures: list[Figure] = []
    for name in names or NAMES:
        began = time.perf_counter()
        found = importlib.import_module(f"bench.{name}").run(quick)
        figures += found
        click.echo(f"{name}, {time.perf_counter() - began:.0f} s\n{table(found)}\n")
    command = " ".join(("python -m bench", *names, *(["--quick"] if quick else [])))
    click.echo(f"also in {write(figures, command)}")


if __name__ == "__main__":
    main()
