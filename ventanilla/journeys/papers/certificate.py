"""The certificate: the page's name, and under it what it is in law."""

from datetime import date

from ventanilla.certificates.core.claims import Claims
from ventanilla.certificates.core.paper import Facts, Note, Paper
from ventanilla.decisions.core.decision import Decision
from ventanilla.journeys.papers.words import day, name_of
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.countries import country
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

QUALITY = "Permanente"
IDENTITY = ("surnames", "given_names", "birth_date", "nationality")
IN_LAW = Text(
    "Constancia de la calidad migratoria «Permanente», concedida por la resolución {number} "
    "(D.Leg. 1350, art. 29.2.o).",
    "Proof of the migratory status “Permanente”, granted by resolution {number} (D.Leg. 1350, "
    "art. 29.2.o).",
)
IDENTIFIES = Text(
    "Lo que identifica a la persona es su Carné de Extranjería. No es el DNI, que es de los "
    "peruanos.",
    "What identifies the person is the Carné de Extranjería. It is not the DNI, which belongs to "
    "Peruvians.",
)
LOSS = Text(
    "Más de 365 días seguidos fuera del Perú en un lapso de dos años, sin permiso, hacen perder la "
    "residencia (Reglamento, art. 67.2.3).",
    "More than 365 days abroad in a row within two years, without a permit, lose the residence "
    "(Reglamento, art. 67.2.3).",
)


def paper(seen: CaseView, signed: Decision) -> Paper:
    """The certificate of the case."""
    said = claims(seen, signed)
    return Paper(
        seen.procedure.title,
        (
            Facts(
                (
                    (Text("Nombre", "Name"), said.name),
                    (Text("Fecha de nacimiento", "Date of birth"), day(said.birth_date)),
                    (
                        Text("Nacionalidad", "Nationality"),
                        f"{country(said.nationality).es} ({said.nationality})",
                    ),
                    (Text("Calidad migratoria", "Migratory status"), said.quality),
                    (Text("Concedida el", "Granted on"), day(said.granted_on)),
                    (Text("Resolución", "Resolution"), said.resolution),
                    (Text("Vigencia", "Validity"), "indefinida / no end date"),
                )
            ),
            Note(IDENTIFIES),
            Note(LOSS),
        ),
        IN_LAW.filled(number=signed.number),
    )


def claims(seen: CaseView, signed: Decision) -> Claims:
    """Exactly what the certificate attests."""
    answers = seen.file.answers
    if not all(answers.get(fact) for fact in IDENTITY):
        raise Refusal(
            "identity-missing",
            Text(
                "Falta la identidad de la persona: sin ella no se puede emitir el certificado.",
                "The person's identity is missing: without it no certificate can be issued.",
            ),
            then=Text(
                "Devuelva el proyecto y pida los datos.", "Send the draft back and ask for them."
            ),
        )
    return Claims(
        name=name_of(seen),
        birth_date=date.fromisoformat(str(answers["birth_date"])),
        nationality=str(answers["nationality"]),
        quality=QUALITY,
        resolution=signed.number or "",
        granted_on=legal_day(signed.reviewed_at or signed.proposed_at),
    )
