"""What somebody lives on: a pension, a contract with its payslip, an investment, a family."""

from datetime import date
from decimal import Decimal

from ventanilla.demo.specimens.dates import MONTHS, in_words, months_before, short
from ventanilla.demo.specimens.people import Person
from ventanilla.demo.specimens.sheet import Ledger, Letter, Prose, Rows, Signatures

BANK = "Banco Ficticio S.A."
BANK_AT = "Av. Inexistente 1000, Lima · RUC 00000000000"
EMPLOYER = "Talleres Imaginarios S.A.C."
EMPLOYER_AT = "Jr. Supuesto 250, Lima · RUC 00000000000"
PENSION = Decimal("1450.00")
SPENDING = (Decimal("612.40"), Decimal("548.15"), Decimal("705.90"))
OPENING = Decimal("15746.20")
SALARY = Decimal("6200.00")
FAMILY_ALLOWANCE = Decimal("113.00")
PENSION_SHARE, TAX = Decimal("0.13"), Decimal("318.25")
SHARES, SHARE_VALUE = 60_000, Decimal("10.00")


def money(amount: Decimal, sign: str = "") -> str:
    """1,450.00, as written in Peru."""
    return f"{sign} {amount:,.2f}".strip()


def pension(who: Person, issued: date) -> Letter:
    """A bank's statement of three months of a foreign pension, in US dollars."""
    rows, balance = [], OPENING
    for back, spent in zip((3, 2, 1), SPENDING, strict=True):
        paid = months_before(issued, back, 5)
        for day, what, plus, minus in (
            (paid, "Abono de pensión de jubilación", PENSION, Decimal(0)),
            (paid.replace(day=24), "Consumos y retiros del mes", Decimal(0), spent),
        ):
            balance += plus - minus
            cells = (money(amount) if amount else "" for amount in (plus, minus))
            rows.append((short(day), what, *cells, money(balance)))
    total = ("", "Saldo final", money(3 * PENSION), money(sum(SPENDING, Decimal(0))))
    return Letter(
        issuer=BANK,
        address=BANK_AT,
        title="Estado de cuenta de pensión",
        number=f"Emitido el {in_words(issued)}",
        colour="#14532d",
        blocks=(
            Rows(
                (
                    ("Titular", who.full_name),
                    ("Documento", f"Pasaporte {who.passport_number}"),
                    ("Cuenta de ahorros", "000-0000000-0-00, dólares (USD)"),
                    ("Pensión mensual", money(PENSION, "USD")),
                )
            ),
            Ledger(
                ("Fecha", "Movimiento", "Abonos", "Cargos", "Saldo"),
                tuple(rows),
                total=(*total, money(balance)),
                amounts=3,
                title="Movimientos de los tres últimos meses",
            ),
            Prose(("La pensión es permanente y se abona el quinto día de cada mes.",)),
            Signatures((("Nadie Ninguno Nones", "Atención al cliente (persona ficticia)"),), BANK),
        ),
    )


def contract(who: Person, signed: date, since: date) -> Letter:
    """An employment contract of indefinite term."""
    clauses = (
        f"PRIMERA. {EMPLOYER}, en adelante la empresa, contrata a {who.full_name}, con pasaporte "
        f"{who.passport_number}, en adelante la persona trabajadora, como técnico de taller.",
        f"SEGUNDA. El contrato rige desde el {in_words(since)} por tiempo indefinido, con jornada "
        "de 48 horas por semana, en el local de la empresa.",
        f"TERCERA. La remuneración mensual es de {money(SALARY, 'S/')}, más asignación familiar, "
        "y se paga el último día hábil de cada mes.",
        "CUARTA. La persona trabajadora goza de treinta días de descanso por año y de los demás "
        "beneficios que la ley reconoce.",
        "QUINTA. Las partes firman dos ejemplares de un mismo tenor.",
    )
    return Letter(
        issuer=EMPLOYER,
        address=EMPLOYER_AT,
        title="Contrato de trabajo",
        number=f"Lima, {in_words(signed)}",
        colour="#334155",
        blocks=(
            Prose(clauses),
            Signatures(
                (
                    ("Elvira Supuesta Paredes", "Gerenta (persona ficticia)"),
                    (who.full_name, "La persona trabajadora"),
                )
            ),
        ),
    )


