"""One law, two numberings: the TUO of 2026 went back to the numbers of Ley 27444.

D.S. 004-2019-JUS (the TUO of 2019) was repealed on 30 April 2026 by D.S. 006-2026-JUS. The code
cites the number in force; whoever learnt the old one finds it through `both`.
"""

import re

NUMBER_2019 = {
    6: 6,
    20: 20,
    24: 24,
    35: 39,
    41: 49,
    58: 69,
    59: 70,
    88: 99,
    115: 126,
    125: 136,
    126: 137,
    131: 142,
    132: 143,
    133: 144,
    134: 145,
    142: 153,
    148: 159,
    158: 169,
    160: 171,
    186: 197,
    187: 198,
    189: 200,
    191: 202,
    207: 218,
}
_CITED = re.compile(r"LPAG art\. (?P<number>\d+)(?P<rest>[\d.]*)")


def both(article: str) -> str:
    """`article` with the number of 2019 behind it; other laws are left as they are."""
    found = _CITED.fullmatch(article)
    if not found:
        return article
    return f"{article} (2019: {NUMBER_2019[int(found['number'])]}{found['rest']})"
