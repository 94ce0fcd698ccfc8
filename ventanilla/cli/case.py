"""A case from the command line: every step of the applicant's and the officer's path.

Each command is one journey, made as the account named by `--as`, and prints what came of it.
"""

from contextlib import ExitStack
from datetime import date, datetime
from pathlib import Path

import click
from django.utils import timezone

from ventanilla.cases import queries as cases
from ventanilla.cli.case_acts import act
from ventanilla.cli.speech import AS, language, say, stamp_as
from ventanilla.documents.core.album import Given
from ventanilla.journeys import (
    admit,
    answer,
    attach,
    close,
    consent,
    correct,
    decide,
    declare,
    lodge,
    look,
    observe,
    past,
    pay,
    privacy,
    propose,
    start,
    withdraw,
)
from ventanilla.journeys import desk as desk_journey
from ventanilla.journeys import take_up as taking
from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text

DONE = Text("Hecho.", "Done.")
DAY = click.DateTime(["%Y-%m-%d"])


@click.group()
def command() -> None:
    """Applications: start, answer, attach, lodge, observe, decide."""


command.add_command(act)


def _day(value: datetime | None) -> date | None:
    return value.date() if value else None


@command.command("start")
@AS
@click.option("--procedure", "procedure_id", default="pe/permanent-residency", show_default=True)
@click.option(
    "--for", "capacity", type=click.Choice(["self", "child", "representative"]), default="self"
)
def start_(email: str, procedure_id: str, capacity: str) -> None:
    """Open a draft, after reading the privacy notice, and print its id."""
    now = stamp_as(email, Role.APPLICANT)
    case_id = start.start(procedure_id=procedure_id, capacity=capacity, stamp=now)
    privacy.note(case_id=case_id, stamp=now)
    click.echo(case_id)


@command.command("answer")
@AS
@click.argument("case_id")
@click.argument("answers", nargs=-1, required=True, metavar="FACT=VALUE …")
def answer_(email: str, case_id: str, answers: tuple[str, ...]) -> None:
    """Give answers; every mistake is reported at once."""
    given = dict(pair.partition("=")[::2] for pair in answers)
    answer.answer(case_id=case_id, answers=given, stamp=stamp_as(email, Role.APPLICANT))
    say(DONE)


@command.command("consent")
@AS
@click.argument("case_id")
@click.option("--channel", type=click.Choice(consent.CHOOSABLE), default="email", show_default=True)
@click.option("--withdraw", "taken_back", is_flag=True, help="Withdraw the consent.")
def consent_(email: str, case_id: str, channel: str, taken_back: bool) -> None:
    """Consent to be notified in the mailbox here, or by e-mail; or withdraw that consent."""
    act = consent.withdraw if taken_back else consent.give
    act(case_id=case_id, channel=channel, stamp=stamp_as(email, Role.APPLICANT))
    say(DONE)


@command.command("attach")
@AS
@click.argument("case_id")
@click.argument("evidence_id")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option("--issued", type=DAY, help="Date of issue, YYYY-MM-DD.")
@click.option("--expires", type=DAY, help="Expiry date, YYYY-MM-DD.")
@click.option("--consent", is_flag=True, help="Consent to the keeping of a paper no norm asks for.")
def attach_(
    email: str,
    case_id: str,
    evidence_id: str,
    files: tuple[Path, ...],
    issued: datetime | None,
    expires: datetime | None,
    consent: bool,
) -> None:
    """Add a paper and print its digest; several pictures of it become one PDF."""
    with ExitStack() as opened:
        received = attach.attach_files(
            case_id=case_id,
            evidence_id=evidence_id,
            files=[Given(one.name, opened.enter_context(one.open("rb"))) for one in files],
            issued_on=_day(issued),
            expires_on=_day(expires),
            stamp=stamp_as(email, Role.APPLICANT),
            consent=consent,
        )
    click.echo(f"{received.id}  sha256 {received.sha256}")
    if received.reason:
        say(received.reason)


