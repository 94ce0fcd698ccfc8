"""Overview: what came in and went out, what is late, what is observed and why, by office and month.

For whoever answers for an office; people are counted here, never named.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ventanilla.accounts import queries as people
from ventanilla.cases import queries_of_figures as cases
from ventanilla.cases.queries_of_figures import Flow
from ventanilla.journeys import staff
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.calendar import add_months
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import Text
from ventanilla.procedures import queries as procedures
from ventanilla.procedures.core.schema.definition import Procedure

MONTHS = 12
UNPLACED = Text("sin asignar", "not assigned")


@dataclass(frozen=True, slots=True)
class Line:
    """One office in one month."""

    office: Text
    flow: Flow


@dataclass(frozen=True, slots=True)
class Reason:
    """How often something was observed in an office in a month, and under which article."""

    office: Text
    month: date
    title: Text
    article: str
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The last twelve months, the newest first."""

    since: date
    lines: tuple[Line, ...]
    reasons: tuple[Reason, ...]


def overview(*, procedure_id: str, stamp: Stamp) -> Overview:
    """For a manager: Refusal "not-yours-to-do" for anybody else."""
    people.require(stamp.by.id, Role.MANAGER)
    today = legal_day(stamp.at)
    until = add_months(today.replace(day=1), 1)
    since = add_months(until, -MONTHS)
    names = {unit.code: unit.name for unit in staff.units()}
    flows = reversed(cases.flows(since, until, today))
    lines = tuple(Line(_name(flow.office, names), flow) for flow in flows)
    return Overview(since, lines, _reasons(procedure_id, since, until, names, today))


def _reasons(
    procedure_id: str, since: date, until: date, names: dict[str, Text], today: date
) -> tuple[Reason, ...]:
    counted = Counter(
        (office, on.replace(day=1), subject, article)
        for office, on, subject, article in cases.observed_points(since, until)
    )
    titles = _titles(procedures.current(procedure_id, on=today))
    found = [
        Reason(_name(office, names), month, _title(subject, titles), article, count)
        for (office, month, subject, article), count in counted.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.month, one.count), reverse=True))


def _titles(procedure: Procedure) -> dict[str, Text]:
    return {evidence.id: evidence.title for evidence in procedure.evidence}


def _title(subject: str, titles: dict[str, Text]) -> Text:
    """The paper's name, and what was wrong with it where the subject says so."""
    found = max((name for name in titles if subject.startswith(name)), key=len, default="")
    if not found:
        return Text(subject, subject)
    rest = subject.removeprefix(found).strip("-")
    title = titles[found]
    return Text(f"{title.es}: {rest}", f"{title.en}: {rest}") if rest else title


def _name(office: str, names: dict[str, Text]) -> Text:
    return names.get(office, Text(office, office)) if office else UNPLACED


HEAD = Text(
    "oficina,mes,ingresaron,salieron,vencidos",
    "office,month,came in,went out,late",
)
WHY_HEAD = Text("oficina,mes,observado,artículo,veces", "office,month,observed,article,times")


def table(found: Overview, language: str) -> str:
    """The two tables as CSV (RFC 4180), one after the other."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(HEAD.say(language).split(","))
    for line in found.lines:
        flow = line.flow
        month = flow.month.strftime("%Y-%m")
        rows.writerow(_safe((line.office.say(language), month, flow.came, flow.went, flow.late)))
    rows.writerow(())
    rows.writerow(WHY_HEAD.say(language).split(","))
    for why in found.reasons:
        month = why.month.strftime("%Y-%m")
        values = (why.office.say(language), month, why.title.say(language), why.article, why.count)
        rows.writerow(_safe(values))
    return out.getvalue()


def _safe(values: Iterable[object]) -> list[str]:
    """No cell that a spreadsheet would run as a formula."""
    return [f"'{v}" if str(v)[:1] in "=+-@\t" else str(v) for v in values]
