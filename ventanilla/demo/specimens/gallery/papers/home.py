"""Health and home: policies, physicians' reports, leases and bills, two layouts of each."""

from datetime import timedelta
from decimal import Decimal

from ventanilla.demo.specimens.gallery.papers import small_print
from ventanilla.demo.specimens.gallery.papers.asked import Asked
from ventanilla.demo.specimens.gallery.papers.facts import Draft, Fact, page, text
from ventanilla.demo.specimens.gallery.papers.writing import Hand, money
from ventanilla.demo.specimens.sheet import Block, Cells, Ledger, Letter, Prose, Rows, Signatures
from ventanilla.reading.core.text.finding import What
from ventanilla.reading.core.text.kinds import Kind

INSURERS = {
    "es": ("Seguros Imaginarios S.A.", "Calle Ninguna 77, Lima", "Póliza de seguro de salud"),
    "en": ("Fictional Mutual Insurance", "7 Nowhere Street", "Health insurance certificate"),
}
POLICY = {
    "es": (
        "Póliza n.º",
        "Asegurado",
        "Vigencia",
        "Desde el {} hasta el {}",
        "Ámbito",
        "Todo el Perú",
    ),
    "en": ("Policy No.", "Insured person", "Period of cover", "From {} to {}", "Territory", "Peru"),
}
COVER = {
    "es": (
        ("Cobertura", "Límite"),
        (("Hospitalización", "450,000.00"), ("Emergencias", "sin límite")),
    ),
    "en": (("Benefit", "Limit"), (("Hospital stay", "450,000.00"), ("Emergencies", "no limit"))),
}
CLINICS = ("Centro Médico Ficticio", "Policlínico Inventado S.A.C.")
PHYSICIANS = ("Irene Invento Salas", "Óscar Supuesto Díaz", "Úrsula Ficticia Zegarra")
LANDLADY = "Rosaura Dueñas Supuesta"
SUPPLIERS = (
    ("Luz Imaginaria S.A.A.", "Recibo de energía eléctrica", "Suministro"),
    ("Aguas Ficticias S.A.", "Recibo de agua y alcantarillado", "Suministro n.º"),
)


def policy(asked: Asked) -> Draft:
    """Health insurance until the day asked for: in rows with a table, or in cells."""
    (insurer, at, title), words = INSURERS[asked.language], POLICY[asked.language]
    writing, cells = asked.hand(), asked.chance.random() < 0.5
    begins = asked.until - timedelta(days=364)
    number = text(What.POLICY, asked.number("SI-####-######"))
    holder, born = writing.holder(asked.who), writing.told(What.BORN, asked.who.birth_date)
    period = (writing.told(What.FROM, begins), writing.told(What.UNTIL, asked.until))
    document = text(What.DOCUMENT, asked.who.passport_number)
    rows = (
        (words[0], number.value),
        (words[1], holder.value),
        (writing.label("born"), born.said[0]),
        (writing.label("document"), document.value),
        (words[2], words[3].format(*(day.said[0] for day in period))),
        (words[4], words[5]),
    )
    head, lines = COVER[asked.language]
    letter = Letter(
        issuer=insurer,
        address=at,
        title=title,
        language=asked.language,
        design="centred" if cells else "head",
        colour="#0f5c6e",
        blocks=(
            Cells(tuple((*row, 3) for row in rows)) if cells else Rows(rows),
            Ledger(head, lines),
            Prose((small_print.POLICY[asked.language],)),
            Signatures((("Segundo Cauto Nones", "—"),), insurer),
        ),
    )
    facts = (text(What.INSURER, insurer), number, holder, born, document, *period)
    told = (*page(Kind.POLICY, asked.language), *facts)
    return Draft("health-insurance", (letter,), told, begins)


def medical(asked: Asked) -> Draft:
    """A report: a form in rows, or a letter of the physician."""
    writing, clinic = asked.hand(), asked.chance.choice(CLINICS)
    holder, issued = writing.holder(asked.who), writing.told(What.ISSUED, asked.issued)
    document = text(What.DOCUMENT, asked.who.passport_number)
    physician, register = asked.chance.choice(PHYSICIANS), asked.number("0#####")
    form = asked.chance.random() < 0.5
    born = writing.told(What.BORN, asked.who.birth_date)
    lines: tuple[Block, ...] = (
        Prose(
            (
                f"La médica o médico que suscribe CERTIFICA haber examinado a {holder.value}, "
                f"con pasaporte n.º {document.value}, nacido(a) el {born.said[0]}, hallando buen "
                "estado general de salud, sin signos de enfermedad transmisible.",
                f"Lima, {issued.said[0]}.",
            )
        ),
    )
    rows = (
        ("Paciente", holder.value),
        (writing.label("born"), born.said[0]),
        (writing.label("document"), document.value),
        (asked.chance.choice(("Fecha del examen", "Fecha", "Fecha de atención")), issued.said[0]),
        ("Médico tratante", f"Dr(a). {physician}"),
    )
    letter = Letter(
        issuer=clinic,
        address="Av. Imaginaria 900, Lima",
        title="Informe médico" if form else "Certificado médico",
        design="head" if form else "typed",
        colour="#126b4f",
        blocks=(
            *((Rows(rows), _examined()) if form else lines),
            Signatures(((f"Dr(a). {physician}", f"C.M.P. {register}"),), clinic),
        ),
    )
    told = (text(What.PHYSICIAN, physician), text(What.REGISTER, register))
    facts = (*page(Kind.MEDICAL, "es"), holder, born, document, issued, *told)
    return Draft("medical-report", (letter,), facts, asked.issued)


