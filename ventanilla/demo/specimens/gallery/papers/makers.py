"""Which sorts of paper there are: for which row of the checklist, and in which languages."""

from collections.abc import Callable
from dataclasses import dataclass

from ventanilla.demo.specimens.gallery.papers import cards, civil, home, mandate, means, records
from ventanilla.demo.specimens.gallery.papers.asked import Asked
from ventanilla.demo.specimens.gallery.papers.facts import Draft


@dataclass(frozen=True, slots=True)
class Maker:
    """`foreign`: made abroad, so it needs an apostille, and a translation where not Spanish."""

    evidence_id: str
    make: Callable[[Asked], Draft]
    languages: tuple[str, ...] = ("es",)
    foreign: bool = False


MAKERS: dict[str, Maker] = {
    "passport": Maker("passport", cards.passport),
    "carne": Maker("carne", cards.carne),
    "statement": Maker("financial", means.statement, ("es", "en", "de")),
    "pension": Maker("financial", means.pension, ("es", "en")),
    "payslip": Maker("financial", means.payslip, ("es", "en")),
    "contract": Maker("financial", means.contract),
    "support": Maker("financial", means.supported),
    "policy": Maker("health-insurance", home.policy, ("es", "en")),
    "record": Maker(
        "criminal-record", records.record, ("es", "en", "fr", "pt", "de"), foreign=True
    ),
    "medical": Maker("medical-report", home.medical),
    "lease": Maker("address", home.lease),
    "bill": Maker("address", home.bill),
    "interpol": Maker("interpol-record", mandate.interpol),
    "birth": Maker("birth-record", civil.birth, ("es", "en", "fr"), foreign=True),
    "power": Maker("power-of-attorney", mandate.power),
}
