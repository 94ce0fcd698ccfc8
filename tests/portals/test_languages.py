"""Two languages, and never both on one page; the same figures in each."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import allauth
import django
import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.a11y import rows_of_law, scene, scene_of_law
from tests.a11y.collect import Shot
from tests.support import sentences
from tests.support.figures import figures
from tests.support.sentences import Sentence
from ventanilla.demo.cast import CAST
from ventanilla.portals.shared.questions import countries

LIBRARIES = [
    Path(str(one.__file__)).parent / place / "locale/es/LC_MESSAGES/django.mo"
    for one, place in ((django, "conf"), (allauth, "."))
]
SPOKEN_ATTRIBUTES = ("alt", "aria-label", "content", "data-label", "placeholder", "title")
SILENT = {"script", "style", "-comment", "code"}
LONG = 20  # from here on a piece of a sentence is looked for anywhere in a page's text
# Where a sentence is filled in, or leaves its text for an element.
PLACE = re.compile(r"%\(\w+\)[sd]|%[sd]|\{[^{}]*\}|<[^>]*>")
WORD = re.compile(r"[^\W\d_]{4}")  # shorter ones are units, or "No"
# What reads alike in both languages: a citation, a country, an address of the net, a file, a
# number, and what the people of the scene typed themselves.
ALIKE = re.compile(
    r"(?:D\.Leg|D\.S|LPAG|Ley|Reglamento|TUPA)\b.*|https?://.*|\S+@\S+|.*\.(?:pdf|jpg)|VTN-.*"
    r"|recibo_.*|Ventanilla|Error:?|width=device-width.*|.*\(ficticia\)|.*\(ejemplo\)"
    r"|axe-core|HTML_CodeSniffer|Nu Html Checker|html-validate|Permanente|.*\.png|Registro .*"
    r"|INDECOPI,.*|MAC .*|Migracentro .*|Av\. .*|Miraflores, .*|[0-9A-Z]{10}|Mozilla/.*"
    r"|python-httpx/.*|.* · 20\d\d-\d{7}|(?:Rosa Quispe|Julio Huamán) · .*"
)
TYPED = {"Calle Ficticia 123, Barranco, Lima", "Duarte Peñaloza", "Inês", "Datos completos."}
TYPED |= {"Inés Duarte Penalosa", "Inés Duarte Peñaloza", "Ines", "Window", "Simulacro"}
TYPED |= {"Inês Duarte Peñaloza", "Difieren el año de nacimiento y el pasaporte."}
TYPED |= {who.title() for who in (*scene.CAST, *scene_of_law.ABOVE)} | {rows_of_law.LONG["text"]}
TYPED |= {"Falta el costo.", "No cumple.", "Teléfono de Inés"} | {player.name for player in CAST}
TYPED |= {"Officer", "Second", "Editor", "Operator", "Stranger", "Paula Prado"}
TYPED |= {"editor"}  # one word for both
COUNTRIES = {name for _code, name in countries("es")}


def tidy(text: str) -> str:
    return " ".join(text.split())


def heard(html: bytes, language: str) -> list[str]:
    """What a page says in its own language, piece by piece; parts in another one left out."""
    said: list[str] = []
    root = LexborHTMLParser(html).root
    assert root is not None
    _hear(root, language, said)
    return [piece for piece in map(tidy, said) if piece]


def _hear(node: LexborNode, language: str, said: list[str]) -> None:
    if node.tag in SILENT or (node.attributes.get("lang") or language) != language:
        return
    if node.tag == "-text":
        said.append(node.text_content or "")
        return
    said += [node.attributes.get(name) or "" for name in SPOKEN_ATTRIBUTES]
    for child in node.iter(include_text=True):
        _hear(child, language, said)


@cache
def foreign(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """What must not be heard in `language`: whole sentences, and long pieces of filled ones."""
    every = [
        *sentences.of_code(),
        *sentences.of_definitions(),
        *sentences.of_pages(),
        *sentences.of_libraries(*LIBRARIES),
    ]
    own = {tidy(one[1 if language == "es" else 2]) for one in every}
    other = {tidy(one[2 if language == "es" else 1]) for one in every} - own
    pieces = {max(map(tidy, PLACE.split(one)), key=len) for one in other}
    own_text = " | ".join(own)
    long = (piece for piece in pieces if len(piece) >= LONG and piece not in own_text)
    return frozenset(one for one in other if not PLACE.search(one)), tuple(sorted(long))


@pytest.mark.parametrize("language", ["es", "en"])
def test_no_page_says_a_sentence_of_the_other_language(
    shots: Callable[[str], tuple[Shot, ...]], language: str
) -> None:
    whole, pieces = foreign(language)
    whole -= TYPED  # somebody of the scene is called "Officer"
    found: dict[str, str] = {}
    for shot in shots(language):
        said = heard(shot.page.content, language)
        text = " ".join(said)
        for one in [*whole.intersection(said), *(piece for piece in pieces if piece in text)]:
            found.setdefault(one, shot.title)
    assert not found, "\n".join(f"{title}: {one}" for one, title in found.items())


def test_what_both_languages_say_alike_is_a_name_a_number_or_what_somebody_typed(
    shots: Callable[[str], tuple[Shot, ...]],
) -> None:
    english = {shot.title[2:]: set(heard(shot.page.content, "en")) for shot in shots("en")}
    found: dict[str, str] = {}
    for shot in shots("es"):
        for said in english[shot.title[2:]].intersection(heard(shot.page.content, "es")):
            one = said.removesuffix(" · Ventanilla").removeprefix("Error: ").removeprefix(": ")
            if WORD.search(one) and not ALIKE.fullmatch(one) and one not in TYPED | COUNTRIES:
                found.setdefault(one, shot.title)
    assert not found, "\n".join(f"{title}: {one}" for one, title in found.items())


def test_the_listener_hears_what_is_foreign_and_forgives_what_is_marked() -> None:
    page = b'<html lang="es"><p>Sign <b>in</b><p lang="en">Sign in</p><img alt="Sign in">'
    assert heard(page, "es") == ["Sign", "in", "Sign in"]
    assert "Sign in" in foreign("es")[0]
    assert "Iniciar sesi\u00f3n" not in foreign("es")[0]


WRITTEN = [*sentences.of_code(), *sentences.of_definitions(), *sentences.of_pages()]


def test_every_sentence_holds_the_same_figures_in_both_languages() -> None:
    astray = [one for one in WRITTEN if figures(one[1], "es") != figures(one[2], "en")]
    assert not astray, "\n".join(" · ".join(one) for one in astray)
    assert sum(bool(figures(es, "es")) for _where, es, _en in WRITTEN) > 100


@pytest.mark.parametrize(
    "sentence",
    [
        ("", "Tiene dos días.", "You have three days."),
        ("", "Hasta el 14 de marzo de 2027", "Until 4 March 2027"),
        ("", "Cuesta S/ 1,200.00", "It costs S/ 120.00"),
        ("", "LPAG, art. 125.4", "LPAG, art. 125.5"),
        ("", "art. 56-C", "art. 56-B"),
        ("", "treinta y un días", "thirty days"),
        ("", "Desde el 2026-09-01", "Since 2026-09-02"),
    ],
)
def test_a_figure_that_differs_is_seen(sentence: Sentence) -> None:
    assert figures(sentence[1], "es") != figures(sentence[2], "en")


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("Tiene dos días hábiles.", "You have 2 working days."),
        ("el 14 de setiembre de 2027", "on 14 September 2027"),
        ("S/ 1\u00a0234,50", "S/ 1,234.50"),
        ("treinta y un días", "31 days"),
        ("un documento de una página", "a document of one page"),
        ("código de dos letras", "two-letter code"),
    ],
)
def test_one_figure_may_be_written_in_many_ways(spanish: str, english: str) -> None:
    assert figures(spanish, "es") == figures(english, "en")
