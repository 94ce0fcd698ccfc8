"""What a label of a paper announces."""

from enum import StrEnum


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
    SECOND = "second"  # surname
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
    CODE = "code"  # a number that is neither the paper's nor its holder's document
    DOCUMENT = "document"
    POLICY = "policy"
    ACCOUNT = "account"
    INSURER = "insurer"
    BANK = "bank"
    TOTAL = "total"
