"""The figures of a sentence: what must be the same in whichever language it is said.

Numbers however they are written ("dos", "two", "2", "1,000", "1 000"), days ("14 de marzo de
2027", "14 March 2027", "2027-03-14"), and the articles of a norm ("125.4", "56-C"). "Un" and
"one" are left out: in both languages they are articles as often as numbers.
"""

import re
from collections import Counter
from itertools import chain

ES = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
ES += "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
ES += "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
EN = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
EN += "fifteen sixteen seventeen eighteen nineteen"
TENS_ES = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
TENS_EN = "twenty thirty forty fifty sixty seventy eighty ninety"
LARGE = {
    "es": {"cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "mil": 1000},
    "en": {"hundred": 100, "thousand": 1000},
}
MONTHS = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre setiembre",  # the last as Peru writes the ninth
    "en": "january february march april may june july august september october november december",
}
SEPTEMBER, DECEMBER = 9, 12
BOTH = {"es": {"ambos": 2, "ambas": 2}, "en": {"both": 2}}
DAY = {
    "es": r"(\d{{1,2}})(?:\.?º)? de ({months})(?: (?:de|del) (\d{{4}}))?",
    "en": r"(\d{{1,2}}) ({months})(?: (\d{{4}}))?",
}
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
PLACE = re.compile(r"%\(\w+\)[sd]|\{[^{}]*\}")
NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*(?:-[A-Z]\b)?")
GROUPED = re.compile(r"(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))")


def words_of(language: str) -> dict[str, int]:
    """Every number word of a language above one."""
    small, tens, start = (ES, TENS_ES, 30) if language == "es" else (EN, TENS_EN, 20)
    named = {word: value for value, word in enumerate(small.split())}
    named |= {word: start + 10 * at for at, word in enumerate(tens.split())}
    return {word: value for word, value in named.items() if value > 1} | LARGE[language]


WORDS = {language: words_of(language) for language in ("es", "en")}
SPOKEN = {language: WORDS[language] | BOTH[language] for language in ("es", "en")}
UNITS = {"es": {"un": 1, "uno": 1, "una": 1} | WORDS["es"], "en": {"one": 1} | WORDS["en"]}


def figures(text: str, language: str) -> Counter[str]:
    """How often each figure is said."""
    left = PLACE.sub(" ", text)
    found: list[str] = []
    for pattern in (ISO, _days(language)):
        found += [_day(groups, language) for groups in pattern.findall(left)]
        left = pattern.sub(" ", left)
    found += [_number(one) for one in NUMBER.findall(GROUPED.sub("", left))]
    return Counter(chain(found, _said(left.lower(), language)))


def _days(language: str) -> re.Pattern[str]:
    months = MONTHS[language].replace(" ", "|")
    return re.compile(DAY[language].format(months=months), re.IGNORECASE)


def _day(groups: tuple[str, str, str], language: str) -> str:
    first, middle, last = groups
    if middle.isdecimal():
        return f"day {int(last)}-{int(middle)}-{first}"
    at = MONTHS[language].split().index(middle.lower()) + 1
    month = at if at <= DECEMBER else SEPTEMBER
    return f"day {int(first)}-{month}-{last}"


def _number(written: str) -> str:
    """One writing for all: no leading zero, a point before decimals."""
    plain = re.sub(r",(?=\d{1,2}$)", ".", written)
    return ".".join(part.lstrip("0") or "0" for part in re.split(r"[., \u00a0\u202f]", plain))


def _said(text: str, language: str) -> list[str]:
    """Number words, "treinta y uno" and "thirty-one" as one each."""
    joined = re.sub(r"(ta) y (?=un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)", r"\1-", text)
    found = []
    for token in re.findall(r"[a-záéíóúñ]+(?:-[a-záéíóúñ]+)*", joined):
        first, *others = token.split("-")
        if first in SPOKEN[language]:
            more = sum(UNITS[language].get(part, 0) for part in others)
            found.append(str(SPOKEN[language][first] + more))
    return found
