"""How alike a person and an entry are, from 0 to 100, with a reason for every feature.

Points: name up to 70, birth date 25, nationality 5, a document number of its own 30; above 100
counts as 100. A hit is a question to two officers, never an answer.
"""

from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import Levenshtein

from ventanilla.kernel.text import Text
from ventanilla.screening.core.names import forms, skeleton, words
from ventanilla.screening.core.person import Entry, Person

# Between a namesake born on another day (50) and a full name of whom nothing else is known (77).
THRESHOLD = 75
NAME, BIRTH, NATION, DOCUMENT = 70.0, 25.0, 5.0, 30.0
LONE_WORD = 0.6  # of a name's points, where all that is known is one word
MISSING = 0.05  # for each word that only one of the two has: second surnames are often left out
SOUND = 0.9  # a word that sounds alike, written otherwise
INITIAL = 0.85
WEAK = 0.75  # below this two words are two words
HALF = 0.5  # words that share fewer letters do not sound alike, whatever their bones say
DAY_OFF = 1
NEW_YEAR = (1, 1)  # what registers write where they know the year only


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that was compared, its points (negative where it speaks against) and why."""

    name: str
    points: int
    why: Text


@dataclass(frozen=True, slots=True)
class Match:
    """An entry and how alike it is."""

    entry: Entry
    score: int
    features: tuple[Feature, ...]

    @property
    def hit(self) -> bool:
        return self.score >= THRESHOLD


def compare(person: Person, entry: Entry) -> Match:
    """Every feature of the two, and their sum between 0 and 100."""
    features = (
        _name(person, entry.person),
        _birth(person.birth_date, entry.person.birth_date),
        _nation(person.nationality, entry.person.nationality),
        *_document(person, entry.person),
    )
    total = sum(feature.points for feature in features)
    return Match(entry, max(0, min(100, total)), features)


def possible(person: Person, entry: Entry) -> bool:
    """Could the two be a hit, before their names are looked at?"""
    other = entry.person
    best = NAME + NATION + BIRTH * BIRTH_SAYS[_births(person.birth_date, other.birth_date)][0]
    return best >= THRESHOLD or bool(person.documents & other.documents)


def likeness(one: str, other: str) -> float:
    """How alike two folded names are, 0 to 1, whatever the order of their words."""
    mine, theirs = words(one), words(other)
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    found = _aligned(mine, theirs)
    if len(mine) == len(theirs):  # then neither is the shorter one
        found = max(found, _aligned(theirs, mine))
    together = Levenshtein.normalized_similarity(
        "".join(sorted(mine)), "".join(sorted(theirs)), score_cutoff=0.9
    )
    return max(found, together)


def _aligned(fewer: tuple[str, ...], more: tuple[str, ...]) -> float:
    """Each word of the shorter name finds its best free partner; what is left over costs a bit."""
    pairs = sorted(
        ((_word(a, b), i, j) for i, a in enumerate(fewer) for j, b in enumerate(more)),
        reverse=True,
    )
    used_a: set[int] = set()
    used_b: set[int] = set()
    total = 0.0
    for alike, i, j in pairs:
        if i not in used_a and j not in used_b and alike >= WEAK:
            used_a.add(i)
            used_b.add(j)
            total += alike * len(fewer[i])
    length = sum(map(len, fewer)) or 1
    left_over = (len(more) - len(fewer)) * MISSING
    found = total / length - left_over
    return max(0.0, min(found, LONE_WORD) if len(fewer) == 1 and len(more) > 1 else found)


def _word(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if len(one) == 1 or len(other) == 1:
        return INITIAL if one[0] == other[0] else 0.0
    alike: float = Levenshtein.normalized_similarity(one, other)
    if alike >= HALF and skeleton(one) == skeleton(other):
        return max(alike, (SOUND + alike) / 2)
    return alike


def _name(person: Person, entry: Person) -> Feature:
    best, said = 0.0, ("", "")
    for mine in person.names:
        for theirs in entry.names:
            for one in forms(mine):
                for other in forms(theirs):
                    found = likeness(one, other)
                    if found > best:
                        best, said = found, (mine, theirs)
    why = Text("«{0}» y «{1}» se parecen en {2} %.", "“{0}” and “{1}” are {2}% alike.")
    filled = Text(why.es.format(*said, round(best * 100)), why.en.format(*said, round(best * 100)))
    return Feature("name", round(NAME * best), filled)


BIRTH_SAYS = {
    "same": (1.0, Text("La misma fecha de nacimiento.", "The same date of birth.")),
    "swapped": (
        0.8,
        Text("Día y mes de nacimiento cambiados entre sí.", "Day and month of birth swapped."),
    ),
    "near": (
        0.4,
        Text("Nacimiento con un año o un día de diferencia.", "Births a year or a day apart."),
    ),
    "year": (
        0.2,
        Text(
            "Del nacimiento solo se conoce el año, y es el mismo.", "Only the year is known: same."
        ),
    ),
    "day": (-0.2, Text("El mismo año de nacimiento, otro día.", "The same year, another day.")),
    "unknown": (
        0.2,
        Text("No se conoce una de las fechas de nacimiento.", "One date of birth is not known."),
    ),
    "other": (-1.0, Text("Otra fecha de nacimiento.", "Another date of birth.")),
}


def _birth(one: date | None, other: date | None) -> Feature:
    share, why = BIRTH_SAYS[_births(one, other)]
    return Feature("birth_date", round(BIRTH * share), why)


def _births(one: date | None, other: date | None) -> str:
    if one is None or other is None:
        return "unknown"
    if one == other:
        return "same"
    if one.year == other.year:
        if (one.day, one.month) == (other.month, other.day):
            return "swapped"
        if abs((one - other).days) <= DAY_OFF:
            return "near"
        return "year" if NEW_YEAR in ((one.day, one.month), (other.day, other.month)) else "day"
    same_day = (one.day, one.month) == (other.day, other.month)
    return "near" if same_day and abs(one.year - other.year) == 1 else "other"


def _nation(one: str, other: str) -> Feature:
    if not one or not other:
        return Feature("nationality", round(NATION * 0.4), Text("No se sabe.", "Not known."))
    if one == other:
        return Feature(
            "nationality", round(NATION), Text("La misma nacionalidad.", "The same nationality.")
        )
    return Feature("nationality", 0, Text("Otra nacionalidad.", "Another nationality."))


def _document(person: Person, entry: Person) -> tuple[Feature, ...]:
    shared = person.documents & entry.documents
    if not shared:
        return ()
    why = Text("El mismo número de documento.", "The same document number.")
    return (Feature("document", round(DOCUMENT), why),)
