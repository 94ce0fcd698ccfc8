"""The answer as a sheet to take along: made on the spot from the answers on the person's device."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext

from ventanilla import wiring
from ventanilla.kernel.citation import Citation
from ventanilla.kernel.notice import DEMONSTRATION
from ventanilla.portals.public.result_page import Shown
from ventanilla.portals.public.words import headline, outcome, reading_says, route_says, waits
from ventanilla.portals.templatetags.ventanilla import day
from ventanilla.procedures.core.prospect import Reading, Route
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.typesetting.sheet import Block, Heading, Item, Note, Paragraph, Rows, Sheet


def answer_sheet(procedure: Procedure, shown: dict[str, Any], language: str) -> Sheet:
    """The sheet in `language`; `shown` is what the page shows."""
    return Sheet(
        language,
        headline(shown["prospect"].answer),
        wiring.issuer().say(language),
        shown["today"],
        gettext("Your own answers, put to the rules we know. The authority decides."),
        tuple(_Writer(procedure, language).blocks(shown)),
        DEMONSTRATION.say(language) if wiring.fictitious() else "",
    )


class _Writer:
    """Says values of the definition in one language."""

    def __init__(self, procedure: Procedure, language: str) -> None:
        self._procedure, self._language = procedure, language

    def blocks(self, shown: dict[str, Any]) -> Iterator[Block]:
        say = self._say
        yield Paragraph(f"{say(self._procedure.title)} · {day(shown['today'])}")
        yield from self._readings(shown["readings"])
        routes = shown["prospect"].routes
        for route in routes:
            yield from self._route(route, shown["today"])
        kept = dict.fromkeys(part for route in routes for part in route.keep)
        if kept:
            yield Heading(gettext("What keeps your status alive until then"))
        for part in kept:
            yield Item("", "", self._say(part.text), self._source(part.cite))
        if shown["changes"]:
            yield Heading(gettext("What would change the answer"))
            for offered in shown["changes"]:
                yield Paragraph(" ".join(say(text) for text in offered.texts))
        yield Heading(gettext("Condition by condition"))
        for one in shown["findings"]:
            yield self._finding(one)
        yield Heading(gettext("The papers for your case"))
        for line in shown["checklist"].lines:
            held = gettext("the State has it: not asked") if line.held else ""
            label = held or say(line.evidence.cite.standing.label)
            yield Item(say(line.evidence.title), label, say(line.evidence.where), "")
        yield Heading(gettext("Your answers"))
        yield Rows(
            (gettext("Question"), gettext("Answer")),
            tuple((say(question.text), say(answer)) for question, answer in shown["given"]),
        )

    def _readings(self, readings: tuple[Reading, ...]) -> Iterator[Block]:
        if not readings:
            return
        yield Heading(gettext("The law can be read in two ways"))
        for one in readings:
            yield Paragraph(f"{self._say(one.name)}: {reading_says(one)}")

    def _route(self, route: Route, today: date) -> Iterator[Block]:
        yield Heading(self._say(route.part.title))
        yield Paragraph(self._say(route.part.text))
        yield Paragraph(self._source(route.part.cite), quiet=True)
        yield Note(route_says(route, today))
        if route.part.lost and route.loses:
            yield Paragraph(self._say(route.part.lost))

    def _finding(self, shown: Shown) -> Item:
        finding = shown.finding
        texts = [self._say(finding.text), *map(self._say, shown.distances)]
        if finding.from_day:
            texts.append(waits(finding.from_day, finding.short_by))
        return Item(
            self._say(finding.title),
            outcome(finding.outcome),
            " ".join(texts),
            self._source(finding.citation),
        )

    def _source(self, cite: Citation) -> str:
        source = self._procedure.sources.get(cite.source)
        title = self._say(source.title) if source else ""
        parts = [self._say(cite.standing.label), cite.article, title]
        return " · ".join(part for part in parts if part)

    def _say(self, text: Any) -> str:
        return str(text.say(self._language))
