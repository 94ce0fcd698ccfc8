"""Names of what is done for a paper, as people read them."""

from collections.abc import Mapping
from datetime import date

from ventanilla.kernel.dates import in_words
from ventanilla.kernel.text import Text
from ventanilla.planner.core.figures import Lead

DOES: Mapping[str, Text] = {
    "obtain": Text("Conseguirlo", "Getting it"),
    "slot": Text("Esperar la cita", "Waiting for the appointment"),
    "apostille": Text("Apostilla", "Apostille"),
    "ministry": Text("Legalización en su país", "Legalisation in its country"),
    "consulate": Text(
        "Legalización del consulado del Perú", "Legalisation by the Peruvian consulate"
    ),
    "post": Text("Que llegue al Perú", "Getting it to Peru"),
    "rree": Text(
        "Legalización de Relaciones Exteriores, en Lima",
        "Legalisation by the Foreign Ministry, in Lima",
    ),
    "translation": Text("Traducción al español", "Translation into Spanish"),
}
# Which formality of a definition a step is: a paper that has none of that name skips the step.
FORMALITY: Mapping[str, str] = {
    "apostille": "apostille",
    "ministry": "apostille",
    "consulate": "apostille",
    "rree": "apostille",
    "translation": "translation",
}
FILING = Text("Presentar la solicitud", "Lodging the application")
APPOINTMENT = Text("La cita", "The appointment")
DECISION = Text("Decidir, a más tardar", "The decision, at the latest")
COUNTS = {
    "filing": Text("el día en que presenta", "the day you lodge"),
    "appointment": Text("el día de la cita", "the day of the appointment"),
    "decision": Text("el día de la decisión", "the day of the decision"),
}


def lead(value: Lead) -> Text:
    """A lead time in words: "de 3 a 5 días hábiles", "hasta 20 días calendario"."""
    low, usual, most = value.least, value.usual, value.most
    if usual == 0 and not most:
        return SAME_DAY
    if usual is not None and (low, most) in ((None, None), (usual, usual)):
        return _of(EXACTLY, value, usual, usual=usual)
    if usual is None and low is None:
        return _of(UP_TO, value, most, most=most)
    if usual is None:
        return _of(RANGE, value, most, low=low, most=most)
    ends = (low if low is not None else usual), (most if most is not None else usual)
    return _of(ABOUT, value, usual, usual=usual, low=ends[0], most=ends[1])


def dated(sentence: Text, day: date) -> Text:
    """A sentence with its `{day}` in the words of each language."""
    return sentence.filled(day=in_words(day))


def _of(sentence: Text, value: Lead, count: int | None, **values: object) -> Text:
    """The sentence with its numbers and with the kind of days, one or several."""
    kind = UNITS[value.unit][count != 1]
    return sentence.filled(kind=kind, **values)


UNITS = {
    "working": (Text("día hábil", "working day"), Text("días hábiles", "working days")),
    "calendar": (Text("día calendario", "calendar day"), Text("días calendario", "calendar days")),
}
SAME_DAY = Text("el mismo día", "on the same day")
EXACTLY = Text("{usual} {kind}", "{usual} {kind}")
UP_TO = Text("hasta {most} {kind}", "up to {most} {kind}")
RANGE = Text("de {low} a {most} {kind}", "from {low} to {most} {kind}")
ABOUT = Text("unos {usual} {kind}, de {low} a {most}", "about {usual} {kind}, from {low} to {most}")
