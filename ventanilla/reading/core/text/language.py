"""The language of a page: by its letters where they are not Latin, else by its small words."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.flow import Flow
from ventanilla.reading.core.text.label_words import LABELS
from ventanilla.reading.core.text.plain import plain

RUNNING = 6  # words of a cell that is running text and not a label
ENOUGH = 2.0  # weight of small words below which nothing is said
AHEAD = 1.25  # as much more than the next language
CLEAR = 2.2  # the same where only labels speak: forms of two languages are not told
OWN = 0.5  # weight of a word that at most two languages have
SMALL = {
    "es": "de la el los las que y en del se por con no una un su para es al lo como a o ha sido "
    "fecha nombre apellidos nombres numero hasta desde este esta dicho quien años sin sobre "
    "entre donde firma lugar nacimiento emision señor señora presente poliza seguro "
    "vigencia moneda soles asegurado cuenta periodo estado pago inicio saldo cliente "
    "documento pasaporte certifica certifico identificado identificada doy titular enero "
    "febrero marzo mayo junio julio septiembre setiembre octubre noviembre diciembre",
    "en": "the of and to in a is that for it as was with be by on not he his her or are this has "
    "been at from which no have any date name number who shall birth issue issued hereby "
    "under such an valid until certify above place signature policy insured account "
    "statement balance period payment address certificate passport your we you our january "
    "february march may june july october december",
    "fr": "de la le et les des en un une du que est pour qui dans a par au il sur pas ne se ce "
    "avec sont aux nom prenom date naissance delivre sous cette ete ou son sa ses lieu "
    "numero soussigne certifie compte releve solde periode montant assure adresse passeport "
    "prenoms janvier fevrier mai juin juillet aout septembre octobre decembre madame "
    "monsieur",
    "pt": "de a o que e do da em um para com nao uma os no se na por as dos ao das foi ou data "
    "nome numero nascimento emissao sua seu esta este pela pelo ate sem aos nos nas "
    "certidao lugar conta extrato saldo periodo valor segurado endereco passaporte apolice "
    "pagamento janeiro fevereiro marco junho julho setembro outubro novembro dezembro "
    "certifica certifico",
    "de": "der die und in den von zu das mit sich des auf fur ist im dem nicht ein eine als auch "
    "es an werden aus er hat dass sie nach wird bei am name datum geburtsdatum vorname "
    "nummer zum zur durch ort gultig bis hiermit konto kontoauszug kontoinhaber zeitraum "
    "kontostand betrag versicherte anschrift rente nr uber ihre ab monatlich betragt sehr "
    "geehrte wurde januar marz mai juni juli oktober dezember",
    "it": "di e il la che in un a per del non una sono con si da della le al nel dei alla dal "
    "stato stata nome cognome data nascita numero rilasciato luogo lo gli i ed delle questo "
    "questa presente sul conto saldo periodo importo assicurato indirizzo passaporto "
    "intestatario polizza gennaio febbraio marzo maggio giugno luglio settembre ottobre "
    "dicembre certifica",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als bij naam "
    "geboortedatum door deze uit tot datum werd",
    "pl": "i w na z do nie sie jest o od po przez dla oraz data imie nazwisko urodzenia wydany "
    "numer ze za pod dnia",
    "ro": "de si in la cu pe a din nu este se pentru al sau prin data nume prenume nasterii care "
    "sunt fost",
    "ca": "de la el i que en a les els amb per del una un es no al dels data nom cognoms "
    "naixement aquest aquesta pel fins",
    "vi": "va cua cong hoa xa hoi chu nghia viet ngay thang nam sinh khong noi cap giay tinh so ho "
    "ten quoc tich duoc nguoi theo tai thanh pho",
    "tr": "ve bir bu ile icin olarak tarihi adi soyadi dogum yeri belge kaydi turkiye cumhuriyeti "
    "olan uyari verilis kimlik",
    "sv": "och i att det som en pa ar av for med den till inte om ett namn datum fodelsedatum har "
    "fran eller",
}
SCRIPTS = (
    *(("uk", "іїєґ"), ("ru", "абвгдежзийклмнопрстуфхцчшщъыьэюя")),
    *(("fa", "پچژگ"), ("ar", "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىئءأإؤ")),
    *(("ja", ("\u3040", "\u30ff")), ("ko", ("\uac00", "\ud7af")), ("zh", ("\u4e00", "\u9fff"))),
    *(("el", ("\u0370", "\u03ff")), ("he", ("\u0590", "\u05ff")), ("th", ("\u0e00", "\u0e7f"))),
    *(("hy", ("\u0530", "\u058f")), ("ka", ("\u10a0", "\u10ff")), ("hi", ("\u0900", "\u097f"))),
)
FOREIGN = 0.6  # share of letters that are not Latin on a page in another script
MARKED = 0.02  # share of letters that only one of two languages has: Ukrainian, Persian, Japanese


def _weights() -> dict[str, dict[str, float]]:
    """Each small word in its languages: the fewer have it, the more it tells."""
    words = {code: set(plain(text).split()) for code, text in SMALL.items()}
    common = Counter(word for own in words.values() for word in own)
    weighed: dict[str, dict[str, float]] = {}
    for code, own in words.items():
        for word in own:
            weighed.setdefault(word, {})[code] = 1 / common[word]
    return weighed


WEIGHTS = _weights()


def language(page: Flow) -> Iterator[Finding]:
    """What a page is written in, where it has words enough to tell."""
    code = code_of(page)
    if code:
        longest = max(page.cells, key=lambda cell: cell.end - cell.start)
        yield page.finding(What.LANGUAGE, code, (longest.start, longest.end), True)


def code_of(page: Flow) -> str | None:
    """ISO 639-1, or None. Labels tell it only where there is no running text in any language."""
    running = shares(page)
    return _script(page.plain) or _best(running, AHEAD) or _best(_of_labels(page), CLEAR)


def _best(weights: dict[str, float], ahead: float) -> str | None:
    ranked = sorted(weights.items(), key=lambda entry: -entry[1])
    if not ranked or ranked[0][1] < ENOUGH:
        return None
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    return ranked[0][0] if ranked[0][1] >= ahead * second else None


def shares(page: Flow) -> dict[str, float]:
    """The weight of each language's small words in running text."""
    labelled = {n for hit in LABELS.hits(page.tokens) for n in range(hit.first, hit.last + 1)}
    told: dict[str, float] = {}
    for cell in page.cells:
        first, last = page.token_at(cell.start), page.token_at(cell.end)
        if last - first >= RUNNING:
            words = (page.tokens[n].text for n in range(first, last) if n not in labelled)
            _count(words, told, 0.0)
    return told


