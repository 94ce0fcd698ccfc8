"""What forms without a title show: words of a trade, of which several stand on no other paper."""

from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.phrases import Phrases, flat

ENOUGH = 3  # different ones make a kind likely; one more makes it sure
_SIGNS: dict[Kind, tuple[str, ...]] = {
    Kind.BILL: flat(
        "número de suministro | n de suministro | suministro | lectura actual | lectura anterior",
        "consumo kwh | kwh | m3 | cargo fijo | alumbrado público | mes facturado | agua potable",
        "alcantarillado | último día de pago | detalle de los consumos | consumo de agua",
        "total a pagar | meter reading | standing charge | amount due | zählerstand | grundpreis",
        "relevé de compteur | abonnement | medidor | tarifa bt5b | potencia contratada",
        "previous reading | current reading | meter number | unit rate",
    ),
    Kind.STATEMENT: flat(
        "saldo anterior | saldo final | saldo inicial | saldo disponible | fecha valor",
        "fecha proceso | fecha proc | cargo debe | abono haber | cargos debe | abonos haber",
        "beginning balance | opening balance | ending balance | closing balance",
        "deposits and additions | deposits and credits | electronic withdrawals",
        "withdrawals and debits | statement period | checking summary | savings summary",
        "transaction detail | transaction history | cci | ancien solde | nouveau solde",
        "alter kontostand | neuer kontostand | money in | money out | paid in | paid out",
        "saldo iniziale | saldo contabile | saldo atual",
    ),
    Kind.PAYSLIP: flat(
        "remuneración básica | sueldo básico | asignación familiar | neto a pagar",
        "aportes del empleador | aportaciones del empleador | días laborados | renta 5ta",
        "horas extras | gross pay | net pay | year to date | tax withheld | national insurance",
        "bruttolohn | nettolohn | salaire brut | net à payer | retribuzione lorda",
    ),
}
SIGNS = Phrases({(kind, phrase): (phrase,) for kind, own in _SIGNS.items() for phrase in own})
