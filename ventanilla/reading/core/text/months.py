"""Months, days and years in words, as papers in six languages write them."""

from ventanilla.reading.core.text.plain import key, words

_MONTHS = (
    "enero ene january jan janvier janv janeiro januar janner gennaio gen",
    "febrero feb february fevrier fevr fev fevereiro februar febbraio febr",
    "marzo mar march mars marco marz mrz",
    "abril abr april apr avril avr aprile",
    "mayo may mai maio maggio mag",
    "junio jun june juin junho juni giugno giu",
    "julio jul july juillet juil julho juli luglio lug",
    "agosto ago august aug aout aou",
    "septiembre setiembre sep sept set september septembre setembro settembre sett",
    "octubre oct october octobre outubro out oktober okt ottobre ott",
    "noviembre nov november novembre novembro",
    "diciembre dic december dec decembre dezembro dez dezember dicembre",
)
MONTHS = {key(word): at for at, line in enumerate(_MONTHS, 1) for word in line.split()}
_NUMBERS = (
    "uno un primero primer one first um primeiro premier primo ersten erster",
    "dos two second dois deux due",
    "tres three third trois tre",
    "cuatro four fourth quatro quatre quattro",
    "cinco five fifth cinq cinque",
    "seis six sixth sei",
    "siete seven seventh sete sept sette",
    "ocho eight eighth oito huit otto",
    "nueve nine ninth nove neuf",
    "diez ten tenth dez dix dieci",
    "once eleven eleventh onze undici",
    "doce twelve twelfth doze douze dodici",
    "trece thirteen thirteenth treze treize tredici",
    "catorce fourteen fourteenth quatorze catorze quattordici",
    "quince fifteen fifteenth quinze quindici",
    "dieciseis sixteen sixteenth dezesseis seize sedici",
    "diecisiete seventeen seventeenth dezessete diciassette",
    "dieciocho eighteen eighteenth dezoito diciotto",
    "diecinueve nineteen nineteenth dezenove diciannove",
    "veinte twenty twentieth vinte vingt venti",
    "veintiuno veintiun ventuno",
    "veintidos ventidue",
    "veintitres ventitre",
    "veinticuatro ventiquattro",
    "veinticinco venticinque",
    "veintiseis ventisei",
    "veintisiete ventisette",
    "veintiocho ventotto",
    "veintinueve ventinove",
    "treinta thirty thirtieth trinta trente trenta",
    "trentuno",
)
NUMBERS = {word: at for at, line in enumerate(_NUMBERS, 1) for word in line.split()}
TENS = (20, 30)
AND = frozenset({"y", "e", "et", "and"})
TWO = frozenset({"dos", "dois", "two", "deux"})
THOUSAND = frozenset({"mil", "thousand", "mille"})
GLUE = words(
    "de del do da di d of the day dia dias mes año ano l le an anno dell year month jour jours "
    "mois den tag tage monats in im jahr jahre giorno mese corrente el los em"
)
ORDINALS = ("", "st", "nd", "rd", "th", "o", "a", "er", "ro", "re", "ero")
