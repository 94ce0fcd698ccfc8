"""A power to act for somebody, and the exchange record of INTERPOL: both made in Peru."""

from ventanilla.demo.specimens.gallery.papers import small_print
from ventanilla.demo.specimens.gallery.papers.asked import Asked
from ventanilla.demo.specimens.gallery.papers.facts import Draft, Fact, page, text
from ventanilla.demo.specimens.sheet import Cells, Letter, Prose, Rows, Signatures
from ventanilla.reading.core.text.finding import What
from ventanilla.reading.core.text.kinds import Kind

PROXY = "Marta Gestiones Ficticia"


def power(asked: Asked) -> Draft:
    """A simple letter, or one before a notary."""
    writing, notary = asked.hand(), asked.chance.random() < 0.5
    holder, issued = writing.holder(asked.who), writing.told(What.ISSUED, asked.issued)
    document = text(What.DOCUMENT, asked.who.passport_number)
    lines = (
        f"Yo, {holder.value}, con pasaporte n.º {document.value}, otorgo poder a {PROXY}, con DNI "
        "00000000, para que en mi nombre presente y siga la solicitud de la calidad migratoria "
        "Permanente ante la autoridad migratoria.",
        "El poder alcanza presentar documentos, recibir notificaciones, responder observaciones y "
        "recoger lo que se expida. Puede ser revocado en cualquier momento.",
        f"Lima, {issued.said[0]}.",
    )
    letter = Letter(
        issuer="Notaría Inexistente (ficticia)" if notary else "Entre particulares",
        address="Jr. Ninguno 40, Lima",
        title="Poder fuera de registro" if notary else "Carta poder simple",
        design="typed" if notary else "head",
        blocks=(Prose(lines), Signatures(((holder.value, "Poderdante"), (PROXY, "Apoderada")))),
    )
    facts = (*page(Kind.POWER, "es"), holder, document, issued)
    return Draft("power-of-attorney", (letter,), (*facts, _peru()), asked.issued)


def interpol(asked: Asked) -> Draft:
    """The form with its boxes, or a certificate in rows."""
    writing, boxes = asked.hand(), asked.chance.random() < 0.5
    holder, issued = writing.holder(asked.who), writing.told(What.ISSUED, asked.issued)
    number = text(What.NUMBER, asked.number("FCI-######"))
    document = text(What.DOCUMENT, asked.who.passport_number)
    born = writing.told(What.BORN, asked.who.birth_date)
    rows = (
        ("Apellidos y nombres", holder.value),
        ("Fecha de nacimiento", born.said[0]),
        ("Pasaporte n.º", document.value),
        ("Fecha de emisión", issued.said[0]),
        ("Resultado", "Sin requerimiento internacional vigente"),
    )
    letter = Letter(
        issuer="Oficina Central Nacional INTERPOL Lima (ficticia)",
        address="Policía Nacional (ficticia), Lima, Perú",
        title="Ficha de canje internacional",
        number=f"Ficha n.º {number.value}",
        design="centred" if boxes else "head",
        colour="#123a6b",
        blocks=(
            Cells(tuple((*row, 6) for row in rows)) if boxes else Rows(rows),
            small_print.office("es"),
            Signatures((("Sin Nombre Alguno", "Jefe de la oficina"),), "INTERPOL Lima"),
        ),
    )
    facts = (*page(Kind.INTERPOL, "es"), number, holder, born, document, issued)
    return Draft("interpol-record", (letter,), (*facts, _peru()), asked.issued)


def _peru() -> Fact:
    return Fact(What.COUNTRY, "PE")
