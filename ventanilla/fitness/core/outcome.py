"""Checks and their outcomes."""

from dataclasses import dataclass
from enum import StrEnum

from ventanilla.kernel.citation import Citation
from ventanilla.kernel.text import Text
from ventanilla.reading.core.sight import Box


class Outcome(StrEnum):
    """What a check tells, from the best to the worst; what it could not tell stands apart."""

    FITS = "fits"
    UNTOLD = "untold"
    DOUBT = "doubt"
    UNFIT = "unfit"


OUTCOMES = {
    Outcome.FITS: Text("bien", "fits"),
    Outcome.UNTOLD: Text("no se pudo ver", "could not tell"),
    Outcome.DOUBT: Text("por mirar", "to look at"),
    Outcome.UNFIT: Text("no sirve así", "not fit as it is"),
}
ORDER = tuple(Outcome)


class Check(StrEnum):
    """What is looked at, in the order in which it is told."""

    LEGIBILITY = "legibility"
    KIND = "kind"
    HOLDER = "holder"
    ZONE = "zone"
    ISSUED = "issued"
    EXPIRY = "expiry"
    VALIDITY = "validity"
    LANGUAGE = "language"
    FORMALITY = "formality"
    PAGES = "pages"


CHECKS = {
    Check.LEGIBILITY: Text("Se lee", "It can be read"),
    Check.KIND: Text("Es el papel que se pide", "It is the paper that is asked for"),
    Check.HOLDER: Text("A nombre de quién", "In whose name"),
    Check.ZONE: Text("Zona de lectura mecánica", "Machine readable zone"),
    Check.ISSUED: Text("Fecha de emisión", "Date of issue"),
    Check.EXPIRY: Text("Vencimiento", "Expiry"),
    Check.VALIDITY: Text("Vigencia que le queda", "Validity left"),
    Check.LANGUAGE: Text("Idioma y traducción", "Language and translation"),
    Check.FORMALITY: Text("Apostilla o legalización", "Apostille or legalisation"),
    Check.PAGES: Text("Páginas", "Pages"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where on which document: page `page` (from 1) and the part of it."""

    document_id: str
    page: int
    box: Box | None = None

    @property
    def leaf(self) -> tuple[str, int]:
        """The document and the number of its page."""
        return self.document_id, self.page


@dataclass(frozen=True, slots=True)
class Result:
    """One check of one paper. `cite` says who asks for what was looked at."""

    check: Check
    outcome: Outcome
    text: Text
    cite: Citation
    place: Place | None = None

    @property
    def title(self) -> Text:
        """What was looked at."""
        return CHECKS[self.check]

    @property
    def said(self) -> Text:
        """The outcome in two words."""
        return OUTCOMES[self.outcome]

    @property
    def may_be_observed(self) -> bool:
        """Whether an officer may ask for a correction because of it, citing the article."""
        return self.outcome is Outcome.UNFIT and self.cite.standing.may_be_observed


def worst(results: tuple[Result, ...]) -> Outcome:
    """Of many checks the outcome that a person should look at first; fits where there is none."""
    return max((one.outcome for one in results), key=ORDER.index, default=Outcome.FITS)
