"""Drafts in plain words, to be read, mended and sent by a person: nothing here is sent."""

from datetime import datetime

from ventanilla.kernel.contact import Contact
from ventanilla.kernel.dates import in_words
from ventanilla.kernel.office import LEGAL_ZONE, legal_day
from ventanilla.kernel.text import LANGUAGES, Text
from ventanilla.privacy.core.incidents import GROUNDS, Incident, named

DRILL = Text("SIMULACRO: no ocurrió. ", "DRILL: this did not happen. ")
TO_WRITE = Text("[por escribir en español]", "[to be written in English]")
UNKNOWN = Text("todavía no se sabe", "not known yet")
NO_OFFICER = Text(
    "[falta nombrar al oficial de datos personales]", "[the data officer is not named yet]"
)
TO_PEOPLE = Text(
    """{drill}Le escribimos porque hubo un incidente con datos personales que guarda {issuer} y \
puede afectarle.

Qué pasó: {what}
Lo sabemos desde: {known}
Qué datos: {data}
Qué puede pasar: {consequences}
Qué hicimos y qué puede hacer usted: {measures}

Si tiene preguntas, escriba a: {officer}""",
    """{drill}We write to you because there was an incident with personal data kept by {issuer}, \
and it may affect you.

What happened: {what}
We have known since: {known}
Which data: {data}
What may follow: {consequences}
What we did, and what you can do: {measures}

If you have questions, write to: {officer}""",
)
TO_AUTHORITY = Text(
    """{drill}A la Autoridad Nacional de Protección de Datos Personales, de {issuer}: comunicación \
de un incidente (D.S. 016-2024-JUS, art. 34).

Qué pasó: {what}
Conocido desde: {known}
Motivo de la comunicación: {grounds}
Qué datos: {data}
Cuántas personas: {people}
Consecuencias posibles: {consequences}
Medidas: {measures}
Oficial de datos personales: {officer}""",
    """{drill}To the national data protection authority, from {issuer}: notice of an incident \
(D.S. 016-2024-JUS, art. 34).

What happened: {what}
Known since: {known}
Why it is notified: {grounds}
Which data: {data}
How many people: {people}
Possible consequences: {consequences}
Measures: {measures}
Data officer: {officer}""",
)


def to_people(incident: Incident, issuer: Text, officer: Contact | None) -> Text:
    """What the people concerned are to read (D.S. 016-2024-JUS, art. 35)."""
    return _filled(TO_PEOPLE, incident, issuer, officer)


def to_authority(incident: Incident, issuer: Text, officer: Contact | None) -> Text:
    """What the authority is to read (D.S. 016-2024-JUS, art. 34)."""
    return _filled(TO_AUTHORITY, incident, issuer, officer)


def _filled(form: Text, incident: Incident, issuer: Text, officer: Contact | None) -> Text:
    known, people = incident.assessment, incident.assessment.people
    return form.filled(
        drill=DRILL if incident.drill else "",
        issuer=issuer,
        what=_said(known.what),
        known=_hour(incident.known_at),
        data=_listed(tuple(named(known.data))),
        grounds=_listed(tuple(GROUNDS[one] for one in known.grounds)),
        people=UNKNOWN if people is None else str(people),
        consequences=_said(known.consequences),
        measures=_said(known.measures),
        officer=officer.said if officer else NO_OFFICER,
    )


def _said(text: Text) -> Text:
    """What was written in each language; where nothing was, a place that asks for it."""
    return Text(text.es or TO_WRITE.es, text.en or TO_WRITE.en)


def _listed(texts: tuple[Text, ...]) -> Text:
    said = (", ".join(one.say(language) for one in texts) for language in LANGUAGES)
    return Text(*said) if texts else UNKNOWN


def _hour(at: datetime) -> Text:
    """ "14 de marzo de 2027, 09:30", in Lima."""
    clock = f"{at.astimezone(LEGAL_ZONE):%H:%M}"
    return Text("{day}, {clock}", "{day}, {clock}").filled(day=in_words(legal_day(at)), clock=clock)
