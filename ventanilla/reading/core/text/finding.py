"""What a paper tells: each thing with its place, and never more than a suggestion."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ventanilla.reading.core.sight import Box


class What(StrEnum):
    """What was found. Beside each: how its `value` is written."""

    KIND = "kind"  # a name of `kinds.Kind`, one finding for each page that shows one
    HOLDER = "holder"  # the name as it stands there, without a title: "Núñez Ibáñez, Begoña" or
    # "Begoña Núñez Ibáñez"
    BORN = "born"  # 1987-11-02
    NUMBER = "number"  # of the paper
    DOCUMENT = "document"  # of the holder's passport or card
    ISSUED = "issued"  # 2026-09-12
    EXPIRES = "expires"  # 2027-09-11, its last day
    COUNTRY = "country"  # that issued it: ISO 3166-1 alpha-2, or XX for one that is named and
    # unknown to the table (Utopia)
    LANGUAGE = "language"  # ISO 639-1 of a page's text, one finding for each page
    APOSTILLE = "apostille"  # one for each field of the Hague form that was found: "6: 2026-09-17"
    LEGALISED = "legalised"  # by whom: "consulate" or "ministry"
    TRANSLATOR = "translator"  # the name
    TRANSLATOR_ID = "translator-id"  # licence or document
    CERTIFIED = "certified"  # that the translation is faithful; the words of it
    INSURER = "insurer"
    POLICY = "policy"
    BANK = "bank"
    ACCOUNT = "account"  # the last four digits and no more
    FROM = "from"  # first day of a period
    UNTIL = "until"  # last day of a period
    AMOUNT = "amount"  # "PEN 1850.00"; the currency XXX where none is said
    PHYSICIAN = "physician"
    REGISTER = "register"  # number in the physicians' register
    ADDRESS = "address"
    LEAF = "leaf"  # what a page prints of itself: "1/3"
    STRANGER = "stranger"  # who signed what an apostille certifies, and stands nowhere on the paper


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found on page `page` (from 1) at `box`.

    `said` is what stands there, letter for letter; `value` the same in one written form. `sure`:
    a label names it, or a check digit vouches for it; without, it is a guess.
    """

    what: What
    value: str
    said: str
    page: int
    box: Box
    sure: bool = False


def of(found: Sequence[Finding], what: What, page: int | None = None) -> Iterator[Finding]:
    """Those that are of one sort, of one page where it is named; the sure ones first."""
    fitting = [one for one in found if one.what is what and page in (None, one.page)]
    yield from sorted(fitting, key=lambda one: not one.sure)
