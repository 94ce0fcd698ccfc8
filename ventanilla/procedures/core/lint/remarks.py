"""What lint may say: one table of codes, each with its level and what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ventanilla.eligibility.core.values import Facts
from ventanilla.kernel.text import Text
from ventanilla.procedures.core.given import kept

Written = Mapping[str, str | bool | int]


class Level(StrEnum):
    """An error is a fault of the definition; a warning asks its author to look again."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that was noticed at `path`.

    `person` shows it, in the form that the command `check` takes, on the day `on`; empty where
    nobody can show it.
    """

    code: str
    level: Level
    path: str
    text: Text
    person: Written = field(default_factory=dict)
    on: date | None = None


def remark(
    code: str, path: str, *, person: Facts | None = None, on: date | None = None, **values: object
) -> Remark:
    """The remark of that code, its sentence filled with `values`, texts in their own language."""
    level, text = SAID[code]
    told = {name: v if isinstance(v, Text) else Text(str(v), str(v)) for name, v in values.items()}
    written = {name: kept(value) for name, value in (person or {}).items()}
    return Remark(code, level, path, text.filled(**told), written, on if written else None)


SAID: Mapping[str, tuple[Level, Text]] = {
    "never-holds": (
        Level.ERROR,
        Text(
            "Nadie de quienes se probó cumple «{condition}». Corrija la condición o quítela.",
            "Nobody that was tried fulfils “{condition}”. Mend the condition or remove it.",
        ),
    ),
    "never-fails": (
        Level.ERROR,
        Text(
            "Todos los que se probó cumplen «{condition}». Corrija la condición o quítela.",
            "Everybody that was tried fulfils “{condition}”. Mend the condition or remove it.",
        ),
    ),
    "always-asked": (
        Level.WARNING,
        Text(
            "«{condition}» vale siempre. Quite «when»: dice lo mismo con menos.",
            "“{condition}” always holds. Leave “when” out: it says the same with less.",
        ),
    ),
    "part-without-effect": (
        Level.WARNING,
        Text(
            "«{part}» nunca cambia lo que resulta de «{condition}». Quite esa parte.",
            "“{part}” never changes what “{condition}” comes to. Remove that part.",
        ),
    ),
    "route-never-ready": (
        Level.ERROR,
        Text(
            "Esta persona ve el camino, y ni ella ni otra llega nunca a su día. Corrija «ready».",
            "This person is shown the route, and neither they nor anybody else ever reaches its "
            "day. Mend “ready”.",
        ),
    ),
    "routes-alike": (
        Level.WARNING,
        Text(
            "Esta persona ve a la vez «{other}», que pide primero la misma calidad. Separe sus "
            "condiciones o júntelos.",
            "This person is shown “{other}” as well, which asks for the same status first. Keep "
            "their conditions apart or make them one.",
        ),
    ),
    "question-without-effect": (
        Level.ERROR,
        Text(
            "Ninguna respuesta sobre «{fact}» cambia la respuesta, una condición o un camino. "
            "Quite la pregunta.",
            "No answer about “{fact}” changes the answer, a condition or a route. Remove the "
            "question.",
        ),
    ),
    "never-asked": (
        Level.ERROR,
        Text(
            "«{condition}» mira «{fact}», y nadie lo pregunta: nunca se sabrá. Agregue una "
            "pregunta o cambie la condición.",
            "“{condition}” looks at “{fact}”, and nobody asks it: it will never be known. Add a "
            "question or change the condition.",
        ),
    ),
    "asked-later": (
        Level.ERROR,
        Text(
            "«{condition}» mira «{fact}», que se pregunta después. Cambie el orden de "
            "las preguntas.",
            "“{condition}” looks at “{fact}”, which is asked after it. Change the order of the "
            "questions.",
        ),
    ),
    "fact-unused": (
        Level.ERROR,
        Text(
            "Nada usa «{fact}»: ni una condición ni un formulario. Quítelo.",
            "Nothing uses “{fact}”: no condition and no form. Remove it.",
        ),
    ),
    "nobody-gets-a-yes": (
        Level.ERROR,
        Text(
            "Con «{who}» no se halló a nadie que reciba un sí. Quien más se acerca no cumple: "
            "{lacking}. Vea si esas condiciones se contradicen.",
            "With “{who}” nobody was found who gets a yes. Whoever comes closest lacks: {lacking}. "
            "See whether those conditions contradict each other.",
        ),
    ),
    "nobody-waits": (
        Level.WARNING,
        Text(
            "Con «{who}» no se halló a nadie que solo deba esperar un día. Vea si así debe ser.",
            "With “{who}” nobody was found who only has to wait for a day. See whether that is "
            "meant.",
        ),
    ),
    "no-example": (
        Level.ERROR,
        Text(
            "Falta un ejemplo en que {what}. Agregue uno; esta persona sirve.",
            "There is no example in which {what}. Add one; this person will do.",
        ),
    ),
    "source-without-date": (
        Level.WARNING,
        Text(
            "La fuente se cita y no lleva fecha. Escriba «date», aunque sea solo el año.",
            "The source is cited and has no date. Write “date”, if only the year.",
        ),
    ),
    "source-without-place": (
        Level.ERROR,
        Text(
            "La fuente se cita y no dice dónde se leyó. Escriba «locator».",
            "The source is cited and does not say where it was read. Write “locator”.",
        ),
    ),
    "official-of-no-authority": (
        Level.ERROR,
        Text(
            "Se cita como ley leída oficialmente, y «{source}» es de tipo {kind}. Cite la norma o "
            "baje la confianza.",
            "It is cited as law that was officially read, and “{source}” is of kind {kind}. Cite "
            "the norm or lower the confidence.",
        ),
    ),
    "ground-cannot-refuse": (
        Level.ERROR,
        Text(
            "La causal deniega por «{criterion}», que nunca puede decir que no. Quite la causal o "
            "cite la norma en la condición.",
            "The ground refuses by “{criterion}”, which can never say no. Remove the ground or "
            "cite the norm in the condition.",
        ),
    ),
    "refusal-without-ground": (
        Level.WARNING,
        Text(
            "La condición puede decir que no, y ninguna causal denegatoria la nombra. Agregue una "
            "en «grounds».",
            "The condition can say no, and no ground of refusal names it. Add one in “grounds”.",
        ),
    ),
    "not-translated": (
        Level.ERROR,
        Text(
            "Dice lo mismo en los dos idiomas. Traduzca «en».",
            "It says the same in both languages. Translate “en”.",
        ),
    ),
    "numbers-differ": (
        Level.ERROR,
        Text(
            "Los números no son los mismos: {es} en español, {en} en inglés. Igualen las frases.",
            "The numbers are not the same: {es} in Spanish, {en} in English. Make them agree.",
        ),
    ),
    "negation-differs": (
        Level.WARNING,
        Text(
            "Una de las dos frases niega y la otra no. Vea si dicen lo mismo.",
            "One of the two sentences denies and the other does not. See whether they say the "
            "same.",
        ),
    ),
    "no-full-stop": (
        Level.WARNING,
        Text(
            "La frase no termina en punto, y las que están a su lado sí.",
            "The sentence does not end with a full stop, and those beside it do.",
        ),
    ),
}
