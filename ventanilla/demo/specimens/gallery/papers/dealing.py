"""One paper for one case: whose it is, what stands on it, and the flaw that was asked for."""

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ventanilla.demo.specimens import mrz
from ventanilla.demo.specimens.gallery.papers import formal
from ventanilla.demo.specimens.gallery.papers.asked import Asked
from ventanilla.demo.specimens.gallery.papers.facts import Draft
from ventanilla.demo.specimens.gallery.papers.flaws import SECOND, WRONG, Case
from ventanilla.demo.specimens.gallery.papers.makers import MAKERS
from ventanilla.demo.specimens.gallery.papers.people import slipped, somebody
from ventanilla.demo.specimens.gallery.papers.states import OUTSIDE
from ventanilla.demo.specimens.people import Person

ORDERS = ("natural", "natural", "comma", "upper-comma", "upper")
MUST_BE_FOREIGN = ("untranslated", "anonymous-translation", "certified-translation")
# Days before the day of handing in on which a paper was issued: usual, and too old.
AGES = {"record": ((45, 150), (190, 900)), "power": ((5, 80), (100, 400))}
AGE = ((10, 60), (200, 900))
# Days after it until which it runs: usual, expired, soon to expire.
RUNS = {"policy": ((30, 300), (-200, -5), (5, 60)), "passport": ((400, 2500), (-900, -5), (10, 80))}
RUN = ((100, 1500), (-500, -5), (10, 80))


@dataclass(frozen=True, slots=True)
class Dealt:
    """A draft, and who hands it in."""

    draft: Draft
    owner: Person
    language: str
    translated: bool


def deal(case: Case, on: date, chance: random.Random) -> Dealt:
    """The paper that the case asks for, handed in on a day."""
    owner = _owner(case, chance)
    named = _named(case, owner, chance)
    key = WRONG[case.maker] if case.flaw == "wrong-kind" else case.maker
    asked = _asked(case, key, named, on, chance)
    draft = MAKERS[key].make(asked)
    foreign = MAKERS[key].foreign
    if foreign:
        draft = _formal(case, draft, asked)
    if case.flaw == "one-side":
        draft = _front(draft)
    if case.flaw == "two-in-one":
        draft = _joined(draft, MAKERS[SECOND[case.maker]].make(replace(asked, language="es")))
    translated = foreign and asked.language != "es" and case.flaw != "untranslated"
    return Dealt(draft, owner, asked.language, translated)


def _owner(case: Case, chance: random.Random) -> Person:
    owner = somebody(chance, child=case.maker == "birth")
    while case.variant == "transliteration" and owner.surnames.isascii():
        owner = somebody(chance)
    return owner


def _named(case: Case, owner: Person, chance: random.Random) -> Person:
    """Whoever the paper names."""
    if case.flaw == "other-holder":
        return somebody(chance, but=owner)
    if case.variant == "slip":
        return replace(owner, surnames=slipped(owner.surnames, chance))
    if case.variant == "transliteration":
        surnames, given = (_in_latin(n) for n in (owner.surnames, owner.given_names))
        return replace(owner, surnames=surnames, given_names=given)
    return owner


def _in_latin(name: str) -> str:
    """As the machine readable zone spells it, in small letters."""
    return mrz.written(name).replace("<", " ").title()


def _asked(case: Case, key: str, named: Person, on: date, chance: random.Random) -> Asked:
    usual, too_old = AGES.get("record" if key == "birth" else key, AGE)
    runs, expired, soon = RUNS.get(key, RUN)
    until = {"expired": expired, "expires-soon": soon}.get(case.flaw, runs)
    issued = on - timedelta(days=chance.randint(*(too_old if case.flaw == "old" else usual)))
    ends = on + timedelta(days=chance.randint(*until))
    if key == "passport":
        issued = date(ends.year - 10, ends.month, min(ends.day, 28))
    order = ("comma", "surname-first") if case.variant == "order" else ORDERS
    return Asked(
        who=named,
        issued=issued,
        until=ends,
        language=_language(case, key, chance),
        chance=chance,
        name=chance.choice(order),
        hague=case.variant != "legalised",
    )


def _language(case: Case, key: str, chance: random.Random) -> str:
    written = MAKERS[key].languages
    if case.flaw in MUST_BE_FOREIGN or case.variant in MUST_BE_FOREIGN:
        return chance.choice([language for language in written if language != "es"])
    if case.variant == "legalised":
        return chance.choice(("es", "en"))
    return chance.choice(written)


def _formal(case: Case, draft: Draft, asked: Asked) -> Draft:
    """With what a foreign paper needs here, but for what the flaw leaves out."""
    chance, language = asked.chance, asked.language
    late = -20 if case.flaw == "apostille-before-issue" else 12
    stamped_on = asked.issued + timedelta(days=late + chance.randint(-6, 6))
    if not asked.hague:
        city = next(one.city for one in OUTSIDE if one.language == language)
        draft = formal.legalised(draft, city, stamped_on, chance)
    elif case.flaw != "no-apostille":
        of = _another(draft) if case.flaw == "apostille-of-another" else draft
        stamped = formal.apostille(of, language, stamped_on, chance)
        draft = formal.placed(draft, stamped, language, chance)
    if language == "es" or case.flaw == "untranslated":
        return draft
    by = _translator(case, chance)
    translated_on = asked.issued + timedelta(days=chance.randint(20, 40))
    return formal.translation(draft, language, by, translated_on, chance)


def _translator(case: Case, chance: random.Random) -> formal.Translator:
    if case.flaw == "anonymous-translation":
        return "anonymous"
    return "certified" if case.variant or chance.random() < 0.3 else "simple"


def _another(draft: Draft) -> Draft:
    """A paper of somebody else's hand, so that its apostille is not this one's."""
    return replace(
        draft, signatory="Hermes Ajeno Otro", capacity="Rector", seal="Universidad Inventada"
    )


def _front(draft: Draft) -> Draft:
    """The first side only, and that it is a card is said once."""
    return replace(draft, sheets=draft.sheets[:1], facts=draft.facts[:-1])


def _joined(first: Draft, second: Draft) -> Draft:
    facts = (*first.facts, *second.facts)
    return replace(first, sheets=(*first.sheets, *second.sheets), facts=facts)
