"""Templates: every one compiles, and none carries a style or a script of its own (the CSP)."""

import os
import re
import sys
from pathlib import Path

import django
from django.template import TemplateSyntaxError
from django.template.loader import get_template

ROOT = Path(__file__).resolve().parent.parent / "ventanilla" / "portals" / "templates"
TAGS = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
INLINE = re.compile(
    r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(?:\bsrc=|application/json))", re.IGNORECASE
)


def main() -> int:
    """0 where all is well; else 1 and a list."""
    files, wrong = sorted(ROOT.rglob("*.html")), []
    for file in files:
        name = str(file.relative_to(ROOT))
        try:
            get_template(name)
        except TemplateSyntaxError as error:
            wrong.append(f"{name}: {error}")
        if INLINE.search(TAGS.sub("", file.read_text())):
            wrong.append(f"{name}: a style or script of its own")
    print(
        "\n".join(wrong) or f"templates: {len(files)} compile", file=sys.stderr if wrong else None
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    sys.exit(main())
