"""An invented register and invented people: who is in it, however written, and who is not.

Everything is drawn from lists of common names by one seed, so every run sees the same crowd.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

SEED = 20260901
GIVEN = (
    "María José Luis Carlos Ana Rosa Juan Miguel Jorge Elena Lucía Pedro Pablo Andrés Sofía Inés "
    "Marta Julio César Iván Olga Natalia Dmitri Sergei Tatiana Ahmed Mohamed Fatima Hassan Leila "
    "Omar Karim Yusuf Hans Jürgen Björn Søren Åsa Zoë Chloé François Éloïse Giulia Marco Luca "
    "Chiara Wei Ming Xiu Hiro Yuki Kenji Arjun Priya Rajesh Deepa John Mary William Emma Oliver "
    "Grace Kwame Amina Chinedu Nkechi Thabo Zanele Łukasz Małgorzata Dušan Šárka Nguyễn Thị Văn "
    "Mehmet Ayşe İbrahim Giorgos Eleni"
).split()
PARTS = (
    "Alva Bena Cordo Duar Esca Fuen Garro Huer Ibarra Jara Kova Lima Mendo Nava Ortu Pache Quin "
    "Rive Salda Tor Urru Vale Wein Xime Yupa Zeba Abdu Bakr Chand Dmit Eriks Fried Gupta Hashi "
    "Ivan Jakob Kuma Lind Moha Nowa Okon Petro Rahm Schnei Tana Ueda Vasil Wang Yilma Zhuk"
).split()
ENDS = (
    "no nez va ro les do rra mar ca lla za rez son sen ov ova ski ska ian idis oglu ez ller mann "
    "berg to wa moto shvili enko uk escu ic ini elli eau ard ane ade obi wu"
).split()
NATIONS = "PE PT ES CO VE AR BR CL US DE FR IT RU CN JP IN NG PL TR GR".split()
SWAPS = (("v", "b"), ("z", "s"), ("y", "i"), ("k", "c"), ("ph", "f"), ("sch", "sh"), ("ou", "u"))


@dataclass(frozen=True, slots=True)
class Somebody:
    """As a form or a register knows them. `ref` of a person: the entry that is meant, or ""."""

    ref: str
    name: str
    birth_date: date | None
    nationality: str
    kind: str = "clean"


def register(size: int) -> list[Somebody]:
    """So many entries."""
    chance = random.Random(SEED)
    return [_anybody(chance, f"E{n}") for n in range(size)]


def people(entries: list[Somebody], size: int) -> list[Somebody]:
    """Half of them are in the register, written otherwise in one of seven ways; half are not."""
    chance = random.Random(SEED + 1)
    meant = chance.sample(entries, size // 2)
    ways = list(WAYS.items())
    hidden = [_written(chance, one, *ways[n % len(ways)]) for n, one in enumerate(meant)]
    known = {one.name for one in entries}
    return [*hidden, *_strangers(chance, known, size - len(hidden))]


def _strangers(chance: random.Random, known: set[str], size: int) -> Iterator[Somebody]:
    while size:
        one = _anybody(chance, "")
        if one.name not in known:
            size -= 1
            yield one


def _anybody(chance: random.Random, ref: str) -> Somebody:
    given = " ".join(chance.sample(GIVEN, chance.choice((1, 1, 2))))
    family = " ".join(chance.choice(PARTS) + chance.choice(ENDS) for _ in range(2))
    born = date(1940, 1, 1) + timedelta(days=chance.randrange(24_000))
    return Somebody(ref, f"{given} {family}", born, chance.choice(NATIONS))


def _written(
    chance: random.Random, one: Somebody, kind: str, way: Callable[[random.Random, str], str]
) -> Somebody:
    """The same person: the name as that way writes it; one in five without date of birth."""
    born = None if chance.random() < 0.2 else one.birth_date
    return Somebody(one.ref, way(chance, one.name), born, one.nationality, kind)


def _slip(chance: random.Random, name: str) -> str:
    """Two letters change places, or one is lost, in the longest word."""
    words = name.split()
    longest = max(range(len(words)), key=lambda n: len(words[n]))
    word = words[longest]
    at = chance.randrange(1, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    words[longest] = swapped if chance.random() < 0.5 else word[:at] + word[at + 1 :]
    return " ".join(words)


def _order(chance: random.Random, name: str) -> str:
    words = name.split()
    return " ".join([*words[-2:], *words[:-2]])


def _heard(chance: random.Random, name: str) -> str:
    """As somebody wrote it who heard it."""
    found = name.lower()
    for written, heard in SWAPS:
        found = found.replace(written, heard)
    return found.title()


def _bare(chance: random.Random, name: str) -> str:
    """Without accents, in capitals, as in the machine-readable zone."""
    plain = str.maketrans("áéíóúüöñçøåëïłšžşğıèêâţșň", "aeiouuoncoaeilszsgieeatsn")
    return name.lower().translate(plain).upper()


WAYS: dict[str, Callable[[random.Random, str], str]] = {
    "as it is": lambda _, name: name,
    "capitals, no accents": _bare,
    "surnames first": _order,
    "second surname left out": lambda _, name: " ".join(name.split()[:-1]),
    "a slip of the pen": _slip,
    "as it was heard": _heard,
    "surnames first and a slip": lambda chance, name: _order(chance, _slip(chance, name)),
}
