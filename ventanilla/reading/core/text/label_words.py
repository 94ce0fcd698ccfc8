"""What papers in six languages call their parts. A longer phrase goes before a shorter one."""

from enum import StrEnum

from ventanilla.reading.core.text.phrases import Phrases, flat


class Label(StrEnum):
    """What a label announces."""

    BORN = "born"
    ISSUED = "issued"
    EXPIRES = "expires"
    PERIOD = "period"
    FROM = "from"
    UNTIL = "until"
    DATE = "date"  # of the paper, where nothing says it better
    DAY = "day"  # a date that is none of the others
    SURNAME = "surname"
    GIVEN = "given"
    NAME = "name"  # a whole name, or the half that the other label leaves
    HOLDER = "holder"
    TENANT = "tenant"
    GIVER = "giver"
    SOMEBODY = "somebody"  # somebody who is not the holder
    PHYSICIAN = "physician"
    REGISTER = "register"
    TRANSLATOR = "translator"
    LICENCE = "licence"
    COUNTRY = "country"
    PLACE = "place"  # of birth, of use, of living: a country there issued nothing
    PREMISES = "premises"  # where the home that is let lies
    ADDRESS = "address"
    NUMBER = "number"
    DOCUMENT = "document"
    POLICY = "policy"
    ACCOUNT = "account"
    INSURER = "insurer"
    BANK = "bank"
    TOTAL = "total"


