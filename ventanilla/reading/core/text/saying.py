"""The words for what was found, and its value as people read it."""

from datetime import date

from ventanilla.kernel.countries import country
from ventanilla.kernel.dates import in_words
from ventanilla.kernel.text import Text
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.kinds import NAMES, Kind

WHATS: dict[What, Text] = {
    What.KIND: Text("Tipo de papel", "Kind of paper"),
    What.HOLDER: Text("A nombre de", "In the name of"),
    What.BORN: Text("Nacimiento", "Birth"),
    What.NUMBER: Text("Número del papel", "Number of the paper"),
    What.DOCUMENT: Text("Documento de la persona", "The person's document"),
    What.ISSUED: Text("Se emitió", "Issued"),
    What.EXPIRES: Text("Vence", "Expires"),
    What.COUNTRY: Text("País que emite", "Issuing country"),
    What.LANGUAGE: Text("Idioma", "Language"),
    What.APOSTILLE: Text("Apostilla, campo", "Apostille, field"),
    What.LEGALISED: Text("Legalizado por", "Legalised by"),
    What.TRANSLATOR: Text("Quien traduce", "Translator"),
    What.TRANSLATOR_ID: Text("Registro o documento de quien traduce", "Translator's licence or ID"),
    What.CERTIFIED: Text("Declara que es fiel", "Declares that it is faithful"),
    What.INSURER: Text("Aseguradora", "Insurer"),
    What.POLICY: Text("Póliza", "Policy"),
    What.BANK: Text("Banco", "Bank"),
    What.ACCOUNT: Text("Cuenta que termina en", "Account ending in"),
    What.FROM: Text("Desde", "From"),
    What.UNTIL: Text("Hasta", "Until"),
    What.AMOUNT: Text("Monto", "Amount"),
    What.PHYSICIAN: Text("Médico", "Physician"),
    What.REGISTER: Text("Registro del médico", "Physician's register"),
    What.ADDRESS: Text("Domicilio", "Address"),
    What.LEAF: Text("Página que dice ser", "Page it says it is"),
    What.STRANGER: Text("Firma que no se ve en el papel", "Signature not seen on the paper"),
}
DAYS = frozenset({What.BORN, What.ISSUED, What.EXPIRES, What.FROM, What.UNTIL})
LANGUAGES = {
    "es": Text("español", "Spanish"),
    "en": Text("inglés", "English"),
    "pt": Text("portugués", "Portuguese"),
    "fr": Text("francés", "French"),
    "de": Text("alemán", "German"),
    "it": Text("italiano", "Italian"),
}
LEGALISERS = {
    "consulate": Text("el consulado del Perú", "the Peruvian consulate"),
    "ministry": Text("Relaciones Exteriores", "the Foreign Ministry"),
}


def printed(finding: Finding) -> bool:
    """Is the value what stands on the paper, in whatever language that is?"""
    ours = {What.KIND, What.LANGUAGE, What.LEGALISED} | DAYS
    known = finding.what is What.COUNTRY and finding.value != "XX"
    return finding.what not in ours and not known


def shown(finding: Finding) -> Text:
    """The value as people read it."""
    value = finding.value
    if finding.what in DAYS:
        return in_words(date.fromisoformat(value))
    if finding.what is What.KIND:
        return NAMES[Kind(value)]
    if finding.what is What.COUNTRY and value != "XX":
        return country(value)
    words = {What.LANGUAGE: LANGUAGES, What.LEGALISED: LEGALISERS}.get(finding.what, {})
    plain = finding.said if finding.what is What.COUNTRY else value
    return words.get(value, Text(plain, plain))
