"""What a paper is, in which language, of which country; its apostille, its money, its insurer."""

from datetime import date

import pytest

from tests.support.paper import pages_of
from ventanilla.kernel.countries import alpha2
from ventanilla.reading.core.text.finders import find
from ventanilla.reading.core.text.finding import Finding, What, of
from ventanilla.reading.core.text.keeping import least, only
from ventanilla.reading.core.text.kinds import Kind

TODAY = date(2026, 11, 28)


def read(text: str) -> tuple[Finding, ...]:
    return find(pages_of(text), TODAY)


def values(text: str, what: What) -> list[str]:
    return [one.value for one in of(read(text), what)]


TITLES = {
    Kind.PASSPORT: ("PASAPORTE / PASSPORT", "REISEPASS", "PASSEPORT"),
    Kind.CARD: ("Carné de Extranjería", "Personalausweis", "Carta d'identità"),
    Kind.STATEMENT: ("Estado de cuenta", "Kontoauszug", "Relevé de compte", "Extrato bancário"),
    Kind.PENSION: ("Constancia de pensión", "Rentenbescheid", "Titre de pension"),
    Kind.PAYSLIP: ("Boleta de pago", "Payslip", "Bulletin de paie", "Gehaltsabrechnung"),
    Kind.EMPLOYMENT: ("Contrato de trabajo", "Arbeitsvertrag", "Contrat de travail"),
    Kind.INCOME: ("Certificado de rentas y retenciones", "Einkommensteuerbescheid"),
    Kind.INVESTMENT: ("Certificado de acciones", "Share Certificate"),
    Kind.SUPPORT: ("Declaración jurada de sostenimiento", "Affidavit of Support"),
    Kind.POLICY: ("Póliza de seguro de salud", "Certificate of Insurance", "Polizza sanitaria"),
    Kind.RECORD: ("Führungszeugnis", "Certificado do Registo Criminal", "Criminal record check"),
    Kind.MEDICAL: ("Certificado médico", "Certificat médical", "Ärztliches Attest"),
    Kind.LEASE: ("Contrato de arrendamiento", "Mietvertrag", "Tenancy Agreement"),
    Kind.BILL: ("Recibo de luz", "Stromrechnung", "Facture d'électricité"),
    Kind.RESIDENCE: ("Certificado domiciliario", "Meldebescheinigung"),
    Kind.BIRTH: ("Acta de nacimiento", "Geburtsurkunde", "Certidão de nascimento"),
    Kind.MARRIAGE: ("Partida de matrimonio", "Acte de mariage", "Eheurkunde"),
    Kind.POWER: ("Carta poder simple", "Power of Attorney", "Vollmacht"),
    Kind.COURT: ("Sentencia", "Divorce decree"),
    Kind.INTERPOL: ("Ficha de canje internacional INTERPOL",),
    Kind.TRANSLATION: ("Traducción del inglés al español", "Certified Translation", "Übersetzung"),
}


@pytest.mark.parametrize(
    ("kind", "title"), [(kind, title) for kind, own in TITLES.items() for title in own]
)
def test_a_title_says_what_a_page_is(kind: Kind, title: str) -> None:
    found = list(of(read(f"# {title}\n\nX.Y. 12"), What.KIND))
    assert [(one.value, one.sure) for one in found] == [(kind.value, True)]


def test_what_is_only_mentioned_is_no_kind() -> None:
    text = """
# PÓLIZA DE SEGURO
Esta póliza se entrega con el certificado de nacimiento y la copia del contrato de trabajo que la
persona presentó con su pasaporte cuando pidió el seguro por primera vez en la oficina de Lima.
"""
    assert values(text, What.KIND) == ["insurance-policy"]


