"""Whose paper it is, who signed it, and what is said of them."""

from datetime import date

import pytest

from tests.support.paper import pages_of
from ventanilla.reading.core.text.finders import find
from ventanilla.reading.core.text.finding import What, of
from ventanilla.reading.core.text.mentions import mentions

TODAY = date(2026, 11, 28)


def values(text: str, what: What) -> list[str]:
    return [one.value for one in of(find(pages_of(text), TODAY), what)]


@pytest.mark.parametrize(
    "text",
    [
        "Apellidos: Núñez Ibáñez\nNombres: Begoña",
        "Surname       Núñez Ibáñez\nGiven names   Begoña",
        "Apellidos / Surname / Nom\nNúñez Ibáñez\nNombre / Given names / Prénoms\nBegoña",
        "Nom : Núñez Ibáñez\nPrénoms : Begoña",
        "Familienname: Núñez Ibáñez     Vorname: Begoña",
        "Cognome   Núñez Ibáñez\nNome      Begoña",
        "Apelido: Núñez Ibáñez\nNome: Begoña",
        "Name: Núñez Ibáñez\nVorname: Begoña",
    ],
)
def test_surnames_and_given_names_are_joined(text: str) -> None:
    assert values(text, What.HOLDER) == ["Núñez Ibáñez, Begoña"]


@pytest.mark.parametrize(
    "text",
    [
        "Full name: Begoña Núñez Ibáñez",
        "Titular    Begoña Núñez Ibáñez",
        "Persona asegurada: Sra. Begoña Núñez Ibáñez",
        "Paciente\nBegoña Núñez Ibáñez",
        "Account holder: Mrs Begoña Núñez Ibáñez     Account number: 12345678",
        "Nombres y apellidos: Begoña Núñez Ibáñez, nacida el 2 de noviembre de 1987",
        "Trabajadora: Begoña Núñez Ibáñez DNI 00000000",
        "Kontoinhaber: Frau Begoña Núñez Ibáñez",
        "Nome completo: Begoña Núñez Ibáñez",
        "Intestatario: Begoña Núñez Ibáñez",
        "Nom et prénom : Mme Begoña Núñez Ibáñez",
        "This certifies that Ms. Begoña Núñez Ibáñez has no criminal record.",
        "Se certifica que doña Begoña Núñez Ibáñez, identificada con pasaporte X1234567, carece",
        "El presente se expide a favor de Begoña Núñez Ibáñez para los fines que convengan.",
        "hace constar que la señora Begoña\nNúñez Ibáñez trabaja en esta empresa",
        "Il est attesté. Le maire atteste que Madame Begoña Núñez Ibáñez est domiciliée ici",
        "Hiermit wird bescheinigt, dass Frau Begoña Núñez Ibáñez hier wohnt",
        "Si certifica che la signora Begoña Núñez Ibáñez risulta residente",
    ],
)
def test_the_holder_by_label_or_by_phrase(text: str) -> None:
    assert values(text, What.HOLDER) == ["Begoña Núñez Ibáñez"]


def test_two_surnames_with_a_label_each() -> None:
    text = "Nombre: Begoña     Primer apellido: Núñez     Segundo apellido: Ibáñez"
    assert values(text, What.HOLDER) == ["Núñez Ibáñez, Begoña"]


def test_whom_a_physician_examined_is_the_holder() -> None:
    text = (
        "# CERTIFICADO MÉDICO\ncertifica haber examinado a la\nSra. Begoña Núñez Ibáñez, de 64 años"
    )
    assert values(text, What.HOLDER) == ["Begoña Núñez Ibáñez"]


def test_parents_and_officials_are_not_the_holder() -> None:
    text = "Nombre: Lucía Prado Sol\nPadre: Juan Prado Luz\nMadre: Ana Sol Mar\nFirma: Eva Paz Río"
    assert values(text, What.HOLDER) == ["Lucía Prado Sol"]


def test_of_a_lease_it_is_the_tenant() -> None:
    text = """
# CONTRATO DE ARRENDAMIENTO
que celebran de una parte doña Rosa Mar Luz, identificada con DNI 00000001, LA ARRENDADORA; y de
la otra parte don Peter James Brown, identificado con pasaporte N.º X1234567, EL ARRENDATARIO
"""
    found = find(pages_of(text), TODAY)
    assert [one.value for one in of(found, What.HOLDER)] == ["Peter James Brown"]
    assert [one.value for one in of(found, What.DOCUMENT) if one.sure] == ["X1234567"]


def test_a_tenant_in_brackets_is_a_guess() -> None:
    text = '# LEASE AGREEMENT\nbetween Rosa Mar ("Landlord") and Peter James Brown ("Tenant").'
    (one,) = of(find(pages_of(text), TODAY), What.HOLDER)
    assert (one.value, one.sure) == ("Peter James Brown", False)


def test_of_a_power_it_is_who_gives_it() -> None:
    text = "# CARTA PODER\nYo, Begoña Núñez Ibáñez, otorgo poder a Luis Torres Vega para que"
    assert values(text, What.HOLDER) == ["Begoña Núñez Ibáñez"]


def test_a_letter_to_somebody_is_a_guess() -> None:
    (one,) = of(find(pages_of("Mr Peter Brown\n1 High Street"), TODAY), What.HOLDER)
    assert (one.value, one.sure) == ("Peter Brown", False)


