"""Sources and grounds: what is cited, and whether it can bear what is put on it."""

from collections.abc import Iterator

from ventanilla.kernel.citation import Basis, Confidence
from ventanilla.procedures.core.consistency import citations
from ventanilla.procedures.core.lint.crowd import Crowd
from ventanilla.procedures.core.lint.remarks import Remark, remark

OF_AUTHORITY = ("norm", "official_page")


def undated(crowd: Crowd) -> Iterator[Remark]:
    """Sources without their day, or without the place where they were read."""
    for name, source in crowd.procedure.sources.items():
        if not source.date:
            yield remark("source-without-date", f"sources.{name}")
        if not source.locator:
            yield remark("source-without-place", f"sources.{name}")


def official(crowd: Crowd) -> Iterator[Remark]:
    """Statements of law, officially read, whose source is no act of an authority."""
    sources = crowd.procedure.sources
    for path, cite in citations(crowd.procedure):
        read = cite.basis is Basis.LAW and cite.confidence is not Confidence.UNCONFIRMED
        kind = sources[cite.source].kind
        if read and kind not in OF_AUTHORITY:
            yield remark("official-of-no-authority", path, source=cite.source, kind=kind)


def grounds(crowd: Crowd) -> Iterator[Remark]:
    """Grounds that refuse by what cannot say no; conditions that say no without a ground."""
    procedure = crowd.procedure
    can = {rule.id for rule in procedure.rules if rule.citation.standing.may_refuse}
    refusing = [(n, one) for n, one in enumerate(procedure.grounds) if one.outcome == "refuse"]
    for n, ground in refusing:
        if ground.criterion and ground.criterion not in can:
            yield remark(
                "ground-cannot-refuse", f"grounds[{n}].criterion", criterion=ground.criterion
            )
    named = {ground.criterion for _, ground in refusing}
    for n, rule in enumerate(procedure.rules):
        if rule.id in can - named:
            yield remark("refusal-without-ground", f"criteria[{n}]")
