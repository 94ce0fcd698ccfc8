"""What an analyst writes with NumPy over the same columns: everything known, one stay each.

A condition is a column of truth values; the bound of three years is worked out beforehand.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from ventanilla.eligibility.core.days import anniversary
from ventanilla.population.core.columns import Coded, People, Periods
from ventanilla.procedures.core.schema.definition import Procedure

Truth = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Columns:
    """The people, and the numbers that words have in them."""

    words: dict[str, dict[str, int]]
    codes: dict[str, npt.NDArray[np.uint8]]
    flags: dict[str, Truth]
    since: npt.NDArray[np.int32]
    resident: tuple[int, ...]

    @classmethod
    def of(cls, people: People, procedure: Procedure) -> "Columns":
        coded = {n: one for n, one in people.columns.items() if isinstance(one, Coded)}
        words = {
            name: {str(w): n for n, w in enumerate(one.words, 1)} for name, one in coded.items()
        }
        stays = people.columns["stays"]
        assert isinstance(stays, Periods)
        resident = tuple(words["quality"][one.id] for one in procedure.qualities if one.resident)
        codes = {name: one.codes.astype(np.uint8) for name, one in coded.items()}
        flags = {name: codes[name] == 2 for name in codes if coded[name].words == (False, True)}
        return cls(words, codes, flags, stays.head.first, resident)


def judged(people: Columns, today: date) -> dict[str, Truth]:
    """The verdict, every reason and every route, by name."""
    quality, audience = people.codes["quality"], people.codes["audience"]
    agreement, kin = people.codes["agreement"], people.codes["kin_of_peruvian"]
    number = people.words
    resident = np.isin(quality, people.resident)
    three_years = resident & (people.since <= anniversary(today, -3).toordinal())
    clean, no_alert, no_bar = (~people.flags[name] for name in people.flags)
    argentine = agreement == number["agreement"]["argentina"]
    mercosur = agreement == number["agreement"]["mercosur"]
    kinless = kin == number["kin_of_peruvian"]["none"]
    found = {
        "resident-status": resident,
        "three-years": three_years,
        "no-records": clean,
        "no-interpol-alert": no_alert,
        "no-entry-bar": no_bar,
        "yes": resident & three_years & clean & no_alert & no_bar,
        "already-resident": resident,
        "mercosur-first": mercosur & ~resident,
        "mercosur": mercosur & (quality == number["quality"]["convenios"]),
        "argentina-kin": argentine & ~kinless,
        "argentina-resident": argentine & resident,
        "argentina-first": argentine & ~resident & kinless,
    }
    for who in ("retiree", "worker", "investor", "relative", "other"):
        found[f"{who}-first"] = (audience == number["audience"][who]) & ~resident
    return found
