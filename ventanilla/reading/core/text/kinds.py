"""The kinds of paper that are told apart by what stands on them."""

from enum import StrEnum

from ventanilla.kernel.text import Text


class Kind(StrEnum):
    """What a page is."""

    PASSPORT = "passport"
    CARD = "identity-card"
    STATEMENT = "bank-statement"
    PENSION = "pension"
    PAYSLIP = "payslip"
    EMPLOYMENT = "employment-contract"
    INCOME = "income-certificate"
    INVESTMENT = "investment"
    SUPPORT = "support-statement"
    POLICY = "insurance-policy"
    RECORD = "criminal-record"
    MEDICAL = "medical-report"
    LEASE = "lease"
    BILL = "utility-bill"
    RESIDENCE = "residence-certificate"
    BIRTH = "birth-record"
    MARRIAGE = "marriage-record"
    POWER = "power-of-attorney"
    COURT = "court-decision"
    INTERPOL = "interpol-record"
    APOSTILLE = "apostille"
    TRANSLATION = "translation"


NAMES: dict[Kind, Text] = {
    Kind.PASSPORT: Text("pasaporte", "passport"),
    Kind.CARD: Text("carné o cédula", "identity card"),
    Kind.STATEMENT: Text("estado de cuenta", "bank statement"),
    Kind.PENSION: Text("constancia de pensión", "certificate of a pension"),
    Kind.PAYSLIP: Text("boleta de pago", "payslip"),
    Kind.EMPLOYMENT: Text("contrato de trabajo", "contract of employment"),
    Kind.INCOME: Text("constancia de ingresos", "certificate of income"),
    Kind.INVESTMENT: Text("constancia de inversión", "certificate of an investment"),
    Kind.SUPPORT: Text("declaración de sostenimiento", "statement of support"),
    Kind.POLICY: Text("póliza de seguro", "insurance policy"),
    Kind.RECORD: Text("certificado de antecedentes", "criminal record certificate"),
    Kind.MEDICAL: Text("informe médico", "medical report"),
    Kind.LEASE: Text("contrato de alquiler", "lease"),
    Kind.BILL: Text("recibo de servicios", "utility bill"),
    Kind.RESIDENCE: Text("constancia de domicilio", "certificate of residence"),
    Kind.BIRTH: Text("partida de nacimiento", "birth record"),
    Kind.MARRIAGE: Text("partida de matrimonio", "marriage record"),
    Kind.POWER: Text("poder", "power of attorney"),
    Kind.COURT: Text("resolución judicial", "court decision"),
    Kind.INTERPOL: Text("ficha de Interpol", "Interpol record"),
    Kind.APOSTILLE: Text("apostilla", "apostille"),
    Kind.TRANSLATION: Text("traducción", "translation"),
}
