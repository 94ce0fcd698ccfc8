"""What somebody lives on: statements of a bank, a pension, a contract of work and its payslip."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from ventanilla.demo.specimens.gallery.papers import small_print
from ventanilla.demo.specimens.gallery.papers.asked import Asked
from ventanilla.demo.specimens.gallery.papers.civil import marriage
from ventanilla.demo.specimens.gallery.papers.facts import Draft, Fact, page, text
from ventanilla.demo.specimens.gallery.papers.writing import Hand, dated, money, plain
from ventanilla.demo.specimens.sheet import Block, Cells, Ledger, Letter, Prose, Rows, Signatures
from ventanilla.reading.core.text.finding import What
from ventanilla.reading.core.text.kinds import Kind


@dataclass(frozen=True, slots=True)
class Bank:
    """An invented bank and the words of its statements."""

    name: str
    at: str
    title: str
    holder: str
    account: str
    period: str
    balance: str
    issued: str
    head: tuple[str, str, str]
    moves: tuple[str, str, str, str]  # the first and the last come in, the others go out
    currencies: tuple[str, ...]


BANKS = {
    "es": Bank(
        "Banco Ficticio S.A.",
        "Av. Inexistente 1000, Lima · RUC 00000000000",
        "Estado de cuenta",
        "Titular",
        "Cuenta de ahorros n.º",
        "Periodo",
        "Saldo final",
        "Emitido el",
        ("Fecha", "Movimiento", "Importe"),
        ("Abono de haberes", "Compra con tarjeta", "Retiro en cajero", "Transferencia recibida"),
        ("PEN", "USD"),
    ),
    "en": Bank(
        "Imaginary Savings Bank Ltd",
        "2 Nowhere Street, Port Hope",
        "Account statement",
        "Account holder",
        "Account number",
        "Statement period",
        "Closing balance",
        "Date of issue",
        ("Date", "Details", "Amount"),
        ("Salary", "Card payment", "Cash withdrawal", "Transfer received"),
        ("USD",),
    ),
    "de": Bank(
        "Erfundene Sparbank AG",
        "Nirgendstraße 7, Berlin",
        "Kontoauszug",
        "Kontoinhaber",
        "Kontonummer",
        "Zeitraum",
        "Endsaldo",
        "Erstellt am",
        ("Datum", "Vorgang", "Betrag"),
        ("Gehalt", "Kartenzahlung", "Barauszahlung", "Gutschrift"),
        ("EUR",),
    ),
}
PERIODS = {"es": "Del {} al {}", "en": "{} to {}", "de": "{} bis {}"}
EMPLOYER = "Talleres Imaginarios S.A.C."
EMPLOYER_AT = "Jr. Supuesto 250, Lima · RUC 00000000000"
FUND = {
    "es": ("Fondo de Pensiones Ninguno", "Constancia de pensión", "Pensión mensual"),
    "en": ("No Such Pension Fund", "Pension certificate", "Monthly pension"),
}
CERTIFIED = {
    "es": "Se deja constancia de que la persona nombrada percibe una pensión de jubilación "
    "vitalicia, que se paga cada mes.",
    "en": "This is to certify that the person named above receives a retirement pension for "
    "life, paid every month.",
}


def statement(asked: Asked) -> Draft:
    """Of an account: its head in rows or in cells, its movements below."""
    bank, writing = BANKS[asked.language], asked.hand()
    currency = asked.chance.choice(bank.currencies)
    until = asked.issued.replace(day=1) - timedelta(days=1)  # the month before
    first = until.replace(day=1)
    account = asked.number("###-#######-#-")
    last = asked.number("####")
    period = [writing.told(What.FROM, first), writing.told(What.UNTIL, until)]
    between = PERIODS[asked.language].format(*(fact.said[0] for fact in period))
    moves, balance = _moves(asked, bank, first)
    closing, holder = money(balance, currency, writing), writing.holder(asked.who)
    issued = writing.told(What.ISSUED, asked.issued)
    rows = (
        (bank.holder, holder.value),
        (bank.account, f"{account}{last}"),
        (bank.period, between),
        (bank.issued, issued.said[0]),
        (bank.balance, closing.said[0]),
    )
    ledger = Ledger((*bank.head[:2], f"{bank.head[2]} ({currency})"), moves)
    number = Fact(What.ACCOUNT, last, (f"{account}{last}",))
    facts = (text(What.BANK, bank.name), holder, number, *period, issued, closing)
    boxed = asked.chance.random() < 0.5
    head: Block = Cells(tuple((*row, 3) for row in rows)) if boxed else Rows(rows)
    letter = Letter(
        issuer=bank.name,
        address=bank.at,
        title=bank.title,
        language=asked.language,
        design=asked.chance.choice(("head", "centred")),
        colour=asked.chance.choice(("#14532d", "#1e3a8a", "#7c2d12")),
        blocks=(head, ledger, Prose((small_print.BANK[asked.language],))),
    )
    told = (*page(Kind.STATEMENT, asked.language), *facts)
    return Draft("financial", (letter,), told, asked.issued)


def _moves(asked: Asked, bank: Bank, first: date) -> tuple[tuple[tuple[str, ...], ...], Decimal]:
    """The lines of a month and the balance after them."""
    rows, balance = [], Decimal(asked.chance.randrange(800_000, 2_000_000)) / 100
    for number in range(asked.chance.randrange(6, 14)):
        plus = asked.chance.random() < 0.4
        amount = Decimal(asked.chance.randrange(2_000, 250_000 if plus else 60_000)) / 100
        amount = amount if plus else -amount
        balance += amount
        day = dated(first + timedelta(days=2 * number), asked.language, _short(asked.language))
        what = bank.moves[asked.chance.choice((0, 3) if plus else (1, 2))]
        rows.append((day, what, plain(amount, asked.language)))
    return tuple(rows), balance


def _short(language: str) -> str:
    return {"es": "dd/MM/y", "en": "dd MMM y", "de": "dd.MM.y"}[language]


def pension(asked: Asked) -> Draft:
    """A certificate of the fund, in rows or as prose."""
    (fund, title, label), writing = FUND[asked.language], asked.hand()
    amount = money(Decimal(asked.chance.randrange(80_000, 300_000)) / 100, "USD", writing)
    holder, issued = writing.holder(asked.who), writing.told(What.ISSUED, asked.issued)
    document = text(What.DOCUMENT, asked.who.passport_number)
    rows = (
        (writing.label("name"), holder.value),
        (writing.label("document"), document.value),
        (label, amount.said[0]),
        (writing.label("issued"), issued.said[0]),
    )
    letter = Letter(
        issuer=fund,
        address="Apartado 0000",
        title=title,
        language=asked.language,
        design=asked.chance.choice(("head", "typed", "centred")),
        blocks=(
            Rows(rows),
            Prose((CERTIFIED[asked.language],)),
            small_print.office(asked.language),
            Signatures((("Nadie Ninguno Nones", "—"),), fund),
        ),
    )
    facts = (*page(Kind.PENSION, asked.language), holder, document, amount, issued)
    return Draft("financial", (letter,), facts, asked.issued)


def payslip(asked: Asked) -> Draft:
    """Of one month, in Spanish as it is paid in Peru, or in English."""
    english, writing = asked.language == "en", asked.hand()
    gross = Decimal(asked.chance.randrange(250_000, 900_000)) / 100
    share = (gross * Decimal("0.13")).quantize(Decimal("0.01"))
    net = money(gross - share, "USD" if english else "PEN", writing)
    holder, issued = writing.holder(asked.who), writing.told(What.ISSUED, asked.issued)
    words = PAYSLIP["en" if english else "es"]
    letter = Letter(
        issuer=EMPLOYER,
        address=EMPLOYER_AT,
        title=words[0],
        language=asked.language,
        design=asked.chance.choice(("head", "centred")),
        colour="#334155",
        blocks=(
            Rows(((words[1], holder.value), (writing.label("issued"), issued.said[0]))),
            Ledger(
                words[2:5],
                (
                    (words[5], plain(gross, asked.language), ""),
                    (words[6], "", plain(share, asked.language)),
                ),
                amounts=2,
            ),
            Rows(((words[7], net.said[0]),)),
        ),
    )
    facts = (*page(Kind.PAYSLIP, asked.language), holder, issued, net)
    return Draft("financial", (letter,), facts, asked.issued)


PAYSLIP = {
    "es": (
        *("Boleta de pago", "Persona trabajadora", "Concepto", "Ingresos", "Descuentos"),
        *("Remuneración básica", "Aporte de pensiones", "Neto a pagar"),
    ),
    "en": (
        *("Payslip", "Employee", "Item", "Earnings", "Deductions"),
        *("Basic pay", "Pension contribution", "Net pay"),
    ),
}


def contract(asked: Asked) -> Draft:
    """Of work, in clauses."""
    writing = asked.hand()
    salary = money(Decimal(asked.chance.randrange(25, 90)) * 100, "PEN", writing)
    holder, issued = writing.holder(asked.who), writing.told(What.ISSUED, asked.issued)
    document = text(What.DOCUMENT, asked.who.passport_number)
    clauses = (
        f"PRIMERA. {EMPLOYER}, en adelante EL EMPLEADOR, contrata a {holder.value}, con pasaporte "
        f"n.º {document.value}, en adelante EL TRABAJADOR, como técnico de taller.",
        "SEGUNDA. El contrato es a plazo indeterminado, con jornada de 48 horas por semana.",
        f"TERCERA. La remuneración mensual es de {salary.said[0]}, pagada el último día hábil.",
        "CUARTA. EL TRABAJADOR goza de treinta días de descanso por año.",
        *small_print.WORK,
        f"Firmado en Lima, el {issued.said[0]}.",
    )
    letter = Letter(
        issuer=EMPLOYER,
        address=EMPLOYER_AT,
        title="Contrato de trabajo",
        design=asked.chance.choice(("head", "typed", "centred")),
        colour="#334155",
        blocks=(
            Prose(clauses),
            Signatures(((holder.value, "EL TRABAJADOR"), ("Elvira Supuesta", "EL EMPLEADOR"))),
        ),
    )
    facts = (*page(Kind.EMPLOYMENT, "es"), holder, document, salary, issued)
    return Draft("financial", (letter,), facts, asked.issued)


def supported(asked: Asked) -> Draft:
    """A spouse's statement that they provide, with the record of the marriage behind it."""
    wedding, writing = marriage(asked), Hand("es", asked.chance, "d 'de' MMMM 'de' y", asked.name)
    spouse = [fact for fact in wedding.facts if fact.what is What.HOLDER][1].value
    holder, issued = writing.holder(asked.who), writing.told(What.ISSUED, asked.issued)
    document = text(What.DOCUMENT, asked.who.passport_number)
    income = money(Decimal(asked.chance.randrange(25, 90)) * 100, "PEN", writing)
    lines = (
        f"Yo, {spouse}, declaro bajo juramento que sostengo económicamente a {holder.value}, con "
        f"pasaporte n.º {document.value}, con quien estoy casado.",
        f"Mis ingresos mensuales son de {income.said[0]} por trabajo dependiente.",
        f"Lima, {issued.said[0]}.",
    )
    letter = Letter(
        issuer="Declaración jurada",
        address="Entre particulares",
        title="Declaración jurada de sostenimiento económico",
        blocks=(Prose(lines), Signatures(((spouse, "Declarante"),))),
    )
    facts = (*page(Kind.SUPPORT, "es"), holder, document, income, issued, *wedding.facts)
    return Draft("financial", (letter, *wedding.sheets), facts, asked.issued)