def _of_labels(page: Flow) -> dict[str, float]:
    """The same of all words, but only of those that few languages share."""
    told: dict[str, float] = {}
    _count((token.text for token in page.tokens), told, OWN)
    return told


def _count(words: Iterable[str], told: dict[str, float], floor: float) -> None:
    for word in words:
        for code, weight in WEIGHTS.get(word, {}).items():
            if weight >= floor:
                told[code] = told.get(code, 0.0) + weight


def _script(text: str) -> str | None:
    letters = Counter(char for char in text if char.isalpha())
    whole = letters.total()
    foreign = sum(count for char, count in letters.items() if ord(char) > 0x36F)
    if not whole or whole < 4 or foreign < FOREIGN * whole:
        return None
    counted = {code: _share(letters, chars) / whole for code, chars in SCRIPTS}
    for rare, usual in (("uk", "ru"), ("fa", "ar"), ("ja", "zh")):
        if counted[rare] > MARKED and counted[usual] > 0:
            return rare
    best = max(counted, key=lambda code: counted[code])
    return best if counted[best] else None


def _share(letters: Counter[str], chars: str | tuple[str, str]) -> int:
    if isinstance(chars, str):
        return sum(letters[char] for char in set(chars))
    return sum(count for char, count in letters.items() if chars[0] <= char <= chars[1])
