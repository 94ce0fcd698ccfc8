"""The plan on a terminal: what is held and when to start in, days out; nothing is kept."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click
from django.utils import timezone

from ventanilla import wiring
from ventanilla.cli.speech import language
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.planner.core import feed, plain
from ventanilla.planner.core.chance import chance
from ventanilla.planner.core.change import Change, changed
from ventanilla.planner.core.costs import costs
from ventanilla.planner.core.plan import Blocked, Maker, Plan, Unsaid
from ventanilla.planner.core.request import Given, planning_day, read
from ventanilla.planner.core.why import why
from ventanilla.planner.core.words import APPOINTMENT, DECISION, FILING
from ventanilla.procedures import queries

REPEATED: dict[str, Any] = {"multiple": True}
HELD = "PAPER[:ISSUED[:EXPIRES]]"
HAPPENED = "arrived|late:PAPER/STEP:DAY, lost:PAPER:DAY or appointment:DAY"


@click.command()
@click.argument("facts", nargs=-1, metavar="FACT=VALUE …")
@click.option("--file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="JSON.")
@click.option("--country", help="Where the papers come from: two letters.")
@click.option("--start", help="The day on which you begin; today by default.")
@click.option("--held", **REPEATED, metavar=HELD, help="A paper that you hold.")
@click.option("--estimate", **REPEATED, metavar="PAPER/STEP=DAYS[,DAYS,DAYS]")
@click.option("--way", **REPEATED, metavar="PAPER=WAY", help="Take this way to a paper.")
@click.option("--want", **REPEATED, metavar="PAPER", help="Plan a paper that only some need.")
@click.option("--without", **REPEATED, metavar="PAPER", help="Leave a paper out.")
@click.option("--appointment", metavar="DAYS", help="Days from lodging to the appointment.")
@click.option("--appointment-on", help="The day of an appointment that you have.")
@click.option("--file-from", help="The first day on which you want to lodge.")
@click.option("--file-by", help="The last day on which you want to lodge.")
@click.option("--happened", **REPEATED, metavar="EVENT", help=HAPPENED)
@click.option("--on", help="The day on which the plan is made again; today by default.")
@click.option("--json", "as_json", is_flag=True, help="Everything, for machines.")
@click.option("--ics", type=click.Path(dir_okay=False, path_type=Path), help="Calendar file.")
@click.option("--procedure", default="pe/permanent-residency", show_default=True)
def command(
    facts: tuple[str, ...], file: Path | None, on: str | None, procedure: str, **options: Any
) -> None:
    """Say which papers, when to start each, the first day of lodging and what holds it back."""
    today = timezone.localdate(wiring.clock().now())
    definition = queries.current(procedure, on=today)
    as_json, ics = options.pop("as_json"), options.pop("ics")
    try:
        raw = {"start": today.isoformat(), **_of_file(file), **_typed(facts, options)}
        given = read(raw, definition)
        day = planning_day(on, "on") if on else today if given.happened else given.start
        maker = Maker(definition, wiring.figures(), wiring.rulers)
        found = changed(maker, given, day)
    except Refusal as refusal:
        place = f" [{refusal.at}]" if refusal.at else ""
        raise click.UsageError(refusal.say(language()) + place) from refusal
    except ValueError as error:
        raise click.UsageError(f"{error}") from error
    _answer(found, maker, given, as_json=as_json, ics=ics)


def _answer(
    found: Change | Blocked | Unsaid, maker: Maker, given: Given, *, as_json: bool, ics: Path | None
) -> None:
    value = found.now if isinstance(found, Change) else found
    if isinstance(value, Unsaid):
        flags = " ".join(f"--estimate {task.key}=…" for _, _, task in value.asked)
        raise click.UsageError(UNSAID.say(language()).format(flags=flags))
    if isinstance(value, Blocked):
        reason = why(value, maker)
        click.echo(_json(plain.blocked(reason)) if as_json else _s(reason.text))
        if not as_json:
            for offer in reason.offers:
                click.echo(f"→ {_s(offer.text)} {_s(FILING)}: {offer.filing}")
        raise SystemExit(1)
    if ics:
        at, site = wiring.clock().now(), wiring.mail_domain()
        ics.write_bytes(feed.written(value, language(), at, len(given.happened), site))
    if as_json:
        click.echo(_json(plain.plan(value, chance(value, wiring.rulers))))
    else:
        _print(value, found.later if isinstance(found, Change) else 0)


def _print(value: Plan, later: int) -> None:
    for line, stint in value.stints:
        mark = "✓" if stint.done else "*" if stint.binds else " "
        name = f"{_s(line.need.evidence.title)}: {_s(stint.task.title)}"
        click.echo(f"{mark} {stint.start} → {stint.end}  {name}  {_slack(stint.slack)}")
    for text, day in (
        (FILING, value.filing),
        (APPOINTMENT, value.appointment),
        (DECISION, value.decision),
    ):
        click.echo(f"= {day}  {_s(text)}")
    if later:
        click.echo(_s(MOVED).format(days=f"{later:+d}"))
    if value.aim:
        click.echo(f"! {value.aim} {_s(AIM)}")
    for line, rule in value.bent:
        click.echo(
            f"! {_s(line.need.evidence.title)}: {_s(rule.text)} [{_s(rule.cite.standing.label)}]"
        )
    spent = costs(value)
    for one in spent.sums:
        amount = f"{one.least}" if one.least == one.most else f"{one.least}–{one.most}"
        click.echo(f"{one.currency} {amount}{' ?' if one.doubtful else ''}")
    odds = chance(value, wiring.rulers)
    click.echo(
        _s(ODDS).format(percent=odds.percent, start=odds.start or "—", filing=odds.filing or "—")
    )


def _slack(days: int) -> str:
    return _s(SLACK).format(days=days) if days else ""


def _of_file(file: Path | None) -> dict[str, Any]:
    if file is None:
        return {}
    found = json.loads(file.read_text())
    if not isinstance(found, dict):
        raise Refusal("plan-request", Text("Aquí va un objeto.", "An object belongs here."))
    return found


def _typed(facts: Iterable[str], options: dict[str, Any]) -> dict[str, Any]:
    """Flags in the shape of a request; what was not typed is left out."""
    raw: dict[str, Any] = {
        name: options[name]
        for name in ("country", "start", "appointment_on", "file_from", "file_by")
        if options[name]
    }
    lists = {
        "answers": dict(_pair(one, "=") for one in facts),
        "held": dict(_held(one) for one in options["held"]),
        "estimates": {key: _days(n) for key, n in (_pair(e, "=") for e in options["estimate"])},
        "ways": dict(_pair(one, "=") for one in options["way"]),
        "wanted": list(options["want"]),
        "left_out": list(options["without"]),
        "happened": [_event(one) for one in options["happened"]],
    }
    raw |= {name: value for name, value in lists.items() if value}
    if options["appointment"]:
        raw["appointment"] = _days(options["appointment"])
    return raw


def _pair(text: str, mark: str) -> tuple[str, str]:
    name, found, value = text.partition(mark)
    if not found:
        raise click.UsageError(f"{text}: NAME{mark}VALUE")
    return name, value


def _held(text: str) -> tuple[str, dict[str, str]]:
    paper, *days = text.split(":")
    return paper, {key: day for key, day in zip(("issued", "expires"), days, strict=False) if day}


def _days(text: str) -> list[Any]:
    return [int(one) if one.strip().isdecimal() else one for one in text.split(",")]


def _event(text: str) -> dict[str, str]:
    what, *rest = text.split(":")
    return {"what": what, "of": rest[0] if len(rest) > 1 else "", "day": rest[-1] if rest else ""}


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _s(text: Text) -> str:
    return text.say(language())


UNSAID = Text(
    "Nadie ha publicado cuánto tarda esto. Diga cuántos días cree usted: {flags}",
    "Nobody has published how long this takes. Say how many days you expect: {flags}",
)
SLACK = Text("(puede empezar hasta {days} días después)", "(may begin up to {days} days later)")
AIM = Text(
    "El plan apunta a ese día: desde él sus respuestas son un sí.",
    "The plan aims at that day: from it on your answers are a yes.",
)
MOVED = Text("Presentar cambia en {days} días.", "Lodging moves by {days} days.")
ODDS = Text(
    "Probabilidad: {percent} %. Con 95 %: empezar el {start}, o presentar el {filing}.",
    "Chance: {percent} %. With 95 %: start on {start}, or lodge on {filing}.",
)