def test_a_translation_is_also_what_it_translates() -> None:
    text = "# TRADUCCIÓN CERTIFICADA N.º 1234-2026\n\nCERTIFICADO DE ANTECEDENTES PENALES"
    assert set(values(text, What.KIND)) == {"translation", "criminal-record"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La persona examinada se encuentra en buen estado general y sin signos de"),
        ("en", "The register was searched under the names and no record was found for this"),
        ("fr", "Le bulletin est délivré à la personne concernée pour les démarches et ne"),
        ("pt", "Certifica-se que nada consta do registo acerca da pessoa acima e não há"),
        ("de", "Dieses Zeugnis wurde von einer Einrichtung erstellt und ist nicht mit dem"),
        ("it", "Si attesta che nella banca dati del casellario non risulta nulla per la"),
        ("ru", "Справка о наличии судимости выдана гражданину"),
        ("uk", "Довідка про відсутність судимості видана громадянці України"),
        ("ar", "شهادة حسن السيرة والسلوك من وزارة الداخلية"),
        ("zh", "无犯罪记录证明 中华人民共和国公安部"),
        ("ja", "犯罪経歴証明書は、これを証明する"),
        ("el", "Πιστοποιητικό ποινικού μητρώου"),
        ("vi", "Cộng hòa xã hội chủ nghĩa Việt Nam. Ngày, tháng, năm sinh: không có án tích"),
    ],
)
def test_the_language_of_running_text(language: str, text: str) -> None:
    assert values(text, What.LANGUAGE) == [language]


def test_labels_in_two_languages_say_nothing_of_the_language() -> None:
    text = "Apellidos / Surname\nPAZ RÍO\nFecha de nacimiento / Date of birth\n14 03 1980"
    assert values(text, What.LANGUAGE) == []


def test_labels_in_two_languages_leave_the_text_its_own() -> None:
    text = "Apellidos / Surname     PAZ\nNombres / Given names     ANA\n" + (
        "The register was searched under the names shown and no record of this person was found."
    )
    assert values(text, What.LANGUAGE) == ["en"]


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("IT", "REPUBBLICA ITALIANA\nMinistero"),
        ("BR", "República Federativa do Brasil"),
        ("DE", "Bundesrepublik Deutschland"),
        ("FR", "République française\nMinistère de la Justice"),
        ("CO", "Ministerio de Justicia de Colombia\nCertifica"),
        ("US", "U.S. Department of Justice\nFederal Bureau of Investigation"),
        ("XX", "Country: Utopia"),
        ("ES", "Country code: ESP"),
        ("CL", "País: Chile"),
    ],
)
def test_the_country_that_issued(country: str, text: str) -> None:
    assert values(text, What.COUNTRY) == [country]


@pytest.mark.parametrize(
    "text",
    [
        "Issued for use in Peru",
        "Para ser presentado en Perú",
        "Place of birth: Chile",
        "Nacionalidad: Colombia",
        "born in France on a Monday",
    ],
)
def test_a_country_that_is_only_mentioned_issued_nothing(text: str) -> None:
    assert values(text, What.COUNTRY) == []


def test_alpha_three_is_known_and_other_letters_are_not() -> None:
    assert (alpha2("ESP"), alpha2("UTO"), alpha2("esp"), alpha2("E1P")) == ("ES", None, None, None)


