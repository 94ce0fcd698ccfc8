"""A criminal record certificate in English, its apostille, and the Spanish translation of both."""

from datetime import date

from ventanilla.demo.specimens.dates import in_english, in_words, short
from ventanilla.demo.specimens.people import Person
from ventanilla.demo.specimens.sheet import Apostille, Letter, Prose, Rows, Signatures

POLICE = "National Police of Utopia"
POLICE_AT = "Criminal Records Office, 1 Harbour Street, Port Hope, Utopia"
CLERK = "Arthur B. Nobody"
MINISTRY = "Ministry of Justice of Utopia"
SIGNATORY = "Mary C. Noone"
TRANSLATOR = "Teresa Inventada Ríos"
LICENCE = "Colegio de Traductores (ficticio), registro 0000 · DNI 00000000"


def reference(issued: date) -> str:
    """The certificate's number."""
    return f"CRO-{issued:%Y}-{issued:%m%d}77"


def apostille_number(apostilled: date) -> str:
    """The number in the authority's register, field 8."""
    return f"{apostilled:%Y}-00{apostilled:%m%d}"


def certificate(who: Person, issued: date) -> Letter:
    """The certificate in English: no record found."""
    return Letter(
        issuer=POLICE,
        address=POLICE_AT,
        title="Criminal Record Certificate",
        number=f"Certificate No. {reference(issued)}",
        language="en",
        colour="#1e3a5f",
        blocks=(
            Rows(
                (
                    ("Surnames", who.surnames),
                    ("Given names", who.given_names),
                    ("Date of birth", in_english(who.birth_date)),
                    ("Place of birth", f"{who.birth_place}, Utopia"),
                    ("Passport No.", who.passport_number),
                    ("Date of issue", in_english(issued)),
                )
            ),
            Prose(
                (
                    "The national register of convictions was searched under the names and date "
                    "of birth shown above.",
                    "NO CRIMINAL RECORD was found for this person at the date of issue.",
                    "Issued at the request of the person concerned, for use abroad.",
                )
            ),
            Signatures(((CLERK, "Registrar (fictitious person)"),), POLICE),
        ),
    )


def apostille(apostilled: date) -> Apostille:
    """The apostille of the certificate."""
    return Apostille(
        country="Utopia",
        signed_by=CLERK,
        capacity="Registrar, Criminal Records Office",
        seal_of=POLICE,
        place="Port Hope",
        day=in_english(apostilled),
        by=MINISTRY,
        number=apostille_number(apostilled),
        signatory=SIGNATORY,
    )


def translation(who: Person, issued: date, apostilled: date, translated: date) -> Letter:
    """Certificate and apostille in Spanish, signed by a translator who says who she is."""
    return Letter(
        issuer=TRANSLATOR,
        address=f"Traductora de inglés · {LICENCE}",
        title="Traducción del inglés al español",
        number=f"Lima, {in_words(translated)}",
        colour="#4c3a6b",
        blocks=(
            _certificate_in_spanish(who, issued),
            _apostille_in_spanish(apostilled),
            Prose(
                (
                    f"Yo, {TRANSLATOR}, declaro que lo anterior es traducción fiel y completa del "
                    f"certificado {reference(issued)} y de su apostilla "
                    f"{apostille_number(apostilled)}, redactados en inglés, que tuve a la vista.",
                )
            ),
            Signatures(((TRANSLATOR, LICENCE),), "Traducción simple"),
        ),
    )


def _certificate_in_spanish(who: Person, issued: date) -> Rows:
    return Rows(
        (
            ("Autoridad", "Policía Nacional de Utopía, Oficina de Antecedentes Penales"),
            ("Apellidos", who.surnames),
            ("Nombres", who.given_names),
            ("Nacimiento", f"{in_words(who.birth_date)}, {who.birth_place}, Utopía"),
            ("Pasaporte n.º", who.passport_number),
            ("Fecha de emisión", in_words(issued)),
            (
                "Texto",
                "Se buscó en el registro nacional de condenas con los nombres y la fecha de "
                "nacimiento indicados. NO SE HALLÓ ANTECEDENTE PENAL de esta persona a la fecha "
                "de emisión. Se expide a pedido de la persona interesada, para su uso en el "
                "extranjero.",
            ),
            ("Firma", f"{CLERK}, registrador. Hay un sello."),
        ),
        title=f"Certificado de antecedentes penales n.º {reference(issued)}",
    )


def _apostille_in_spanish(apostilled: date) -> Rows:
    return Rows(
        (
            ("1. País", "Utopía"),
            ("2. Ha sido firmado por", CLERK),
            ("3. Quien actúa en calidad de", "Registrador, Oficina de Antecedentes Penales"),
            ("4. Lleva el sello de", "Policía Nacional de Utopía"),
            ("5. Certificado en", "Port Hope"),
            ("6. El", short(apostilled)),
            ("7. Por", "Ministerio de Justicia de Utopía"),
            ("8. N.º", apostille_number(apostilled)),
            ("9. Sello", "Hay un sello"),
            ("10. Firma", SIGNATORY),
        ),
        title="Apostilla (Convención de La Haya del 5 de octubre de 1961)",
    )
