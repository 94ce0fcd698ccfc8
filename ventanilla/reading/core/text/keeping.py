"""Which findings of a kind of paper are kept: what the procedure needs, and no more."""

from collections.abc import Iterable

from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.kinds import Kind

_ALWAYS = frozenset({What.KIND, What.LANGUAGE, What.ISSUED, What.COUNTRY, What.LEAF})
_BEARS = _ALWAYS | {What.HOLDER, What.NUMBER}
_PERSON = _BEARS | {What.BORN, What.DOCUMENT}
_ABROAD = frozenset({What.APOSTILLE, What.LEGALISED, What.STRANGER})
_TRANSLATED = frozenset({What.TRANSLATOR, What.TRANSLATOR_ID, What.CERTIFIED})
_TERM = frozenset({What.FROM, What.UNTIL})
_MEANS = _PERSON | _ABROAD | _TERM | {What.AMOUNT}
_BANKED = _MEANS | {What.BANK, What.ACCOUNT}
_RECORD = _PERSON | _ABROAD | {What.EXPIRES}
READ_OF: dict[Kind, frozenset[What]] = {
    Kind.PASSPORT: _PERSON | {What.EXPIRES},
    Kind.CARD: _PERSON | {What.EXPIRES, What.ADDRESS},
    Kind.STATEMENT: _BANKED,
    Kind.PENSION: _BANKED,
    Kind.PAYSLIP: _MEANS,
    Kind.EMPLOYMENT: _MEANS | {What.EXPIRES},
    Kind.INCOME: _MEANS,
    Kind.INVESTMENT: _BANKED,
    Kind.SUPPORT: _MEANS | {What.ADDRESS},
    Kind.POLICY: _PERSON | _TERM | {What.EXPIRES, What.INSURER, What.POLICY},
    Kind.RECORD: _RECORD,
    # What it says of somebody's health is not kept: only that there is one, whose, by whom.
    Kind.MEDICAL: _ALWAYS | {What.HOLDER, What.PHYSICIAN, What.REGISTER},
    Kind.LEASE: _PERSON | _TERM | {What.ADDRESS, What.AMOUNT},
    Kind.BILL: _BEARS | _TERM | {What.ADDRESS},
    Kind.RESIDENCE: _PERSON | _ABROAD | {What.ADDRESS, What.EXPIRES},
    Kind.BIRTH: _PERSON | _ABROAD,
    Kind.MARRIAGE: _PERSON | _ABROAD,
    Kind.POWER: _PERSON | _ABROAD | {What.EXPIRES},
    Kind.COURT: _PERSON | _ABROAD,
    Kind.INTERPOL: _PERSON | {What.EXPIRES},
    Kind.APOSTILLE: _ALWAYS | _ABROAD,
    Kind.TRANSLATION: _RECORD | _TRANSLATED,
}


def only(found: Iterable[Finding], whats: frozenset[What]) -> tuple[Finding, ...]:
    """Those findings that are of these sorts."""
    return tuple(one for one in found if one.what in whats)


def least(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """What of a medical report is kept."""
    return only(found, READ_OF[Kind.MEDICAL])
