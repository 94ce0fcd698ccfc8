"""The small acts on a case by one command: `case act NAME CASE_ID field=value …`.

Each is a journey; its fields are the journey's own, read as it declares them. Without fields the
command says which it takes.
"""

import inspect
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import click

from ventanilla.cli.speech import AS, language, say, stamp_as
from ventanilla.journeys import (
    annul,
    assign,
    challenge,
    close,
    complain,
    consult,
    exempt,
    exit_permit,
    join_family,
    more_time,
    notify,
    party,
    rectify,
    refund,
    write,
)
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.text import Text

GIVEN = ("case_id", "stamp", "revision")  # what the command itself knows
DONE = Text("Hecho.", "Done.")


def _ask_to_leave(
    *,
    case_id: str,
    leaves_on: date,
    days: int,
    receipt: str,
    receipt_on: date,
    passport_until: date,
    stamp: Stamp,
) -> None:
    trip = exit_permit.Trip(leaves_on, days, receipt, receipt_on, passport_until)
    exit_permit.ask(case_id=case_id, trip=trip, stamp=stamp)


UNCLEAR = Text(
    "{names}: falta, sobra o no se entiende. Lleva: {fields}",
    "{names}: missing, not taken, or unreadable. It takes: {fields}",
)
Journey = Callable[..., object]
PERSON: dict[str, Journey] = {
    "challenge": challenge.challenge,
    "complain": complain.complain,
    "be-heard": annul.answer,
    "ask-more-time": more_time.ask,
    "ask-to-leave": _ask_to_leave,
    "write": write.message,
    "move-house": party.move_house,
    "name-representative": party.name_representative,
    "end-representation": party.end_representation,
    "name-support": party.name_support,
    "join-family": join_family.join,
    "receive-notice": notify.received,
}
OFFICE: dict[str, Journey] = {
    "abandon": close.abandoned,
    "annul": annul.annul,
    "answer-complaint": complain.answer,
    "answer-opinion": consult.answer,
    "ask-opinion": consult.ask,
    "assign": assign.assign,
    "give-exit": exit_permit.give,
    "refuse-exit": exit_permit.refuse,
    "give-more-time": more_time.give,
    "refuse-more-time": more_time.refuse,
    "hear": annul.hear,
    "note": write.note,
    "reply": write.message,
    "record-notice": notify.record,
    "redo-notice": notify.redo,
    "state-mailbox": notify.assign_state_mailbox,
    "rectify": rectify.rectify,
    "refund": refund.done,
    "rule-exemption": exempt.rule,
    "send-up": challenge.send_up,
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an act, as its journey declares it."""

    name: str
    kind: type
    required: bool

    def read(self, raw: str) -> object:
        """The text as that kind of value; ValueError where it is none."""
        if self.kind is bool:
            return {"yes": True, "no": False}[raw]
        if self.kind is date:
            return date.fromisoformat(raw)
        return self.kind(raw)

    def __str__(self) -> str:
        said = {bool: "yes|no", date: "YYYY-MM-DD", int: "N"}.get(self.kind, "…")
        if issubclass(self.kind, StrEnum):
            said = "|".join(self.kind)
        return f"{self.name}={said}" if self.required else f"[{self.name}={said}]"


def fields(journey: Journey) -> tuple[Field, ...]:
    """What has to be said beside the case and who acts."""
    hints = typing.get_type_hints(journey)
    named = inspect.signature(journey).parameters.values()
    return tuple(
        Field(one.name, _kind(hints[one.name]), one.default is one.empty)
        for one in named
        if one.name not in GIVEN
    )


def _kind(hint: Any) -> type:
    """The type of a value; of one that may be left out, without the None."""
    if isinstance(hint, types.UnionType):
        hint = next(part for part in hint.__args__ if part is not type(None))
    kind: type = hint
    return kind


@click.command("act")
@AS
@click.argument("name", type=click.Choice((*PERSON, *OFFICE)), metavar="NAME")
@click.argument("case_id")
@click.argument("given", nargs=-1, metavar="FIELD=VALUE …")
def act(email: str, name: str, case_id: str, given: tuple[str, ...]) -> None:
    """Do one of the small acts on a case: ask for more time, appeal, give a permit to leave…

    An unknown NAME lists them all; without its fields an act says which it takes.
    """
    journey = PERSON.get(name) or OFFICE[name]
    role = Role.APPLICANT if name in PERSON else Role.OFFICER
    values = _values(fields(journey), dict(one.partition("=")[::2] for one in given))
    journey(case_id=case_id, stamp=stamp_as(email, role), **values)
    say(DONE)


def _values(known: tuple[Field, ...], given: Mapping[str, str]) -> dict[str, object]:
    """Every field that was given, read; UsageError names what is missing, unknown or unreadable."""
    taken = " ".join(str(one) for one in known) or "–"
    missing = [one.name for one in known if one.required and one.name not in given]
    unknown = [name for name in given if name not in {one.name for one in known}]
    if missing or unknown:
        raise _unclear((*missing, *unknown), taken)
    read: dict[str, object] = {}
    for one in known:
        if one.name in given:
            try:
                read[one.name] = one.read(given[one.name])
            except (ValueError, KeyError) as error:
                raise _unclear((one.name,), taken) from error
    return read


def _unclear(names: tuple[str, ...], taken: str) -> click.UsageError:
    said = UNCLEAR.filled(names=", ".join(names), fields=taken)
    return click.UsageError(said.say(language()))