def test_a_company_is_nobody() -> None:
    assert values("Titular: Talleres Imaginarios S.A.C.", What.HOLDER) == []


def test_a_physician_has_a_name_and_a_number() -> None:
    text = "# INFORME MÉDICO\nPaciente: Ana Paz Río\n\nDra. Irene Invento Salas\nCMP 012345"
    assert values(text, What.PHYSICIAN) == ["Irene Invento Salas"]
    assert values(text, What.REGISTER) == ["012345"]


def test_a_physician_with_letters_after_the_name() -> None:
    text = "# MEDICAL CERTIFICATE\nJane Roe Smith, MD\nGMC No. 1234567"
    assert values(text, What.PHYSICIAN) == ["Jane Roe Smith"]
    assert values(text, What.REGISTER) == ["1234567"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Yo, Teresa Inventada Ríos, declaro que es traducción fiel y completa del original.",
            "traducción fiel y completa",
        ),
        (
            "I, Teresa Inventada Ríos, certify that this is a true and accurate translation.",
            "true and accurate translation",
        ),
        (
            "Je soussignée Teresa Inventada Ríos certifie que la traduction est conforme.",
            "traduction est conforme",
        ),
        (
            "Ich, Teresa Inventada Ríos, bestätige die Richtigkeit der Übersetzung.",
            "Richtigkeit der Übersetzung",
        ),
    ],
)
def test_a_translator_says_who_and_that_it_is_faithful(text: str, words: str) -> None:
    assert values(text, What.TRANSLATOR) == ["Teresa Inventada Ríos"]
    assert values(text, What.CERTIFIED) == [words]


def test_a_translator_has_a_licence() -> None:
    text = "# TRADUCCIÓN CERTIFICADA\nTraductora: Ana Ramos Prado\nCTP N.º 0456"
    assert values(text, What.TRANSLATOR) == ["Ana Ramos Prado"]
    assert values(text, What.TRANSLATOR_ID) == ["0456"]


def test_numbers_of_the_paper_and_of_the_passport() -> None:
    text = "Certificate No. CRO-2026-77\nPassport No.: XD1234567"
    assert values(text, What.NUMBER) == ["CRO-2026-77"]
    assert values(text, What.DOCUMENT) == ["XD1234567"]


def test_where_somebody_lives() -> None:
    assert values("Domicilio: Av. Larco 123, dpto. 4, Lima", What.ADDRESS) == [
        "Av. Larco 123, dpto. 4, Lima"
    ]
    prose = "el inmueble ubicado en Jr. Supuesto 88, Yanahuara. El plazo es de un año."
    assert values(prose, What.ADDRESS) == ["Jr. Supuesto 88, Yanahuara"]


def test_a_surname_may_come_first_with_a_comma_in_running_text() -> None:
    head = "# CERTIFICADO MÉDICO\nCertifica haber examinado a "
    assert values(f"{head}PAZ RÍO, Ana Inés, con pasaporte N.º X1", What.HOLDER) == [
        "PAZ RÍO, Ana Inés"
    ]
    assert values("This certifies that JOHN PAZ, British citizen, is", What.HOLDER) == ["JOHN PAZ"]


def test_who_works_is_the_other_part_of_a_contract_of_employment() -> None:
    text = """
# CONTRATO DE TRABAJO
celebran, de una parte, TELARES UTÓPICOS S.A.C., con RUC N.º 20000000005; y, de la otra parte,
el señor ANDRÉS PAZ RÍO, identificado con pasaporte N.º AX118820, EL TRABAJADOR
"""
    assert values(text, What.HOLDER) == ["ANDRÉS PAZ RÍO"]


def test_an_empty_label_takes_no_other_label_for_a_name() -> None:
    text = "Nom de naissance :  PAZ\nNom d'usage :\nSexe :  Féminin\nPrénoms :  Élodie"
    assert "Sexe" not in " ".join(values(text, What.HOLDER))


def mentioned(text: str, name: str) -> list[str]:
    return [one.said for one in mentions(pages_of(text), [name])]


def test_a_known_name_is_found_without_its_accents_and_over_two_lines_of_a_cell() -> None:
    assert mentioned("Sr.  NUNEZ IBANEZ BEGONA", "Núñez Ibáñez Begoña")
    narrow = "Trabajador     NUÑEZ IBAÑEZ     Doc.\n               BEGOÑA           C.E. 1"
    assert mentioned(narrow, "Núñez Ibáñez Begoña") == ["NUÑEZ IBAÑEZ BEGOÑA"]


def test_part_of_a_longer_name_is_not_a_known_name() -> None:
    assert not mentioned("THORNE-OKAFOR MARGARET", "Thorne Margaret")


def test_an_institution_is_nobody() -> None:
    text = "This is to certify that a search of the National Repository was made"
    assert values(text, What.HOLDER) == []


def test_parents_on_a_certificate_are_not_its_holder() -> None:
    text = (
        "APELLIDO Y NOMBRE DEL PADRE     PAZ, MARCELO\nAPELLIDO Y NOMBRE DE LA MADRE     SOL, INÉS"
    )
    assert values(text, What.HOLDER) == []


def test_degrees_are_no_part_of_a_physicians_name() -> None:
    text = "# Medical report\nDr Alasdair Whinfell MBChB MRCGP\nGMC No. 0000011"
    assert values(text, What.PHYSICIAN) == ["Alasdair Whinfell"]
