"""Why an engine gave no words."""

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text


def missing() -> Refusal:
    """Nothing is installed that reads pictures."""
    return Refusal(
        "no-engine",
        Text(
            "No hay un programa que lea imágenes: se lee solo el texto de los PDF y la zona de los "
            "pasaportes.",
            "No program that reads pictures is here: only the text of PDFs and the zone of "
            "passports are read.",
        ),
        then=Text(
            "Instale tesseract-ocr y tesseract-ocr-spa (Debian).",
            "Install tesseract-ocr and tesseract-ocr-spa (Debian).",
        ),
    )


def failed() -> Refusal:
    """It gave up on this page, or took too long."""
    return Refusal(
        "engine-failed",
        Text("Esta página no se pudo leer.", "This page could not be read."),
    )
