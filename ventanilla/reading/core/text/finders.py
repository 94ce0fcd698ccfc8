"""All that a paper tells: every finder looks at every page. The door of this shelf is `find`."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from ventanilla.reading.core.text.addresses import addresses
from ventanilla.reading.core.text.apostille import apostille
from ventanilla.reading.core.text.codes import numbers
from ventanilla.reading.core.text.companies import companies
from ventanilla.reading.core.text.countries import country
from ventanilla.reading.core.text.dated import dated
from ventanilla.reading.core.text.dates import days
from ventanilla.reading.core.text.day import Day
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.flow import Flow, flow
from ventanilla.reading.core.text.hague import form
from ventanilla.reading.core.text.holders import holders
from ventanilla.reading.core.text.kinding import kinds
from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.labels import named
from ventanilla.reading.core.text.language import code_of, language
from ventanilla.reading.core.text.leaves import leaves
from ventanilla.reading.core.text.legalised import legalised
from ventanilla.reading.core.text.money import accounts, amounts
from ventanilla.reading.core.text.order import order
from ventanilla.reading.core.text.page import Page
from ventanilla.reading.core.text.physicians import physicians
from ventanilla.reading.core.text.scene import Scene
from ventanilla.reading.core.text.strangers import strangers
from ventanilla.reading.core.text.translation import translation

PAGES = 40  # of a paper; what stands beyond them is not looked at
MOST = 200  # findings of a paper
OF_A_PAGE = 60  # findings of one page
Finder = Callable[[Scene], Iterable[Finding]]
FINDERS: tuple[Finder, ...] = (
    *(holders, dated, country, numbers, apostille, legalised, translation),
    *(companies, physicians, accounts, addresses, amounts, leaves),
)


def find(pages: Sequence[Page], on: date) -> tuple[Finding, ...]:
    """What the pages of one paper tell on the day `on`, page by page; never more than `MOST`."""
    flows = tuple(flow(page) for page in pages[:PAGES])
    dates = tuple(days(page) for page in flows)
    every = tuple(day for own in dates for day in own)
    found = tuple(
        one
        for page, own in zip(flows, dates, strict=True)
        for one in islice(_of_page(page, own, every, flows, on), OF_A_PAGE)
    )
    return tuple(islice((*found[: MOST - 1], *strangers(flows, found)), MOST))


def _of_page(
    page: Flow, own: tuple[Day, ...], every: tuple[Day, ...], pages: tuple[Flow, ...], on: date
) -> Iterator[Finding]:
    if not page.cells:
        return
    stretch = form(page)
    told = kinds(page, stretch)
    yield from told
    yield from language(page)
    code = code_of(page)
    scene = Scene(
        flow=page,
        on=on,
        labels=named(page),
        days=own,
        language=code,
        kinds=frozenset(Kind(one.value) for one in told),
        order=order(code, page, every, pages),
        form=stretch,
    )
    yield from _once(one for finder in FINDERS for one in finder(scene))


def _once(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each thing once, at its surest place."""
    best: dict[tuple[What, str], Finding] = {}
    for one in found:
        known = best.get((one.what, one.value))
        if known is None or (one.sure and not known.sure):
            best[one.what, one.value] = one
    return tuple(best.values())