WORDS: dict[Label, tuple[str, ...]] = {
    Label.BORN: flat(
        "fecha de nacimiento | fecha nacimiento | f. nacimiento | f. nac. | fec. nac. | nacimiento",
        "nacido el | nacida el | nacido en fecha | nació el | fecha de nac. | nacido | nacida",
        "date of birth | birth date | birthdate | dob | born on | born | d.o.b. | nacido(a) el",
        "date de naissance | né le | née le | né(e) le | naissance | nato il | nata il | nato/a il",
        "data de nascimento | data nascimento | nascido em | nascida em | nascido a | nascimento",
        "geburtsdatum | geboren am | geb. am | geburtstag | data di nascita | nascita | geboren",
        "date and place of birth | lugar y fecha de nacimiento | fecha y lugar de nacimiento",
        "date et lieu de naissance | luogo e data di nascita | geburtsdatum und geburtsort",
        "place and date of birth | né(e) | birth",
    ),
    Label.ISSUED: flat(
        "made and entered into on | made and entered into this | as of | given under my hand and seal this",
        "evaluado el | evaluada el | examinada el | examiné el | untersucht am | examiné le | examinée le | visitato il",
        "made on | made this | entered into on | examined on | examined by me on | was examined on | examinado el",
        "fecha de emisión | fecha de expedición | fecha emisión | fecha de otorgamiento",
        "f. emisión | fecha de emision del documento | fecha del documento",
        "fecha del certificado | expedido el | expedida el | emitido el | emitida el",
        "fecha de impresión | expedido en | expedida en | emitido en fecha | otorgado el",
        "firmado el | firmada el | suscrito el | fecha de firma | fecha del examen",
        "fecha de atención | fecha de informe | fecha de evaluación | fecha del informe",
        "fecha de suscripción | fecha de consulta | date of issue | issue date | issued on",
        "date issued | issued | date of issuance | issuance date | date of certificate",
        "certificate date | signed on | dated | dated this | date of report | report date",
        "date of examination | examination date | statement date | exam date | date of visit",
        "given under my hand this | in witness whereof | executed on | date de délivrance",
        "délivré le | délivrée le | date d'émission | établi le | fait le | fait à | émis le",
        "délivré(e) le | en date du | date de l'examen | date du relevé | signé le",
        "ausgestellt am | ausstellungsdatum | datum der ausstellung | erteilt am",
        "ausgefertigt am | untersuchungsdatum | unterzeichnet am | erstellt am | ausgestellt",
        "kontoauszug vom | rilasciato il | rilasciata il | data di rilascio | data rilascio",
        "data di emissione | emesso il | data della visita | firmato il | emessa il",
        "data emissione | emitido em | emitida em | data de emissão | data da emissão",
        "data de expedição | expedido em | expedida em | passado em | emitido a | assinado em",
        "data de emissao | data do exame | data da consulta | dado en | dada en | a los",
        "se expide en | se expide a los | se extiende en | fecha de apertura | en la ciudad de",
        "fecha de elaboración | given at | dado a | datum van afgifte | datum uitgifte",
        "done at | data wydania | delivered on",
    ),
    Label.EXPIRES: flat(
        "fecha de caducidad | fecha de vencimiento | fecha de expiración | f. vencimiento",
        "vence | vence el | caduca el | caducidad | vencimiento | expira | expira el",
        "válido hasta | válida hasta | valido hasta el | válida hasta el | vigente hasta",
        "vigente hasta el | date of expiry | expiry date | expiration date | date of expiration",
        "expires on | expires | expiry | valid until | valid thru | valid through | valid to",
        "good through | expiration | date d'expiration | expire le | valable jusqu'au",
        "date de fin de validité | expire | valide jusqu'au | date d'échéance | échéance",
        "gültig bis | ablaufdatum | gültig bis zum | läuft ab am | data di scadenza | scadenza",
        "scade il | valido fino al | valida fino al | data de validade | válido até",
        "válida até | validade | data de expiração | expira em | valido sino al | geldig tot",
        "data de vencimento | data ważności | not after",
    ),
    Label.PERIOD: flat(
        "vigencia | período | periodo | período de cobertura | plazo | vigencia de la póliza",
        "term | periodo de vigencia | duración | period | policy period | period of insurance",
        "coverage period | statement period | insurance period | period of cover | cover period",
        "période | période de garantie | durée | validité | versicherungszeitraum | zeitraum",
        "versicherungsdauer | laufzeit | periodo di copertura | durata | validità | vigência",
        "prazo | lease term | mietdauer | gültigkeit | validity",
    ),
    Label.FROM: flat(
        "inicio de vigencia | fecha de inicio | vigente desde | inicio | desde el",
        "válido desde | effective date | start date | inception date | valid from",
        "commencement date | effective | coverage begins | cover starts | cover from",
        "with effect from | date d'effet | a partir del | date de début | gültig ab",
        "versicherungsbeginn | beginn | gültig vom | data di inizio | decorrenza | inizio",
        "data de início | início de vigência | início | beginning | vigente a | à compter du",
        "mietbeginn | prise d'effet | commencing | effective from | desde | from | a partir de",
        "válida desde | policy start date",
    ),
    Label.UNTIL: flat(
        "fin de vigencia | fecha de fin | término de vigencia | vigencia hasta",
        "cobertura hasta | fecha de término | fin de la vigencia | end date | cover until",
        "coverage ends | cover ends | covered until | policy end date | coverage until",
        "insured until | termination date | date de fin | garanti jusqu'au | versicherungsende",
        "versichert bis | ende | data de término | fine copertura | data di fine",
        "fim de vigência | término | hasta el | asegurado hasta | vence la vigencia",
        "couvert jusqu'au | fin de cobertura | policy expiry date | hasta | expiry of cover",
        "fin de couverture | deckung bis | cover to",
    ),
    Label.DATE: flat("date | fecha | datum | data | lugar y fecha | place and date | ort, datum"),
    Label.DAY: flat(
        "fecha de ingreso | fecha de pago | fecha del matrimonio | date of marriage | payment date",
        "fecha de inscripción | due date | fecha de matrimonio | fecha de depósito | print date",
        "date of registration | fecha de registro | date of hire | eintrittsdatum | fecha de alta",
        "último día de pago | date du mariage | fecha de operación | data do casamento | paid on",
        "fecha de ingreso al país | fecha de defunción | date of death | hire date | eheschließung",
    ),
    Label.SURNAME: flat(
        "apellidos | apellido | primer apellido | surname | surnames | last name | family name",
        "family names | nachname | familienname | cognome | sobrenome | apelido | apelidos",
        "nazwisko | surname(s) | apellido(s) | last names | nom de famille | apellido paterno",
        "achternaam | nom d'usage | apelido(s)",
    ),
    Label.GIVEN: flat(
        "nombres | given names | given name | first name | first names | forenames | forename",
        "prénoms | prénom | vorname | vornamen | nombre(s) | prenombres | nome próprio",
        "nomes próprios | given name(s) | prénom(s) | christian names | voornamen | imiona",
        "nombre de pila | vorname(n) | first and middle name | first and middle names | nome(s)",
    ),
    Label.NAME: flat("nombre | name | nom | nome"),
    Label.HOLDER: flat(
        "re | in re | subject | name of subject | al nome di | nome dell'intestatario | nombre del declarado",
        "nombres y apellidos | apellidos y nombres | nombre y apellidos | nombre completo",
        "nombre y apellido | apellidos y nombre | nombres y apellidos completos | titular",
        "nombre del titular | titular de la cuenta | persona asegurada | asegurado | asegurada",
        "asegurado titular | nombre del asegurado | asegurado principal | asegurado(a)",
        "paciente | nombre del paciente | nombre del cliente | cliente | trabajador",
        "trabajadora | empleado | nombre del trabajador | pensionista | beneficiario",
        "beneficiaria | contrayente | contratado | nombre del solicitante | solicitante",
        "interesado | interesada | examinado | señor(a) | señor(es) | contratante | inscrito",
        "persona inscrita | apellidos, nombres | usuario | nombre del inscrito | el trabajador",
        "la trabajadora | inversionista | el inversionista | full name | name in full",
        "account holder | account name | customer | customer name | client | client name",
        "patient | patient name | name of patient | insured person | insured | name of insured",
        "policyholder | policy holder | policyholder name | insured name | holder | employee",
        "employee name | name of employee | pensioner | name of applicant | applicant",
        "applicant name | name of holder | holder's name | name of the holder | name of subject",
        "member | member name | payee | name and surname | surname and given names",
        "surname, name | last name, first name | account owner | beneficiary | covered person",
        "registered person | patient's name | insured's name | employee's name | name of child",
        "name of person | subject of record | full legal name | named insured",
        "certificate holder | subscriber | name of account holder | name of customer | investor",
        "surname and name | shareholder | nom et prénom | nom et prénoms | nom, prénom",
        "nom prénom | nom complet | titulaire | titulaire du compte | assuré | assurée",
        "patiente | salarié | bénéficiaire | souscripteur | nom du patient | nom du titulaire",
        "personne assurée | nom(s) et prénom(s) | assuré(e) | nom de l'assuré | name, vorname",
        "vor- und nachname | vor- und zuname | kontoinhaber | versicherte person | versicherter",
        "versicherungsnehmer | patientin | arbeitnehmer | name und vorname | kontoinhaberin",
        "name des patienten | name des kontoinhabers | name und anschrift | vorname und name",
        "mitarbeiter | nome e cognome | cognome e nome | intestatario | assicurato",
        "intestatario del conto | paziente | dipendente | contraente | lavoratore",
        "nome completo | titular da conta | segurado | segurada | empregado | nome do paciente",
        "nome do segurado | nome do titular | utente | trabalhador | nome do cliente",
        "beneficiário | inhaber | assicurata | nome do trabalhador | nome do funcionário",
        "interessado",
    ),
    Label.TENANT: flat(
        "arrendatario | arrendataria | el arrendatario | la arrendataria | inquilino",
        "inquilina | quien alquila | tenant | the tenant | tenant name | lessee | the lessee",
        "tenants | name of tenant | locataire | le locataire | la locataire | mieter | mieterin",
        "conduttore | il conduttore | locatário | o locatário | arrendatário | tenant(s)",
        "inquilino(a) | arrendatario(a) | tenant's name | preneur | occupant",
    ),
    Label.GIVER: flat(
        "poderdante | otorgante | el poderdante | la poderdante | principal | grantor",
        "the grantor | mandante | outorgante | vollmachtgeber | vollmachtgeberin | le mandant",
        "donor | mandant | the principal | mandataire de | rappresentato | constituinte",
    ),
    Label.SOMEBODY: flat(
        "padre | madre | nombre del padre | nombre de la madre | father | mother",
        "father's name | mother's name | name of father | name of mother | père | mère | vater",
        "mutter | padre e madre | nom du père | nom de la mère | nome do pai | nome da mãe",
        "pai | mãe | cónyuge | spouse | arrendador | arrendadora | el arrendador",
        "la arrendadora | landlord | the landlord | lessor | bailleur | le bailleur | vermieter",
        "vermieterin | locatore | senhorio | locador | landlady | apoderado | apoderada",
        "persona apoderada | attorney | agent | attorney-in-fact | mandatario",
        "bevollmächtigter | bevollmächtigte | procuratore | procurador | outorgado | the agent",
        "empleador | employer | employeur | arbeitgeber | datore di lavoro | empregador",
        "empresa | employer name | name of employer | nombre del empleador",
        "nombre de la empresa | razón social | registrador | registrar | notario | notary",
        "notaire | notar | notaio | el empleador | director | gerente | manager | firma",
        "signature | signed by | witness | testigo | razón | declarante | informant",
        "nombre del banco | bank name | name of bank | plan name | nombre de la aseguradora",
        "product name | file name | company name | branch name | username | nombre del plan",
        "name of signatory | nombre del firmante | nombre comercial",
        "declaración jurada de quien | otorgado a | proxy | el apoderado | la apoderada",
    ),
    Label.PHYSICIAN: flat(
        "médico tratante | médico | médico responsable | nombre del médico | médica | physician",
        "attending physician | examining physician | doctor | name of physician | médecin",
        "médecin traitant | behandelnder arzt | arzt | ärztin | medico | medico curante",
        "doctor's name | médico evaluador | médico examinador | physician's name",
        "treating physician | médico auditor | nome do médico | médico assistente",
        "name of doctor | practitioner",
    ),
    Label.REGISTER: flat(
        "cmp | c.m.p. | n.º de colegiatura | colegiatura | colegio médico | nº colegiado",
        "colegiado n | crm | gmc | gmc no | rpps | cédula profesional | medical license",
        "medical licence no | license no | licence no | medical registration no",
        "registration no | ordre des médecins n | arztnummer | lanr | npi | reg. cmp | cmp n",
        "colegio médico del perú n | colegiado | matrícula profesional | c.m.p. n",
        "medical license no | medical licence",
    ),
    Label.TRANSLATOR: flat(
        "traductor | traductora | traductor público juramentado",
        "traductora pública juramentada | traductor colegiado certificado",
        "traductora colegiada certificada | translator | ctp traductor | nombre del traductor",
        "translator's name | name of translator | certified translator | sworn translator",
        "traducteur | traductrice | traducteur assermenté | traductrice assermentée",
        "übersetzer | übersetzerin | traduttore | traduttrice | tradutor | tradutora",
        "translated by | tradutor juramentado | tradutor público | traducido por | traduit par",
        "übersetzt von | traductor oficial | traductora oficial | traductor jurado",
        "traductora jurada | tradotto da | beeidigter übersetzer | beeidigte übersetzerin",
        "traductor(a) | traducción realizada por | traductor certificado",
        "traductora certificada | traduzido por | traductor-intérprete",
    ),
    Label.LICENCE: flat(
        "ctp | c.t.p. | colegio de traductores del perú | ctp n | registro ctp | tpj | t.p.j. n",
        "rol n | registro | registro n | reg. n | n.º de registro | colegiatura n | matrícula",
        "membership no | license number | licence number | member no | ata member",
        "translator no | numéro d'agrément | colegio de traductores",
        "colegio de traductores del perú n | ctp no | matrícula n | número de colegiatura",
        "certification no | iti no | resolución ministerial n",
    ),
    Label.COUNTRY: flat(
        "country code | código país | code du pays | code of state | codice paese | código del país | staatencode",
        "país | country | pays | land | paese | país emisor | issuing country | country of issue",
        "issuing state | país de emisión | país de expedición | état émetteur | ausstellendes land",
        "pays d'émission | paese di rilascio | país emissor | estado emisor | staat | stato",
        "code of issuing state | issuing country/state | estado expedidor",
    ),
    Label.PLACE: flat(
        "alcance territorial | area of coverage | zone de couverture | countries covered | territorialidad",
        "country requesting | requesting country | area of cover | cobertura territorial | ámbito geográfico | geltungsbereich",
        "lugar de nacimiento | place of birth | lieu de naissance | geburtsort",
        "luogo di nascita | local de nascimento | naturalidade | nacionalidad | nationality",
        "nationalité | birthplace | staatsangehörigkeit | nazionalità | cittadinanza",
        "nacionalidade | citizenship | natural de | país de nacimiento | country of birth",
        "pays de naissance | country of residence | lugar | país de residencia",
        "país de destino | country of destination | destination | ciudadanía | for use in",
        "to be used in | para uso en | para ser usado en | para ser presentado en | a utiliser",
        "zur verwendung in | destiné à être utilisé | per uso in | para uso no | destino",
        "geburtsland | de nacionalidad | national of | citizen of | ciudadano de | ciudadana de",
        "place of issue | lugar de emisión | lugar de expedición | para ser utilizado en",
        "para su uso en | born in | nacido en | nacida en | ámbito | territorio | territory",
        "ámbito territorial | scope | país de uso | valid in | cobertura en | covered in",
        "resident of | residente en | purpose | motivo | finalidad | a ser presentado en",
        "for presentation in | staatsbürgerschaft | to be presented in",
        "nationality / citizenship | for the embassy of | ser presentado ante | nacional de",
        "país de nacionalidad | beneficiary country | to be produced in",
    ),
    Label.PREMISES: flat(
        "ubicado en | ubicada en | sito en | sita en | dirección del inmueble | dirección del predio | located at | situated at | property address | premises | adresse du bien | rental property | situado en | situada en | inmueble ubicado en | sis | sise | situé | known as | mietobjekt | immobile sito in | dirección de suministro | dirección del suministro | service address | supply address | lieferadresse"
    ),
    Label.ADDRESS: flat(
        "dirección | domicilio | domiciliado en | domiciliada en | con domicilio en",
        "  ",
        "domicilio real |  ",
        "dirección de entrega | residencia | address | residing at |  ",
        " home address | ",
        "residential address | mailing address |  adresse | ",
        "demeurant | domicilié à |    anschrift | wohnhaft in | wohnhaft",
        "indirizzo | residenza | residente in | endereço | morada | domicílio",
        "domicilio fiscal | current address | dirección actual | dirección domiciliaria",
        "con domicilio real en |  domicílio em | adres | ",
        "dirección del titular | ",
    ),
    Label.NUMBER: flat(
        "certificado n | certificado número | n.º de certificado | número de certificado",
        "expediente | acta n | n.º de documento | número de documento | nº documento",
        "código de verificación | n.º de orden | número | n.º | nro | número de acta",
        "expediente n | código | partida n | certificate no | certificate number",
        "reference number | reference no | reference | ref. no | ref | document number",
        "document no | file no | file number | number | case number | our ref | certificat n",
        "numéro | n° de dossier | référence | nr | aktenzeichen | urkunde nr | urkundennummer",
        "bescheinigung nr | numero | numero di certificato | certificato n | número da certidão",
        "certidão n | n.º do documento | registro n.º | verification code | serial number",
        "serial no | registration number | numéro de certificat | report number",
        "certificate id | número de serie | statement no | document id | no. de référence",
        "zertifikat nr | solicitud n | número de solicitud | constancia n | informe n",
        "contrato n | recibo n | folio n | número do documento | n.º de expediente",
        "número de recibo | número único | resolución n",
    ),
    Label.DOCUMENT: flat(
        "pasaporte | pasaporte n | número de pasaporte | n.º de pasaporte | pasaporte número",
        "passport | passport no | passport number | passport nr | passeport | passeport n",
        "passnummer | n° de passeport | numéro de passeport | reisepass nr | reisepassnummer",
        "reisepass | passaporto | passaporto n | numero di passaporto | passaporte",
        "passaporte n | número do passaporte | dni | dni n | d.n.i. | carné de extranjería",
        "carné de extranjería n | carnet de extranjería | c.e. n | documento de identidad",
        "documento de identidad n | nie | documento | documento n | identity card no",
        "id number | id no | identity document | national id | cédula | cédula de identidad",
        "personalausweis nr | ausweisnummer | cpf | carte d'identité n | carta d'identità n",
        "bilhete de identidade | cartão de cidadão | identificado con | identificada con",
        "doc. identidad | identity card number | pasaporte de | identity no",
        "número de identificación | nie n | número de dni | cédula n | national id no",
        "document de voyage n | travel document no | passport/id no | id card no | passport nº",
        "numéro de la carte | card number | card no | número de carné | número de identidad",
        "tipo y número de documento | tipo y n.º de documento | n.º de identidad | rg n",
    ),
    Label.POLICY: flat(
        "póliza | póliza n | número de póliza | n.º de póliza | nro. de póliza | póliza número",
        "policy no | policy number | policy | policy id | certificate of insurance no | police n",
        "numéro de police | n° de police | n° de contrat | numéro de contrat | contrat n",
        "versicherungsnummer | versicherungsschein-nr | versicherungsscheinnummer | policennummer",
        "polizza n | numero di polizza | polizza | apólice | apólice n | número da apólice",
        "versicherungsschein nr | police nr | police nº | member id | policy ref | vertragsnummer",
        "polizza numero | group policy no | n.º da apólice | policen-nr | contrato de seguro n",
    ),
    Label.ACCOUNT: flat(
        "cuenta | cuenta n | número de cuenta | n.º de cuenta | cuenta de ahorros",
        "cuenta corriente | cuenta de ahorros n | cuenta corriente n | cci | iban",
        "nro. de cuenta | cuenta sueldo | account no | account number | account | a/c no",
        "checking account | savings account | numéro de compte | compte n | compte",
        "n° de compte | kontonummer | konto-nr | konto | numero di conto | conto n",
        "conto corrente n | número da conta | conta n | conta | código de cuenta interbancario",
        "conta corrente | account ending in | terminada en | cuenta n.º | cuenta de ahorro",
        "account ending | ending in | conto corrente",
    ),
    Label.INSURER: flat(
        "aseguradora | asegurador | compañía aseguradora | compañía de seguros | insurer",
        "insurance company | underwritten by | assureur | compagnie d'assurance | versicherer",
        "versicherungsgesellschaft | assicuratore | compagnia | seguradora | name of insurer",
        "insurance provider | entidad aseguradora | nombre de la compañía | underwriter",
        "compagnia di assicurazione | name of insurance company | compagnie",
    ),
    Label.BANK: flat(
        "banco | bank | banque | banca | entidad financiera | entidad bancaria",
        "financial institution | établissement bancaire | kreditinstitut | istituto bancario",
        "instituição financeira",
    ),
    Label.TOTAL: flat(
        "total | saldo | saldo final | saldo disponible | balance | closing balance | neto",
        "neto a pagar | available balance | total amount | net pay | gross pay | salary",
        "monthly income | renta | renta mensual | rent | monthly rent | salario | sueldo",
        "sueldo bruto | sueldo neto | pensión | remuneración | remuneración mensual",
        "ingreso mensual | importe total | total a pagar | prima | premium | solde",
        "solde final | montant | montant total | salaire net | loyer | pension | saldo contable",
        "endsaldo | kontostand | gesamtbetrag | nettolohn | miete | rente | saldo finale",
        "importo | totale | stipendio | pensione | affitto | saldo atual | valor total",
        "salário | aluguel | pensão | amount | monto | importe | merced conductiva | capital",
        "gross | monto total | amount due | pension amount | monthly pension | total credits",
        "net amount | neuer saldo | closing | valor da renda | salaire brut | gehalt",
        "bruttolohn | total neto | haber básico | ingreso neto | annual income | yearly income",
        "inversión | investment | valor nominal | capital social | sum insured | suma asegurada",
        "límite",
    ),
}
LABELS = Phrases(WORDS)
