"""Which papers an invented person brings, with the dates printed on them."""

from dataclasses import dataclass
from datetime import date, timedelta

from ventanilla.demo.cast import Identity
from ventanilla.demo.specimens import mrz
from ventanilla.demo.specimens.papers import Sheet, pdf, picture

YEAR = timedelta(days=365)
APOSTILLE = (
    ("1. Country", "Utopia"),
    ("2. Has been signed by", "A. Clerk (fictitious)"),
    ("3. Acting in the capacity of", "Registrar"),
    ("4. Bears the seal of", "Police of Utopia (fictitious)"),
    ("5. At", "Port Hope"),
    ("6. The", ""),
    ("7. By", "Ministry of Justice of Utopia (fictitious)"),
    ("8. No.", "000123/26"),
    ("9. Seal", "(specimen)"),
    ("10. Signature", "(specimen)"),
)


@dataclass(frozen=True, slots=True)
class Specimen:
    """One file, for one paper of the checklist."""

    evidence_id: str
    name: str
    media_type: str
    content: bytes
    issued_on: date | None = None
    expires_on: date | None = None


def papers_for(who: Identity, on: date) -> dict[str, Specimen]:
    """Every paper by its evidence id. The criminal record comes without its translation."""
    made = (
        passport(who, on),
        statement(who, on),
        policy(who, on),
        record(who, on, translated=False),
        medical(who, on),
        lease(who, on),
        carne(who, on),
    )
    return {specimen.evidence_id: specimen for specimen in made}


def passport(who: Identity, on: date) -> Specimen:
    """The data page with its zone, as a photograph."""
    issued, expires = on - 3 * YEAR, on + 7 * YEAR
    zone = mrz.compose(
        mrz.Passport(
            who.country,
            who.surnames,
            who.given_names,
            who.passport_number,
            who.country,
            who.birth_date,
            "F",
            expires,
        )
    )
    sheet = Sheet(
        "Passport office (fictitious)",
        "Pasaporte / Passport",
        (
            ("Apellidos / Surnames", who.surnames),
            ("Nombres / Given names", who.given_names),
            ("Número / Number", who.passport_number),
            ("Nacionalidad / Nationality", who.country),
            ("Nacimiento / Birth", who.birth_date.isoformat()),
            ("Emisión / Issue", issued.isoformat()),
            ("Vence / Expiry", expires.isoformat()),
        ),
        mono=zone,
    )
    content = picture(pdf((sheet,)))
    return Specimen("passport", "pasaporte.jpg", "image/jpeg", content, issued, expires)


def statement(who: Identity, on: date) -> Specimen:
    """A pension statement."""
    issued = on - timedelta(days=12)
    sheet = Sheet(
        "Banco Ficticio S.A.",
        "Estado de cuenta de pensión",
        (
            ("Titular", who.full_name),
            ("Periodo", f"{issued - 3 * timedelta(days=30)} a {issued}"),
            ("Pensión mensual", "USD 1 450.00"),
            ("Saldo", "USD 18 230.55"),
        ),
    )
    return Specimen("financial", "pension.pdf", "application/pdf", pdf((sheet,)), issued)


def policy(who: Identity, on: date) -> Specimen:
    """A health insurance policy."""
    issued = on - timedelta(days=90)
    sheet = Sheet(
        "Seguros Imaginarios S.A.",
        "Póliza de seguro de salud",
        (
            ("Persona asegurada", who.full_name),
            ("Póliza", "SI-445566"),
            ("Cobertura hasta", (issued + YEAR).isoformat()),
        ),
    )
    content = pdf((sheet,))
    return Specimen(
        "health-insurance", "poliza.pdf", "application/pdf", content, issued, issued + YEAR
    )


def record(who: Identity, on: date, *, translated: bool) -> Specimen:
    """A criminal record certificate in English with its apostille, and perhaps its translation."""
    issued = on - timedelta(days=40)
    facts = (
        ("Name", who.full_name),
        ("Date of birth", who.birth_date.isoformat()),
        ("Date of issue", issued.isoformat()),
    )
    apostilled = tuple((k, v or (issued + timedelta(days=5)).isoformat()) for k, v in APOSTILLE)
    sheets = [
        Sheet(
            "Police of Utopia (fictitious)",
            "Criminal record certificate",
            facts,
            ("No criminal record was found for the person named above.",),
        ),
        Sheet(
            "Ministry of Justice of Utopia (fictitious)",
            "APOSTILLE (Convention de La Haye du 5 octobre 1961)",
            apostilled,
        ),
    ]
    if translated:
        sheets.append(_translation(who, issued))
    name = "antecedentes-con-traduccion.pdf" if translated else "criminal-record.pdf"
    return Specimen("criminal-record", name, "application/pdf", pdf(tuple(sheets)), issued)


def _translation(who: Identity, issued: date) -> Sheet:
    return Sheet(
        "Traducción simple",
        "Traducción al español",
        (
            ("Nombre", who.full_name),
            ("Nacimiento", who.birth_date.isoformat()),
            ("Emisión", issued.isoformat()),
        ),
        (
            "No se halló antecedente penal de la persona nombrada.",
            "Traducido del inglés por Teresa Traductora (ficticia), CTP 0000, que firma.",
        ),
        signed="Teresa Traductora (ficticia)",
    )


def medical(who: Identity, on: date) -> Specimen:
    """A physician's report."""
    issued = on - timedelta(days=20)
    sheet = Sheet(
        "Centro Médico Ficticio",
        "Informe médico",
        (
            ("Paciente", who.full_name),
            ("Fecha", issued.isoformat()),
            ("Médico", "Dra. Irene Invento, CMP 00000 (ficticia)"),
        ),
        ("Persona examinada en buen estado general.",),
    )
    return Specimen(
        "medical-report", "informe-medico.pdf", "application/pdf", pdf((sheet,)), issued
    )


def lease(who: Identity, on: date) -> Specimen:
    """A lease."""
    issued = on - timedelta(days=200)
    sheet = Sheet(
        "Entre particulares (ficticio)",
        "Contrato de alquiler",
        (
            ("Arrendataria", who.full_name),
            ("Domicilio", who.address),
            ("Fecha", issued.isoformat()),
        ),
    )
    return Specimen("address", "alquiler.pdf", "application/pdf", pdf((sheet,)), issued)


def carne(who: Identity, on: date) -> Specimen:
    """The resident's card, as a picture."""
    sheet = Sheet(
        "Autoridad de demostración",
        "Carné de Extranjería",
        (
            ("Número", who.carne_number),
            ("Nombre", who.full_name),
            ("Calidad", "Rentista"),
            ("Caducidad del carné", (on + YEAR).isoformat()),
        ),
    )
    content = picture(pdf((sheet,)), "PNG")
    return Specimen("carne", "carne.png", "image/png", content, None, on + YEAR)


def birth_record(child: str, on: date) -> Specimen:
    """A child's birth record."""
    issued = on - timedelta(days=30)
    sheet = Sheet("Registro Civil ficticio", "Partida de nacimiento", (("Nombre", child),))
    return Specimen("birth-record", "partida.pdf", "application/pdf", pdf((sheet,)), issued)


def power(who: Identity, proxy: str, on: date) -> Specimen:
    """A simple letter of authority."""
    issued = on - timedelta(days=5)
    sheet = Sheet(
        "Carta poder",
        "Carta poder simple",
        (("Otorga", who.full_name), ("A favor de", proxy), ("Fecha", issued.isoformat())),
    )
    return Specimen("power-of-attorney", "poder.pdf", "application/pdf", pdf((sheet,)), issued)
