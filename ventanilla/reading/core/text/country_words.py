"""Offices that speak for a country, and words after which a country is only mentioned."""

from ventanilla.reading.core.text.phrases import Phrases, flat

OFFICE = flat(
    "republic of | republica de | república del | república de la | republique de | republik",
    "state of | repubblica di | republica da | república federativa do | bundesrepublik",
    "kingdom of | reino de | royaume de | commonwealth of | government of | gobierno de",
    "governo do | ministry of | union of | ministerio de | ministère de | police of",
    "embassy of | estado de | federation of | people's republic of | ministry of justice of",
    "ministry of foreign affairs of | national police of | gobierno del | stato di",
    "ministerio de justicia de | policía nacional de | bank of | department of | consulate of",
    "república oriental del | república bolivariana de | estado plurinacional de",
    "ministry of interior of | consulate general of | embajada de | consulado de",
    "consulado general de | policía de",
)
ABROAD = flat(
    "for use in | use in | para uso en | usado en | uso en | presentado en | presentar en",
    "valid in | born in | nacido en | nacida en | né à | née à | citizen of | national of",
    "ciudadano de | resident of | visa for | visado para | territorio de | travel to | viajar a",
    "residence in | residencia en | living in | embassy of | consulate of",
    "consulado general de | consulado general del | embajada del | para el | consulado del",
    "ciudadana de | natural de | nacionalidad | nationality | pour | à destination",
    "zur verwendung in | uso no | uso na | vivir en | residir en | presented in",
    "presentation in | outside | moved to | immigration to | authorities of | autoridades de",
    "autoridades del | todo el | en el | a ser usado en | a ser presentado en | destination",
    "utilisé au | utilisé en | vorlage in",
)
ISSUERS = Phrases(
    {
        "US": flat(
            "u.s. department of justice | federal bureau of investigation | department of justice",
            "u.s. department of state | social security administration | secretary of state of",
            "state of california | state of new york | state of texas | state of florida",
        ),
        "ES": flat("registro central de penados | boletín oficial del estado"),
        "GB": flat(
            "general register office | acro criminal records office",
            "uk police national computer | hm government",
        ),
        "DE": flat("bundesamt für justiz | bundesverwaltungsamt | deutsche rentenversicherung"),
        "FR": flat("casier judiciaire national | cour d'appel de | préfecture de police"),
        "IT": flat("procura della repubblica | comune di | ministero della giustizia"),
        "PE": flat(
            "superintendencia nacional de migraciones | poder judicial del perú | reniec | sunat",
            "registro nacional de identificación y estado civil | policía nacional del perú",
            "notario de lima | notario público de lima | notaría de lima | kardex",
            "colegio de notarios de lima | registro nacional de condenas | sunarp",
        ),
        "CO": flat("registraduría nacional del estado civil"),
        "CA": flat("royal canadian mounted police | gendarmerie royale du canada"),
        "AU": flat("australian federal police"),
    }
)
STRONG = Phrases({"office": OFFICE})
ELSEWHERE = Phrases({"abroad": ABROAD})
