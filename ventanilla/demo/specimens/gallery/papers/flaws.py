"""What can be wrong with a paper that is handed in, one thing at a time; and what only seems so."""

from dataclasses import dataclass

from ventanilla.demo.specimens.gallery.papers.makers import MAKERS

# Each flaw of fitness, and the sorts of paper that show it.
FLAWS: dict[str, tuple[str, ...]] = {
    "wrong-kind": ("record", "policy", "medical", "lease", "statement", "passport"),
    "other-holder": ("record", "policy", "medical", "statement", "lease", "passport"),
    "old": ("record", "record", "power"),
    "expired": ("policy", "passport", "carne"),
    "expires-soon": ("passport",),
    "untranslated": ("record", "birth"),
    "anonymous-translation": ("record", "birth"),
    "no-apostille": ("record", "birth"),
    "apostille-before-issue": ("record", "birth"),
    "apostille-of-another": ("record", "birth"),
    "one-side": ("carne",),
    "illegible": ("record", "statement", "policy", "medical", "lease"),
    "two-in-one": ("record", "medical"),
}
# What is no flaw and must not be taken for one.
VARIANTS: dict[str, tuple[str, ...]] = {
    "slip": ("record", "policy", "lease"),
    "order": ("record", "statement", "medical"),
    "transliteration": ("record", "policy", "bill"),
    "legalised": ("record",),
    "certified-translation": ("record", "birth"),
}
# What is handed in where another kind is asked for.
WRONG = {
    "record": "bill",
    "policy": "lease",
    "medical": "statement",
    "lease": "policy",
    "statement": "medical",
    "passport": "bill",
}
SECOND = {"record": "lease", "medical": "bill"}  # what else lies in the same file


@dataclass(frozen=True, slots=True)
class Case:
    """One sort of paper with at most one flaw, or one variant that is none."""

    maker: str
    flaw: str = ""
    variant: str = ""


CASES: tuple[Case, ...] = (
    *(Case(maker) for maker in MAKERS for _ in range(3 if MAKERS[maker].foreign else 2)),
    *(Case(maker, flaw=flaw) for flaw, makers in FLAWS.items() for maker in makers),
    *(Case(maker, variant=variant) for variant, makers in VARIANTS.items() for maker in makers),
)
