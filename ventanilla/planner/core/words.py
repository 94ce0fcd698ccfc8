"""Names of what is done for a paper, as people read them."""

from collections.abc import Mapping

from ventanilla.kernel.text import Text

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
