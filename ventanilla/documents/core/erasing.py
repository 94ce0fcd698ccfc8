"""Why a paper may be erased, and what is answered when an erased one is asked for."""

from collections.abc import Mapping
from types import MappingProxyType

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

TERM_OVER, CONSENT_WITHDRAWN = "term-over", "consent-withdrawn"
REASONS: Mapping[str, Text] = MappingProxyType(
    {
        TERM_OVER: Text("pasó el plazo de conservación", "the time of keeping is over"),
        CONSENT_WITHDRAWN: Text("se retiró el consentimiento", "the consent was withdrawn"),
        "asked": Text("lo pidió la persona", "the person asked for it"),
    }
)


def erased() -> Refusal:
    """There were bytes once; the only key that opened them was destroyed."""
    return Refusal(
        "erased",
        Text(
            "Este archivo se borró y ya nadie puede abrirlo.",
            "This file was erased and nobody can open it any more.",
        ),
    )
