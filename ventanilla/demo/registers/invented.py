"""Invented people of many countries, from a seed: names put together by chance, nobody's.

Surnames are mostly made of syllables, so that a hundred thousand of them differ as real ones do.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random


@dataclass(frozen=True, slots=True)
class Culture:
    """How people of a place are called: `surnames` says how many of them."""

    nationality: str
    given: tuple[str, ...]
    syllables: tuple[str, ...]
    endings: tuple[str, ...]
    surnames: int = 1


CULTURES = (
    Culture("PE", ("María", "José", "Rosa", "Juan", "Carmen", "Luis", "Ana", "Jorge", "Elena",
        "Víctor", "Julia", "César", "Nélida", "Wilber", "Yesenia"), ("qui", "hua", "ma", "chu",
        "pa", "ya", "co", "ro", "sa", "ca", "ñau", "tu"), ("spe", "mán", "ni", "ri", "llo", "rez",
        "nga", "lla", "ya"), 2),
    Culture("VE", ("Yorgelis", "Andrés", "Yuleisy", "Carlos", "Génesis", "Luis", "Wilmer",
        "Daniela", "Keyla", "Jesús", "Oriana", "Franklin"), ("go", "mar", "pe", "lo", "ra", "ve",
        "bri", "ca", "men", "sil", "va", "te"), ("ez", "o", "era", "ales", "ado", "ón", "ino"), 2),
    Culture("CO", ("Juliana", "Santiago", "Ángela", "Mauricio", "Luz", "Hernán", "Paola", "Iván",
        "Natalia", "Óscar", "Catalina", "Fabio"), ("res", "tre", "po", "ju", "ar", "bo", "le",
        "zu", "lo", "ga", "ci", "fuen"), ("po", "aga", "ez", "eda", "illo", "tes", "dia"), 2),
    Culture("PT", ("Inês", "João", "Conceição", "Antônio", "Luísa", "Gonçalo", "Mafalda", "Rui",
        "Teresa", "Nuno", "Sónia", "Duarte"), ("pe", "car", "va", "lho", "mo", "rei", "fon", "se",
        "ma", "ga", "bra", "tei"), ("ra", "lhães", "ça", "ques", "xeira", "nha", "eiro"), 2),
    Culture("US", ("James", "Mary", "Robert", "Linda", "Michael", "Susan", "William", "Karen",
        "Thomas", "Nancy", "Daniel", "Sharon"), ("hart", "wal", "green", "mon", "ash", "brad",
        "kirk", "wood", "lin", "ster", "mil", "dun"), ("ley", "ton", "man", "son", "field", "er",
        "wick")),
    Culture("DE", ("Jürgen", "Ursula", "Günther", "Käthe", "Björn", "Heike", "Jörg", "Sabine",
        "Matthias", "Änne", "Uwe", "Birgit"), ("schrö", "mül", "krä", "hof", "bau", "ler", "stein",
        "wei", "gro", "grün", "fels", "bach"), ("der", "mann", "ßer", "er", "berg", "ke", "feld")),
    Culture("UA", ("Олександр", "Ірина", "Михайло", "Наталія", "Сергій", "Ольга", "Юрій",
        "Тетяна", "Богдан", "Людмила"), ("шев", "ко", "бон", "да", "ре", "кра", "мель", "ник",
        "гри", "лит", "пет", "са"), ("ченко", "енко", "чук", "ський", "ак", "юк", "ів")),
    Culture("CN", tuple("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华建国志玉红"
        "文斌飞宇晨欣怡佳浩博雪梅"),
        tuple("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁"
        "邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚"
        "谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱"),
        ("",)),
    Culture("EG", ("محمد", "أحمد", "فاطمة", "يوسف", "مريم", "خالد", "عائشة", "حسن", "زينب",
        "إبراهيم"), ("الم", "حس", "مص", "سل", "عبد", "رش", "نص", "كم", "جم", "طه"), ("صري",
        "ين", "طفى", "يمان", "الله", "يد", "ار", "ال")),
    Culture("PL", ("Łukasz", "Małgorzata", "Paweł", "Agnieszka", "Grażyna", "Michał", "Józef",
        "Bożena", "Wojciech", "Żaneta"), ("ko", "wal", "wiś", "niew", "zie", "lin", "szym", "dąb",
        "kaz", "mier", "jabł", "oń"), ("ski", "czyk", "ska", "owicz", "ek", "czak")),
)  # fmt: skip
OLDEST, DAYS = date(1940, 1, 1), 65 * 365


@dataclass(frozen=True, slots=True)
class Invented:
    """Somebody who does not exist."""

    given: str
    surnames: tuple[str, ...]
    birth_date: date
    nationality: str

    @property
    def name(self) -> str:
        return " ".join((self.given, *self.surnames))


def people(seed: int) -> Iterator[Invented]:
    """Invented people without end; the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - no secret hangs on it
    while True:
        culture = chance.choice(CULTURES)
        given = chance.choice(culture.given)
        if chance.random() < 0.3:
            given = f"{given} {chance.choice(culture.given)}"
        surnames = tuple(_surname(culture, chance) for _ in range(culture.surnames))
        born = OLDEST + timedelta(days=chance.randrange(DAYS))
        yield Invented(given, surnames, born, culture.nationality)


def _surname(culture: Culture, chance: Random) -> str:
    count = 1 if culture.endings == ("",) else chance.choice((1, 2, 2, 3))
    stem = "".join(chance.choice(culture.syllables) for _ in range(count))
    return (stem + chance.choice(culture.endings)).capitalize()