def payslip(who: Person, issued: date, since: date) -> Letter:
    """The payslip of the month before `issued`."""
    month = months_before(issued, 1, 1)
    gross = SALARY + FAMILY_ALLOWANCE
    share = (SALARY * PENSION_SHARE).quantize(Decimal("0.01"))
    return Letter(
        issuer=EMPLOYER,
        address=EMPLOYER_AT,
        title="Boleta de pago",
        number=f"{MONTHS[month.month - 1].capitalize()} de {month.year}",
        colour="#334155",
        blocks=(
            Rows(
                (
                    ("Persona trabajadora", who.full_name),
                    ("Carné de Extranjería", who.carne_number),
                    ("Ingreso a la empresa", short(since)),
                    ("Emitida", short(issued)),
                )
            ),
            Ledger(
                ("Concepto", "Ingresos", "Descuentos"),
                (
                    ("Remuneración básica", money(SALARY), ""),
                    ("Asignación familiar", money(FAMILY_ALLOWANCE), ""),
                    ("Aporte de pensiones", "", money(share)),
                    ("Impuesto a la renta", "", money(TAX)),
                ),
                total=("Totales (S/)", money(gross), money(share + TAX)),
                amounts=2,
            ),
            Rows((("Neto a pagar", money(gross - share - TAX, "S/")),)),
            Signatures((("Elvira Supuesta Paredes", "Gerenta (persona ficticia)"),), EMPLOYER),
        ),
    )


def investment(who: Person, issued: date, since: date) -> Letter:
    """A company's certificate of a shareholder's contribution."""
    company = "Cosechas Inexistentes S.A."
    return Letter(
        issuer=company,
        address="Fundo Imaginario s/n, Arequipa · RUC 00000000000",
        title="Certificado de inversión",
        number=f"Asiento 0007 del libro de acciones · {in_words(issued)}",
        colour="#7c4a03",
        blocks=(
            Prose(
                (
                    f"{company} certifica que {who.full_name}, con pasaporte "
                    f"{who.passport_number}, es accionista de la sociedad y pagó por completo el "
                    "aporte que sigue.",
                )
            ),
            Rows(
                (
                    ("Inscripción del aporte", short(since)),
                    ("Acciones comunes", f"{SHARES:,}"),
                    ("Valor nominal de cada una", money(SHARE_VALUE, "S/")),
                    ("Inversión pagada", money(SHARES * SHARE_VALUE, "S/")),
                    ("Parte en el capital", "40 %"),
                )
            ),
            Prose(("La inversión sigue vigente a la fecha de este certificado.",)),
            Signatures((("Próspero Nadal Invento", "Gerente (persona ficticia)"),), company),
        ),
    )


def support(who: Person, provider: str, issued: date) -> Letter:
    """A relative's statement that they provide for the person."""
    return Letter(
        issuer="Declaración jurada entre particulares",
        address=who.address,
        title="Declaración de sostenimiento económico",
        number=f"Trujillo, {in_words(issued)}",
        colour="#4c3a6b",
        blocks=(
            Prose(
                (
                    f"Yo, {provider}, declaro bajo juramento que sostengo económicamente a "
                    f"{who.full_name}, con pasaporte {who.passport_number}, quien vive conmigo.",
                    f"Mis ingresos mensuales son de {money(SALARY, 'S/')} por trabajo dependiente "
                    f"en {EMPLOYER}",
                )
            ),
            Signatures(((provider, "DNI 00000000 (persona ficticia)"),)),
        ),
    )
