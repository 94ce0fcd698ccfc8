"""Health and home: an insurance policy, a physician's report, a lease."""

from datetime import date

from ventanilla.demo.specimens.dates import day_before_years, in_words, short
from ventanilla.demo.specimens.people import Person
from ventanilla.demo.specimens.sheet import Ledger, Letter, Prose, Rows, Signatures

INSURER = "Seguros Imaginarios S.A."
CLINIC = "Centro Médico Ficticio"
LANDLADY = "Rosaura Dueñas Supuesta"


def policy(who: Person, begins: date, ends: date) -> Letter:
    """A health insurance policy of one year."""
    return Letter(
        issuer=INSURER,
        address="Calle Ninguna 77, Lima · RUC 00000000000",
        title="Póliza de seguro de salud",
        number=f"Póliza n.º SI-{begins:%Y}-445566",
        colour="#0f5c6e",
        blocks=(
            Rows(
                (
                    ("Persona asegurada", who.full_name),
                    ("Fecha de nacimiento", short(who.birth_date)),
                    ("Documento", f"Pasaporte {who.passport_number}"),
                    ("Vigencia", f"Desde el {short(begins)} hasta el {short(ends)}"),
                    ("Ámbito", "Todo el Perú"),
                )
            ),
            Ledger(
                ("Cobertura", "Límite anual (S/)"),
                (
                    ("Hospitalización y cirugía", "450,000.00"),
                    ("Atención ambulatoria", "80,000.00"),
                    ("Emergencias", "sin límite"),
                    ("Medicinas", "25,000.00"),
                ),
                title="Coberturas",
            ),
            Prose(
                ("La prima anual está pagada. La póliza se renueva si nadie avisa lo contrario.",)
            ),
            Signatures((("Segundo Cauto Nones", "Emisión (persona ficticia)"),), INSURER),
        ),
    )


def medical(who: Person, issued: date) -> Letter:
    """A physician's report that finds nothing."""
    return Letter(
        issuer=CLINIC,
        address="Av. Imaginaria 900, Lima",
        title="Informe médico",
        number=f"Historia 000{who.birth_date:%m%d} · {in_words(issued)}",
        colour="#126b4f",
        blocks=(
            Rows(
                (
                    ("Paciente", who.full_name),
                    ("Fecha de nacimiento", short(who.birth_date)),
                    ("Documento", f"Pasaporte {who.passport_number}"),
                    ("Fecha del examen", short(issued)),
                )
            ),
            Ledger(
                ("Examen", "Resultado"),
                (
                    ("Examen clínico general", "Sin hallazgos"),
                    ("Presión arterial", "120/78 mmHg"),
                    ("Radiografía de tórax", "Normal"),
                    ("Análisis de sangre", "Dentro de lo esperado"),
                ),
            ),
            Prose(
                (
                    "La persona examinada se encuentra en buen estado general, sin signos de "
                    "enfermedad transmisible a la fecha.",
                )
            ),
            Signatures((("Dra. Irene Invento Salas", "CMP 000000 (persona ficticia)"),), CLINIC),
        ),
    )


def lease(who: Person, signed: date) -> Letter:
    """A lease of a home for two years."""
    ends = day_before_years(signed, 2)
    clauses = (
        f"PRIMERA. {LANDLADY}, en adelante la arrendadora, da en alquiler a {who.full_name}, con "
        f"pasaporte {who.passport_number}, la vivienda ubicada en {who.address}.",
        f"SEGUNDA. El plazo va del {in_words(signed)} al {in_words(ends)}.",
        "TERCERA. La renta es de S/ 1,850.00 al mes, que se paga en los cinco primeros días.",
        "CUARTA. A la firma se entrega una garantía de dos meses de renta.",
        "QUINTA. La vivienda se destina solo a vivienda de quien alquila y su familia.",
    )
    return Letter(
        issuer="Contrato entre particulares",
        address=who.address,
        title="Contrato de alquiler de vivienda",
        number=f"Firmado el {in_words(signed)}",
        colour="#5a4a1f",
        blocks=(
            Prose(clauses),
            Signatures(((LANDLADY, "La arrendadora (ficticia)"), (who.full_name, "Quien alquila"))),
        ),
    )
