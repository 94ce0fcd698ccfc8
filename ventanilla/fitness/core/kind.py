"""Is it the paper that is asked for?"""

from collections.abc import Iterator

from ventanilla.fitness.core.outcome import Check, Outcome, Result
from ventanilla.fitness.core.paper import BESIDE, Paper, Seen
from ventanilla.kernel.text import Text
from ventanilla.reading.core.text.finding import What
from ventanilla.reading.core.text.kinds import NAMES, Kind

KINSHIP = frozenset({Kind.MARRIAGE, Kind.BIRTH})  # what a relative's paper comes with
LOOKS = Text("Parece lo que se pide: {kind}.", "It looks like what is asked for: {kind}.")
PERHAPS = Text(
    "Podría ser lo que se pide ({kind}); no se ve con certeza.",
    "It could be what is asked for ({kind}); that is not certain.",
)
ALSO = Text(
    "Es lo que se pide, y el archivo parece traer además otro papel: {kind}. Suba cada uno en su "
    "lugar.",
    "It is what is asked for, and the file seems to hold another paper as well: {kind}. Upload "
    "each in its place.",
)
OTHER = Text(
    "Parece otro papel: {kind}. Aquí va: {wanted}.",
    "It looks like another paper: {kind}. What goes here: {wanted}.",
)
NONE = Text(
    "No se reconoce qué papel es. Aquí va: {wanted}.",
    "What paper it is was not recognised. What goes here: {wanted}.",
)


def check(paper: Paper) -> Iterator[Result]:
    """One result, from the kinds that its pages show."""
    beside = BESIDE | KINSHIP - {*paper.fit.kinds} if paper.fit.holder == "family" else BESIDE
    seen = [one for one in paper.seen(What.KIND) if Kind(one.value) not in beside]
    right = [one for one in seen if Kind(one.value) in paper.fit.kinds]
    other = [one for one in seen if Kind(one.value) not in paper.fit.kinds and one.finding.sure]
    yield _result(paper, right, other)


def _result(paper: Paper, right: list[Seen], other: list[Seen]) -> Result:
    wanted = _either([NAMES[kind] for kind in paper.fit.kinds])
    zoned = any(zone.mrz.verified for _, zone in paper.zones) and paper.fit.zone
    if right and right[0].finding.sure:
        strays = [one for one in other if _alone(one, right)]
        if strays:
            said = ALSO.filled(kind=_name(strays[0]))
            return paper.result(Check.KIND, Outcome.DOUBT, said, strays[0].place)
        said = LOOKS.filled(kind=_name(right[0]))
        return paper.result(Check.KIND, Outcome.FITS, said, right[0].place)
    if zoned:
        return paper.result(Check.KIND, Outcome.FITS, LOOKS.filled(kind=wanted))
    if other:
        said = OTHER.filled(kind=_name(other[0]), wanted=wanted)
        return paper.result(Check.KIND, Outcome.UNFIT, said, other[0].place)
    if right:
        said = PERHAPS.filled(kind=_name(right[0]))
        return paper.result(Check.KIND, Outcome.DOUBT, said, right[0].place)
    return paper.result(Check.KIND, Outcome.UNTOLD, NONE.filled(wanted=wanted))


def _alone(one: Seen, right: list[Seen]) -> bool:
    """Whether its page shows nothing of what is asked for."""
    return all(other.page != one.page for other in right)


def _name(one: Seen) -> Text:
    return NAMES[Kind(one.value)]


def _either(names: list[Text]) -> Text:
    return Text(_listed([one.es for one in names], "o"), _listed([one.en for one in names], "or"))


def _listed(names: list[str], last: str) -> str:
    return f" {last} ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