HAGUE = {
    "en": """
APOSTILLE
(Convention de La Haye du 5 octobre 1961)
1. Country: Utopia
This public document
2. has been signed by Arthur B. Nobody
3. acting in the capacity of Registrar
4. bears the seal/stamp of National Police
Certified
5. at Port Hope                6. the 17 September 2026
7. by Ministry of Justice
8. No. 2026-000917
9. Seal/stamp:                 10. Signature: Mary C. Noone
""",
    "es": """
APOSTILLA
(Convention de La Haye du 5 octobre 1961)
1) País: Utopia
El presente documento público
2) ha sido firmado por Arthur B. Nobody
3) quien actúa en calidad de Registrar
4) y está revestido del sello / timbre de National Police
Certificado
5) en Port Hope                6) el día 17/09/2026
7) por Ministry of Justice
8) bajo el número 2026-000917
9) Sello / timbre:             10) Firma: Mary C. Noone
""",
    "fr": """
APOSTILLE
(Convention de La Haye du 5 octobre 1961)
1 . Pays : Utopia
Le présent acte public
2 . a été signé par Arthur B. Nobody
3 . agissant en qualité de Registrar
4 . est revêtu du sceau / timbre de National Police
Attesté
5 . à Port Hope                6 . le 17 septembre 2026
7 . par Ministry of Justice
8 . sous n° 2026-000917
9 . Sceau / timbre :           10 . Signature : Mary C. Noone
""",
    "de": """
APOSTILLE
(Convention de La Haye du 5 octobre 1961)
1. Land: Utopia
Diese öffentliche Urkunde
2. ist unterschrieben von Arthur B. Nobody
3. in seiner Eigenschaft als Registrar
4. sie ist versehen mit dem Siegel/Stempel des National Police
Bestätigt
5. in Port Hope                6. am 17.09.2026
7. durch Ministry of Justice
8. unter Nr. 2026-000917
9. Siegel/Stempel:             10. Unterschrift: Mary C. Noone
""",
    "it": """
APOSTILLE
(Convention de La Haye du 5 octobre 1961)
1. Paese: Utopia
Il presente atto pubblico
2. è stato firmato da Arthur B. Nobody
3. in qualità di Registrar
4. è segnato dal sigillo/timbro di National Police
Attestato
5. a Port Hope                 6. il 17 settembre 2026
7. da Ministry of Justice
8. sotto n. 2026-000917
9. Sigillo/timbro:             10. Firma: Mary C. Noone
""",
    "pt": """
APOSTILA
(Convention de La Haye du 5 octobre 1961)
1. País: Utopia
Este documento público
2. foi assinado por Arthur B. Nobody
3. agindo na qualidade de Registrar
4. tem o selo / carimbo de National Police
Certificado
5. em Port Hope                6. no dia 17 de setembro de 2026
7. por Ministry of Justice
8. sob o n.º 2026-000917
9. Selo/carimbo:               10. Assinatura: Mary C. Noone
""",
    "three languages": """
APOSTILLE
(Convention de La Haye du 5 octobre 1961)
1. Country:    Utopia
   Pays / País:
   This public document
   Le présent acte public / El presente documento público
2. has been signed by     Arthur B. Nobody
   a été signé par
   ha sido firmado por
3. acting in the capacity of     Registrar
   agissant en qualité de
   quien actúa en calidad de
4. bears the seal/stamp of       National Police
   est revêtu du sceau / timbre de
   y está revestido del sello / timbre de
           Certified / Attesté / Certificado
5. at    Port Hope             6. the   17 September 2026
   à / en                         le / el día
7. by    Ministry of Justice
   par / por
8. No    2026-000917
   sous no / bajo el número
9. Seal / stamp                10. Signature    Mary C. Noone
   Sceau / timbre                  Signature
""",
}
FIELDS = [
    "1: Utopia",
    "2: Arthur B. Nobody",
    "3: Registrar",
    "4: National Police",
    "5: Port Hope",
    "6: 2026-09-17",
    "7: Ministry of Justice",
    "8: 2026-000917",
    "9:",
    "10: Mary C. Noone",
]


@pytest.mark.parametrize("language", HAGUE)
def test_the_ten_fields_of_an_apostille(language: str) -> None:
    found = read(HAGUE[language])
    assert [one.value for one in of(found, What.APOSTILLE)] == FIELDS
    assert [one.value for one in of(found, What.KIND)] == ["apostille"]
    assert [one.value for one in of(found, What.COUNTRY)] == ["XX"]


@pytest.mark.parametrize("language", HAGUE)
def test_an_apostille_whose_numbers_were_not_read(language: str) -> None:
    lost = [line.lstrip("123456789 .)") for line in HAGUE[language].splitlines()]
    lost = [line if line.startswith("(Conv") else line.replace("0. ", "", 1) for line in lost]
    found = {one.value for one in of(read("\n".join(lost)), What.APOSTILLE)}
    assert {*FIELDS[1:4], FIELDS[7]} <= found