def _examined() -> Ledger:
    return Ledger(
        ("Examen", "Resultado"),
        (("Examen clínico", "Sin hallazgos"), ("Radiografía de tórax", "Normal")),
    )


def lease(asked: Asked) -> Draft:
    """In clauses, or a summary in cells above them."""
    writing, summary = asked.hand(), asked.chance.random() < 0.5
    holder, address = writing.holder(asked.who), text(What.ADDRESS, asked.who.address)
    document = text(What.DOCUMENT, asked.who.passport_number)
    rent = money(Decimal(asked.chance.randrange(9, 40)) * 50, "PEN", writing)
    period = (
        writing.told(What.FROM, asked.issued),
        writing.told(What.UNTIL, asked.issued + timedelta(days=729)),
    )
    issued = writing.told(What.ISSUED, asked.issued)
    blocks = _summed if summary else _clauses
    letter = Letter(
        issuer="Contrato entre particulares",
        address="Lima",
        title="Contrato de arrendamiento" if summary else "Contrato de alquiler de vivienda",
        design="centred" if summary else "typed",
        colour="#5a4a1f",
        blocks=(
            *blocks(holder, document, address, rent, period),
            Prose(small_print.HOME),
            Prose((f"Firmado en Lima, el {issued.said[0]}.",)),
            Signatures(((LANDLADY, "La arrendadora"), (holder.value, "El arrendatario"))),
        ),
    )
    facts = (*page(Kind.LEASE, "es"), holder, document, address, rent, *period, issued)
    return Draft("address", (letter,), facts, asked.issued)


def _clauses(
    holder: Fact, document: Fact, address: Fact, rent: Fact, period: tuple[Fact, Fact]
) -> tuple[Block, ...]:
    first, last = (day.said[0] for day in period)
    lines = (
        f"PRIMERA. {LANDLADY}, en adelante LA ARRENDADORA, da en alquiler a {holder.value}, con "
        f"pasaporte n.º {document.value}, en adelante EL ARRENDATARIO, la vivienda ubicada en "
        f"{address.value}.",
        f"SEGUNDA. El plazo va del {first} al {last}.",
        f"TERCERA. La renta es de {rent.said[0]} al mes.",
        "CUARTA. A la firma se entrega una garantía de dos meses de renta.",
    )
    return (Prose(lines),)


def _summed(
    holder: Fact, document: Fact, address: Fact, rent: Fact, period: tuple[Fact, Fact]
) -> tuple[Block, ...]:
    first, last = (day.said[0] for day in period)
    cells = (
        ("Arrendadora", LANDLADY, 6),
        ("Arrendatario", holder.value, 6),
        ("Pasaporte n.º", document.value, 3),
        ("Renta mensual", rent.said[0], 3),
        ("Dirección del inmueble", address.value, 6),
        ("Inicio", first, 3),
        ("Término", last, 3),
    )
    said = "Las partes acuerdan el arrendamiento de la vivienda descrita, para uso de vivienda."
    return (Cells(cells, title="Resumen"), Prose((said,), title="Cláusulas"))


def bill(asked: Asked) -> Draft:
    """Of power or of water."""
    writing, (supplier, title, label) = asked.hand(), asked.chance.choice(SUPPLIERS)
    holder, address = writing.holder(asked.who), text(What.ADDRESS, asked.who.address)
    owed = money(Decimal(asked.chance.randrange(3_000, 30_000)) / 100, "PEN", writing)
    issued = writing.told(What.ISSUED, asked.issued)
    number = text(What.NUMBER, asked.number("#######"))
    rows = _billed(label, (holder, address, number, issued, owed), writing)
    cells = asked.chance.random() < 0.5
    letter = Letter(
        issuer=supplier,
        address="Av. Ninguna 500, Lima · RUC 00000000000",
        title=title,
        design="head" if cells else "centred",
        colour=asked.chance.choice(("#b45309", "#0369a1")),
        blocks=(
            Cells(tuple((*row, 3) for row in rows)) if cells else Rows(rows),
            Ledger(
                ("Concepto", "Importe (S/)"),
                (("Consumo del mes", owed.value.split()[1]), ("Cargo fijo", "0.00")),
            ),
        ),
    )
    facts = (*page(Kind.BILL, "es"), holder, address, number, issued, owed)
    return Draft("address", (letter,), facts, asked.issued)


def _billed(label: str, facts: tuple[Fact, ...], writing: Hand) -> tuple[tuple[str, str], ...]:
    holder, address, number, issued, owed = (fact.said[0] for fact in facts)
    return (
        ("Titular del suministro", holder),
        ("Dirección", address),
        (label, number),
        ("Fecha de emisión", issued),
        ("Total a pagar", owed),
    )
