"""Which papers an invented person brings for each row of the checklist, and with which dates.

The evidence ids are those of the definition. The same person and day give the same bytes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ventanilla.demo.cast import Identity
from ventanilla.demo.specimens import press
from ventanilla.demo.specimens.dates import day_before_years, months_before
from ventanilla.demo.specimens.papers import conduct, family, identity, living, means
from ventanilla.demo.specimens.people import LUCIA, Person, person
from ventanilla.demo.specimens.sheet import Sheet

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Specimen:
    """One file, for one paper of the checklist, with the dates that its owner would type."""

    evidence_id: str
    name: str
    media_type: str
    content: bytes
    issued_on: date | None = None
    expires_on: date | None = None


def papers_for(who: Identity, on: date) -> dict[str, Specimen]:
    """Every paper that `who` has on the day `on`, by evidence id, in the checklist's order.

    The criminal record comes without its translation; bring `record(…, translated=True)` later.
    A child brings its birth record too; somebody just arrived has neither home nor card yet.
    LookupError for somebody who is not among the people.
    """
    owner = person(who)
    made = [passport(owner, on), financial(owner, on), policy(owner, on)]
    made.append(record(owner, on, translated=False))
    if owner.resident_since:
        made += [medical(owner, on), lease(owner, on), carne(owner, on)]
    if owner.child:
        made.append(birth_record(owner.full_name, on))
    return {specimen.evidence_id: specimen for specimen in made}


def passport(who: Identity, on: date) -> Specimen:
    """The data page with its zone, as a photograph: ten years, five for a child."""
    owner, issued = person(who), date(on.year - 3, 5, 11)
    expires = day_before_years(issued, 5 if owner.child else 10)
    content = press.jpeg(identity.passport(owner, issued, expires))
    return Specimen("passport", "pasaporte.jpg", "image/jpeg", content, issued, expires)


def carne(who: Identity, on: date) -> Specimen:
    """The resident's card, as a picture. ValueError for somebody who has none."""
    owner, issued = person(who), date(on.year - 2, 4, 9)
    if not owner.carne_number:
        raise ValueError(f"{owner.full_name} holds no card")
    expires = day_before_years(issued, 5)
    content = press.png(identity.carne(owner, issued, expires))
    return Specimen("carne", "carne.png", "image/png", content, None, expires)


def financial(who: Identity, on: date) -> Specimen:
    """What the person lives on, as their audience shows it: always one file."""
    name, sheets = _MEANS[person(who).audience](person(who), on)
    return _bound("financial", name, sheets, months_before(on, 1, 26))


def _pension(who: Person, on: date) -> tuple[str, tuple[Sheet, ...]]:
    return "pension.pdf", (means.pension(who, months_before(on, 1, 26)),)


def _work(who: Person, on: date) -> tuple[str, tuple[Sheet, ...]]:
    since = who.resident_since or months_before(on, 6, 1)
    sheets = (
        means.contract(who, since, since),
        means.payslip(who, months_before(on, 1, 26), since),
    )
    return "contrato-y-boleta.pdf", sheets


def _invested(who: Person, on: date) -> tuple[str, tuple[Sheet, ...]]:
    since = who.resident_since or months_before(on, 6, 1)
    return "inversion.pdf", (means.investment(who, months_before(on, 1, 26), since),)


def _provided(who: Person, on: date) -> tuple[str, tuple[Sheet, ...]]:
    """A spouse or a parent provides; the record that makes them family lies behind."""
    issued = months_before(on, 1, 26)
    statement = means.support(who, who.spouse or who.parents[1], issued)
    if who.child:
        return "sostenimiento-y-partida.pdf", (statement, *_birth(who, on))
    wedding = date((who.resident_since or on).year - 1, 6, 18)
    kinship = family.marriage(who, wedding, months_before(on, 2, 9))
    stamped = family.apostille(months_before(on, 2, 14))
    return "sostenimiento-y-matrimonio.pdf", (statement, kinship, stamped)


_MEANS: dict[str, Callable[[Person, date], tuple[str, tuple[Sheet, ...]]]] = {
    "retiree": _pension,
    "worker": _work,
    "investor": _invested,
    "relative": _provided,
}


def policy(who: Identity, on: date) -> Specimen:
    """A health insurance policy of one year, begun three months ago."""
    begins = months_before(on, 3, 1)
    ends = day_before_years(begins, 1)
    sheet = living.policy(person(who), begins, ends)
    return _bound("health-insurance", "poliza.pdf", (sheet,), begins, ends)


def record(who: Identity, on: date, *, translated: bool) -> Specimen:
    """The criminal record with its apostille, and with its translation where `translated`."""
    sheets = _record(person(who), on)
    if translated:
        return _bound("criminal-record", "antecedentes-con-traduccion.pdf", sheets, _recorded(on))
    return _bound("criminal-record", "criminal-record.pdf", sheets[:2], _recorded(on))


def record_in_parts(who: Identity, on: date) -> tuple[Specimen, Specimen, Specimen]:
    """Certificate, apostille and translation as three files of the same row."""
    names = ("criminal-record-certificate.pdf", "apostille.pdf", "traduccion.pdf")
    certificate, apostille, translation = (
        _bound("criminal-record", name, (sheet,), _recorded(on))
        for name, sheet in zip(names, _record(person(who), on), strict=True)
    )
    return certificate, apostille, translation


def _recorded(on: date) -> date:
    """The day of the certificate: it is six weeks to three months old."""
    return months_before(on, 2, 12)


def _record(who: Person, on: date) -> tuple[Sheet, Sheet, Sheet]:
    issued, apostilled = _recorded(on), months_before(on, 2, 17)
    return (
        conduct.certificate(who, issued),
        conduct.apostille(apostilled),
        conduct.translation(who, issued, apostilled, months_before(on, 1, 22)),
    )


def medical(who: Identity, on: date) -> Specimen:
    """A physician's report."""
    issued = months_before(on, 1, 18)
    sheet = living.medical(person(who), issued)
    return _bound("medical-report", "informe-medico.pdf", (sheet,), issued)


def lease(who: Identity, on: date) -> Specimen:
    """A lease."""
    signed = months_before(on, 7, 1)
    return _bound("address", "alquiler.pdf", (living.lease(person(who), signed),), signed)


def birth_record(child: str, on: date) -> Specimen:
    """The apostilled birth record of a child by this name; all else in it is Lucía's."""
    return _bound("birth-record", "partida.pdf", _birth(LUCIA, on, child), months_before(on, 2, 9))


def _birth(who: Person, on: date, name: str = "") -> tuple[Sheet, Sheet]:
    issued, apostilled = months_before(on, 2, 9), months_before(on, 2, 14)
    named = name or who.full_name
    return (
        family.birth(named, who.birth_date, who.birth_place, who.parents, issued),
        family.apostille(apostilled),
    )


def power(who: Identity, proxy: str, on: date) -> Specimen:
    """A simple letter of authority, younger than ninety days (Reglamento, art. 56-C)."""
    issued, giver = months_before(on, 1, 20), person(who)
    document = f"pasaporte {giver.passport_number}"
    sheet = family.power(giver.full_name, document, proxy, issued)
    return _bound("power-of-attorney", "poder.pdf", (sheet,), issued)


def _bound(
    evidence_id: str,
    name: str,
    sheets: tuple[Sheet, ...],
    issued: date,
    expires: date | None = None,
) -> Specimen:
    return Specimen(evidence_id, name, PDF, press.pdf(sheets, issued), issued, expires)