def test_fields_side_by_side_over_their_values() -> None:
    text = HAGUE["en"].replace(
        "5. at Port Hope                6. the 17 September 2026",
        "5. at                          6. the\nPort Hope                      17 September 2026",
    )
    found = [one.value for one in of(read(text), What.APOSTILLE)]
    assert "6: 2026-09-17" in found and "5: Port Hope" in found


def test_legalised_by_whom() -> None:
    text = """
CONSULADO GENERAL DEL PERÚ EN MADRID
LEGALIZACIÓN N.º 12: el cónsul certifica que la firma que antecede es auténtica.
MINISTERIO DE RELACIONES EXTERIORES DEL PERÚ
Se legaliza la firma del cónsul.
"""
    assert values(text, What.LEGALISED) == ["consulate", "ministry"]


def test_an_apostille_of_the_ministry_is_no_legalisation() -> None:
    text = HAGUE["es"].replace("Ministry of Justice", "Ministerio de Relaciones Exteriores")
    assert values(text, What.LEGALISED) == []


def test_a_policy() -> None:
    text = """
Seguros Imaginarios S.A.
# PÓLIZA DE SEGURO DE SALUD
Póliza n.º: SI-2026-445566
Asegurado: Ana Paz Río
Vigencia: Desde el 01/08/2026 hasta el 31/07/2027
"""
    assert values(text, What.INSURER) == ["Seguros Imaginarios S.A."]
    assert values(text, What.POLICY) == ["SI-2026-445566"]
    assert values(text, What.UNTIL) == ["2027-07-31"]


def test_the_last_day_of_a_policy_ends_its_cover() -> None:
    text = "# Certificate of Insurance\nValid until 31 July 2027"
    assert values(text, What.UNTIL) == ["2027-07-31"]
    assert values(text, What.EXPIRES) == []


def test_of_an_account_no_more_than_four_digits_are_said() -> None:
    text = "Banco Ficticio S.A.\n# ESTADO DE CUENTA\nCuenta N.º: 193-12345678-0-45"
    (one,) = of(read(text), What.ACCOUNT)
    assert one.value == "8045"
    assert sum(char.isdecimal() for char in one.said) == 4
    assert values(text, What.BANK) == ["Banco Ficticio S.A."]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Renta mensual: S/ 1,850.00", "PEN 1850.00"),
        ("Monthly rent: US$ 900", "USD 900.00"),
        ("Kontostand    1.234,56 EUR", "EUR 1234.56"),
        ("Closing balance    £4,200.10", "GBP 4200.10"),
        ("Saldo final (US$)    18,229.75", "USD 18229.75"),
        ("Total: 1'234.50 CHF", "CHF 1234.50"),
        ("Total    7,950.20", "XXX 7950.20"),
    ],
)
def test_amounts_with_a_label_are_sure(text: str, value: str) -> None:
    (one,) = of(read(text), What.AMOUNT)
    assert (one.value, one.sure) == (value, True)


def test_no_more_than_a_dozen_amounts_and_totals_first() -> None:
    lines = [f"Compra número {n}    S/ {n}.00" for n in range(10, 40)]
    found = values("\n".join([*lines, "Total    S/ 735.00"]), What.AMOUNT)
    assert len(found) == 12 and found[0] == "PEN 735.00"


def test_of_a_medical_report_little_is_kept() -> None:
    text = """
# INFORME MÉDICO
Paciente: Ana Paz Río
Fecha de nacimiento: 14/03/1958
Fecha del examen: 18/10/2026
Domicilio: Av. Larco 123, Lima
La persona examinada se encuentra en buen estado general y sin signos de enfermedad.
Dra. Irene Invento Salas    CMP 012345
"""
    kept = {one.what for one in least(read(text))}
    assert kept == {
        *(What.KIND, What.HOLDER, What.ISSUED, What.PHYSICIAN, What.REGISTER, What.LANGUAGE)
    }


def test_only_what_was_asked_for_is_kept() -> None:
    assert only(read("Full name: Ana Paz Río"), frozenset({What.BORN})) == ()