@command.command("withdraw-paper")
@AS
@click.argument("case_id")
@click.argument("evidence_id")
def withdraw_paper(email: str, case_id: str, evidence_id: str) -> None:
    """Withdraw the consent to a paper that no norm asks for: it is erased."""
    attach.withdraw_consent(
        case_id=case_id, evidence_id=evidence_id, stamp=stamp_as(email, Role.APPLICANT)
    )


@command.command("take-up")
@AS
@click.argument("case_id")
def take_up(email: str, case_id: str) -> None:
    """Take a case in hand, as an officer: noted, and the person sees it."""
    taking.take_up(case_id=case_id, stamp=stamp_as(email, Role.OFFICER))
    say(DONE)


@command.command("set-aside")
@AS
@click.argument("case_id")
@click.argument("document_id")
def set_aside(email: str, case_id: str, document_id: str) -> None:
    """Take a paper out of what counts."""
    attach.set_aside(
        case_id=case_id, document_id=document_id, stamp=stamp_as(email, Role.APPLICANT)
    )
    say(DONE)


@command.command("fee")
@AS
@click.argument("case_id")
@click.option("--number", help="Number of the receipt.")
@click.option("--paid", type=DAY, help="Date of payment, YYYY-MM-DD.")
@click.option("--exemption", help="Ground of exemption, instead of a receipt.")
def fee(
    email: str, case_id: str, number: str | None, paid: datetime | None, exemption: str | None
) -> None:
    """State the receipt, or claim an exemption."""
    now = stamp_as(email, Role.APPLICANT)
    paid_on = _day(paid)
    if exemption and not number:
        pay.claim_exemption(case_id=case_id, ground=exemption, stamp=now)
    elif number and paid_on and not exemption:
        pay.state_receipt(case_id=case_id, number=number, paid_on=paid_on, stamp=now)
    else:
        raise click.UsageError("--number with --paid, or --exemption")
    say(DONE)


@command.command("declare")
@AS
@click.argument("case_id")
def declare_(email: str, case_id: str) -> None:
    """Declare that everything said is true."""
    declare.declare(case_id=case_id, stamp=stamp_as(email, Role.APPLICANT))
    say(DONE)


@command.command("missing")
@AS
@click.argument("case_id")
def missing(email: str, case_id: str) -> None:
    """What is missing before lodging, and what follows from it."""
    now = stamp_as(email, Role.APPLICANT)
    before = lodge.before(case_id, viewer=now.by, at=now.at)
    for item in before.missing:
        click.echo(f"- {item.title.say(language())}: {item.consequence.say(language())}")
    if not before.missing:
        say(Text("No falta nada que conozcamos.", "Nothing is missing that we know of."))


@command.command("lodge")
@AS
@click.argument("case_id")
def lodge_(email: str, case_id: str) -> None:
    """Lodge the application, complete or not, and print number and receipt."""
    lodged = lodge.lodge(case_id=case_id, stamp=stamp_as(email, Role.APPLICANT))
    click.echo(f"{lodged.number}  {lodged.receipt}")


@command.command("correct")
@AS
@click.argument("case_id")
def correct_(email: str, case_id: str) -> None:
    """Hand the correction in."""
    correct.correct(case_id=case_id, stamp=stamp_as(email, Role.APPLICANT))
    say(DONE)


@command.command("withdraw")
@AS
@click.argument("case_id")
@click.option("--reason", default="", help="Why; none is owed.")
def withdraw_(email: str, case_id: str, reason: str) -> None:
    """Withdraw the application."""
    withdraw.withdraw(case_id=case_id, reason=reason, stamp=stamp_as(email, Role.APPLICANT))
    say(DONE)


@command.command("desk")
@AS
@click.option(
    "--view", type=click.Choice(tuple(desk_journey.VIEWS)), default="next", show_default=True
)
def desk(email: str, view: str) -> None:
    """A page of the officer's desk: what is next in order of entry, mine, late, tasks."""
    now = stamp_as(email, Role.OFFICER)
    for row in desk_journey.look(view, viewer=now.by, at=now.at).rows:
        line, state = row.line, row.state.say(language())
        told = ", ".join(task.say(language()) for task in row.tasks)
        click.echo(f"{line.number}  {line.id}  {state:<28}  {line.due or '—'!s:<10}  {told}")


