"""Legalisation: by a consulate of Peru, by the Ministry of Foreign Affairs of Peru."""

from collections.abc import Iterator

from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.labels import Span
from ventanilla.reading.core.text.phrases import Hit, Phrases, flat
from ventanilla.reading.core.text.scene import Scene

NEAR = 400  # letters between the office and what it says
CONSULATE, MINISTRY = "consulate", "ministry"
OFFICES = Phrases(
    {
        CONSULATE: flat(
            "consulado general del perú | consulado del perú | cónsul general del perú",
            "cónsul del perú | consulado de perú | consulate general of peru",
            "consulate of peru | consulado general de perú",
            "sección consular de la embajada del perú | sección consular",
            "agente consular del perú | cónsul general adscrito | vicecónsul del perú",
            "consul of peru | consulat du pérou | consulat général du pérou",
            "generalkonsulat von peru | consolato generale del perù | consulado geral do peru",
            "consolato del perù | konsulat von peru",
        ),
        MINISTRY: flat(
            "ministerio de relaciones exteriores del perú | ministerio de relaciones exteriores",
            "ministry of foreign affairs of peru | cancillería",
        ),
    }
)
SAYS = Phrases(
    {
        "says": flat(
            "legalización | legalizaciones | legalizado | legalizada | legaliza | se legaliza",
            "legalizado por | autentica la firma | certifica que la firma",
            "la firma que antecede | legalisation | legalization | legalized | legalised",
            "es auténtica la firma | légalisation | la firma que aparece | visto para legalizar",
            "legalisierung | legalizzazione | legalização | legalización consular",
            "reconoce la firma",
        )
    }
)


def legalised(scene: Scene) -> Iterator[Finding]:
    """One for each office that legalised; an apostille that a ministry gave is none."""
    says = [hit.start for hit in SAYS.hits(scene.flow.tokens)]
    done: set[str] = set()
    for hit in OFFICES.hits(scene.flow.tokens):
        near = any(abs(hit.start - place) <= NEAR for place in says)
        if near and hit.meaning not in done and not scene.within_form(hit.start):
            done.add(hit.meaning)
            yield scene.flow.finding(What.LEGALISED, hit.meaning, _span(hit), True)


def _span(hit: Hit[str]) -> Span:
    return hit.start, hit.end
