"""Messages of the pages: `extract` finds them, `check` refuses gaps, `compile` makes the .mo file.

English is the source, Spanish the translation; both are complete or the check fails. Babel does
the work, so that no system package is needed.
"""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import django
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "ventanilla"
FOLDER = HOUSE / "portals" / "locale" / "es" / "LC_MESSAGES"
PO, MO = FOLDER / "django.po", FOLDER / "django.mo"
KEYWORDS = {
    "_": None,
    "__": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "npgettext": ((1, "c"), 2, 3),
    "pgettext": ((1, "c"), 2),
}
PLACE = re.compile(r"%\((\w+)\)s|\{(\w+)\}")
Said = str | tuple[str, ...]


def found() -> Iterator[Said]:
    """Every message of templates and code."""
    templates = HOUSE / "portals" / "templates"
    for file in sorted([*templates.rglob("*.html"), *templates.rglob("*.txt")]):
        yield from _of(templatize(file.read_text(), origin=str(file)).encode())
    for file in sorted((HOUSE / "portals").rglob("*.py")):
        yield from _of(file.read_bytes())


def _of(source: bytes) -> Iterator[Said]:
    for _line, message, _comments, _context in extract("python", BytesIO(source), KEYWORDS):
        yield tuple(message) if isinstance(message, (list, tuple)) else message


def kept() -> Catalog:
    """The translations as they stand."""
    if not PO.exists():
        return Catalog(locale="es", charset="utf-8")
    with PO.open("rb") as file:
        return read_po(file, locale="es")


def extract_messages() -> int:
    """Write the catalogue anew: what is still used keeps its translation, the rest goes."""
    old, new = kept(), Catalog(locale="es", charset="utf-8", project="Ventanilla")
    for message in sorted(set(found()), key=str):
        name = message if isinstance(message, str) else message[0]
        known = old.get(name)
        new.add(message, known.string if known else None)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as file:
        write_po(file, new, sort_output=True, omit_header=False, no_location=True, width=100)
    return check()


def check() -> int:
    """0 where every message has its Spanish, with the same places; else 1 and a list."""
    catalogue = kept()
    known = {m.id if isinstance(m.id, str) else m.id[0] for m in catalogue if m.id}
    used = {m if isinstance(m, str) else m[0] for m in found()}
    wrong = [f"not in the catalogue: {name!r}" for name in sorted(used - known)]
    wrong += [f"no longer used: {name!r}" for name in sorted(known - used)]
    wrong += [line for message in catalogue if message.id for line in _gaps(message)]
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"messages: {len(used)} in use, {len(wrong)} to mend")
    return 1 if wrong else 0


def _gaps(message: Message) -> Iterator[str]:
    said = [message.string] if isinstance(message.string, str) else list(message.string or ())
    name = message.id if isinstance(message.id, str) else message.id[-1]
    if message.fuzzy or not all(said):
        yield f"no Spanish: {name!r}"
    elif _astray(message, said):
        yield f"other places: {name!r}"


def _astray(message: Message, said: list[str]) -> bool:
    """A place that the Spanish invents or forgets; "one day" of a plural may leave its number."""
    if isinstance(message.id, str):
        return _places(said[0]) != _places(message.id)
    places = _places(message.id[-1])
    return bool(_places(said[-1]) != places or any(_places(one) - places for one in said))


def _places(text: str) -> set[str]:
    return {one or other for one, other in PLACE.findall(text)}


def compile_messages() -> int:
    """Make the .mo file that Django reads."""
    with MO.open("wb") as file:
        write_mo(file, kept())
    print(f"messages: {MO.relative_to(ROOT)}")
    return 0


VERBS = {"extract": extract_messages, "check": check, "compile": compile_messages}

if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in VERBS:
        sys.exit(f"usage: python -m tools.messages {'|'.join(VERBS)}")
    settings.configure(USE_I18N=True)
    django.setup()
    sys.exit(VERBS[sys.argv[1]]())
