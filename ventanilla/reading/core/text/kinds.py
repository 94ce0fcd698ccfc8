"""The kinds of paper that are told apart by what stands on them."""

from enum import StrEnum


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
