"""One law, two numberings: the TUO of 2026 went back to the numbers of Ley 27444.

D.S. 004-2019-JUS (the TUO of 2019) was repealed on 30 April 2026 by D.S. 006-2026-JUS. The code
cites the number in force; whoever learnt the old one finds it through `both`.
"""

import re

NUMBER_2019 = {
    "6": 6,
    "18": 18,
    "20": 20,
    "21": 21,
    "24": 24,
    "25": 25,
    "29-B": 31,
    "32": 34,
    "33": 35,
    "33-A": 36,
    "33-B": 37,
    "34": 38,
    "35": 39,
    "40": 48,
    "41": 49,
    "41-A": 50,
    "42": 51,
    "58": 69,
    "59": 70,
    "88": 99,
    "113": 124,
    "115": 126,
    "117": 128,
    "124": 135,
    "125": 136,
    "126": 137,
    "131": 142,
    "132": 143,
    "133": 144,
    "134": 145,
    "135": 146,
    "136": 147,
    "137": 148,
    "138": 149,
    "142": 153,
    "143": 154,
    "148": 159,
    "150": 161,
    "152": 163,
    "153": 164,
    "157": 168,
    "158": 169,
    "160": 171,
    "167": 178,
    "168": 179,
    "186": 197,
    "187": 198,
    "188": 199,
    "189": 200,
    "191": 202,
    "202": 213,
    "203": 214,
    "206": 217,
    "207": 218,
    "208": 219,
    "209": 220,
    "212": 222,
    "213": 223,
    "214": 224,
}
_CITED = re.compile(r"LPAG,? arts?\. (?P<numbers>[\d.A-B-]+(?:(?:, | y )[\d.A-B-]+)*)")
_NUMBER = re.compile(r"(?P<number>\d+(?:-[AB])?)(?P<rest>[\d.]*)")


def both(article: str) -> str:
    """`article` with the number of 2019 behind it; other laws, and numbers of which the older one
    was not read, are left as they are.
    """
    found = _CITED.fullmatch(article)
    numbers = [one["number"] for one in _NUMBER.finditer(found["numbers"])] if found else []
    if not found or not NUMBER_2019.keys() >= set(numbers):
        return article
    return f"{article} (2019: {_NUMBER.sub(_older, found['numbers'])})"


def _older(found: re.Match[str]) -> str:
    return f"{NUMBER_2019[found['number']]}{found['rest']}"
