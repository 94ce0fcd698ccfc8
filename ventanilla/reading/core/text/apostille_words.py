"""What the Hague form says of itself, in six languages."""

from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.phrases import Phrases, flat

TITLE = Phrases(
    {
        Kind.APOSTILLE: flat(
            "apostille | apostilla | apostila | convention de la haye | hague convention",
            "convención de la haya | convenio de la haya | haager übereinkommen",
            "convenzione dell'aja | convenção da haia | convenção de haia",
        )
    }
)
FIELDS: Phrases[int] = Phrases(
    {
        1: flat("country | país | pays | land | paese | stato | state | staat"),
        2: flat(
            "has been signed by | ha sido firmado por | a été signé par | est signé par",
            "è stato firmato da | ist unterschrieben von | foi assinado por",
            "unterschrieben von | signed by | firmado por | ist unterzeichnet von",
            "wurde unterschrieben von | sottoscritto da | è firmato da | signé par",
            "this public document has been signed by | was signed by",
            "el presente documento público ha sido firmado por",
            "le présent acte public a été signé par",
            "diese öffentliche urkunde ist unterschrieben von",
            "este documento público foi assinado por",
            "il presente atto pubblico è stato firmato da | ist von",
        ),
        3: flat(
            "acting in the capacity of | quien actúa en calidad de | agissant en qualité de",
            "in seiner eigenschaft als | na qualidade de | in qualità di",
            "que agisce in qualità di | quien ha actuado en calidad de | actuando en calidad de",
            "en calidad de | agindo na qualidade de | in ihrer eigenschaft als",
            "agente in qualità di | agindo em qualidade de | in der eigenschaft als",
            "quien actua en calidad de | acting in capacity of | em qualidade de",
            "in the capacity of | y actúa en calidad de | in seiner/ihrer eigenschaft als",
            "operante in qualità di | in seiner/ihrer/eigenschaft als",
        ),
        4: flat(
            "bears the seal/stamp of | bears the seal of | bears the stamp of",
            "bears seal/stamp of | y está revestido del sello / timbre de",
            "y está revestido del sello de | lleva el sello de",
            "est revêtu du sceau / timbre de | est revêtu du sceau de | est revêtu du timbre de",
            "sie ist versehen mit dem siegel/stempel des",
            "sie ist versehen mit dem siegel/stempel der",
            "sie ist versehen mit dem siegel/stempel des/der | ist versehen mit dem siegel des",
            "sie ist versehen mit dem stempel/siegel des/der | versehen mit dem siegel der",
            "tem o selo / carimbo de | e tem aposto o selo/carimbo de",
            "porta il sigillo / bollo di | è segnato dal sigillo/timbro di",
            "está revestido del sello de | tem aposto o selo de | lleva el sello/timbre de",
            "y lleva el sello/timbre de | tem o selo de | e tem o carimbo de",
            "sie ist versehen mit dem siegel/stempel | sie ist versehen mit dem siegel der",
            "está revestido del sello/timbre de | bears the seal / stamp of the",
            "reca il sigillo/timbro di | bearing the seal/stamp of | bears the seal or stamp of",
            "e tem o selo/carimbo de | est revêtu du sceau/timbre | è munito del sigillo di",
            "sie ist versehen mit dem siegel des | ist versehen mit dem siegel/stempel von",
            "bears a seal/stamp of | e porta il sigillo/timbro di",
        ),
        5: flat(
            "certified at | certificado en | attesté à | bestätigt in | em | certificado em | at"
            " | in | en | à | a | attestato a | certified in"
        ),
        6: flat(
            "the | el | el día | le | am | il | no dia | em | on | a | dia | on the | día | den"
        ),
        7: flat(
            "by | por | par | durch das | durch die | durch den | durch | von | da | pela | pelo"
        ),
        8: flat(
            "no | n.º | nº | n | unter nr | sous no | sous n° | bajo el número | sob o n.º | nr",
            "number | número | sotto n | numero | numéro | under no | bajo el n.º",
            "con el número | com o n.º | num | unter der nr | al n | nro",
        ),
        9: flat(
            "seal/stamp | seal | stamp | sello/timbre | sello | timbre | sceau/timbre | sceau"
            " | siegel/stempel | siegel | stempel | selo/carimbo | selo | carimbo | sigillo/timbro"
            " | sigillo | timbro | seal or stamp | sigillo/bollo | bollo"
        ),
        10: flat("signature | firma | unterschrift | assinatura"),
    }
)
BREAKS = Phrases(
    {
        "heading": flat(
            "this public document | el presente documento público | le présent acte public",
            "certified | diese öffentliche urkunde | este documento público",
            "il presente atto pubblico | attesté | certificado | bestätigt | attestato",
            "this apostille | esta apostilla | cette apostille | diese apostille",
            "esta apostila | questa apostille | to verify | para verificar | the apostille",
            "la presente apostilla | l'apostille | a presente apostila | atestado",
            "type of document | tipo de documento | verify | verifique",
        )
    }
)
