"""The words for fields, standings and reasons."""

from ventanilla.kernel.text import Text
from ventanilla.reading.core.mrz.values import Standing, Why

FIELDS = {
    "type": Text("Tipo de documento", "Kind of document"),
    "state": Text("Estado que expide", "Issuing state"),
    "names": Text("Nombres", "Names"),
    "number": Text("Número", "Number"),
    "nationality": Text("Nacionalidad", "Nationality"),
    "birth": Text("Nacimiento", "Birth"),
    "sex": Text("Sexo", "Sex"),
    "expiry": Text("Vence", "Expires"),
    "optional": Text("Datos opcionales", "Optional data"),
    "optional-2": Text("Más datos opcionales", "More optional data"),
}
STANDINGS = {
    Standing.VERIFIED: Text("verificado", "verified"),
    Standing.DOUBT: Text("por confirmar", "to be confirmed"),
    Standing.WRONG: Text("contradictorio", "contradictory"),
}
WHYS = {
    Why.NO_DIGIT: Text("sin dígito de control propio", "no check digit of its own"),
    Why.REPAIRED: Text("corregido por el tipo de campo", "set right by the kind of field"),
    Why.UNSURE: Text("un carácter no se lee con certeza", "a character is not certain"),
    Why.LAST_DIGIT: Text("el último dígito no concuerda", "the last digit does not agree"),
    Why.DIGIT: Text("el dígito de control no concuerda", "the check digit does not agree"),
    Why.CALENDAR: Text("no hay tal fecha", "there is no such date"),
    Why.ALPHABET: Text("un carácter no puede estar ahí", "a character may not stand there"),
    Why.UNKNOWN_CODE: Text("código de Estado desconocido", "unknown code of a state"),
    Why.TRUNCATED: Text("quizás recortado", "perhaps cut short"),
}
