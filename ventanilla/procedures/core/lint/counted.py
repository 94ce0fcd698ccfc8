"""The numbers of a sentence, the same whichever language says them, in digits or in words.

A number that one language says in another way ("half", "a couple") is not seen. Months count as
well, but for May, which in English is a verb too.
"""

import re
from collections.abc import Mapping, Set

from ventanilla.kernel.text import LANGUAGES, Language, Text

THOUSANDS = re.compile(r"(?<=\d)[ ,.\u00a0\u202f](?=\d{3}(?!\d))")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
WORD = re.compile(r"[^\W\d_]+")
SAID: tuple[tuple[str, Text], ...] = (
    ("2", Text("dos", "two")),
    ("2", Text("ambos", "both")),
    ("2", Text("ambas", "both")),
    ("3", Text("tres", "three")),
    ("4", Text("cuatro", "four")),
    ("5", Text("cinco", "five")),
    ("6", Text("seis", "six")),
    ("7", Text("siete", "seven")),
    ("8", Text("ocho", "eight")),
    ("9", Text("nueve", "nine")),
    ("10", Text("diez", "ten")),
    ("11", Text("once", "eleven")),
    ("12", Text("doce", "twelve")),
    ("15", Text("quince", "fifteen")),
    ("20", Text("veinte", "twenty")),
    ("30", Text("treinta", "thirty")),
    ("60", Text("sesenta", "sixty")),
    ("90", Text("noventa", "ninety")),
    ("100", Text("cien", "hundred")),
    ("1000", Text("mil", "thousand")),
    ("January", Text("enero", "january")),
    ("February", Text("febrero", "february")),
    ("March", Text("marzo", "march")),
    ("April", Text("abril", "april")),
    ("June", Text("junio", "june")),
    ("July", Text("julio", "july")),
    ("August", Text("agosto", "august")),
    ("September", Text("setiembre", "september")),
    ("September", Text("septiembre", "september")),
    ("October", Text("octubre", "october")),
    ("November", Text("noviembre", "november")),
    ("December", Text("diciembre", "december")),
)
WORDS: Mapping[Language, Mapping[str, str]] = {
    language: {text.say(language): meaning for meaning, text in SAID} for language in LANGUAGES
}


def counted(text: Text, language: Language) -> Set[str]:
    """What is counted in the sentence, however thousands and decimals are set apart."""
    sentence = THOUSANDS.sub("", text.say(language))
    digits = {found.replace(",", ".") for found in NUMBER.findall(sentence)}
    words = WORDS[language]
    return digits | {words[one] for one in WORD.findall(sentence.lower()) if one in words}