@command.command("mine")
@AS
def mine(email: str) -> None:
    """The account's own applications."""
    now = stamp_as(email, Role.APPLICANT)
    for line in cases.mine(now.by.id):
        click.echo(f"{line.number or '—':<13}  {line.id}  {line.state.value}")


@command.command("history")
@AS
@click.argument("case_id")
@click.option("--role", type=click.Choice(["applicant", "officer"]), default="applicant")
def history(email: str, case_id: str, role: str) -> None:
    """What happened to a case."""
    now = stamp_as(email, Role(role))
    for event in past.history(case_id, viewer=now.by).events:
        hour = timezone.localtime(event.at).isoformat(timespec="seconds")
        click.echo(f"{hour}  {event.text.say(language())}")


@command.command("observe")
@AS
@click.argument("case_id")
@click.option("--send", is_flag=True, help="Send the drafted observation as it stands.")
@click.option("--point", "chosen", multiple=True, help="Only these subjects of the draft.")
def observe_(email: str, case_id: str, send: bool, chosen: tuple[str, ...]) -> None:
    """Print the drafted observation; with --send, send it, once."""
    now = stamp_as(email, Role.OFFICER)
    draft = observe.draft(case_id, viewer=now.by, at=now.at)
    points = tuple(p for p in draft if (p.subject in chosen if chosen else p.suggested))
    for point in points:
        click.echo(f"- {point.subject}: {point.text.say(language())} ({point.article})")
    if send:
        observe.send(case_id=case_id, points=points, stamp=now)
        say(DONE)


@command.command("admit")
@AS
@click.argument("case_id")
def admit_(email: str, case_id: str) -> None:
    """Move a lodged case into evaluation."""
    admit.admit(case_id=case_id, stamp=stamp_as(email, Role.OFFICER))
    say(DONE)


@command.command("not-filed")
@AS
@click.argument("case_id")
@click.option("--reason", required=True)
def not_filed(email: str, case_id: str, reason: str) -> None:
    """Declare not filed what was observed and not corrected in time."""
    close.not_filed(case_id=case_id, reason=reason, stamp=stamp_as(email, Role.OFFICER))
    say(DONE)


@command.command("propose")
@AS
@click.argument("case_id")
@click.option("--outcome", type=click.Choice(["grant", "refuse"]), required=True)
@click.option("--ground", "grounds", multiple=True, metavar="ID=FACT", help="Ground and fact.")
@click.option("--reasons", required=True)
def propose_(
    email: str, case_id: str, outcome: str, grounds: tuple[str, ...], reasons: str
) -> None:
    """Draft a decision; without --ground, on the grounds that the answers meet."""
    now = stamp_as(email, Role.OFFICER)
    facts = dict(pair.partition("=")[::2] for pair in grounds) or {
        ground.id: ground.fact
        for ground in propose.grounds(case_id, viewer=now.by, at=now.at)
        if ground.suggested
    }
    propose.propose(case_id=case_id, outcome=outcome, facts=facts, reasons=reasons, stamp=now)
    say(DONE)


@command.command("countersign")
@AS
@click.argument("case_id")
@click.option("--return", "reason", help="Send the draft back, for this reason.")
def countersign(email: str, case_id: str, reason: str | None) -> None:
    """Countersign the draft, or send it back; print the numbers of what was issued."""
    now = stamp_as(email, Role.OFFICER)
    if reason is not None:
        decide.send_back(case_id=case_id, reason=reason, stamp=now)
        say(DONE)
        return
    decided = decide.countersign(case_id=case_id, stamp=now)
    click.echo(f"{decided.outcome}  {decided.decision}  {decided.certificate or '—'}")


@command.command("paper")
@AS
@click.argument("case_id")
@click.argument("number")
@click.option("--role", type=click.Choice(["applicant", "officer"]), default="applicant")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="File to write.")
def paper(email: str, case_id: str, number: str, role: str, out: Path | None) -> None:
    """Write a signed PDF of the case: receipt, observation, decision, certificate."""
    found = look.paper(case_id=case_id, number=number, stamp=stamp_as(email, Role(role)))
    target = out or Path(f"{found.number}.pdf")
    target.write_bytes(found.pdf)
    click.echo(target)
