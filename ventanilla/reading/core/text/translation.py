"""Who translated, under which licence, and the words by which it is called faithful."""

from collections.abc import Iterator

from ventanilla.reading.core.text.codes import code
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.halves import named_by
from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.label import Label
from ventanilla.reading.core.text.labels import Span, places
from ventanilla.reading.core.text.names import first_name, name
from ventanilla.reading.core.text.phrases import Phrases, flat
from ventanilla.reading.core.text.plain import words
from ventanilla.reading.core.text.scene import Scene

WINDOW = 16  # words between "faithful" and "translation"
DECLARED = 40  # words before them in which somebody declares it
AFTER = 4  # words after them, where they do: "true translation, hereby certified"
AHEAD = 120
MOST = 60
FAITHFUL = words(
    "fiel fidedigna exacta completa correcta íntegra true faithful accurate correct complete "
    "exact fidèle exacte conforme intégrale richtig richtigkeit vollständig vollständigkeit "
    "treu originalgetreu fedele esatta accuracy fidelidad fidelity exactitud fidélité correctly "
    "accurately faithfully verdadera verdadeira fielmente correctness completeness truthful "
    "precise"
)
TRANSLATED = words(
    "traducción traducciones translation translated traduction traduit übersetzung übersetzt "
    "traduzione tradução traduzido traducido traducida traduzida translations tradotto translate"
)
DECLARES = words(
    "declaro declara certifico certifica certify certifies declare declares attest atteste "
    "certifie bescheinige bescheinigt bestätige bestätigt versichere attesto attesta certifié "
    "hereby juro constar fe swear affirm confirm dichiaro dichiara déclare atesto erkläre "
    "garantizo asevero certified certificamos confirmo doy giuro asseverato"
)
SELF = Phrases(
    {
        "self": flat(
            "yo | i | je soussigné | je soussignée | ich | io sottoscritto | io sottoscritta",
            "eu | el suscrito | la suscrita | je soussigné(e) | i the undersigned",
            "la que suscribe | el que suscribe | io | la traductora que suscribe",
            "el traductor que suscribe | el traductor | la traductora | moi",
            "la suscrita traductora | el suscrito traductor | quien suscribe",
        )
    }
)


def translation(scene: Scene) -> Iterator[Finding]:
    """What a page says of its having been translated."""
    certified = certification(scene)
    if certified:
        yield scene.flow.finding(What.CERTIFIED, scene.flow.said(*certified), certified, True)
    if certified or Kind.TRANSLATION in scene.kinds:
        yield from _translator(scene)
        yield from _licence(scene)


def certification(scene: Scene) -> Span | None:
    """The words "faithful … translation", or the other way round, that somebody declares."""
    words = scene.flow.tokens
    faithful = [at for at, word in enumerate(words) if word.text in FAITHFUL]
    declared = [at for at, word in enumerate(words) if word.text in DECLARES]
    near = [span for at in faithful[:MOST] if (span := _near(scene, at, declared))]
    if not near:
        return None
    first, last = min(near, key=lambda span: (span[1] - span[0], span[0]))
    while first and {words[first - 1].text, words[max(0, first - 2)].text} & FAITHFUL:
        first -= 1
    while last + 1 < len(words) and {word.text for word in words[last + 1 : last + 3]} & FAITHFUL:
        last += 1
    return words[first].start, words[last].end


def _near(scene: Scene, at: int, declared: list[int]) -> tuple[int, int] | None:
    """The tokens from "faithful" to "translation", where somebody declares it before."""
    words = scene.flow.tokens
    near = range(max(0, at - WINDOW), min(len(words), at + WINDOW))
    other = min(
        (n for n in near if words[n].text in TRANSLATED), key=lambda n: abs(n - at), default=None
    )
    if other is None or not any(-AFTER < at - n < DECLARED for n in declared):
        return None
    return min(at, other), max(at, other)


def _translator(scene: Scene) -> Iterator[Finding]:
    span = _itself(scene) or _labelled(scene) or _signed(scene)
    if span:
        yield scene.flow.finding(What.TRANSLATOR, scene.flow.said(*span), span, True)


def _labelled(scene: Scene) -> Span | None:
    found = (named_by(scene, label) for label in scene.labels if label.label is Label.TRANSLATOR)
    return next((span for span in found if span), None)


def _itself(scene: Scene) -> Span | None:
    """ "Yo, Teresa Inventada, declaro que …"."""
    for hit in SELF.hits(scene.flow.tokens):
        span = first_name(scene.flow, hit.end, min(hit.end + AHEAD, len(scene.flow.raw)))
        if span:
            return span
    return None


def _signed(scene: Scene) -> Span | None:
    """The name over the line that says "translator"."""
    for label in scene.labels:
        if label.label is Label.TRANSLATOR:
            above = scene.flow.above(scene.flow.cell(label.start))
            span = name(scene.flow, above.start, above.end, least=2) if above else None
            if span:
                return span
    return None


def _licence(scene: Scene) -> Iterator[Finding]:
    wanted = (Label.LICENCE, Label.DOCUMENT)
    for label in sorted(
        scene.labels, key=lambda one: wanted.index(one.label) if one.label in wanted else 9
    ):
        foreign = label.label is Label.DOCUMENT and not _own(scene, label.start)
        if label.label not in wanted or foreign:
            continue
        span = next(
            (s for s in (code(scene.flow, *p) for p in places(scene.flow, label)) if s), None
        )
        if span:
            yield scene.flow.finding(What.TRANSLATOR_ID, scene.flow.said(*span), span, True)
            return


def _own(scene: Scene, place: int) -> bool:
    """Whether a document is the translator's: their name or trade stands shortly before it."""
    near = scene.flow.plain[max(0, place - 160) : place]
    return "tradu" in near or "transl" in near or "ubersetz" in near