BILL = "N.º de suministro  118\nLectura actual  18\nLectura anterior  17\nAlumbrado público  14.20"
MONTH = "Saldo anterior  18.00\nFecha valor\nSaldo final  23.00\nCCI  002-193"


@pytest.mark.parametrize(("text", "kind"), [(BILL, Kind.BILL), (MONTH, Kind.STATEMENT)])
def test_a_form_without_a_title_is_told_by_the_words_of_its_trade(text: str, kind: Kind) -> None:
    (one,) = of(read(text), What.KIND)
    assert (one.value, one.sure) == (kind.value, True)
    fewer = "\n".join(text.split("\n")[:2])
    assert not list(of(read(fewer), What.KIND))


def test_a_page_says_which_of_how_many_it_is() -> None:
    assert values("Saldo 12.00\nPágina 1 de 3.", What.LEAF) == ["1/3"]
    assert values("Page 2 of 4", What.LEAF) == ["2/4"]
    assert values("Página 1 de 1", What.LEAF) == []
    assert values("Seite 3/2", What.LEAF) == []


def stamped(signer: str, seal: str) -> tuple[str, str]:
    """A record signed by Kim Dagost of the bureau, and an apostille."""
    paper = "# IDENTITY HISTORY SUMMARY\nFederal Bureau of Investigation\n" + "\n".join(
        f"the search of fingerprints revealed nothing about number{chr(97 + n)}" for n in range(26)
    )
    form = f"""
# APOSTILLE
(Convention de La Haye du 5 octobre 1961)
1. Country: Utopia
This public document
2. has been signed by {signer}
3. acting in the capacity of Officer
4. bears the seal/stamp of {seal}
5. at Port Hope
6. the 12 September 2026
7. by the Ministry
8. No. 26-917
"""
    return f"{paper}\nKim Dagost, Chief", form


def strange(signer: str, seal: str) -> list[str]:
    found = find(pages_of(*stamped(signer, seal)), TODAY)
    return [one.value for one in of(found, What.STRANGER)]


def test_an_apostille_of_a_signature_that_the_paper_does_not_bear_is_told() -> None:
    assert strange("Delphine Hartsock", "Clerk of Travis County") == ["Delphine Hartsock"]


def test_the_signer_or_the_seal_on_the_paper_is_enough() -> None:
    assert strange("Kim Dagost", "Clerk of Travis County") == []
    assert strange("Delphine Hartsock", "Federal Bureau of Investigation") == []


def test_an_apostille_alone_knows_no_paper() -> None:
    found = find(pages_of(stamped("Delphine Hartsock", "Clerk of Travis County")[1]), TODAY)
    assert not list(of(found, What.STRANGER))


def test_a_label_in_brackets_under_a_value_is_not_the_signer() -> None:
    form = stamped("Ivo Prates\n(a été signé par / has been signed by)", "Notary")
    found = find(pages_of(*form), TODAY)
    assert "2: Ivo Prates" in [one.value for one in of(found, What.APOSTILLE)]


def test_a_code_to_look_a_paper_up_with_is_not_its_number() -> None:
    text = "Código seguro de verificación: PEN-4481-99XK\nRUC N.º 20000000004\nFolio N.º 118-2026"
    assert values(text, What.NUMBER) == ["118-2026"]


def test_an_office_called_direccion_is_no_address() -> None:
    assert values("DIRECCIÓN GENERAL DE JUSTICIA\nSección 12", What.ADDRESS) == []
    assert values("Dirección: Av. Nadie 12, Lima", What.ADDRESS) == ["Av. Nadie 12, Lima"]


def test_a_deed_before_a_notary_of_lima_is_of_peru() -> None:
    assert values("PODER ESPECIAL\nKardex 4418\nante mí, Notario de Lima,", What.COUNTRY) == ["PE"]


def test_a_title_may_bear_the_papers_number() -> None:
    (one,) = of(read("RECIBO DE GAS N.º 44188-2026\nCliente: Ana Paz"), What.KIND)
    assert (one.value, one.sure) == (Kind.BILL, True)
